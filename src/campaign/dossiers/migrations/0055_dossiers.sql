-- What units write for their dossiers. `holder` is "unit:<code>" or "nomination:<id>".
CREATE TABLE dossiers (
  campaign_id @integer NOT NULL,
  holder TEXT NOT NULL,
  version @integer NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at @integer NOT NULL,
  PRIMARY KEY (campaign_id, holder)
);
CREATE TABLE dossier_texts (
  campaign_id @integer NOT NULL,
  holder TEXT NOT NULL,
  field TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (campaign_id, holder, field)
);
-- Every state that somebody else, or a later sitting, replaced: nothing typed is lost.
CREATE TABLE dossier_earlier (
  id @id,
  campaign_id @integer NOT NULL,
  holder TEXT NOT NULL,
  field TEXT NOT NULL,
  content TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at @integer NOT NULL
);
CREATE INDEX dossier_earlier_by_holder ON dossier_earlier (campaign_id, holder, id);
