"""What an admin should look at before approving: it is said on the card, and kept out of what is approved at once."""

import pytest

from bot.moderation import cards, queue
from bot.moderation.triage import Kind, remarks
from bot.signatories.lines import signatory_line
from storage.records import Entry, Platform, Signature, Source, State, Visibility
from tests.stage import MORNING, catalog, check_presentable, visible

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
    card = cards.card(say, pending(3, flagged), [], None)
    check_presentable(card)
    assert say(f"card-{kind}", words="\0").partition("\0")[0] in card.text
    plain = [pending(1, entry("Flora Example")), pending(2, entry("Timur Example"))]
    assert queue.unremarkable([*plain, pending(3, flagged)], {}) == plain
    assert name in visible(card.text)


@pytest.mark.parametrize("name", PLAIN)
def test_ordinary_names_of_any_script_carry_no_remark(name: str) -> None:
    assert remarks(entry(name, "historian, 1990-2020")) == []
