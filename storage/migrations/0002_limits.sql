-- Since when the admins know that a pending signature will lapse; and how quickly one admin decides.
ALTER TABLE signature ADD COLUMN warned TEXT;
CREATE INDEX decision_by_admin ON decision (admin_tag, id);
-- The numbers of signatures that lapsed, so that no backup brings one of them back.
CREATE TABLE lapsed (
  signature INTEGER PRIMARY KEY
) STRICT;
