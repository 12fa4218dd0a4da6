"""The language of the conversation and that of the letter: chosen apart, and each told where it is missing."""

from dataclasses import replace
from itertools import chain
from types import MappingProxyType

import pytest
from babel import localedata

from bot.letters.letter import Letter, Wording
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Press, Text
from bot.signing.conversation import step
from bot.signing.drafts import begun, open_question
from bot.signing.reading import letter_page
from bot.signing.view import Outcome, Sign, Speak, View
from storage.records import Answers, Draft
from tests.signing.test_signing import view
from tests.stage import check_presentable, letter, visible

ARMENIAN = Wording.of("hy", "# Թողեք կամուրջը\n\nՄենք ապրում ենք երկու ափերին։\n")
BRAZILIAN = Wording.of("pt-BR", "# Deixem a ponte\n\nVivemos nas duas margens.\n")
BEGUN = Draft(letter().wording("en").fingerprint, revision=1)
DONE = replace(BEGUN, answers=Answers("Flora Example", ("Armenia",), "poet"))


def open_letter(*official: str) -> Letter:
    wordings = {**letter().wordings, "hy": ARMENIAN, "pt-BR": BRAZILIAN}
    return replace(letter(), wordings=MappingProxyType(wordings), official=official)


def reader(app: str = "", draft: Draft | None = None, *official: str, language: str = "en") -> View:
    """Somebody whose app speaks a language, and whose buttons speak another."""
    return replace(view(draft, language=language), letter=open_letter(*official), client_language=app)


def pressed(who: View, act: Act, word: str) -> Outcome:
    return step(who, Press("press", "message", Action(act, word=word)))


def after(who: View, outcome: Outcome) -> View:
    """The view of the next step, as it is loaded from what was stored."""
    signer = replace(who.signer, draft=outcome.draft)
    if isinstance(outcome.change, Speak):
        signer = replace(signer, language=outcome.change.language, text_language=outcome.change.text_language)
        return replace(who, signer=signer, say=who.translators[outcome.change.language])
    return replace(who, signer=signer)


def labels(outcome: Outcome) -> dict[str, Action]:
    choices = chain.from_iterable(chain.from_iterable(message.choices for message in outcome.messages))
    return {choice.label: choice.action for choice in choices if choice.action}


@pytest.mark.parametrize("app", ["hy", "hy-AM", "hy_AM"])
def test_an_armenian_reads_the_armenian_text_whatever_the_buttons_speak(app: str) -> None:
    page = letter_page(reader(app))
    assert ARMENIAN.title in visible(page.text)
    assert page.choices[0][0].label == "Sign"
    assert "There" not in visible(page.text)


def test_a_region_reads_the_text_of_its_language() -> None:
    assert BRAZILIAN.title in visible(letter_page(reader("pt")).text)
    assert BRAZILIAN.title in visible(letter_page(reader("pt-br")).text)
    assert "Leave the bridge" in visible(letter_page(reader("hy-Latn")).text), "never another script"


def test_every_text_and_every_language_of_the_buttons_is_offered_by_its_own_name() -> None:
    offered = labels(step(reader(), Command("language")))
    assert offered["Русский"] == Action(Act.SPEAK, word="ru")
    assert offered["Text: Հայերեն"] == Action(Act.READ, word="hy")
    assert offered["Text: Português (Brasil)"] == Action(Act.READ, word="pt-BR")
    assert max(map(len, offered)) <= 24


# A letter in very many languages --------------------------------------------------------------------

MANY = tuple(sorted(code for code in localedata.locale_identifiers() if len(code) in (2, 3)))[:120]


def many() -> View:
    """The reader of a letter in 120 languages, Russian not among them."""
    wordings = {code: Wording.of(code, f"# Letter {code}\n\nText.\n") for code in MANY}
    return replace(reader(), letter=replace(letter(), wordings=MappingProxyType(wordings)))


