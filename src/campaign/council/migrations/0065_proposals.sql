-- The list that goes to the leader, frozen from the council's result, with what the leader says of each.
CREATE TABLE proposals (
  campaign_id @integer PRIMARY KEY,
  frozen_by TEXT NOT NULL,
  frozen_at @integer NOT NULL,
  version @integer NOT NULL
);
CREATE TABLE proposed (
  campaign_id @integer NOT NULL,
  nomination_id @integer NOT NULL,
  opinion TEXT NOT NULL,
  note TEXT NOT NULL,
  said_by TEXT NOT NULL,
  said_at @integer NOT NULL,
  PRIMARY KEY (campaign_id, nomination_id)
);
-- The signed decision as scan or PDF; the newest counts, earlier ones are kept.
CREATE TABLE signed_decisions (
  id @id,
  decision_id @integer NOT NULL REFERENCES decisions (id),
  hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  attached_by TEXT NOT NULL,
  attached_at @integer NOT NULL
);
