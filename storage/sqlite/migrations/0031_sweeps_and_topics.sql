-- One verdict about all that waits and meets a condition, made in pieces: how far it has come, and for a day what it has
-- done with each signature, so that it goes on after a power cut and can be taken back. `sealed` is the condition, with the
-- name of the admin.
CREATE TABLE sweep (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stage TEXT NOT NULL,
  reached INTEGER NOT NULL DEFAULT 0,
  verdict TEXT,
  reason TEXT,
  sealed BLOB NOT NULL,
  made TEXT NOT NULL
) STRICT;

CREATE TABLE swept (
  sweep INTEGER NOT NULL,
  signature INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  clean INTEGER NOT NULL CHECK (clean IN (0, 1)),
  swept TEXT NOT NULL,
  PRIMARY KEY (sweep, signature)
) STRICT, WITHOUT ROWID;

CREATE INDEX swept_in_order ON swept (sweep, swept, signature);
CREATE INDEX swept_by_signature ON swept (signature);

-- The topics that the bot has made in an admin group that has topics: the platform's id of each, or '' if somebody has
-- deleted it, so that it is not made again.
CREATE TABLE topic (
  platform TEXT NOT NULL,
  chat_tag BLOB NOT NULL,
  topic TEXT NOT NULL,
  thread TEXT NOT NULL,
  PRIMARY KEY (platform, chat_tag, topic)
) STRICT, WITHOUT ROWID;
