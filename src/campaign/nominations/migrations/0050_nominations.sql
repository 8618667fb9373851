-- Whom a unit proposes. The state is the last of its steps.
CREATE TABLE nominations (
  id @id,
  campaign_id @integer NOT NULL,
  unit_code TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  withdrawn @integer NOT NULL DEFAULT 0,
  version @integer NOT NULL DEFAULT 1
);
-- The same subject stands once; a withdrawn nomination may be made again.
CREATE UNIQUE INDEX nominations_once ON nominations (campaign_id, subject_kind, subject_code) WHERE withdrawn = 0;
CREATE INDEX nominations_by_unit ON nominations (campaign_id, unit_code);
-- A unit's list as it went to the Office.
CREATE TABLE submissions (
  id @id,
  campaign_id @integer NOT NULL,
  unit_code TEXT NOT NULL,
  submitted_by TEXT NOT NULL,
  submitted_at @integer NOT NULL,
  late @integer NOT NULL,
  nominated @integer NOT NULL
);
CREATE TABLE nomination_steps (
  id @id,
  nomination_id @integer NOT NULL REFERENCES nominations (id),
  step TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_at @integer NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  late @integer NOT NULL DEFAULT 0,
  submission_id @integer REFERENCES submissions (id)
);
CREATE INDEX nomination_steps_in_order ON nomination_steps (nomination_id, id);
