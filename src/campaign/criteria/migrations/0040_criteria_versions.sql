-- The criteria of a campaign as they stood from one saving to the next. A campaign goes by the
-- highest number; the others stay, so that verdicts given by them can be explained.
CREATE TABLE criteria_versions (
  id @id,
  campaign_id @integer NOT NULL,
  number @integer NOT NULL,
  own_text TEXT NOT NULL,
  general_text TEXT NOT NULL,
  hash TEXT NOT NULL,
  reason TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at @integer NOT NULL,
  UNIQUE (campaign_id, number)
);
-- A verdict on which a step was taken, with its explanation as it read then.
CREATE TABLE verdicts_relied_on (
  id @id,
  campaign_id @integer NOT NULL,
  occasion TEXT NOT NULL,
  object_id @integer NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  criteria_version @integer NOT NULL,
  overall TEXT NOT NULL,
  explanation_vi TEXT NOT NULL,
  explanation_en TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  noted_at @integer NOT NULL
);
CREATE INDEX verdicts_relied_on_by_subject ON verdicts_relied_on (campaign_id, subject_kind, subject_code, id);
