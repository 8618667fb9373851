-- Delegates whom the Office adds by name.
CREATE TABLE guests (
  id @id,
  campaign_id @integer NOT NULL,
  category TEXT NOT NULL,
  honorific TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  organisation TEXT NOT NULL,
  version @integer NOT NULL DEFAULT 1
);
CREATE INDEX guests_of_campaign ON guests (campaign_id);
