-- How the columns of an office's own sheet are read, for each shape of header: `shape` is the
-- hash of its folded headers (column_choice.h), `choice` the whole choice as JSON. The newest stands.
CREATE TABLE registry_column_choices (
  id @id,
  shape TEXT NOT NULL,
  sheet TEXT NOT NULL,
  choice TEXT NOT NULL,
  chosen_by TEXT NOT NULL,
  chosen_at @integer NOT NULL,
  UNIQUE (shape, sheet)
);
