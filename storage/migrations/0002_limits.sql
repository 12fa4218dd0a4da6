-- Since when the admins know that a pending signature will lapse; and how quickly one admin decides.
ALTER TABLE signature ADD COLUMN warned TEXT;
CREATE INDEX decision_by_admin ON decision (admin_tag, id);
