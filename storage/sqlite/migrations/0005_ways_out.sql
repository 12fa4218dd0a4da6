-- What takes the place of something that must not be found again, not even among the edits of a message; and whether
-- anything is on its way into a chat, without opening all that is. What was on its way before is not asked about.
ALTER TABLE outbox ADD COLUMN erases INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN chat_tag BLOB;
