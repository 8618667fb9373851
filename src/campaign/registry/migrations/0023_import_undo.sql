-- What an import wrote, so that it can be undone as one act as long as nothing was built on it
-- (import_undo_store.h).
ALTER TABLE reorganisations ADD COLUMN version @integer NOT NULL DEFAULT 1;
ALTER TABLE attestations ADD COLUMN version @integer NOT NULL DEFAULT 1;
-- `before_rows`: the changed rows as they were (row_archive_store.h); nothing for imports of earlier versions.
ALTER TABLE registry_imports ADD COLUMN before_rows TEXT;
ALTER TABLE registry_imports ADD COLUMN undone_by TEXT;
ALTER TABLE registry_imports ADD COLUMN undone_at @integer;
ALTER TABLE registry_imports ADD COLUMN undo_reason TEXT;
-- The key of a row in up to three parts, unused ones empty. `added`: 1 for a new row, 0 for a changed one;
-- `version`: which the row had when the import ended.
CREATE TABLE import_rows (
  import_id @integer NOT NULL REFERENCES registry_imports (id),
  table_name TEXT NOT NULL,
  key1 TEXT NOT NULL,
  key2 TEXT NOT NULL,
  key3 TEXT NOT NULL,
  added @integer NOT NULL,
  version @integer NOT NULL,
  PRIMARY KEY (import_id, table_name, key1, key2, key3)
);
