-- A list as a user wants to find it again. The token is its address for others; `query`
-- is what stands behind the address of the list (list_view.h).
CREATE TABLE registry_list_views (
  id @id,
  token TEXT NOT NULL UNIQUE,
  user_id @integer NOT NULL REFERENCES users (id),
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  saved_at @integer NOT NULL,
  UNIQUE (user_id, list, name)
);
