-- Where the form of a signing conversation stands in a chat, while it is open: the message that shows it, and the
-- newest message of the bot there. Below a newer one nobody would see it change. It is forgotten when the form is
-- answered, and at the latest with the draft.
CREATE TABLE form (
  platform TEXT NOT NULL,
  chat_tag BLOB NOT NULL,
  message TEXT NOT NULL,
  newest TEXT NOT NULL,
  noted TEXT NOT NULL,
  PRIMARY KEY (platform, chat_tag)
) STRICT, WITHOUT ROWID;
