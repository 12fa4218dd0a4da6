-- News of a decision waits, so that what is undone at once is not told: the time from which it may be sent, until it is
-- given to delivery; and whether it corrects what its signer was told before.
ALTER TABLE outbox ADD COLUMN due TEXT;
ALTER TABLE outbox ADD COLUMN corrects INTEGER NOT NULL DEFAULT 0;

CREATE INDEX outbox_by_due ON outbox (due) WHERE due IS NOT NULL;
