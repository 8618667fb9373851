-- Someone's word that a criterion holds, entered in the pages; the workbook of the registry
-- brings others (attestations). Never changed: taken back with a reason and given anew.
CREATE TABLE attestations_given (
  id @id,
  campaign_id @integer NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  criterion TEXT NOT NULL,
  value @integer NOT NULL,
  despite_discipline @integer NOT NULL,
  attested_by TEXT NOT NULL,
  paper TEXT NOT NULL,
  on_day TEXT,
  entered_by TEXT NOT NULL,
  entered_at @integer NOT NULL,
  revoked_by TEXT NOT NULL DEFAULT '',
  revoked_at @integer NOT NULL DEFAULT 0,
  revocation_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX attestations_given_by_subject ON attestations_given (campaign_id, subject_kind, subject_code, id);
