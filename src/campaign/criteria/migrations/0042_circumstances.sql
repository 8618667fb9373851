-- What the general rules ask for and the registry does not hold: open proceedings, maternity
-- leave, works that were rewarded before, facts that a criteria file declares.
CREATE TABLE circumstances (
  id @id,
  campaign_id @integer NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  source TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at @integer NOT NULL,
  ended_by TEXT NOT NULL DEFAULT '',
  ended_at @integer NOT NULL DEFAULT 0,
  end_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX circumstances_by_subject ON circumstances (campaign_id, subject_kind, subject_code, id);
