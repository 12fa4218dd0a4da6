-- What has happened to each signature, in the order of `id`. It says nothing of the text; it goes with its signature, and
-- a withdrawal takes everything away but that there was one.
CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  signature INTEGER NOT NULL,
  event TEXT NOT NULL,
  reason TEXT,
  admin_sealed BLOB,
  made TEXT NOT NULL
) STRICT;

CREATE INDEX history_by_signature ON history (signature, id);

CREATE TRIGGER history_is_withdrawn AFTER UPDATE OF state ON signature WHEN new.state = 'withdrawn' BEGIN
  DELETE FROM history WHERE signature = new.id;
END;

CREATE TRIGGER history_goes_too AFTER DELETE ON signature BEGIN
  DELETE FROM history WHERE signature = old.id;
END;
