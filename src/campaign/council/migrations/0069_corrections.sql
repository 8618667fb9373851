-- Corrections of the decision's list, the papers that were made from it, and those that stay as they are.
CREATE TABLE corrections (
  id @id,
  decision_id @integer NOT NULL REFERENCES decisions (id),
  code TEXT NOT NULL REFERENCES awarded (code),
  old_name TEXT NOT NULL,
  new_name TEXT NOT NULL,
  old_post TEXT NOT NULL,
  new_post TEXT NOT NULL,
  reason TEXT NOT NULL,
  corrected_by TEXT NOT NULL,
  corrected_at @integer NOT NULL
);
CREATE TABLE made_papers (
  decision_id @integer NOT NULL REFERENCES decisions (id),
  kind TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at @integer NOT NULL,
  PRIMARY KEY (decision_id, kind)
);
CREATE TABLE dismissed_papers (
  correction_id @integer NOT NULL REFERENCES corrections (id),
  paper TEXT NOT NULL,
  reason TEXT NOT NULL,
  dismissed_by TEXT NOT NULL,
  dismissed_at @integer NOT NULL,
  PRIMARY KEY (correction_id, paper)
);
