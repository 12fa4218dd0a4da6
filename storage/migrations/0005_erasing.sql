-- What takes the place of something that must not be found again, not even among the edits of a message.
ALTER TABLE outbox ADD COLUMN erases INTEGER NOT NULL DEFAULT 0;
