-- Keys that sign certificates. The one without an end signs; all verify for ever.
CREATE TABLE certificate_keys (
  id @id,
  public_key TEXT NOT NULL UNIQUE,
  seed TEXT NOT NULL,
  since @integer NOT NULL,
  until @integer
);
