-- Whose wording an administrator has compared with the form in force.
CREATE TABLE paper_confirmations (
  kind TEXT PRIMARY KEY,
  note TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_at @integer NOT NULL
);
