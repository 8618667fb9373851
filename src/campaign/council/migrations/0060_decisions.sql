-- The decision of a campaign with its list: from here on one record feeds every paper.
CREATE TABLE decisions (
  id @id,
  campaign_id @integer NOT NULL UNIQUE,
  number TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at @integer NOT NULL
);
CREATE TABLE awarded (
  decision_id @integer NOT NULL REFERENCES decisions (id),
  position @integer NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  certificate_number TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  PRIMARY KEY (decision_id, position)
);
