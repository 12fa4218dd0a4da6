-- What its founder has changed in the letter since it is open. `mark` is random: by it a change that was interrupted is
-- told once.
CREATE TABLE letter_record (
  id INTEGER PRIMARY KEY,
  letter TEXT NOT NULL,
  mark TEXT NOT NULL,
  made TEXT NOT NULL,
  what TEXT NOT NULL,
  language TEXT NOT NULL,
  UNIQUE (letter, mark)
) STRICT;
