-- A signer whose line is public may withdraw so that its number stays on the list: the word "withdrawn" and the day stand
-- there, and nothing else. The row knows no account, and does not need its signature, which a restored backup may lack.
CREATE TABLE withdrawn_line (
  signature INTEGER PRIMARY KEY,
  letter TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

CREATE INDEX withdrawn_line_by_letter ON withdrawn_line (letter, signature);

-- SQLite merges the three in the order of their numbers only if all columns have their types: otherwise it would read and
-- sort the whole rest of a list for each piece of it.
DROP VIEW published_line;
CREATE VIEW published_line AS
  SELECT id, letter, entry, submitted, language, wording, source FROM signature
    WHERE state = 'approved' AND entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, entry, submitted, language, wording, CAST('chat' AS TEXT)
    FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, CAST(NULL AS TEXT), day, CAST('' AS TEXT), CAST('' AS TEXT), CAST('chat' AS TEXT)
    FROM withdrawn_line;

-- It keeps its place among the public lines, and counts as none of them.
CREATE VIEW withdrawn_line_counted AS
  SELECT signature, letter, 'public-block' AS dimension, printf('%015d', signature / 1000) AS value FROM withdrawn_line
  UNION ALL
  SELECT signature, letter, 'public-withdrawn', '' FROM withdrawn_line;

CREATE TRIGGER withdrawn_line_put_in AFTER INSERT ON withdrawn_line BEGIN
  INSERT INTO tally (letter, dimension, value, number)
    SELECT letter, dimension, value, 1 FROM withdrawn_line_counted WHERE signature = new.signature
    ON CONFLICT DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER withdrawn_line_will_go BEFORE DELETE ON withdrawn_line BEGIN
  UPDATE tally SET number = number - 1 WHERE letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM withdrawn_line_counted WHERE signature = old.signature);
  DELETE FROM tally WHERE number <= 0 AND letter = old.letter
    AND (dimension, value) IN (SELECT dimension, value FROM withdrawn_line_counted WHERE signature = old.signature);
  DELETE FROM pin WHERE signature = old.signature;
END;

-- A first signatory who is shown as withdrawn keeps the place, without the word that said why.
DROP TRIGGER pin_is_over;
CREATE TRIGGER pin_is_over AFTER UPDATE OF state, visibility ON signature
  WHEN new.state IN ('withdrawn', 'removed') OR new.visibility = 'withheld' BEGIN
  DELETE FROM pin WHERE signature = new.id
    AND NOT EXISTS (SELECT 1 FROM withdrawn_line WHERE withdrawn_line.signature = new.id);
  UPDATE pin SET word = '' WHERE signature = new.id;
END;

DROP TRIGGER pin_goes_too;
CREATE TRIGGER pin_goes_too AFTER DELETE ON signature BEGIN
  DELETE FROM pin WHERE signature = old.id
    AND NOT EXISTS (SELECT 1 FROM withdrawn_line WHERE withdrawn_line.signature = old.id);
END;
