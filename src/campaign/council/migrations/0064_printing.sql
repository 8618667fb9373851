-- Printers with the shift of each tray, and every certificate that was printed.
CREATE TABLE printers (
  id @id,
  name TEXT NOT NULL,
  tray TEXT NOT NULL,
  shift_right @integer NOT NULL,
  shift_down @integer NOT NULL,
  version @integer NOT NULL,
  UNIQUE (name, tray)
);
CREATE TABLE certificate_copies (
  id @id,
  code TEXT NOT NULL REFERENCES awarded (code),
  serial TEXT NOT NULL,
  printer TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  printed_at @integer NOT NULL,
  reason TEXT NOT NULL,
  spoilt TEXT NOT NULL,
  spoilt_by TEXT NOT NULL
);
CREATE INDEX certificate_copies_of ON certificate_copies (code);
CREATE UNIQUE INDEX certificate_blanks ON certificate_copies (serial) WHERE serial <> '';
