-- Designs of certificates. A version is kept for good: what was printed can be printed the same again.
-- Lengths in tenths of a millimetre, sizes in tenths of a point.
-- `picture`: SHA-256 of the file among the evidence, empty when there is none.
CREATE TABLE certificate_designs (
  id @id,
  name TEXT NOT NULL UNIQUE,
  version @integer NOT NULL
);
CREATE TABLE certificate_design_versions (
  design_id @integer NOT NULL REFERENCES certificate_designs (id),
  version @integer NOT NULL,
  width @integer NOT NULL,
  height @integer NOT NULL,
  artwork TEXT NOT NULL,
  picture TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at @integer NOT NULL,
  PRIMARY KEY (design_id, version)
);
CREATE TABLE certificate_design_boxes (
  design_id @integer NOT NULL,
  version @integer NOT NULL,
  field TEXT NOT NULL,
  shown @integer NOT NULL,
  x @integer NOT NULL,
  y @integer NOT NULL,
  width @integer NOT NULL,
  height @integer NOT NULL,
  font TEXT NOT NULL,
  largest @integer NOT NULL,
  smallest @integer NOT NULL,
  align TEXT NOT NULL,
  colour TEXT NOT NULL,
  PRIMARY KEY (design_id, version, field),
  FOREIGN KEY (design_id, version) REFERENCES certificate_design_versions (design_id, version)
);
-- The design that a campaign prints with; no row: the layout of the program.
CREATE TABLE certificate_design_choices (
  campaign_id @integer PRIMARY KEY,
  design_id @integer NOT NULL REFERENCES certificate_designs (id)
);
