-- Since when the admins know that a pending signature will lapse; and how quickly one admin decides.
ALTER TABLE signature ADD COLUMN warned TEXT;
CREATE INDEX decision_by_admin ON decision (admin_tag, id);
-- The numbers of signatures of which nothing else is left, so that no backup brings one of them back: they lapsed, or
-- were withdrawn and not yet there in a backup that was restored since.
CREATE TABLE forgotten (
  signature INTEGER PRIMARY KEY
) STRICT;
