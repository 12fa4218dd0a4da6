"""What the page shows: everybody who is published, nobody else, in order, and after each change."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

import pytest

from bot.letters.letter import Wording
from bot.site import site as site_module
from bot.site.leaves import Size
from bot.site.site import Order
from storage.records import Account, Entry, Platform, Submission, Verdict, Visibility
from tests.published import Published
from tests.stage import letter


def listed(html: str) -> list[str]:
    """The lines of the list on a page."""
    return re.findall(r'<li dir="auto">(.*?)(?: <span.*)?</li>', html)


@pytest.fixture
def small_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of a few names, and an index of small pieces."""
    monkeypatch.setattr(site_module, "LIST", Size(3, 3, 8))
    monkeypatch.setattr(site_module, "INDEX", Size(3, 3, 8))


# Who stands there ---------------------------------------------------------------------------------


async def test_the_letter_the_number_and_the_list_stand_on_the_page_of_each_language(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.sign("Flora Example", ("Armenia", "Austria"), "historian")
        await page.sign("Nobody Knows", visibility=Visibility.WITHHELD)
        await page.make()
        english, russian = page.text(), page.text("ru.html")
        assert "<h1>Leave the bridge standing</h1>" in english
        assert "<h1>Не трогайте мост</h1>" in russian
        assert "2 people have signed. One of them is counted with the name withheld." in english
        assert listed(english) == listed(russian) == ["Flora Example, Armenia/Austria, historian"]
        assert "Nobody Knows" not in page.everywhere()
        counts = {"letter": "bridge", "count": 2, "organisations": 0, "withheld": 1, "closed": False}
        assert json.loads(page.text("count.json")) == counts
        data = json.loads(page.text("signatories.json"))
        assert {key: data[key] for key in counts} == counts
        assert data["signatories"] == [
            {
                "name": "Flora Example",
                "places": ["Armenia", "Austria"],
                "countries": ["AM", "AT"],
                "occupation": "historian",
                "line": "Flora Example, Armenia/Austria, historian",
                "day": "2025-10-01",
                "language": "en",
                "wording": page.letter.wordings["en"].fingerprint,
                "first": False,
                "word": "",
                "kind": "person",
                "withdrawn": "",
            }
        ]
        assert "2 people have signed." in page.text("counter.html")


async def test_first_signatories_stand_first_under_a_heading_with_their_word(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        for name in ("Flora Example", "Carlo Example", "Dalia Example"):
            await page.sign(name)
        await page.make()
        assert "First signatories" not in page.text()
        for number, word in ((3, "<b>pen</b>"), (2, "")):
            await page.store.transact(lambda tx, number=number, word=word: tx.pins.put(number, word))  # type: ignore[misc]
        await page.update()
        html = page.text()
        assert listed(html) == [
            "Dalia Example, Armenia (&lt;b&gt;pen&lt;/b&gt;)",
            "Carlo Example, Armenia",
            "Flora Example, Armenia",
        ]
        headings = re.findall("<h3>(.*?)</h3>|<ul class=.names.>", html)
        assert [each for each in headings if each] == ["First signatories", "Further signatories"]
        first = json.loads(page.text("signatories.json"))["signatories"][0]
        assert (first["name"], first["first"], first["word"]) == ("Dalia Example", True, "<b>pen</b>")
        await page.store.transact(lambda tx: tx.pins.remove(3))
        await page.update()
        assert listed(page.text())[0] == "Carlo Example, Armenia"
        assert not re.search("(>|&gt;)pen", page.everywhere())


async def test_a_page_says_from_which_day_on_its_letter_can_be_signed(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        page.letter = replace(page.letter, opens=date(2999, 1, 1))
        await page.make()
        assert "This letter opens on January 1, 2999" in page.text()


async def test_nobody_who_waits_was_rejected_or_has_withdrawn_stands_in_any_file(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.submit(Account(Platform.TELEGRAM, "w"), "Wanda Waiting")
        await page.submit(Account(Platform.TELEGRAM, "r"), "Rita Rejected")
        await page.decide(Account(Platform.TELEGRAM, "r"), Verdict.REJECTED)
        await page.withdraw(await page.sign("Walter Withdrawn"))
        await page.sign("Flora Example")
        await page.make()
        assert not re.search("Wanda|Rita|Walter", page.everywhere())
        assert listed(page.text()) == ["Flora Example, Armenia"]


async def test_no_file_tells_the_number_of_a_signature(tmp_path: Path) -> None:
    """Numbers have gaps where somebody waits, was rejected or has withdrawn: how many there are is not published."""
    async with Published.open(tmp_path) as page:
        await page.store.transact(
            lambda tx: tx.inbox._db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('signature', 770000)")
        )
        await page.sign()
        await page.make()
        assert "77000" not in page.everywhere()


async def test_whoever_came_with_a_list_stands_first_then_it_goes_by_time(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.sign("Zoe Example")
        await page.sign("Ani Example")
        await page.take_in("Nino First", "Aram First")
        await page.make()
        assert [line.partition(",")[0] for line in listed(page.text())] == (
            ["Nino First", "Aram First", "Zoe Example", "Ani Example"]
        )


async def test_or_it_goes_by_the_alphabet_of_the_language(tmp_path: Path) -> None:
    russian = replace(letter(), default_language="ru")
    async with Published.open(tmp_path, russian, Order("ru")) as page:
        for name in ("Zoe Example", "Яна Примерова", "Ёлка Примерова", "Евгений Примеров", "Жанна Примерова"):
            await page.sign(name)
        await page.make()
        assert [line.split()[0] for line in listed(page.text())] == ["Евгений", "Ёлка", "Жанна", "Яна", "Zoe"]


async def test_who_signed_an_earlier_wording_is_marked(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.sign("Early Example", wording="an earlier one")
        await page.sign("Late Example")
        await page.take_in("Listed Example")
        await page.make()
        marked = [line for line in page.text().splitlines() if "signed an earlier wording)" in line]
        assert len(marked) == 1
        assert "Early Example" in marked[0]


# How one signs ------------------------------------------------------------------------------------


async def test_the_page_says_how_to_sign_until_the_letter_closes(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.make()
        for link in page.links.values():
            assert f'href="{link}"' in page.text()
        assert "<svg" in page.text("sign-telegram.svg")
        page.now = page.now.replace(day=4)  # the day after the last
        assert await page.update() > 0
        assert "The letter is closed." in page.text()
        assert "t.me" not in page.text()
        assert json.loads(page.text("count.json"))["closed"] is True


async def test_a_platform_that_cannot_be_asked_keeps_its_link(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.make()
        page.links = {"telegram": "", "matrix": page.links["matrix"]}
        assert await page.make() == 0
        page.links = {"matrix": page.links["matrix"]}
        await page.make()
        assert "t.me" not in page.everywhere()
        assert not (page.path / "sign-telegram.svg").exists()


# Changes ------------------------------------------------------------------------------------------


async def test_an_approval_changes_a_few_files_and_a_second_look_none(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.sign("Flora Example")
        await page.make()
        await page.sign("Gustav Example")
        written = await page.update()
        assert 0 < written <= 9
        assert listed(page.text()) == ["Flora Example, Armenia", "Gustav Example, Armenia"]
        assert await page.update() == 0
        assert await page.make() == 2, "only the cards, which a look at the list does not draw"
        assert await page.make() == 0


async def test_a_withdrawn_line_is_gone_from_every_file(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        flora = await page.sign("Flora Example", occupation="astronomer")
        await page.sign("Gustav Example")
        await page.make()
        assert "astronomer" in page.everywhere()
        await page.withdraw(flora)
        await page.update()
        assert not re.search("Flora|flora|astronomer", page.everywhere())


async def test_a_line_that_is_shown_as_withdrawn_keeps_its_place_and_says_only_the_day(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        flora = await page.sign("Flora Example", occupation="astronomer")
        await page.sign("Gustav Example")
        await page.make()
        page.now += timedelta(days=3)
        await page.withdraw(flora, shown=True)
        await page.update()
        assert listed(page.text()) == ["(withdrawn on October 4, 2025)", "Gustav Example, Armenia"]
        assert listed(page.text("ru.html"))[0] == "(подпись отозвана 4 октября 2025\u202fг.)"
        assert not re.search("Flora|flora|astronomer", page.everywhere())
        data = json.loads(page.text("signatories.json"))
        assert (data["count"], data["withheld"]) == (1, 0)
        gone, gustav = data["signatories"]
        assert {key: value for key, value in gone.items() if value} == {"withdrawn": "2025-10-04"}
        assert gone.keys() == gustav.keys()
        assert not gustav["withdrawn"]
        assert "withdrawn" not in page.text("feed.xml")
        changed = page.files()
        page.path = tmp_path / "anew"
        await page.make()
        assert changed == page.files()


async def test_without_a_name_a_withdrawn_line_stands_at_the_end_of_the_alphabet(tmp_path: Path) -> None:
    async with Published.open(tmp_path, order=Order("en")) as page:
        anna = await page.sign("Anna Example")
        await page.sign("Zoe Example")
        await page.make()
        await page.withdraw(anna, shown=True)
        await page.update()
        assert listed(page.text()) == ["Zoe Example, Armenia", "(withdrawn on October 1, 2025)"]


async def test_a_line_that_admins_remove_or_erase_is_gone_and_comes_back_when_that_is_undone(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        flora, gustav = await page.sign("Flora Example"), await page.sign("Gustav Example")
        await page.make()
        await page.decide(flora, Verdict.REMOVED)
        await page.update()
        assert not re.search("Flora|flora", page.everywhere())
        await page.decide(flora, Verdict.UNDONE)
        await page.erase(gustav)
        await page.update()
        assert not re.search("Gustav|gustav", page.everywhere())


async def test_a_corrected_line_stays_until_its_new_form_is_approved(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        flora = await page.sign("Flora Exampel")
        await page.make()
        await page.submit(flora, "Flora Example")
        await page.update()
        assert listed(page.text()) == ["Flora Exampel, Armenia"]
        assert json.loads(page.text("count.json"))["withheld"] == 0
        await page.decide(flora, Verdict.APPROVED)
        await page.update()
        assert listed(page.text()) == ["Flora Example, Armenia"]
        assert "Exampel" not in page.everywhere()
        await page.decide(flora, Verdict.UNDONE)
        await page.update()
        assert listed(page.text()) == ["Flora Exampel, Armenia"], "as before its correction was approved"


async def test_what_happened_while_the_bot_was_stopped_is_there_after_the_start(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        flora = await page.sign("Flora Example")
        await page.make()
        page.close()
        await page.withdraw(flora)
        await page.take_in("Nino First")
        await page.make()
        assert listed(page.text()) == ["Nino First, Georgia"]
        assert "Flora" not in page.everywhere()


@pytest.mark.usefixtures("small_leaves")
async def test_changes_lead_to_the_same_files_as_making_the_page_anew(tmp_path: Path) -> None:
    async with Published.open(tmp_path, order=Order("en")) as page:
        signers = [await page.sign(f"{given} Example") for given in ("Ani", "Bela", "Cyra", "Dina", "Emil") * 8]
        await page.make()
        for number, signer in enumerate(signers):
            if number % 3 == 0:
                await page.withdraw(signer, shown=number % 2 == 0)
            elif number % 5 == 0:
                await page.submit(signer, f"Zara Example {number}", occupation="baker")
                await page.decide(signer, Verdict.APPROVED)
            if number % 4 == 0:
                await page.update()
        await page.sign("Aaron Example")
        await page.update()
        changed = page.files()
        page.path = tmp_path / "anew"
        await page.make()
        assert changed == page.files()


@pytest.mark.usefixtures("small_leaves")
async def test_everybody_is_found_by_turning_the_pages_and_by_following_the_data(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        names = [f"Name{number:02} Example, Armenia" for number in range(40)]
        for name in names:
            await page.sign(name.partition(",")[0])
        await page.make()
        found, file = listed(page.text()), page.path / "index.html"
        while following := re.search(r'rel="next" href="([^"]+)"', file.read_text()):
            back = file.name
            file = file.parent / following[1]
            assert f'rel="prev" href="{"../" if back == "index.html" else ""}{back}"' in file.read_text()
            found += listed(file.read_text())
        assert found == names
        file, records = page.path / "signatories.json", []
        while True:
            data = json.loads(file.read_text())
            records += data["signatories"]
            if data["next"] is None:
                break
            file = file.parent / data["next"]
        assert [record["line"] for record in records] == names
        contents = page.text("signatories/en.contents.html")
        assert contents.count("<li>") == len([*page.path.glob("signatories/en.*.html")])


@pytest.mark.usefixtures("small_leaves")
async def test_a_list_that_shrinks_leaves_no_file_behind(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        signers = [await page.sign(f"Name{number} Example") for number in range(30)]
        await page.make()
        assert len([*page.path.glob("signatories/*")]) > 5
        for signer in signers[1:]:
            await page.withdraw(signer)
        await page.update()
        assert await page.make() <= 4  # the cards, and what a list of one page needs no more
        assert [*page.path.glob("signatories/*")] == []
        assert sorted(path.name for path in page.path.glob("search/*")) == ["first.json", "index.json"]


# Feed and search ----------------------------------------------------------------------------------


@pytest.mark.parametrize("shown", [False, True])
async def test_the_feed_tells_the_newest_and_no_more_of_who_has_withdrawn(tmp_path: Path, *, shown: bool) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    async with Published.open(tmp_path) as page:
        signers = [await page.sign(f"Name{number:02} Example") for number in range(60)]
        await page.make()
        await page.withdraw(signers[59], shown=shown)
        await page.update()
        titles = [entry.findtext(f"{atom}title") for entry in ET.fromstring(page.text("feed.xml")).iter(f"{atom}entry")]  # noqa: S314  our own
        assert titles == [f"Name{number:02} Example, Armenia" for number in range(58, 8, -1)]


async def test_the_index_finds_a_name_by_each_word_in_its_letters_and_in_latin_ones(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.sign("Тимур О'Нил-Примеров", ("Georgia",), "poet")
        await page.make()
        assert json.loads(page.text("search/index.json")) == [["nil", "first"]]
        ((line, words, earlier, _),) = json.loads(page.text("search/first.json"))
        assert (line, earlier) == ("Тимур О'Нил-Примеров, Georgia, poet", 0)
        assert {"тимур", "примеров", "timur", "primerov"} <= set(words.split())
        assert not {"georgia", "poet"} & set(words.split()), "nobody can ask for all poets, or all of a country"


# Addresses ----------------------------------------------------------------------------------------


async def test_networks_are_told_of_a_card_where_the_letter_has_an_address(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.make()
        assert "og:image" not in page.text()
        page.letter = replace(page.letter, url="https://example.org/bridge")
        await page.make()
        assert '<meta property="og:image" content="https://example.org/bridge/card-en.png">' in page.text()
        assert '<link rel="canonical" href="https://example.org/bridge/ru.html">' in page.text("ru.html")
        assert (page.path / "card-ru.png").read_bytes().startswith(b"\x89PNG")


async def test_a_language_that_the_letter_has_no_more_leaves_no_file(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.sign()
        await page.make()
        english = MappingProxyType({"en": page.letter.wordings["en"]})
        page.letter = replace(page.letter, wordings=english)
        await page.make()
        assert not [path for path in page.path.rglob("*") if "ru" in path.name.split(".")[0]]


async def test_a_language_that_the_bot_does_not_speak_has_its_page_in_english_words(tmp_path: Path) -> None:
    persian = Wording.of("fa", "# پل را بر جا بگذارید\n\nما در دو کرانهٔ یک رود زندگی می‌کنیم.")
    wordings = MappingProxyType({**letter().wordings, "fa": persian})
    async with Published.open(tmp_path, replace(letter(), wordings=wordings)) as page:
        await page.make()
        text = page.text("fa.html")
        assert '<article id="letter" lang="fa" dir="rtl">' in text
        assert '<a href="fa.html" lang="fa" hreflang="fa" dir="rtl" aria-current="page">' in text


async def test_the_day_of_the_letter_and_its_last_one_are_told(tmp_path: Path) -> None:
    async with Published.open(tmp_path, replace(letter(), closes=date(2025, 12, 31))) as page:
        await page.make()
        assert "The Bridge Circle, September 21, 2025" in page.text()
        assert "until December 31, 2025" in page.text()


async def test_organisations_stand_in_a_section_above_people_and_are_counted_apart(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page:
        await page.sign("Flora Example")
        await page.sign("Carlo Example")
        entry = Entry("Open Gate", ("Austria",), "", "Open Gate, Austria", organisation=True)
        line = Submission(entry, "open gate", Visibility.PUBLIC, "", "")
        await page.store.transact(lambda tx: tx.signatures.import_line(line, 1, page.now))
        await page.make()
        html = page.text()
        assert listed(html) == ["Open Gate, Austria", "Flora Example, Armenia", "Carlo Example, Armenia"]
        assert re.findall("<h3>(.*?)</h3>", html) == ["Organisations", "People"]
        assert "2 people have signed. Organisations that have signed: 1." in html
        assert json.loads(page.text("count.json"))["organisations"] == 1
        assert json.loads(page.text("signatories.json"))["signatories"][0]["kind"] == "organisation"
