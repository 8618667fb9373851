-- Who of the Office looks after the dossier of a unit.
CREATE TABLE submission_clerks (
  campaign_id @integer NOT NULL,
  unit_code TEXT NOT NULL,
  user_id @integer NOT NULL,
  PRIMARY KEY (campaign_id, unit_code)
);
-- What a unit is reminded of. `kind`: "office", or "7d", "3d", "1d", "4h" before `deadline`, each of which is
-- sent once.
CREATE TABLE unit_messages (
  id @id,
  campaign_id @integer NOT NULL,
  unit_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  deadline @integer NOT NULL,
  sent_by TEXT NOT NULL,
  sent_at @integer NOT NULL,
  mailed_at @integer,
  mail_fault TEXT NOT NULL DEFAULT ''
);
CREATE INDEX unit_messages_by_unit ON unit_messages (campaign_id, unit_code, id);
CREATE UNIQUE INDEX unit_messages_once ON unit_messages (campaign_id, unit_code, kind, deadline) WHERE kind <> 'office';
