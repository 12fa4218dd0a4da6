"""A whole signing in every language of the bot. See `tests/each_language.py`."""

import re
from pathlib import Path

import pytest

from tests.each_language import ADMIN, FOLDER, SIGNER, short_letter, transcript
from tests.i18n.test_locales import ENGLISH, LANGUAGES

# What people, the letter and the table of commands say, whatever the language.
SAID = (SIGNER, ADMIN, "Armenia/Austria", "The Bridge Circle", "bridge@example.org", "Leave the bridge standing")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_signing_from_the_first_message_to_the_last(language: str, tmp_path: Path) -> None:
    """It is taken to its end, as its file tells it, and nothing in it is English where the language is another."""
    written = await transcript(tmp_path, language)
    own = re.sub(r"(?m)^(#|>|to ).*$", "", written)
    for words in (*SAID, *short_letter(language).wording("en").text.split("\n")):
        own = own.replace(words, "") if words else own
    assert len(own) > 3000
    on_file = (FOLDER / f"{language}.txt").read_text("utf-8")
    assert written == on_file, "the bot says something else now: run `make transcripts`, and read what has changed"
    if language != "en":
        assert not ENGLISH.findall(own)
