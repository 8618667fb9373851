-- From when on everybody who holds a certificate can ask for its status, and those that were withdrawn.
CREATE TABLE published_decisions (
  decision_id @integer PRIMARY KEY REFERENCES decisions (id),
  published_by TEXT NOT NULL,
  published_at @integer NOT NULL
);
CREATE TABLE withdrawn_certificates (
  code TEXT PRIMARY KEY REFERENCES awarded (code),
  basis TEXT NOT NULL,
  reason TEXT NOT NULL,
  withdrawn_by TEXT NOT NULL,
  withdrawn_at @integer NOT NULL
);
