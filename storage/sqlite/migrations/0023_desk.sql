-- What the admins are about to do. A note about an entry is over as soon as the entry changes or is decided: `kind` says
-- what it is, `sealed` whose it is and what it says.
CREATE TABLE desk_note (
  signature INTEGER NOT NULL,
  kind TEXT NOT NULL,
  admin_tag BLOB,
  sealed BLOB NOT NULL,
  noted TEXT NOT NULL,
  PRIMARY KEY (signature, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX desk_note_by_time ON desk_note (kind, noted);

CREATE TRIGGER desk_note_is_over AFTER UPDATE OF revision ON signature BEGIN
  DELETE FROM desk_note WHERE signature = new.id;
END;

CREATE TRIGGER desk_note_is_void AFTER DELETE ON signature BEGIN
  DELETE FROM desk_note WHERE signature = old.id;
END;

-- Signatures that were decided together, so that they can be taken back together: with the revision of each since then.
CREATE TABLE bulk_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  admin_sealed BLOB NOT NULL,
  made TEXT NOT NULL
) STRICT;

CREATE TABLE bulk_decided (
  bulk INTEGER NOT NULL,
  signature INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (bulk, signature)
) STRICT, WITHOUT ROWID;

CREATE INDEX bulk_decided_by_signature ON bulk_decided (signature);

-- In which order the queue is shown.
ALTER TABLE queue_view ADD COLUMN view TEXT NOT NULL DEFAULT 'oldest';
-- When a group was last told what waits, to the hour.
ALTER TABLE queue_view ADD COLUMN reminded TEXT;
