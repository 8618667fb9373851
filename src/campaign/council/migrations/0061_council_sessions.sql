CREATE TABLE council_members (
  id @id,
  campaign_id @integer NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  person_code TEXT NOT NULL,
  role TEXT NOT NULL,
  left_council @integer NOT NULL DEFAULT 0
);
CREATE TABLE council_sessions (
  id @id,
  campaign_id @integer NOT NULL,
  held_on TEXT NOT NULL,
  starts @integer NOT NULL,
  place TEXT NOT NULL,
  agenda TEXT NOT NULL,
  way TEXT NOT NULL,
  threshold_percent @integer NOT NULL,
  base TEXT NOT NULL,
  quorum_percent @integer NOT NULL,
  stage TEXT NOT NULL DEFAULT 'preparing',
  closed_at @integer,
  fingerprint TEXT NOT NULL DEFAULT '',
  version @integer NOT NULL DEFAULT 1
);
CREATE TABLE council_attendance (
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  member_id @integer NOT NULL REFERENCES council_members (id),
  present @integer NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (session_id, member_id)
);
CREATE TABLE council_items (
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  nomination_id @integer NOT NULL REFERENCES nominations (id),
  PRIMARY KEY (session_id, nomination_id)
);
CREATE TABLE council_recusals (
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  member_id @integer NOT NULL REFERENCES council_members (id),
  nomination_id @integer NOT NULL REFERENCES nominations (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (session_id, member_id, nomination_id)
);
CREATE TABLE paper_counts (
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  counted_by TEXT NOT NULL,
  issued @integer NOT NULL,
  collected @integer NOT NULL,
  PRIMARY KEY (session_id, counted_by)
);
CREATE TABLE paper_tallies (
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  counted_by TEXT NOT NULL,
  nomination_id @integer NOT NULL,
  agree @integer NOT NULL,
  disagree @integer NOT NULL,
  invalid @integer NOT NULL,
  PRIMARY KEY (session_id, counted_by, nomination_id)
);
-- The result as it was fixed at the close.
CREATE TABLE council_results (
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  nomination_id @integer NOT NULL,
  agree @integer NOT NULL,
  disagree @integer NOT NULL,
  invalid @integer NOT NULL,
  recused @integer NOT NULL,
  base @integer NOT NULL,
  passed @integer NOT NULL,
  PRIMARY KEY (session_id, nomination_id)
);
-- The secret ballot. Three tables that nothing ties together: a slip does not know its
-- member, a vote neither its slip nor its ballot, a receipt neither. No times, no numbers
-- in the order of entry.
CREATE TABLE voting_slips (
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  code_hash TEXT NOT NULL,
  recused_from TEXT NOT NULL,
  used @integer NOT NULL DEFAULT 0,
  PRIMARY KEY (session_id, code_hash)
);
CREATE TABLE secret_votes (
  random_key TEXT PRIMARY KEY,
  session_id @integer NOT NULL REFERENCES council_sessions (id),
  nomination_id @integer NOT NULL,
  choice TEXT NOT NULL
);
CREATE TABLE ballot_receipts (
  receipt_hash TEXT PRIMARY KEY,
  session_id @integer NOT NULL REFERENCES council_sessions (id)
);
