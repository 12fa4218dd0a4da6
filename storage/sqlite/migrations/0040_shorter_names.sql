-- A name is also found without its patronymic or initials, and in more ways to write it in Latin letters. The next start
-- makes what is public comparable again.
DELETE FROM public_name;
UPDATE deployment SET unmarked = 1;
