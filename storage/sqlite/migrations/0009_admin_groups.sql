-- Which group was the admin group of a platform when the bot last ran, and which messages about signatures still stand
-- where none is any more: in a group that was it, or on a platform that was switched off.
CREATE TABLE admin_group (
  platform TEXT NOT NULL,
  chat_tag BLOB NOT NULL,
  chat_sealed BLOB NOT NULL,
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  PRIMARY KEY (platform, chat_tag)
) STRICT;
CREATE TABLE leftover (
  platform TEXT NOT NULL,
  chat_tag BLOB NOT NULL,
  message TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (platform, chat_tag, message)
) STRICT;
