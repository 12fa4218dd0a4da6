-- Which of the letter's texts somebody reads, chosen apart from the language of the conversation.
ALTER TABLE person ADD COLUMN text_language TEXT;
