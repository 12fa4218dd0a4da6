-- Which content a card shows, or soon will, by a fingerprint: what says nothing new need not be sent.
ALTER TABLE outbox ADD COLUMN content_tag BLOB;
ALTER TABLE shown ADD COLUMN content_tag BLOB;
