-- Since when something waits to be delivered, to the minute: by it somebody notices that nothing goes out.
ALTER TABLE outbox ADD COLUMN posted TEXT;
-- Whether news of a later decision about a signature still waits.
CREATE INDEX outbox_by_tells ON outbox (tells) WHERE tells <> 0;
