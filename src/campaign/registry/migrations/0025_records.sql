-- What is edited on pages: a version for each record, what was withdrawn and why, files that
-- show it, and people who turned out to be one.
ALTER TABLE evaluations ADD COLUMN version @integer NOT NULL DEFAULT 1;
ALTER TABLE honours ADD COLUMN version @integer NOT NULL DEFAULT 1;
ALTER TABLE initiatives ADD COLUMN version @integer NOT NULL DEFAULT 1;
ALTER TABLE topics ADD COLUMN version @integer NOT NULL DEFAULT 1;
ALTER TABLE discipline ADD COLUMN version @integer NOT NULL DEFAULT 1;
-- Rises with everything that pages change in the registry (criteria/verdicts_store).
CREATE TABLE registry_revision (
  id @integer PRIMARY KEY,
  revision @integer NOT NULL
);
INSERT INTO registry_revision (id, revision) VALUES (1, 0);
-- A record that was withdrawn leaves its table, so that nothing counts it; `rows` brings it back
-- (row_archive_store.h).
CREATE TABLE withdrawn_records (
  id @id,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  title TEXT NOT NULL,
  rows TEXT NOT NULL,
  reason TEXT NOT NULL,
  withdrawn_by TEXT NOT NULL,
  withdrawn_at @integer NOT NULL
);
CREATE TABLE withdrawn_subjects (
  withdrawn_id @integer NOT NULL REFERENCES withdrawn_records (id),
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  PRIMARY KEY (withdrawn_id, subject_kind, subject_code)
);
CREATE INDEX withdrawn_by_subject ON withdrawn_subjects (subject_kind, subject_code);
-- Files that show a record; the bytes lie in the folder of evidence under their hash.
CREATE TABLE evidence (
  id @id,
  record_kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size @integer NOT NULL,
  added_by TEXT NOT NULL,
  added_at @integer NOT NULL,
  removed_by TEXT,
  removed_at @integer
);
CREATE INDEX evidence_of_record ON evidence (record_kind, record_id);
-- The folded name alone: who may be the same person.
ALTER TABLE people ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
UPDATE people SET name_key = substr(folded, 2, length(folded) - length(code) - 2) WHERE length(folded) > length(code) + 2;
CREATE INDEX people_by_name_and_birth ON people (name_key, birth_date);
CREATE INDEX people_without_birth ON people (name_key) WHERE birth_date IS NULL;
-- A person who was found to be another one; undone when `undone_by` is set.
CREATE TABLE merged_people (
  id @id,
  code TEXT NOT NULL,
  survivor TEXT NOT NULL,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  merged_at @integer NOT NULL,
  rows TEXT NOT NULL,
  survivor_rows TEXT NOT NULL,
  survivor_version @integer NOT NULL,
  followers TEXT NOT NULL,
  undone_by TEXT,
  undone_at @integer
);
CREATE INDEX merged_people_by_code ON merged_people (code);
CREATE INDEX merged_people_by_survivor ON merged_people (survivor);
-- Two people of whom somebody said that they are two; the smaller code first.
CREATE TABLE different_people (
  first_code TEXT NOT NULL,
  second_code TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at @integer NOT NULL,
  PRIMARY KEY (first_code, second_code)
);
