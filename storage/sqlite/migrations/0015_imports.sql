-- Which signatures came with which list, so that a whole import can be taken back. No name of a file is kept.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  letter TEXT NOT NULL,
  made TEXT NOT NULL
) STRICT;
-- A signature may be gone already: its number stays here until the import is taken back.
CREATE TABLE imported (
  import INTEGER NOT NULL,
  signature INTEGER NOT NULL,
  PRIMARY KEY (import, signature)
) STRICT, WITHOUT ROWID;
