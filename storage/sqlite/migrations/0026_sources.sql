-- Where signers come from, as sums only. By which link somebody came is kept for a day at most, encrypted, until they sign;
-- the sums are encrypted as one value, so that two copies of the database do not tell who came by which link.
CREATE TABLE arrival (
  letter TEXT NOT NULL,
  account_tag BLOB NOT NULL,
  sealed BLOB NOT NULL,
  made TEXT NOT NULL,
  PRIMARY KEY (letter, account_tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_tally (
  letter TEXT PRIMARY KEY,
  sealed BLOB
) STRICT;
