-- What was changed of the places that the plan gives; lines are only added.
CREATE TABLE quota_entries (
  id @id,
  campaign_id @integer NOT NULL,
  act TEXT NOT NULL,
  category TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  to_unit TEXT NOT NULL DEFAULT '',
  places @integer NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  entered_by TEXT NOT NULL,
  entered_at @integer NOT NULL
);
CREATE INDEX quota_entries_in_order ON quota_entries (campaign_id, id);
