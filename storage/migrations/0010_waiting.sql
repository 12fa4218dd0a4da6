-- Since when something waits to be delivered, to the minute: by it somebody notices that nothing goes out.
ALTER TABLE outbox ADD COLUMN posted TEXT;
