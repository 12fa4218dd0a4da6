-- First signatories: public lines that stand before all others, in the order of `place`, perhaps with a word such as
-- "initiator". A pin is of what is public alone: it goes with the line. What becomes of a line that waits again is for
-- `storage/sqlite/pins.py` to decide, since a correction leaves the former line where it is.
CREATE TABLE pin (
  signature INTEGER PRIMARY KEY,
  letter TEXT NOT NULL,
  place INTEGER NOT NULL,
  word TEXT NOT NULL
) STRICT;

CREATE INDEX pin_by_letter ON pin (letter, place);

CREATE TRIGGER pin_is_over AFTER UPDATE OF state, visibility ON signature
  WHEN new.state IN ('withdrawn', 'removed') OR new.visibility = 'withheld' BEGIN
  DELETE FROM pin WHERE signature = new.id;
END;

CREATE TRIGGER pin_goes_too AFTER DELETE ON signature BEGIN
  DELETE FROM pin WHERE signature = old.id;
END;
