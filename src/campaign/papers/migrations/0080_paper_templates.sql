-- Templates of papers that the agency brings in place of ours; every version is kept.
CREATE TABLE paper_templates (
  id @id,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  hash TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at @integer NOT NULL
);
-- Which one a paper is made from; no row, or template 0: ours.
CREATE TABLE paper_template_choices (
  kind TEXT PRIMARY KEY,
  template_id @integer NOT NULL,
  chosen_by TEXT NOT NULL,
  chosen_at @integer NOT NULL
);
