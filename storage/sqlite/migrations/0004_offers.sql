-- Which choices a message offers, where people answer them in words: never read back from what a server shows.

CREATE TABLE offer (
  platform TEXT NOT NULL,
  chat_tag BLOB NOT NULL,
  message_tag BLOB NOT NULL,
  number INTEGER NOT NULL,   -- of the parcel that brought it: the latest of a chat has the highest
  sealed BLOB NOT NULL,
  PRIMARY KEY (platform, chat_tag, message_tag)
) STRICT, WITHOUT ROWID;
