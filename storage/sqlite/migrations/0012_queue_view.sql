-- What the queue message of a group shows, or soon will: from which position on, and how many it says wait.
CREATE TABLE queue_view (
  platform TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  waiting INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
