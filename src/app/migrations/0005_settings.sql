-- What the installation is set to; one row a setting.
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL
);
