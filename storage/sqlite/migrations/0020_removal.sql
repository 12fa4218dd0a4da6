-- A line that was published can be taken off the list again. Only what may stand in a column changes, so the tables are
-- not copied: see "Making Other Kinds Of Table Schema Changes" in SQLite's documentation of ALTER TABLE.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''rejected'', ''withdrawn'')', '''rejected'', ''withdrawn'', ''removed'')')
  WHERE type = 'table' AND name = 'signature';
UPDATE sqlite_schema SET sql = replace(sql, '''rejected'', ''undone'')', '''rejected'', ''undone'', ''removed'', ''erased'')')
  WHERE type = 'table' AND name = 'decision';
PRAGMA writable_schema = RESET;

DROP INDEX signature_due;
CREATE INDEX signature_due ON signature (letter, decided) WHERE state IN ('approved', 'rejected', 'removed') AND told
  AND (address_sealed IS NOT NULL OR (state IN ('rejected', 'removed') AND entry_sealed IS NOT NULL));

-- What one admin has proposed, where two are wanted.
CREATE TABLE proposal (
  signature INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT,
  admin_tag BLOB NOT NULL,
  admin_sealed BLOB NOT NULL,
  made TEXT NOT NULL
) STRICT;
