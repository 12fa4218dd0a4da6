-- What may be compared must name nobody beside what stands in clear. Fingerprints of names differ by what they are for
-- (see `SqliteSignatures`): those made before go, and the next start makes them anew.
UPDATE signature SET likeness_tag = NULL;
ALTER TABLE deployment ADD COLUMN unmarked INTEGER NOT NULL DEFAULT 0 CHECK (unmarked IN (0, 1));
UPDATE deployment SET unmarked = 1;

-- Times are kept to the minute. Finer ones tell which rows were written together.
UPDATE signature SET submitted = substr(submitted, 1, 16) || ':00+00:00';
UPDATE signature SET decided = substr(decided, 1, 16) || ':00+00:00' WHERE decided IS NOT NULL;
UPDATE signature SET warned = substr(warned, 1, 16) || ':00+00:00' WHERE warned IS NOT NULL;
UPDATE decision SET made = substr(made, 1, 16) || ':00+00:00';
UPDATE visit SET made = substr(made, 1, 16) || ':00+00:00';
UPDATE wording SET first_shown = substr(first_shown, 1, 16) || ':00+00:00';
UPDATE inbox SET received = substr(received, 1, 16) || ':00+00:00';

-- Nothing of a withdrawn signature is left but what is counted.
DELETE FROM decision WHERE signature IN (SELECT id FROM signature WHERE state = 'withdrawn');

-- Drafts in the order of their tags, which says nothing of who came after whom.
ALTER TABLE draft RENAME TO former_draft;
CREATE TABLE draft (
  letter TEXT NOT NULL,
  account_tag BLOB NOT NULL,
  sealed BLOB NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (letter, account_tag)
) STRICT, WITHOUT ROWID;
INSERT INTO draft (letter, account_tag, sealed, changed)
  SELECT letter, account_tag, sealed, substr(changed, 1, 16) || ':00+00:00' FROM former_draft;
DROP TABLE former_draft;