def test_a_hundred_and_twenty_texts_are_offered_in_pages_that_a_platform_shows() -> None:
    who, read, turned = many(), list[str](), 0
    outcome = step(who, Command("language"))
    while True:
        (message,) = outcome.messages
        check_presentable(message)
        offered = labels(outcome)
        read += [action.word for action in offered.values() if action.act is Act.READ]
        if "Next ›" not in offered:
            break
        outcome, turned = step(who, Press("press", "message", offered["Next ›"])), turned + 1
        assert outcome.in_place
    assert read == list(MANY)
    assert turned == 4
    assert labels(outcome)["‹ Back"] == Action(Act.LANGUAGES, 3)


def test_a_page_of_languages_that_is_no_longer_there_is_the_last_one() -> None:
    forged = step(reader(), Press("press", "message", Action(Act.LANGUAGES, 99)))
    assert labels(forged) == labels(step(reader(), Command("language")))


def test_who_is_told_that_the_text_is_missing_finds_so_many_others_behind_one_button() -> None:
    told = pressed(many(), Act.SPEAK, "ru")
    (message,) = told.messages
    check_presentable(message)
    assert labels(told)["Язык"] == Action(Act.LANGUAGES)
    assert not [action for action in labels(told).values() if action.act is Act.READ]


def test_a_letter_in_one_language_offers_no_choice_of_texts() -> None:
    only = MappingProxyType({"en": letter().wording("en")})
    outcome = step(replace(reader(), letter=replace(letter(), wordings=only)), Command("language"))
    assert {action.act for action in labels(outcome).values()} == {Act.SPEAK, Act.PAGE}


def test_a_text_is_chosen_apart_from_the_buttons_and_stays_chosen() -> None:
    outcome = pressed(reader("ru", language="ru"), Act.READ, "hy")
    assert ARMENIAN.title in visible(outcome.messages[0].text)
    later = after(reader("ru", language="ru"), outcome)
    assert ARMENIAN.title in visible(letter_page(later).text)
    assert letter_page(later).choices[0][0].label == "Подписать"


def test_the_text_follows_the_buttons_where_it_can() -> None:
    chosen = after(reader(), pressed(reader(), Act.READ, "hy"))
    russian = after(chosen, pressed(chosen, Act.SPEAK, "ru"))
    assert "Не трогайте мост" in visible(letter_page(russian).text)


def test_who_finds_no_text_in_their_language_is_told_so_and_offered_the_others() -> None:
    text = visible(letter_page(reader("ka")).text)
    assert "The letter is not there in your language yet (Georgian). You are reading it in: English." in text
    assert "/language" in text
    assert "not there" not in visible(letter_page(reader("ka"), 1).text), "it is said once"
    without = MappingProxyType({"en": letter().wording("en"), "hy": ARMENIAN})
    who = replace(reader(), letter=replace(letter(), wordings=without))
    outcome = pressed(who, Act.SPEAK, "ru")
    assert "На вашем языке письма пока нет (русский)" in visible(outcome.messages[0].text)
    assert {"Текст: English", "Текст: Հայերեն"} <= set(labels(outcome))


def test_who_chose_a_text_is_not_told_what_is_missing() -> None:
    chosen = after(reader("ka"), pressed(reader("ka"), Act.READ, "ru"))
    assert "not there" not in visible(letter_page(chosen).text)


@pytest.mark.parametrize("page", [0, 1, 2])
def test_each_page_of_a_translation_by_volunteers_says_which_text_counts(page: int) -> None:
    text = visible(letter_page(reader("ru", None, "en", "hy"), page).text)
    assert "Volunteers translated this text. What counts is the text in: English and Armenian." in text
    assert "Volunteers" not in visible(letter_page(reader("en", None, "en", "hy"), page).text)
    assert "Volunteers" not in visible(letter_page(reader("ru"), page).text), "all texts count"


def test_what_is_signed_is_the_text_that_was_shown() -> None:
    chosen = after(reader("", DONE, "en"), pressed(reader("", DONE, "en"), Act.READ, "hy"))
    assert chosen.draft is not None
    outcome = step(chosen, Press("press", "message", Action(Act.CONFIRM, 0, chosen.draft.revision)))
    assert isinstance(outcome.change, Sign)
    assert outcome.change.submission.wording == ARMENIAN.fingerprint
    assert outcome.change.submission.language == "en", "news is told in the language of the buttons"


