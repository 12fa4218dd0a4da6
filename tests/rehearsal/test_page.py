"""The page in a real browser, with a small bot behind it that echoes."""

import io

import pytest
from playwright.async_api import Locator, ViewportSize, expect
from telegram import Bot

from bot.rehearsal import RehearsalServer
from tests.rehearsal.conftest import LAPTOP, PHONE, ColorScheme, OpenPage
from tests.rehearsal.echo_bot import PIXEL

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_person_writes_presses_and_sees_the_answer(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    flora = page.get_by_role("region", name="Flora Sample")
    await flora.get_by_role("button", name="Start").click()
    field = flora.get_by_role("textbox", name="Message")
    await field.fill("<i>hello</i> & goodbye")
    await field.press("Enter")
    answer = flora.locator(".theirs").last
    await expect(answer.locator(".text")).to_have_text("private secret link <i>hello</i> & goodbye")
    await expect(answer.locator("strong")).to_have_text("private")
    link = answer.get_by_role("link", name="link")
    await expect(link).to_have_attribute("href", "https://example.org/")
    await expect(link).to_have_attribute("target", "_blank")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    spoiler = answer.locator(".spoiler")
    await spoiler.click()
    await expect(spoiler.locator("span")).to_be_visible()
    await expect(answer.get_by_role("button", name="Sign")).to_have_class("key success")
    await answer.get_by_role("button", name="Sign").click()
    await expect(flora.locator(".toast")).to_have_text("Thank you, Flora Sample")
    await expect(answer.locator(".text")).to_have_text("sign by Flora Sample")
    await expect(answer.locator(".edited")).to_be_visible()
    await expect(answer.locator(".key")).to_have_count(0)


async def test_what_cannot_be_sent_stays_in_the_field(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    page = await open_page()
    flora = page.get_by_role("region", name="Flora Sample")
    await flora.get_by_role("button", name="Start").click()
    await page.route("**/act", lambda route: route.abort())
    field = flora.get_by_role("textbox", name="Message")
    await field.fill("Flora Example, Armenia")
    await field.press("Enter")
    await expect(flora.locator(".toast")).to_contain_text("start it again with “make run”")
    await expect(field).to_have_value("Flora Example, Armenia")
    await page.unroute("**/act")
    await field.press("Enter")
    await expect(flora.locator(".theirs").last.locator(".text")).to_contain_text("Flora Example, Armenia")
    await expect(field).to_have_value("")


async def test_by_keyboard_one_comes_from_the_field_to_the_newest_buttons_and_back(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    flora = page.get_by_role("region", name="Flora Sample")
    await flora.get_by_role("button", name="Start").click()
    field = flora.get_by_role("textbox", name="Message")
    for words in ("first", "second"):
        await field.fill(words)
        await field.press("Enter")
        await expect(flora.locator(".theirs").last.locator(".text")).to_contain_text(words)
    for message, place in ((flora.locator(".theirs").nth(-2), "-1"), (flora.locator(".theirs").last, "0")):
        await expect(message.get_by_role("button", name="Sign")).to_have_attribute("tabindex", place)
    newest = flora.locator(".theirs").last
    await newest.get_by_role("button", name="Sign").focus()
    await page.keyboard.press("Enter")
    await expect(newest.locator(".text")).to_have_text("sign by Flora Sample")
    await expect(field).to_be_focused()


async def test_an_alert_is_a_dialog(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    page = await open_page()
    flora = page.get_by_role("region", name="Flora Sample")
    await flora.get_by_role("button", name="Start").click()
    await flora.get_by_role("button", name="Refuse").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Thank you, Flora Sample")
    await dialog.get_by_role("button", name="OK").click()
    await expect(dialog).to_have_count(0)


async def test_a_link_to_the_bot_stays_in_the_page(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    """In the neighbours' group a person presses it and is in the own chat with the bot."""
    page = await open_page()
    groups = page.get_by_role("region", name="Groups")
    await groups.get_by_role("tab", name="Neighbours").click()
    await groups.get_by_role("radio", name="Тимур Примеров").click()
    field = groups.get_by_role("textbox", name="Message as Тимур Примеров")
    await field.fill("/letter")
    await field.press("Enter")
    await groups.get_by_role("link", name="Open").click()
    timur = page.get_by_role("region", name="Тимур Примеров")
    await expect(timur.locator(".mine .text")).to_have_text("/start letter")
    await expect(timur.locator(".theirs strong")).to_have_text("private")
    assert len(page.context.pages) == 1


async def test_a_text_to_copy_is_copied(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    page = await open_page()
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    flora = page.get_by_role("region", name="Flora Sample")
    await flora.get_by_role("button", name="Start").click()
    await flora.get_by_role("button", name="Copy").click()
    await expect(flora.locator(".toast")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "https://t.me/rehearsal_bot?start=letter"


async def test_a_picture_opens_and_a_document_is_saved(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    flora = server.cast.signers[0]
    server.world.say(flora, "/picture")
    pane = page.get_by_role("region", name="Flora Sample")
    await pane.get_by_role("button", name="Open the picture").click()
    picture = page.get_by_role("dialog").locator("img")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.naturalWidth") == 1
    await page.keyboard.press("Escape")
    async with page.expect_download() as download:
        await pane.get_by_role("link", name="list.csv").click()
    saved = await download.value
    assert saved.suggested_filename == "list.csv"


async def test_typing_is_shown_until_the_answer(
    server: RehearsalServer, bot: Bot, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    flora = server.cast.signers[0]
    typing = page.get_by_role("region", name="Flora Sample").get_by_text("is typing")
    server.world.say(flora, "/wait")
    await expect(typing).to_be_visible()
    await bot.send_message(flora.id, "here I am")
    await expect(typing).to_be_hidden()


async def test_a_person_sends_a_sticker_a_voice_message_and_a_file(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    world, flora = server.world, server.cast.signers[0]
    chat = world.private(flora)
    pane = page.get_by_role("region", name="Flora Sample")
    await pane.get_by_role("button", name="Start").click()
    for item, kind in (("Sticker", "sticker"), ("Voice message", "voice")):
        await pane.get_by_role("button", name="Attach").click()
        await pane.get_by_role("menuitem", name=item).click()
        await world.until(lambda kind=kind: any(one.media and one.media.kind == kind for one in chat.messages.values()))
    await pane.get_by_role("button", name="Attach").click()
    async with page.expect_file_chooser() as chooser:
        await pane.get_by_role("menuitem", name="Picture").click()
    await (await chooser.value).set_files({"name": "mine.png", "mimeType": "image/png", "buffer": PIXEL})
    await expect(pane.locator(".mine .photo")).to_be_visible()


async def test_the_last_message_can_be_edited(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    page = await open_page()
    world, flora = server.world, server.cast.signers[0]
    said = world.say(flora, "Flora Exmple")
    field = page.get_by_role("region", name="Flora Sample").get_by_role("textbox")
    await field.press("ArrowUp")
    await field.fill("Flora Example")
    await field.press("Enter")
    await world.until(lambda: said.text == "Flora Example")


async def test_the_bots_commands_are_offered_in_the_persons_language(
    server: RehearsalServer, bot: Bot, echo: None, open_page: OpenPage
) -> None:
    await bot.set_my_commands([("letter", "Read the letter")])
    await bot.set_my_commands([("letter", "Читать письмо")], language_code="ru")
    server.world.start(server.cast.signers[0])
    page = await open_page()
    pane = page.get_by_role("region", name="Flora Sample")
    await pane.get_by_role("combobox", name="Language of the app").select_option("ru")
    await server.world.until(lambda: server.cast.signers[0].language == "ru")
    await pane.get_by_role("button", name="Commands").click()
    await pane.get_by_role("menuitem", name="Читать письмо").click()
    await expect(pane.locator(".mine .text").last).to_have_text("/letter")


async def test_a_person_blocks_the_bot_and_comes_back(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    page = await open_page()
    flora = server.cast.signers[0]
    server.world.start(flora)
    pane = page.get_by_role("region", name="Flora Sample")
    await pane.get_by_role("button", name="More").click()
    await pane.get_by_role("menuitem", name="Block the bot").click()
    await server.world.until(lambda: flora.has_blocked)
    await pane.get_by_role("button", name="Unblock the bot").click()
    await expect(pane.get_by_role("textbox")).to_be_visible()


async def test_one_more_person_can_be_added(server: RehearsalServer, open_page: OpenPage) -> None:
    page = await open_page()
    await page.get_by_role("button", name="Add a person").click()
    await expect(page.get_by_role("region", name="Aylin Örnek")).to_be_in_viewport()


async def test_the_admins_group_moves_and_is_followed(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    page = await open_page()
    groups = page.get_by_role("region", name="Groups")
    await groups.get_by_role("button", name="More").click()
    await groups.get_by_role("menuitem", name="Turn into a supergroup").click()
    await expect(groups.get_by_text("The group is now a supergroup")).to_be_visible()
    server.world.say(server.cast.admins[0], "/pending", server.cast.admin_group)
    await expect(groups.locator(".theirs strong").last).to_have_text("supergroup")


async def test_what_was_said_is_there_again_after_a_reload(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    server.world.say(server.cast.signers[0], "remember me")
    mine = page.get_by_role("region", name="Flora Sample").locator(".mine .text")
    await expect(mine).to_have_text("remember me")
    await page.reload()
    await expect(mine).to_have_text("remember me")


async def test_the_page_speaks_russian_too(server: RehearsalServer, open_page: OpenPage) -> None:
    page = await open_page(locale="ru")
    assert await page.evaluate("document.documentElement.lang") == "ru"
    await expect(page.get_by_text("ничего не покидает этот компьютер")).to_be_visible()
    await page.get_by_role("button", name="EN").click()
    await expect(page.get_by_text("nothing leaves this computer")).to_be_visible()


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize(("language", "words"), [("fa", "از این رایانه"), ("ar", "هذا الحاسوب")])
async def test_a_page_in_a_language_that_runs_to_the_left_is_mirrored(
    server: RehearsalServer, echo: None, open_page: OpenPage, language: str, words: str, size: ViewportSize
) -> None:
    page = await open_page(size, locale=language)
    assert await page.evaluate("document.documentElement.dir") == "rtl"
    server.world.say(server.cast.signers[0], "Hello")
    if size is LAPTOP:
        await expect(page.get_by_text(words)).to_be_visible()
        brand, tools = page.locator(".brand"), page.locator(".tools")
        assert await left_of(brand) > await left_of(tools)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_the_chat_of_a_person_whose_app_runs_to_the_left_is_mirrored(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    """As on their phone; the chats beside it are not."""
    page = await open_page()
    pane = page.get_by_role("region", name="Flora Sample")
    await expect(pane).to_have_attribute("dir", "ltr")
    await pane.get_by_label("Language of the app").select_option("fa")
    await expect(pane).to_have_attribute("dir", "rtl")
    await expect(page.get_by_role("region", name="Тимур Примеров")).to_have_attribute("dir", "ltr")
    server.world.say(server.cast.signers[0], "Hello")
    await expect(pane.locator(".theirs")).to_be_visible()
    assert await left_of(pane.locator(".mine .bubble").first) < await left_of(pane.locator(".theirs .bubble").first)
    server.world.say(server.cast.signers[0], "/help")
    await expect(pane.locator(".mine .command")).to_have_css("direction", "ltr")  # the slash stands before the word


async def left_of(element: Locator) -> float:
    box = await element.bounding_box()
    assert box is not None
    return box["x"]


async def test_all_languages_of_the_page_have_the_same_sentences(server: RehearsalServer, open_page: OpenPage) -> None:
    page = await open_page()
    await expect(page.get_by_role("region", name="Groups")).to_be_visible()
    keys = await page.evaluate(
        """async () => {
          const { WORDS } = await import("./page/words.js");
          const names = (tree) => Object.entries(tree).flatMap(([key, value]) =>
            typeof value === "string"
              ? [`${key} ${(key === "playName" ? [] : value.match(/\\{\\w+\\}/g) ?? []).sort()}`]
              : names(value).map((name) => `${key}.${name}`));
          return Object.values(WORDS).map((tree) => names(tree).sort());
        }"""
    )
    assert len(keys) == 4
    assert all(each == keys[0] for each in keys)


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
async def test_nothing_sticks_out_of_the_window(
    server: RehearsalServer, echo: None, open_page: OpenPage, size: ViewportSize
) -> None:
    """Neither a long word nor a wide keyboard makes the page scroll sideways."""
    page = await open_page(size)
    server.world.say(server.cast.signers[0], "w" * 300)
    pane = page.get_by_role("region", name="Flora Sample")
    await expect(pane.locator(".theirs")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    bubbles = await pane.locator(".body").evaluate_all(
        "(bodies) => bodies.map((body) => body.scrollWidth <= body.closest('.scroll').clientWidth)"
    )
    assert all(bubbles)


async def test_on_a_phone_one_chat_fills_the_window_and_tabs_lead_to_the_others(
    server: RehearsalServer, open_page: OpenPage
) -> None:
    page = await open_page(PHONE)
    await expect(page.get_by_role("region", name="Flora Sample")).to_be_in_viewport(ratio=0.95)
    await expect(page.get_by_role("region", name="Groups")).not_to_be_in_viewport()
    await page.locator(".tab", has_text="Groups").click()
    await expect(page.get_by_role("region", name="Groups")).to_be_in_viewport(ratio=0.95)
    await expect(page.get_by_role("region", name="Flora Sample")).not_to_be_in_viewport()


async def test_on_a_phone_the_groups_stay_in_view_however_many_people_there_are(
    server: RehearsalServer, open_page: OpenPage
) -> None:
    for _ in range(5):
        server.cast.add_signer()
    page = await open_page(PHONE)
    groups = page.locator(".tab", has_text="Groups")
    await expect(groups).to_be_in_viewport(ratio=1)
    await expect(page.get_by_role("button", name="Add a person")).to_be_in_viewport(ratio=1)
    await page.locator(".tab").nth(7).click()
    await expect(page.get_by_role("region", name=server.cast.signers[7].first_name)).to_be_in_viewport(ratio=0.95)
    await expect(groups).to_be_in_viewport(ratio=1)


async def test_what_is_longer_than_the_screen_opens_at_its_beginning(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page(PHONE)
    pane = page.get_by_role("region", name="Flora Sample")
    server.world.say(server.cast.signers[0], "river " * 400)
    answer = pane.locator(".theirs .text")
    await expect(answer.locator("strong")).to_be_in_viewport(ratio=1)
    await expect(pane.get_by_role("button", name="Sign")).not_to_be_in_viewport()
    server.world.say(server.cast.signers[0], "short")
    await expect(answer.last).to_contain_text("short")
    await expect(pane.get_by_role("button", name="Sign").last).to_be_in_viewport(ratio=1)


async def test_light_is_light_and_dark_is_dark(server: RehearsalServer, open_page: OpenPage) -> None:
    from matplotlib.image import imread

    brightness: dict[ColorScheme, float] = {}
    schemes: tuple[ColorScheme, ...] = ("light", "dark")
    for scheme in schemes:
        page = await open_page(scheme=scheme)
        picture = imread(io.BytesIO(await page.screenshot()))
        brightness[scheme] = picture[..., :3].mean()
    assert brightness["light"] > 0.8
    assert brightness["dark"] < 0.2
