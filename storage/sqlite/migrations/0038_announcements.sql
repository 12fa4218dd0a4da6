-- Approved names that are told in the channel of a letter, in batches. A line waits for the next batch while
-- `announcement` is NULL; with 0 it was counted among the others of one. What names a line is `stale` as soon as that
-- line changes, until the message in the channel is mended.
CREATE TABLE announcement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  letter TEXT NOT NULL,
  others INTEGER NOT NULL,
  made TEXT NOT NULL
) STRICT;

CREATE TABLE announced_at (
  announcement INTEGER NOT NULL,
  platform TEXT NOT NULL,
  letter TEXT NOT NULL,
  stale INTEGER NOT NULL CHECK (stale IN (0, 1)),
  PRIMARY KEY (announcement, platform)
) STRICT, WITHOUT ROWID;
CREATE INDEX announced_at_stale ON announced_at (letter, platform, announcement) WHERE stale = 1;

CREATE TABLE announced_line (
  signature INTEGER PRIMARY KEY,
  letter TEXT NOT NULL,
  announcement INTEGER,
  noted TEXT NOT NULL
) STRICT;
CREATE INDEX announced_line_waiting ON announced_line (letter, signature) WHERE announcement IS NULL;
CREATE INDEX announced_line_told ON announced_line (announcement, signature) WHERE announcement > 0;

-- Since when a channel takes nothing, and whether the admins know.
CREATE TABLE channel_refusal (
  letter TEXT NOT NULL,
  platform TEXT NOT NULL,
  tried TEXT NOT NULL,
  told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
  PRIMARY KEY (letter, platform)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER announced_line_changed AFTER UPDATE OF state, visibility, entry ON signature BEGIN
  UPDATE announced_at SET stale = 1
    WHERE announcement = (SELECT announcement FROM announced_line WHERE signature = new.id);
  DELETE FROM announced_line WHERE signature = new.id AND new.state = 'withdrawn';
END;

CREATE TRIGGER announced_line_gone AFTER DELETE ON signature BEGIN
  UPDATE announced_at SET stale = 1
    WHERE announcement = (SELECT announcement FROM announced_line WHERE signature = old.id);
  DELETE FROM announced_line WHERE signature = old.id;
END;

CREATE TRIGGER announced_line_kept AFTER INSERT ON kept_line BEGIN
  UPDATE announced_at SET stale = 1
    WHERE announcement = (SELECT announcement FROM announced_line WHERE signature = new.signature);
END;

CREATE TRIGGER announced_line_kept_no_more AFTER DELETE ON kept_line BEGIN
  UPDATE announced_at SET stale = 1
    WHERE announcement = (SELECT announcement FROM announced_line WHERE signature = old.signature);
END;
