-- Accounts from which a letter takes no more signatures. It survives a withdrawal, so all that it says in clear is that
-- there is one; `sealed` is the number of the signature by which the admins know it.
CREATE TABLE block (
  letter TEXT NOT NULL,
  account_tag BLOB NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (letter, account_tag)
) STRICT, WITHOUT ROWID;

-- Well-known names that admins have added to those of the letter's folder.
CREATE TABLE well_known (
  id INTEGER PRIMARY KEY,
  letter TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

-- What an admin noted with an event, such as how a name was confirmed.
ALTER TABLE history ADD COLUMN note_sealed BLOB;
