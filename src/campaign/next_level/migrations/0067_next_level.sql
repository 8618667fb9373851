-- Whom of the commended the agency proposes to the next level (plan, V.2).
CREATE TABLE next_level_choices (
  campaign_id @integer PRIMARY KEY,
  version @integer NOT NULL,
  chosen_by TEXT NOT NULL,
  chosen_at @integer NOT NULL
);
CREATE TABLE next_level_chosen (
  campaign_id @integer NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  PRIMARY KEY (campaign_id, subject_kind, subject_code)
);
-- Bundles of other agencies that were taken in, each once; the records are an import of the registry.
CREATE TABLE bundles_taken (
  id @id,
  campaign_id @integer NOT NULL,
  control TEXT NOT NULL,
  issuer TEXT NOT NULL,
  decision TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_at @integer NOT NULL,
  import_token TEXT NOT NULL,
  nominated @integer NOT NULL,
  left_out TEXT NOT NULL,
  UNIQUE (campaign_id, control)
);
