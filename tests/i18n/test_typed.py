"""The words that people type, in every language: they say one thing, and are understood whatever language is spoken."""

from dataclasses import replace
from itertools import combinations

import pytest

from bot.i18n.catalog import Catalog, Translator, languages_at_hand
from bot.messaging.actions import Act
from bot.messaging.events import Command, Reply, Room
from bot.messaging.folding import folded
from bot.messaging.replies import understood
from bot.moderation import cards
from bot.moderation.reasons import reason_in
from bot.moderation.triage import ALONE
from bot.signing.typed_words import meant
from storage.records import Answers, Draft, Reason
from tests.i18n.test_locales import book, of_each_language
from tests.moderation.test_cards import signature
from tests.signing.test_signing import view
from tests.stage import letter

SIGNERS = ("typed-skip", "typed-back", "typed-cancel", "typed-yes", "typed-no")
ADMINS = tuple(f"typed-{reason}" for reason in Reason)
BEGUN = Draft(letter().wording("en").fingerprint, revision=1)
AT_OCCUPATION = replace(BEGUN, answers=Answers("Flora Example", ("Armenia",)))
DONE = replace(BEGUN, answers=Answers("Flora Example", ("Armenia",), "poet"))
DOUBTFUL = replace(BEGUN, answers=Answers("Flora Example"), picked=("Aremnia",))


def speaker(language: str) -> Translator:
    return book().translators[language]


@of_each_language
def test_no_word_says_two_things(language: str) -> None:
    say = speaker(language)
    for group in (SIGNERS, ADMINS):
        for one, other in combinations(group, 2):
            assert not set(map(folded, say.words(one))) & set(map(folded, say.words(other))), (one, other)
        for phrase in group:
            words = say.words(phrase)
            assert all(words), f"{phrase}: a comma too many"
            assert [word.lower() for word in words] == words or language == "de", phrase


def test_no_word_says_two_things_in_two_languages() -> None:
    """Since the words of every language are understood wherever they are typed."""
    said: dict[str, str] = {}
    for say in book().translators.values():
        for phrase in ADMINS:
            for word in map(folded, say.words(phrase)):
                assert said.setdefault(word, phrase) == phrase, (say.language, word)


@of_each_language
@pytest.mark.parametrize("reason", Reason)
def test_a_reason_is_understood_by_its_words(language: str, reason: Reason) -> None:
    say, everybody = speaker(language), [book().translators["en"], *book().translators.values()]
    for words in (reason, reason.upper(), say.plain(f"because-{reason}"), *say.words(f"typed-{reason}")):
        for typed in (words, words.upper(), f" {words}. ", f"- {words}"):
            assert reason_in(everybody, typed) == reason, typed
    assert reason_in(everybody, "so to speak") is None
    assert reason_in(everybody, " - ") == ""


@of_each_language
def test_skip_back_and_cancel_are_understood_at_a_question(language: str) -> None:
    for in_words in (False, True):
        asked = replace(view(AT_OCCUPATION), translators=book().translators, in_words=in_words)
        for phrase, act in (("typed-skip", Act.SKIP), ("typed-back", Act.BACK), ("typed-cancel", Act.CANCEL)):
            for word in speaker(language).words(phrase):
                for typed in (word, word.capitalize(), f"{word}."):
                    action = meant(asked, typed)
                    assert action is not None, typed
                    assert action.act is act, typed


@of_each_language
def test_yes_and_no_answer_what_can_be_answered_so(language: str) -> None:
    say, everybody = speaker(language), book().translators
    for word in say.words("typed-yes"):
        for draft, act in ((DONE, Act.CONFIRM), (DOUBTFUL, Act.TAKE)):
            action = meant(replace(view(draft), translators=everybody), word)
            assert action is not None, word
            assert action.act is act, word
    for word in say.words("typed-no"):
        for draft, expected in ((AT_OCCUPATION, Act.SKIP), (DOUBTFUL, Act.DONE)):
            action = meant(replace(view(draft), translators=everybody), word)
            assert action is not None, word
            assert action.act is expected, word
        assert meant(replace(view(DONE), translators=everybody), word) is None, "nothing is given up by a word"


@of_each_language
def test_the_words_of_buttons_are_understood_in_each_language(language: str) -> None:
    say = speaker(language)
    asked = replace(view(DONE), translators=book().translators)
    for phrase, act in (("button-confirm", Act.CONFIRM), ("button-cancel", Act.CANCEL)):
        for typed in (say.plain(phrase), say.plain(phrase).upper(), say.plain(phrase).lower()):
            action = meant(asked, typed)
            assert action is not None, typed
            assert action.act is act, typed


@of_each_language
def test_nobody_is_called_by_a_word_of_a_button(language: str) -> None:
    """Whoever is asked for the name and types a yes or no has typed a name: some are called so."""
    asked = replace(view(BEGUN), translators=book().translators)
    for phrase in ("typed-skip", "typed-yes", "typed-no"):
        assert [meant(asked, word) for word in speaker(language).words(phrase)] == [None] * len(
            speaker(language).words(phrase)
        )


@of_each_language
def test_the_words_that_phrases_quote_are_those_that_are_understood(language: str) -> None:
    """A reply to a card decides by the words of its buttons, which an explanation names; a list turns by its words."""
    say = speaker(language)
    choices = [choice for row in cards.card(say, signature(), ALONE, None).choices for choice in row]
    quoted = folded(say.plain("strange-reaction"))
    for act, command in (("approve", "approve"), ("reject", "reject")):
        label = say.plain(f"button-{act}")
        assert folded(label) in quoted or act in quoted
        assert understood(Reply("", f"{label.lower()} so"), "card", choices, Room.ADMINS) == Command(
            command, "so", answers="card"
        )
    for phrase in ("word-next", "word-back"):
        assert say.plain(phrase).split() == [say.plain(phrase)]


def test_every_language_at_hand_is_spoken() -> None:
    assert Catalog(languages_at_hand()).languages == languages_at_hand()
