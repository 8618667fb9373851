-- Fonts that the office uploaded for its certificates; the file stands under its SHA-256 among the evidence.
CREATE TABLE certificate_fonts (
  font TEXT PRIMARY KEY,
  label TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at @integer NOT NULL
);
