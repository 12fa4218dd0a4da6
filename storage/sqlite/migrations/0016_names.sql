-- Names of public lines are compared in clear; those of anybody else only in memory, so that no fingerprint of them is
-- in the file. `likeness_tag` stays empty. What is public is made comparable at the next start.
DROP INDEX signature_by_likeness;
UPDATE signature SET likeness_tag = NULL WHERE likeness_tag IS NOT NULL;
UPDATE deployment SET unmarked = 1;

CREATE TABLE public_name (
  letter TEXT NOT NULL,
  signature INTEGER NOT NULL REFERENCES signature (id),
  key TEXT NOT NULL,                    -- one reading of a similarity key
  head TEXT NOT NULL,                   -- the first halves of its words
  tail TEXT NOT NULL                    -- and the second ones
) STRICT;
CREATE INDEX public_name_by_signature ON public_name (signature);
CREATE INDEX public_name_by_head ON public_name (letter, head, key, signature);
CREATE INDEX public_name_by_tail ON public_name (letter, tail, key, signature);
