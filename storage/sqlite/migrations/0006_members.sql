-- Since when somebody may decide, when the platform last said that they are there, and the time that it gave itself.
ALTER TABLE member ADD COLUMN confirmed TEXT;   -- by our clock; NULL: nobody knows, it is asked again
ALTER TABLE member ADD COLUMN said INTEGER NOT NULL DEFAULT 0;   -- by the platform's clock, in Unix seconds
ALTER TABLE member ADD COLUMN admitted TEXT;   -- from when they may decide; NULL: the admins do not know of them yet
-- Whoever was known before this came decides as before.
UPDATE member SET admitted = '1970-01-01T00:00:00+00:00' WHERE present = 1;
