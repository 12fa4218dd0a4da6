-- Letters that somebody is founding in a chat, and who has founded the letter of this database.
CREATE TABLE founding (
  account_tag BLOB PRIMARY KEY,
  code_tag BLOB NOT NULL UNIQUE,
  sealed BLOB NOT NULL,
  changed TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE founded (
  letter TEXT PRIMARY KEY,
  account_tag BLOB NOT NULL,
  made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
