"""Remarks for an admin: they are shown on the card, and keep a signature from being approved together with others."""

import pytest

from bot.letters import folder as letters
from bot.letters.letter import Watched
from bot.moderation import cards, queue
from bot.moderation.triage import ALONE, Kind, Neighbours, is_burst, remarks
from bot.signatories.lines import signatory_line
from storage.records import Entry, Platform, Signature, Source, State, Visibility
from tests.stage import MORNING, Stage, catalog, check_presentable, visible

FLAGGED = [
    ("Flоra Example", "historian", Kind.MIXED),
    ("𝐀nna Example", "", Kind.IMITATED),
    ("𝓐𝓻𝓪𝓶 Example", "", Kind.IMITATED),
    ("Ａｎｎａ Example", "", Kind.IMITATED),
    ("Anna Example", "p𝗈et", Kind.IMITATED),
    ("ꜰʟᴏʀᴀ Example", "", Kind.IMITATED),  # small capitals
    ("Fⅼora Example", "", Kind.IMITATED),  # a Roman numeral
    ("ꓮꓠꓠꓮ ꓣꓳꓢꓰ", "", Kind.IMITATED),  # Lisu letters
    ("ﷺ Example", "", Kind.IMITATED),
    ("Anna\u2d7f Example", "", Kind.HIDDEN),  # a mark of Tifinagh, which shows nothing here
    ("Anna Example", "a⃝rtist", Kind.SYMBOLS),
    ("葛\U000e0100 花子", "", Kind.HIDDEN),
    ("Anna Example", "👩‍🔬 scientist", Kind.SYMBOLS),
    ("Anna Example", "poet ✅ approved", Kind.SYMBOLS),
    ("Anna \U00016fe4", "", Kind.HIDDEN),  # a mark without a letter, which is blank
    ("Anna • Approved by admin", "", Kind.SYMBOLS),
    ("Anna | Approved", "", Kind.SYMBOLS),
    ("Anna: Verified!", "", Kind.SYMBOLS),
    ("Anna ~~ Example", "", Kind.SYMBOLS),
    ("Anna Example", "member no. 1234567", Kind.NUMBER),
    ("Anna Example", "editor of evil.shop", Kind.NUMBER),
    ("Anna Example", "'=1+1", Kind.FORMULA),
    ("“@Anna” Example", "", Kind.FORMULA),
    ("Anna Example (approved by admin)", "", Kind.CLAIM),
    ("Anna, vеrified", "", Kind.CLAIM),  # with a Cyrillic letter
    ("Анна Примерова, одобрено", "", Kind.CLAIM),
    ("Anonymous", "", Kind.NOBODY),
    ("Аноним", "", Kind.NOBODY),
    ("asdf asdf", "", Kind.NOBODY),
    ("Test", "", Kind.NOBODY),
    ("My name is Anna Example", "", Kind.NOBODY),
    ("Меня зовут Анна Примерова", "", Kind.NOBODY),
    ("I sign because I want peace for all", "", Kind.NOBODY),
    ("Flora Example & Gustav Sample", "", Kind.SEVERAL),
    ("Flora and Gustav Example", "", Kind.SEVERAL),
    ("Флора Примерова и семья", "", Kind.SEVERAL),
    ("Anna Example", "bastard", Kind.INSULT),
    ("Anna Example", "fuсking poet", Kind.INSULT),  # with a Cyrillic letter
    ("Сука Примерова", "", Kind.INSULT),
    ("FLORA EXAMPLE", "", Kind.SHOUTING),
    ("ФЛОРА ПРИМЕРОВА", "", Kind.SHOUTING),
]
PLAIN = [
    "मैत्रेयी उदाहरण", "สมศรี น้ำ", "שָׁלוֹם דֻּגְמָה", "مُحَمَّد مثال", "Nguyễn Thị Ví Dụ",
    "Flora Example", "J. R. EXAMPLE", "Флора Примерова", "Ֆլորա և Օրինակյան", "ตัวอย่าง ดอกไม้น้ำ", "例 花子", "예시 꽃",
    "M.ª Example", "FLORA", "ფლორა მაგალითი", "مثال فلورا", "O’Example-Sample", "LGBTQ+ Example",
    "Flora Example, Ph.D.", "O`Example", "Գևորգ Օրինակյան / Gevorg Orinakyan",
    "Flora “Flo” Example", "Example & Sons (Vienna)", "דוגמה־לוי", "Gal·la Example",
]  # fmt: skip


def entry(name: str, occupation: str = "") -> Entry:
    return Entry(name, ("Armenia",), occupation, signatory_line(name, ["Armenia"], occupation))


def pending(number: int, shown: Entry) -> Signature:
    given = (
        number,
        State.PENDING,
        Visibility.PUBLIC,
        "en",
        "wording",
        Platform.TELEGRAM,
        Source.CHAT,
        shown,
        MORNING,
        1,
    )
    return Signature(*given)


@pytest.mark.parametrize(("name", "occupation", "kind"), FLAGGED)
def test_what_wants_a_look_is_said_and_not_approved_with_the_rest(name: str, occupation: str, kind: Kind) -> None:
    say = catalog().translator("en")
    flagged = entry(name, occupation)
    assert kind in [remark.kind for remark in remarks(flagged)]
    card = cards.card(say, pending(3, flagged), ALONE, None)
    check_presentable(card)
    assert say(f"card-{kind}", words="\0").partition("\0")[0] in card.text
    plain = [pending(1, entry("Flora Example")), pending(2, entry("Timur Example"))]
    assert queue.unremarkable([*plain, pending(3, flagged)], {}) == plain
    assert name in visible(card.text)


