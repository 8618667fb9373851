-- How the results of predecessors count for collectives, by campaign: the newest row of a
-- campaign is in force (none: what its plan says), the others are its history.
CREATE TABLE lineage_choices (
  id @id,
  campaign_id @integer NOT NULL,
  choice TEXT NOT NULL,
  reason TEXT NOT NULL,
  chosen_by TEXT NOT NULL,
  chosen_at @integer NOT NULL
);
CREATE INDEX lineage_choices_by_campaign ON lineage_choices (campaign_id, id);
-- Where each case is decided: the newest row of a predecessor and successor is in force.
CREATE TABLE lineage_cases (
  id @id,
  campaign_id @integer NOT NULL,
  from_code TEXT NOT NULL,
  to_code TEXT NOT NULL,
  counts @integer NOT NULL,
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at @integer NOT NULL
);
CREATE INDEX lineage_cases_by_campaign ON lineage_cases (campaign_id, id);
