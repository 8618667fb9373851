-- What was done around the handing in of a unit's dossier, in order.
CREATE TABLE submission_acts (
  id @id,
  campaign_id @integer NOT NULL,
  unit_code TEXT NOT NULL,
  act TEXT NOT NULL,
  done_by TEXT NOT NULL,
  done_at @integer NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  open_until @integer
);
CREATE INDEX submission_acts_in_order ON submission_acts (campaign_id, unit_code, id);
-- The seal of a submission: who approved it, and the hash of its manifest.
CREATE TABLE submission_seals (
  submission_id @integer PRIMARY KEY REFERENCES submissions (id),
  approval TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  open_points @integer NOT NULL,
  manifest_hash TEXT NOT NULL
);
-- Each part as it was handed in. Rows are never changed.
CREATE TABLE sealed_parts (
  submission_id @integer NOT NULL REFERENCES submissions (id),
  part TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (submission_id, part)
);
