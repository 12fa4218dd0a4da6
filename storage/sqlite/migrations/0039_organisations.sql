-- An organisation signs through an authorised person. That it is one stays with the signature for good; who signs for it
-- is sealed, seen by admins alone, and erased with the address.
ALTER TABLE signature ADD COLUMN organisation INTEGER NOT NULL DEFAULT 0 CHECK (organisation IN (0, 1));
ALTER TABLE signature ADD COLUMN representative_sealed BLOB;
-- So do other lines of it that are public.
ALTER TABLE kept_line ADD COLUMN organisation INTEGER NOT NULL DEFAULT 0 CHECK (organisation IN (0, 1));
ALTER TABLE withdrawn_line ADD COLUMN organisation INTEGER NOT NULL DEFAULT 0 CHECK (organisation IN (0, 1));

-- Whatever ends an account's part in a signature ends this too: a withdrawal, the end of the letter.
CREATE TRIGGER representative_is_over AFTER UPDATE OF account_tag ON signature
  WHEN new.account_tag IS NULL AND new.representative_sealed IS NOT NULL BEGIN
  UPDATE signature SET representative_sealed = NULL WHERE id = new.id;
END;

-- Organisations are listed in a section of their own.
CREATE INDEX signature_organisation ON signature (letter, id) WHERE organisation = 1;

DROP INDEX signature_due;
CREATE INDEX signature_due ON signature (letter, decided) WHERE state IN ('approved', 'rejected', 'removed') AND told
  AND ((address_sealed IS NOT NULL AND NOT (news AND state = 'approved'))
    OR representative_sealed IS NOT NULL
    OR (state IN ('rejected', 'removed') AND entry_sealed IS NOT NULL));

DROP VIEW published_line;
CREATE VIEW published_line AS
  SELECT id, letter, entry, submitted, language, wording, source, organisation FROM signature
    WHERE state = 'approved' AND entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, entry, submitted, language, wording, CAST('chat' AS TEXT), organisation
    FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, CAST(NULL AS TEXT), day, CAST('' AS TEXT), CAST('' AS TEXT), CAST('chat' AS TEXT), organisation
    FROM withdrawn_line;

-- What a signature counts for: as in the migrations 0017, 0024 and 0036, and organisations apart. Those that are stored already
-- are people's, so the counts stay as they are.
DROP VIEW signature_counted;
CREATE VIEW signature_counted AS
  SELECT id, letter, 'state' AS dimension, state AS value FROM signature
  UNION ALL
  SELECT id, letter, 'public', '' FROM signature WHERE entry IS NOT NULL
  UNION ALL
  SELECT id, letter, iif(organisation, 'organisation-block', 'public-block'), printf('%015d', id / 1000) FROM signature
    WHERE entry IS NOT NULL
  UNION ALL
  SELECT id, letter, 'organisation', '' FROM signature WHERE organisation AND state = 'approved'
  UNION ALL
  SELECT id, letter, 'public-organisation', '' FROM signature WHERE organisation AND entry IS NOT NULL
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
  SELECT id, letter, 'decided-after', printf('%09d', iif(minutes > 1440, (minutes + 30) / 60 * 60, minutes)) FROM (
    SELECT id, letter, CAST(round((julianday(decided) - julianday(submitted)) * 1440) AS INTEGER) AS minutes
      FROM signature WHERE source = 'chat' AND state IN ('approved', 'rejected') AND decided IS NOT NULL
  );

DROP VIEW kept_line_counted;
CREATE VIEW kept_line_counted AS
  SELECT signature, letter, 'public' AS dimension, '' AS value FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, 'public-kept', '' FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, iif(organisation, 'organisation-block', 'public-block'), printf('%015d', signature / 1000)
    FROM kept_line WHERE entry IS NOT NULL
  UNION ALL
  SELECT signature, letter, 'organisation', '' FROM kept_line WHERE entry IS NOT NULL AND organisation
  UNION ALL
  SELECT signature, letter, 'public-organisation', '' FROM kept_line WHERE entry IS NOT NULL AND organisation
  UNION ALL
  SELECT signature, letter, 'public-places', public_places FROM kept_line WHERE public_places IS NOT NULL;

DROP VIEW withdrawn_line_counted;
CREATE VIEW withdrawn_line_counted AS
  SELECT signature, letter, iif(organisation, 'organisation-block', 'public-block') AS dimension,
    printf('%015d', signature / 1000) AS value FROM withdrawn_line
  UNION ALL
  SELECT signature, letter, 'public-withdrawn', '' FROM withdrawn_line;
