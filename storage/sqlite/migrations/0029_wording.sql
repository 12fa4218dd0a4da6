-- Which texts signers were asked about, after the text of the letter has changed: the fingerprint of the text that each was
-- last asked about, until the signature is withdrawn or its account erased; and how far the question has gone round.
CREATE TABLE wording_asked (
  signature INTEGER PRIMARY KEY,
  wording TEXT NOT NULL
) STRICT;

CREATE TABLE wording_round (
  letter TEXT PRIMARY KEY,
  known TEXT,                          -- the texts of which the admins know, by a fingerprint of them all
  texts TEXT,                          -- those that the question is about
  begun TEXT,
  last INTEGER NOT NULL DEFAULT 0,     -- signatures up to this number are asked
  reached INTEGER NOT NULL DEFAULT 0   -- and so far that is done
) STRICT, WITHOUT ROWID;

CREATE INDEX signature_by_wording ON signature (letter, wording, state);
CREATE INDEX signature_with_address ON signature (letter, id) WHERE address_sealed IS NOT NULL;

CREATE TRIGGER wording_asked_is_over AFTER UPDATE OF state, account_tag ON signature
  WHEN new.state = 'withdrawn' OR new.account_tag IS NULL BEGIN
  DELETE FROM wording_asked WHERE signature = new.id;
END;

CREATE TRIGGER wording_asked_goes_too AFTER DELETE ON signature BEGIN
  DELETE FROM wording_asked WHERE signature = old.id;
END;

-- News of the letter, for signers who want it: their address is kept for that. The text of news is kept until it has gone
-- round; that there was some stays.
ALTER TABLE signature ADD COLUMN news INTEGER NOT NULL DEFAULT 0 CHECK (news IN (0, 1));
CREATE INDEX signature_with_news ON signature (letter, id) WHERE news = 1;

CREATE TABLE news (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  letter TEXT NOT NULL,
  kind TEXT NOT NULL,
  sealed BLOB,
  made TEXT NOT NULL,
  last INTEGER NOT NULL,
  reached INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TRIGGER news_is_over AFTER UPDATE OF state, account_tag ON signature
  WHEN new.news = 1 AND (new.state = 'withdrawn' OR new.account_tag IS NULL) BEGIN
  UPDATE signature SET news = 0 WHERE id = new.id;
END;

-- Which numbers of signatures were reached, and told once; 0 from the first look on.
CREATE TABLE milestone (
  letter TEXT NOT NULL,
  number INTEGER NOT NULL,
  reached TEXT NOT NULL,
  PRIMARY KEY (letter, number)
) STRICT, WITHOUT ROWID;

-- That admins have closed the letter, and on which day; and who wants to, until a second admin agrees.
CREATE TABLE closing (
  letter TEXT PRIMARY KEY,
  day TEXT,
  admin_tag BLOB,
  proposed TEXT
) STRICT, WITHOUT ROWID;
