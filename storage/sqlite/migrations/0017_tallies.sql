-- What is counted of the signatures of a letter stands in a table, so that nobody who asks has to walk through them.
-- What a signature counts for is said once, by a view; triggers take it out before the signature changes, and put it in
-- afterwards, within the same transaction. Times are kept to the minute, which `received` and `decided` rely on.
-- The places of a public line, as they stand in it: SQLite takes nothing apart in a view or trigger of a file that it does
-- not trust.
ALTER TABLE signature ADD COLUMN public_places TEXT;
UPDATE signature SET public_places = json_extract(entry, '$.places') WHERE entry IS NOT NULL AND json_valid(entry);

CREATE VIEW signature_counted AS
  SELECT id, letter, 'state' AS dimension, state AS value FROM signature
  UNION ALL
  SELECT id, letter, 'public', '' FROM signature WHERE entry IS NOT NULL
  UNION ALL
  SELECT id, letter, 'public-block', printf('%015d', id / 1000) FROM signature WHERE entry IS NOT NULL
  UNION ALL
  SELECT id, letter, 'public-places', public_places FROM signature
    WHERE entry IS NOT NULL AND public_places IS NOT NULL
  UNION ALL
  SELECT id, letter, 'language', language FROM signature WHERE state = 'approved' AND language <> ''
  UNION ALL
  SELECT id, letter, 'platform', coalesce(platform, source) FROM signature WHERE state = 'approved'
  UNION ALL
  SELECT id, letter, 'day', substr(submitted, 1, 10) FROM signature WHERE state = 'approved'
  UNION ALL
  SELECT id, letter, 'received', submitted FROM signature WHERE source = 'chat'
  UNION ALL
  SELECT id, letter, 'decided', decided || ' ' || state FROM signature WHERE source = 'chat' AND decided IS NOT NULL
  UNION ALL
  -- In minutes; what took longer than a day, to the hour.
  SELECT id, letter, 'decided-after', printf('%09d', iif(minutes > 1440, (minutes + 30) / 60 * 60, minutes)) FROM (
    SELECT id, letter, CAST(round((julianday(decided) - julianday(submitted)) * 1440) AS INTEGER) AS minutes
      FROM signature WHERE source = 'chat' AND state IN ('approved', 'rejected') AND decided IS NOT NULL
  );

CREATE TABLE tally (
  letter TEXT NOT NULL,
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (letter, dimension, value)
) STRICT, WITHOUT ROWID;

INSERT INTO tally (letter, dimension, value, number)
  SELECT letter, dimension, value, count(*) FROM signature_counted GROUP BY 1, 2, 3;

CREATE TRIGGER signature_put_in AFTER INSERT ON signature BEGIN
  INSERT INTO tally (letter, dimension, value, number)
    SELECT letter, dimension, value, 1 FROM signature_counted WHERE id = new.id
    ON CONFLICT DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER signature_will_change
  BEFORE UPDATE OF letter, state, visibility, language, platform, source, entry, submitted, decided ON signature BEGIN
  UPDATE tally SET number = number - 1 WHERE letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM signature_counted WHERE id = old.id);
  DELETE FROM tally WHERE number <= 0 AND letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM signature_counted WHERE id = old.id);
END;

CREATE TRIGGER signature_has_changed
  AFTER UPDATE OF letter, state, visibility, language, platform, source, entry, submitted, decided ON signature BEGIN
  INSERT INTO tally (letter, dimension, value, number)
    SELECT letter, dimension, value, 1 FROM signature_counted WHERE id = new.id
    ON CONFLICT DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER signature_will_go BEFORE DELETE ON signature BEGIN
  UPDATE tally SET number = number - 1 WHERE letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM signature_counted WHERE id = old.id);
  DELETE FROM tally WHERE number <= 0 AND letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM signature_counted WHERE id = old.id);
END;

-- The places of those whose names are withheld, counted. Nobody but the admins may read them: encrypted as one value.
-- NULL: not counted yet.
CREATE TABLE withheld_tally (
  letter TEXT PRIMARY KEY,
  sealed BLOB
) STRICT;

CREATE INDEX signature_withheld ON signature (letter, id) WHERE state = 'approved' AND visibility = 'withheld';

-- What is due to be erased is found without a walk through what is not.
CREATE INDEX signature_due ON signature (letter, decided) WHERE state IN ('approved', 'rejected') AND told
  AND (address_sealed IS NOT NULL OR (state = 'rejected' AND entry_sealed IS NOT NULL));
CREATE INDEX decision_by_time ON decision (made) WHERE length(made) > 25;
CREATE INDEX inbox_handled ON inbox (received) WHERE sealed IS NULL;
CREATE INDEX inbox_failed ON inbox (failed) WHERE failed IS NOT NULL;