@pytest.mark.parametrize("shows", [Command("letter"), Command("start"), Press("press", "message", Action(Act.PAGE, 1))])
def test_what_is_signed_after_a_change_of_language_is_the_text_that_was_shown_since(shows: Command | Press) -> None:
    done = replace(DONE, answers=replace(DONE.answers, name="Флора Примерова"))
    speaks = after(reader("", done), pressed(reader("", done), Act.SPEAK, "ru"))
    assert speaks.draft is not None
    assert speaks.draft.wording == DONE.wording, "no other text was shown yet"
    shown = after(speaks, step(speaks, shows))
    assert shown.draft is not None
    outcome = step(shown, Press("press", "message", Action(Act.CONFIRM, 0, shown.draft.revision)))
    assert isinstance(outcome.change, Sign)
    assert outcome.change.submission.wording == letter().wording("ru").fingerprint


def test_the_question_that_follows_another_text_has_buttons_that_work() -> None:
    done = replace(DONE, answers=replace(DONE.answers, name="Ֆլորա Օրինակյան"))
    outcome = pressed(reader("", done), Act.READ, "hy")
    assert outcome.draft is not None
    revisions = {
        choice.action.revision
        for choice in chain(*outcome.messages[-1].choices)
        if choice.action and choice.action.act in (Act.CONFIRM, Act.CHANGE, Act.SWITCH)
    }
    assert revisions == {outcome.draft.revision}


def test_a_text_that_is_not_there_any_more_is_answered_by_the_choice() -> None:
    outcome = pressed(reader("", BEGUN), Act.READ, "xx")
    assert outcome.change is None
    assert outcome.draft == BEGUN
    assert "Text: English" in labels(outcome)


@pytest.mark.parametrize(
    ("argument", "chosen"),
    [
        ("ru", Speak("ru")),
        ("RU-ru", Speak("ru")),
        ("русский", Speak("ru")),
        ("hy", Speak("en", "hy")),
        ("հայերեն", Speak("en", "hy")),
        ("pt_BR", Speak("en", "pt-BR")),
        ("pt", Speak("en", "pt-BR")),
        ("hy-Latn", None),
        ("xx", None),
        ("", None),
    ],
)
def test_a_language_may_be_named_behind_the_command(argument: str, chosen: Speak | None) -> None:
    outcome = step(reader(), Command("language", argument))
    assert outcome.change == chosen
    assert chosen is not None or "Which language" in visible(outcome.messages[0].text)


def test_a_language_is_chosen_by_its_own_name_and_nobody_is_called_by_one() -> None:
    assert step(reader(), Text("Русский")).change == Speak("ru")
    assert step(reader("", BEGUN), Text("Русский")).change is None


@pytest.mark.parametrize(
    ("official", "read", "script"),
    [
        ((), "en", "LATIN"),
        ((), "ru", "CYRILLIC"),
        (("en",), "ru", "LATIN"),
        (("ru",), "en", "CYRILLIC"),
        (("en", "ru"), "ru", "CYRILLIC"),  # both count
    ],
)
def test_a_second_spelling_is_one_for_readers_of_the_official_text(
    official: tuple[str, ...], read: str, script: str
) -> None:
    assert begun(replace(view(language=read), letter=replace(letter(), official=official))).script == script


def test_nobody_is_asked_for_a_script_that_the_bot_cannot_name() -> None:
    wording = letter().wording("en")
    japanese = replace(letter(), wordings={"ja": replace(wording, language="ja")}, default_language="ja")
    assert begun(replace(view(), letter=japanese)).script == ""


def test_who_changes_to_another_text_is_asked_for_its_letters() -> None:
    draft = replace(BEGUN, answers=Answers("Flora Example"), script="LATIN")
    read = step(view(draft), Press("press", "message", Action(Act.READ, word="ru"))).draft
    assert read is not None
    question = open_question(read)
    assert question is not None
    assert question.field == "spelling"


def test_a_draft_of_a_former_version_is_asked_nothing_new() -> None:
    question = open_question(replace(BEGUN, answers=Answers("Գևորգ Օրինակյան")))
    assert question is not None
    assert question.field == "places"
