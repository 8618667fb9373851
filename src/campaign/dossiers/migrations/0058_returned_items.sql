-- What the Office returned of a sealed dossier; answered by the submission that brings it back.
CREATE TABLE returned_items (
  id @id,
  campaign_id @integer NOT NULL,
  unit_code TEXT NOT NULL,
  part TEXT NOT NULL,
  reason TEXT NOT NULL,
  open_until @integer NOT NULL,
  returned_by TEXT NOT NULL,
  returned_at @integer NOT NULL,
  answered_by @integer REFERENCES submissions (id)
);
CREATE INDEX returned_items_by_unit ON returned_items (campaign_id, unit_code, id);
