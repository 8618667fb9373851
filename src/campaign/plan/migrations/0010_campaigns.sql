-- One plan is one campaign. Its files are kept as they were, so that what was decided by
-- them can be explained later.
CREATE TABLE campaigns (
  id @id,
  name TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at @integer NOT NULL
);
CREATE TABLE campaign_files (
  campaign_id @integer NOT NULL REFERENCES campaigns (id),
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (campaign_id, name)
);
