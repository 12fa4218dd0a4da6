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
