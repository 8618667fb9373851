-- Who may sign in. What ended an account is a row with who and when, not a flag.
CREATE TABLE users (
  id @id,
  login TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  unit_code TEXT NOT NULL DEFAULT '',
  roles TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'vi',
  password_hash TEXT NOT NULL,
  version @integer NOT NULL DEFAULT 1
);
CREATE TABLE user_closures (
  user_id @integer PRIMARY KEY REFERENCES users (id),
  closed_by TEXT NOT NULL,
  closed_at @integer NOT NULL
);
-- The token itself is only with the browser.
CREATE TABLE sessions (
  id @id,
  token_hash TEXT NOT NULL UNIQUE,
  user_id @integer NOT NULL REFERENCES users (id),
  csrf TEXT NOT NULL,
  device TEXT NOT NULL,
  address TEXT NOT NULL,
  signed_in_at @integer NOT NULL,
  last_seen @integer NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);
-- Failed sign-ins by account and by address, for slowing down who guesses.
CREATE TABLE sign_in_failures (
  subject TEXT PRIMARY KEY,
  failures @integer NOT NULL,
  last_at @integer NOT NULL
);
-- What was done, in the same transaction as the deed.
CREATE TABLE audit (
  id @id,
  at @integer NOT NULL,
  actor TEXT NOT NULL,
  deed TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
);
CREATE INDEX audit_by_object ON audit (object_kind, object_id, id);
