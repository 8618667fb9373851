-- Files of a dossier: evidence, each with the fact that it proves, and signed scans of papers. Bytes lie by hash.
CREATE TABLE dossier_files (
  id @id,
  campaign_id @integer NOT NULL,
  unit_code TEXT NOT NULL,
  nomination_id @integer NOT NULL,
  purpose TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record TEXT NOT NULL,
  hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size @integer NOT NULL,
  added_by TEXT NOT NULL,
  added_at @integer NOT NULL,
  removed_by TEXT NOT NULL,
  removed_at @integer NOT NULL
);
CREATE INDEX dossier_files_of ON dossier_files (campaign_id, unit_code, nomination_id);
