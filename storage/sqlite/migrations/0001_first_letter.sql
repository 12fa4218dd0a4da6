-- A letter, its drafts and signatures, the way in (inbox) and the way out (outbox).
-- "tag" columns hold HMACs, "sealed" columns encrypted values; see storage/vault.py.

CREATE TABLE deployment (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  key_check BLOB NOT NULL
) STRICT;

CREATE TABLE wording (
  letter TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  first_shown TEXT NOT NULL,
  PRIMARY KEY (letter, fingerprint)
) STRICT;

CREATE TABLE person (
  letter TEXT NOT NULL,
  account_tag BLOB NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (letter, account_tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  letter TEXT NOT NULL,
  account_tag BLOB NOT NULL,
  sealed BLOB NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (letter, account_tag)
) STRICT;

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
  UNIQUE (letter, account_tag),
  -- Only what is approved and public is stored in clear; what is not yet decided cannot have been erased.
  CHECK ((entry IS NOT NULL) = (state = 'approved' AND visibility = 'public')),
  CHECK ((entry_sealed IS NOT NULL) OR (entry IS NOT NULL) OR state IN ('rejected', 'withdrawn')),
  CHECK (entry IS NULL OR entry_sealed IS NULL),
  -- A withdrawal leaves nothing but its count.
  CHECK (state <> 'withdrawn' OR (account_tag IS NULL AND likeness_tag IS NULL AND address_sealed IS NULL
                                  AND entry_sealed IS NULL))
) STRICT;
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
CREATE INDEX decision_by_signature ON decision (signature, id);

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT NOT NULL,
  key TEXT NOT NULL,
  sealed BLOB,             -- NULL once handled; the key stays a while, so that a repeated event is known
  received TEXT NOT NULL,
  UNIQUE (platform, key)
) STRICT;
CREATE INDEX inbox_open ON inbox (id) WHERE sealed IS NOT NULL;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT NOT NULL,
  slot TEXT,
  tells INTEGER NOT NULL,
  urgency INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  UNIQUE (platform, slot)
) STRICT;

CREATE TABLE shown (
  platform TEXT NOT NULL,
  slot TEXT NOT NULL,
  chat_tag BLOB NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (platform, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
  platform TEXT NOT NULL,
  chat_tag BLOB NOT NULL,
  account_tag BLOB NOT NULL,
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  PRIMARY KEY (platform, chat_tag, account_tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE moved (
  platform TEXT NOT NULL,
  from_tag BLOB NOT NULL,
  to_sealed BLOB NOT NULL,
  PRIMARY KEY (platform, from_tag)
) STRICT;

CREATE TABLE visit (
  letter TEXT NOT NULL,
  account_tag BLOB NOT NULL,
  step TEXT NOT NULL,
  made TEXT NOT NULL,
  PRIMARY KEY (letter, account_tag, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_count (
  letter TEXT NOT NULL,
  step TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (letter, step)
) STRICT, WITHOUT ROWID;
