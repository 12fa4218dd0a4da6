-- The public line of a signature whose correction is not approved yet: it stays public until then.
CREATE TABLE kept_line (
  signature INTEGER PRIMARY KEY REFERENCES signature (id),
  letter TEXT NOT NULL,
  entry TEXT NOT NULL,
  public_places TEXT,
  language TEXT NOT NULL,
  wording TEXT NOT NULL,
  submitted TEXT NOT NULL,
  decided TEXT
) STRICT;
CREATE INDEX kept_line_by_letter ON kept_line (letter, signature);

-- Everything that is public, each line as it stands in the list.
CREATE VIEW published_line AS
  SELECT id, letter, entry, submitted, language, wording, source FROM signature
    WHERE state = 'approved' AND entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, entry, submitted, language, wording, 'chat' FROM kept_line;

-- What it counts for, beside what its signature counts for.
CREATE VIEW kept_line_counted AS
  SELECT signature, letter, 'public' AS dimension, '' AS value FROM kept_line
  UNION ALL
  SELECT signature, letter, 'public-kept', '' FROM kept_line
  UNION ALL
  SELECT signature, letter, 'public-block', printf('%015d', signature / 1000) FROM kept_line
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

-- However its signature ends, the line goes: approved in its new form, withheld, withdrawn, or erased.
CREATE TRIGGER kept_line_is_over AFTER UPDATE OF state, visibility ON signature
  WHEN new.state NOT IN ('pending', 'rejected') OR new.visibility <> 'public' BEGIN
  DELETE FROM kept_line WHERE signature = new.id;
END;

CREATE TRIGGER kept_line_goes_too BEFORE DELETE ON signature BEGIN
  DELETE FROM kept_line WHERE signature = old.id;
END;
