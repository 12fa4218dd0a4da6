-- A signer hides the name and shows it again, whatever state the signature is in. While it is hidden its visibility is
-- 'withheld'; that it is shown again without a decision tells it from a name that was withheld from the beginning.
ALTER TABLE signature ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));

-- A former line is kept for as long as it may become public again: it is sealed while it is hidden, and while its
-- correction is approved, which can be undone. See `storage/publicity.py`.
DROP TRIGGER kept_line_put_in;
DROP TRIGGER kept_line_will_go;
DROP TRIGGER kept_line_is_over;
DROP TRIGGER kept_line_goes_too;
DROP VIEW kept_line_counted;
DROP VIEW published_line;

DROP INDEX kept_line_by_letter;
ALTER TABLE kept_line RENAME TO former_kept_line;
CREATE TABLE kept_line (
  signature INTEGER PRIMARY KEY REFERENCES signature (id),
  letter TEXT NOT NULL,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  entry TEXT,
  name_key TEXT,        -- the name in the form in which names are compared, by which a public line is found
  public_places TEXT,
  sealed BLOB,
  language TEXT NOT NULL,
  wording TEXT NOT NULL,
  submitted TEXT NOT NULL,
  decided TEXT,
  CHECK ((entry IS NULL) = (sealed IS NOT NULL)),
  CHECK (entry IS NOT NULL OR (name_key IS NULL AND public_places IS NULL)),
  CHECK (entry IS NULL OR NOT hidden)
) STRICT;
INSERT INTO kept_line (signature, letter, hidden, entry, public_places, language, wording, submitted, decided)
  SELECT signature, letter, 0, entry, public_places, language, wording, submitted, decided FROM former_kept_line;
DROP TABLE former_kept_line;
CREATE INDEX kept_line_by_letter ON kept_line (letter, signature);

CREATE VIEW published_line AS
  SELECT id, letter, entry, submitted, language, wording, source FROM signature
    WHERE state = 'approved' AND entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, entry, submitted, language, wording, 'chat' FROM kept_line WHERE entry IS NOT NULL;

CREATE VIEW kept_line_counted AS
  SELECT signature, letter, 'public' AS dimension, '' AS value FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, 'public-kept', '' FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, 'public-block', printf('%015d', signature / 1000) FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, 'public-places', public_places FROM kept_line WHERE public_places IS NOT NULL;

CREATE TRIGGER kept_line_put_in AFTER INSERT ON kept_line BEGIN
  INSERT INTO tally (letter, dimension, value, number)
    SELECT letter, dimension, value, 1 FROM kept_line_counted WHERE signature = new.signature
    ON CONFLICT DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER kept_line_will_go BEFORE DELETE ON kept_line BEGIN
  UPDATE tally SET number = number - 1 WHERE letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM kept_line_counted WHERE signature = old.signature);
  DELETE FROM tally WHERE number <= 0 AND letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM kept_line_counted WHERE signature = old.signature);
END;

-- What a signer withdraws goes with its former line; nobody can show a sealed one any more whose account is erased.
CREATE TRIGGER kept_line_is_over AFTER UPDATE OF state, account_tag ON signature
  WHEN new.state = 'withdrawn' OR new.account_tag IS NULL BEGIN
  DELETE FROM kept_line WHERE signature = new.id AND (new.state = 'withdrawn' OR entry IS NULL);
END;

CREATE TRIGGER kept_line_goes_too BEFORE DELETE ON signature BEGIN
  DELETE FROM kept_line WHERE signature = old.id;
END;
