-- Lines that admins have entered for people who have no messenger. Until its person claims it, such a signature belongs to
-- no account: `source` says so, and its `account_tag` is random. Only what may stand in a column changes, so the table is
-- not copied: see "Making Other Kinds Of Table Schema Changes" in SQLite's documentation of ALTER TABLE.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '(''chat'', ''import'')', '(''chat'', ''import'', ''entered'')')
  WHERE type = 'table' AND name = 'signature';
PRAGMA writable_schema = RESET;

-- `code_tag` is that of the code in the link by which the person claims the line; it is over with its use. `warned` is
-- when the admins were told that the line will lapse. How the person agreed stands in the history, sealed.
CREATE TABLE entered (
  signature INTEGER PRIMARY KEY,
  letter TEXT NOT NULL,
  code_tag BLOB UNIQUE,
  admin_tag BLOB NOT NULL,
  made TEXT NOT NULL,
  warned TEXT
) STRICT;

CREATE INDEX entered_by_time ON entered (letter, made);

CREATE TRIGGER entered_is_over AFTER UPDATE OF state ON signature WHEN new.state = 'withdrawn' BEGIN
  DELETE FROM entered WHERE signature = new.id;
END;

CREATE TRIGGER entered_goes_too AFTER DELETE ON signature BEGIN
  DELETE FROM entered WHERE signature = old.id;
END;
