-- In how many points the format of a Word file differs, counted when it was added; NULL: not counted.
ALTER TABLE dossier_files ADD COLUMN format_points @integer;
