-- Whether the signer could not be reached with the news of the last decision: they are told when they write again.
ALTER TABLE signature ADD COLUMN missed INTEGER NOT NULL DEFAULT 0 CHECK (missed IN (0, 1));
