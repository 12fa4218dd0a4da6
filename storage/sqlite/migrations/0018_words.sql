-- The words of public lines, by which a line is found among a million. Those of anybody else stand in memory alone. The
-- next start finds them: it looks at the names of public lines again.
CREATE TABLE public_word (
  letter TEXT NOT NULL,
  word TEXT NOT NULL,      -- of a name, in the form in which names are compared; of a place, with an @ before it
  signature INTEGER NOT NULL,
  PRIMARY KEY (letter, word, signature)
) STRICT, WITHOUT ROWID;
CREATE INDEX public_word_by_signature ON public_word (signature);

DELETE FROM public_name;
UPDATE deployment SET unmarked = 1;
