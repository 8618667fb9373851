-- What an agency knows of its units and people. Records refer to each other by the codes
-- that people use; `folded` and words are for searching, `sort_key` for sorting.
CREATE TABLE units (
  id @id,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent_code TEXT NOT NULL,
  founded TEXT,
  dissolved TEXT,
  folded TEXT NOT NULL,
  version @integer NOT NULL DEFAULT 1
);
CREATE INDEX units_by_parent ON units (parent_code);
CREATE TABLE reorganisations (
  id @id,
  from_code TEXT NOT NULL REFERENCES units (code),
  to_code TEXT NOT NULL,
  change TEXT NOT NULL,
  on_day TEXT NOT NULL,
  main @integer NOT NULL,
  share @real,
  source TEXT NOT NULL,
  UNIQUE (from_code, to_code)
);
CREATE INDEX reorganisations_by_successor ON reorganisations (to_code);
CREATE TABLE people (
  id @id,
  code TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL,
  printed_name TEXT NOT NULL,
  honorific TEXT NOT NULL,
  birth_date TEXT,
  gender TEXT,
  joined TEXT,
  left_on TEXT,
  unit_code TEXT NOT NULL,
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  version @integer NOT NULL DEFAULT 1
);
CREATE INDEX people_by_name ON people (sort_key, id);
CREATE INDEX people_by_unit ON people (unit_code, sort_key, id);
CREATE TABLE person_words (
  word TEXT NOT NULL,
  person_code TEXT NOT NULL REFERENCES people (code),
  PRIMARY KEY (word, person_code)
);
CREATE INDEX person_words_by_person ON person_words (person_code);
CREATE TABLE positions (
  person_code TEXT NOT NULL REFERENCES people (code),
  number @integer NOT NULL,
  unit_code TEXT NOT NULL REFERENCES units (code),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  PRIMARY KEY (person_code, number)
);
CREATE INDEX positions_by_unit ON positions (unit_code);
-- Subjects: kind "person" or "collective" with the code of a person or a unit.
CREATE TABLE evaluations (
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  year @integer NOT NULL,
  level TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (subject_kind, subject_code, year)
);
-- Honours and measures have no number of their own: `record_key` is made of what tells
-- one from another (registry_changes.h).
CREATE TABLE honours (
  id @id,
  record_key TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  form TEXT NOT NULL,
  year @integer,
  merit TEXT,
  authority TEXT NOT NULL,
  decision_number TEXT NOT NULL,
  decided_on TEXT,
  unit_code TEXT NOT NULL,
  source TEXT NOT NULL
);
CREATE INDEX honours_by_subject ON honours (subject_kind, subject_code);
CREATE INDEX honours_by_form ON honours (form, decided_on);
CREATE TABLE initiatives (
  id @id,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  scope TEXT,
  recognised @integer,
  recognised_on TEXT,
  applied @integer,
  authority TEXT NOT NULL,
  decision_number TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  source TEXT NOT NULL,
  folded TEXT NOT NULL
);
CREATE TABLE initiative_authors (
  work_code TEXT NOT NULL REFERENCES initiatives (code),
  number @integer NOT NULL,
  person_code TEXT NOT NULL REFERENCES people (code),
  part TEXT NOT NULL,
  share @real,
  PRIMARY KEY (work_code, number)
);
CREATE INDEX initiative_authors_by_person ON initiative_authors (person_code);
CREATE TABLE topics (
  id @id,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  scope TEXT,
  accepted @integer,
  accepted_on TEXT,
  applied @integer,
  result TEXT NOT NULL,
  same_as TEXT NOT NULL,
  authority TEXT NOT NULL,
  decision_number TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  source TEXT NOT NULL,
  folded TEXT NOT NULL
);
CREATE TABLE topic_members (
  work_code TEXT NOT NULL REFERENCES topics (code),
  number @integer NOT NULL,
  person_code TEXT NOT NULL REFERENCES people (code),
  part TEXT NOT NULL,
  share @real,
  PRIMARY KEY (work_code, number)
);
CREATE INDEX topic_members_by_person ON topic_members (person_code);
CREATE TABLE discipline (
  id @id,
  record_key TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  measure TEXT NOT NULL,
  on_day TEXT,
  until_day TEXT,
  decision_number TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  source TEXT NOT NULL
);
CREATE INDEX discipline_by_subject ON discipline (subject_kind, subject_code);
CREATE TABLE attestations (
  subject_kind TEXT NOT NULL,
  subject_code TEXT NOT NULL,
  criterion TEXT NOT NULL,
  value @integer,
  despite_discipline @integer NOT NULL,
  attested_by TEXT NOT NULL,
  on_day TEXT,
  source TEXT NOT NULL,
  PRIMARY KEY (subject_kind, subject_code, criterion)
);
-- A workbook that was checked and waits for its confirmation, and what came of it.
CREATE TABLE registry_uploads (
  id @id,
  token TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  content TEXT NOT NULL,
  uploaded_by TEXT NOT NULL,
  uploaded_at @integer NOT NULL
);
CREATE TABLE registry_imports (
  id @id,
  token TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  imported_at @integer NOT NULL,
  added @integer NOT NULL,
  changed @integer NOT NULL,
  unchanged @integer NOT NULL
);