@pytest.mark.parametrize("name", PLAIN)
def test_ordinary_names_of_any_script_carry_no_remark(name: str) -> None:
    assert remarks(entry(name, "historian, 1990-2020")) == []


def test_a_well_known_name_is_remarked_however_it_is_spelled() -> None:
    watched = Watched(well_known=("Gustav Sample", "Флора Примерова"))
    assert Kind.WELL_KNOWN not in [remark.kind for remark in remarks(entry("Gustav Sample"))]
    for name in ("Sample Gustav", "GUSTAV SAMPLE", "Dr. Gustav Sampel", "Flora Primerova", "Густав Сампле"):
        (remark,) = [each for each in remarks(entry(name), watched) if each.kind is Kind.WELL_KNOWN]
        assert remark.words[0] in watched.well_known
    assert remarks(entry("Gita Sample"), watched) == []


def test_organisers_change_what_counts_as_an_insult() -> None:
    rude = entry("Anna Example", "bumbler and moron")
    more = Watched(insults=("bumbl*",), no_insults=("Moron",))
    assert [remark.words for remark in remarks(rude)] == [("moron",)]
    assert [remark.words for remark in remarks(rude, more)] == [("bumbler",)]


def test_an_administrator_by_profession_claims_nothing() -> None:
    assert remarks(entry("Anna Example", "system administrator, verified accountant")) == []


def test_a_place_that_is_in_no_country_is_remarked() -> None:
    nowhere = Entry("Anna Example", ("Middle-earth",), "", "Anna Example, Middle-earth")
    assert [(remark.kind, remark.words) for remark in remarks(nowhere)] == [(Kind.NO_COUNTRY, ("Middle-earth",))]
    for places in (("Middle-earth", "Armenia"), ("Yerevan, Armenia",), ("Tbilisi",), ()):
        assert remarks(Entry("Anna Example", places, "", "Anna Example")) == []


def test_many_entries_that_are_nearly_equal_are_a_burst() -> None:
    numbered = [entry(f"Anna Example{number}", "cook") for number in (1, 22, 333)]
    assert is_burst(entry("Anna Example4", "cook"), numbered)
    assert not is_burst(entry("Anna Example4", "cook"), numbered[:2])
    assert is_burst(entry("Anna Exampel", "baker"), [entry("Anna Example", job) for job in ("cook", "poet", "smith")])
    family = [entry(name, "teacher") for name in ("Ani Example", "Ara Example", "Aram Example")]
    assert not is_burst(entry("Anna Example", "teacher"), family)


def test_organisers_choose_which_remarks_keep_an_entry_from_being_approved_with_others() -> None:
    loud, double = pending(1, entry("FLORA EXAMPLE")), pending(2, entry("Gita Example"))
    similar = {2: Neighbours((pending(3, entry("Gita Example")),)), 1: Neighbours(burst=True)}
    assert queue.unremarkable([loud, double], similar) == []
    assert queue.unremarkable([loud], {}, Watched(together=("shouting",))) == [loud]
    assert queue.unremarkable([loud], similar, Watched(together=("shouting",))) == []
    assert queue.unremarkable([pending(4, entry("Ani Example"))], {4: Neighbours(new_link=True)}) == []
    every = Watched(together=("shouting", "burst", "similar"))
    assert queue.unremarkable([loud, double], similar, every) == [loud, double]
    for kind in Kind:
        assert letters._Watched(together=[kind.value]).together == [kind]
    assert len(letters._Remark.__args__) == len(Kind)


async def test_the_fourth_of_nearly_equal_entries_says_so_on_its_card(stage: Stage) -> None:
    for number in range(1, 5):
        await stage.say(f"P{number}", "/sign")
        await stage.say(f"P{number}", "Anna Example, Armenia, cook")
        await stage.press(f"P{number}", "Sign")
    *_, third, fourth = [visible(shown.versions[-1].text) for shown in stage.sender.chats["admins"]]
    assert "nearly equal" not in third
    assert "nearly equal" in fourth
    assert "Possible duplicate of #1 (waiting): Anna Example, Armenia, cook" in fourth


async def test_the_first_who_signs_by_a_link_is_told_apart(stage: Stage) -> None:
    for number, name in enumerate(("Flora", "Gustav", "Timur")):
        await stage.say(name, "/start leaflet" if number else "/start")
        await stage.say(name, "/sign")
        await stage.say(name, f"{name} Example, Armenia, cook")
        await stage.press(name, "Sign")
    *_, without, first, second = [visible(shown.versions[-1].text) for shown in stage.sender.chats["admins"]]
    told = "The first entry that came by a new link."
    assert [told in text for text in (without, first, second)] == [False, True, False]


async def test_the_bots_own_link_to_a_letter_is_no_news(stage: Stage) -> None:
    await stage.say("Flora", "/start letter")
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia, cook")
    await stage.press("Flora", "Sign")
    assert "new link" not in visible(stage.sender.chats["admins"][-1].versions[-1].text)
