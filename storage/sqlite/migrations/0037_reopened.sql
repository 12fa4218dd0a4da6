-- How often a letter was opened again: the question whether to close it says so, so that one of before closes nothing.
ALTER TABLE closing ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0;
