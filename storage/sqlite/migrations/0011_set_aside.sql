-- What failed again and again is set aside for good, and erased some days later; `starts` is at how many starts of the
-- bot an event was left over, since one may end the process itself.
ALTER TABLE inbox ADD COLUMN failed TEXT;
ALTER TABLE inbox ADD COLUMN starts INTEGER NOT NULL DEFAULT 0;
