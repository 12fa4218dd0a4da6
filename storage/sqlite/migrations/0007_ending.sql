-- What becomes of a letter's signers some days after it has closed: their accounts and what is not public are erased.
-- A signature without an account may then have lost its entry in every state; for that its table is made anew.

CREATE TABLE ending (
  letter TEXT NOT NULL PRIMARY KEY,
  due TEXT,                             -- the day that was announced to the admins
  announced TEXT,
  lapsed TEXT,                          -- since when nothing waits any more
  begun TEXT,                           -- the last erasing; it stays when the letter is opened again
  finished TEXT,
  last INTEGER NOT NULL DEFAULT 0,      -- signatures up to this number have no signer any more
  reached INTEGER NOT NULL DEFAULT 0,   -- and so far that is done
  parcels INTEGER NOT NULL DEFAULT 0    -- what was posted up to this number goes undelivered
) STRICT, WITHOUT ROWID;

DROP INDEX signature_by_state;
DROP INDEX signature_by_likeness;
DROP INDEX decision_by_signature;
DROP INDEX decision_by_admin;
ALTER TABLE decision RENAME TO former_decision;
ALTER TABLE signature RENAME TO former_signature;

CREATE TABLE signature (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  letter TEXT NOT NULL,
  account_tag BLOB,
  likeness_tag BLOB,
  address_sealed BLOB,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'withdrawn')),
  visibility TEXT NOT NULL CHECK (visibility IN ('public', 'withheld')),
  language TEXT NOT NULL,
  wording TEXT NOT NULL,
  platform TEXT,
  source TEXT NOT NULL CHECK (source IN ('chat', 'import')),
  entry TEXT,
  entry_sealed BLOB,
  submitted TEXT NOT NULL,
  decided TEXT,
  told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
  reason TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  warned TEXT,
  UNIQUE (letter, account_tag),
  -- Only what is approved and public is stored in clear; what is not yet decided cannot have been erased, nor what is
  -- approved while its signer is known.
  CHECK ((entry IS NOT NULL) = (state = 'approved' AND visibility = 'public')),
  CHECK ((entry_sealed IS NOT NULL) OR (entry IS NOT NULL) OR state IN ('rejected', 'withdrawn')
         OR (state = 'approved' AND account_tag IS NULL)),
  CHECK (entry IS NULL OR entry_sealed IS NULL),
  -- A withdrawal leaves nothing but its count.
  CHECK (state <> 'withdrawn' OR (account_tag IS NULL AND likeness_tag IS NULL AND address_sealed IS NULL
                                  AND entry_sealed IS NULL))
) STRICT;
INSERT INTO signature (id, letter, account_tag, likeness_tag, address_sealed, state, visibility, language, wording,
                       platform, source, entry, entry_sealed, submitted, decided, told, reason, revision, warned)
  SELECT id, letter, account_tag, likeness_tag, address_sealed, state, visibility, language, wording,
         platform, source, entry, entry_sealed, submitted, decided, told, reason, revision, warned
  FROM former_signature ORDER BY id;
CREATE INDEX signature_by_state ON signature (letter, state, id);
CREATE INDEX signature_by_likeness ON signature (letter, likeness_tag) WHERE likeness_tag IS NOT NULL;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signature INTEGER NOT NULL REFERENCES signature (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'rejected', 'undone')),
  reason TEXT,
  admin_tag BLOB NOT NULL,
  admin_sealed BLOB NOT NULL,
  made TEXT NOT NULL
) STRICT;
INSERT INTO decision (id, signature, verdict, reason, admin_tag, admin_sealed, made)
  SELECT id, signature, verdict, reason, admin_tag, admin_sealed, made FROM former_decision ORDER BY id;
CREATE INDEX decision_by_signature ON decision (signature, id);
CREATE INDEX decision_by_admin ON decision (admin_tag, id);

-- No number is given out twice, also where the highest ones are gone.
DELETE FROM sqlite_sequence WHERE name IN ('signature', 'decision');
INSERT INTO sqlite_sequence (name, seq)
  SELECT replace(name, 'former_', ''), seq FROM sqlite_sequence WHERE name IN ('former_signature', 'former_decision');
DROP TABLE former_decision;
DROP TABLE former_signature;
