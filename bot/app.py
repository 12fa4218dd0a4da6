"""The composition root: the only place that knows all parts."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from itertools import chain

from bot.altering import let_admins_bring
from bot.delivery.pace import Pace
from bot.deployment import open_store, open_vault
from bot.dispatch.current_letters import CurrentLetters
from bot.dispatch.router import Router
from bot.exposure import readable_by_others, served
from bot.founding.handler import FoundingHandler
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter, LetterError
from bot.letters.writing import note_founded
from bot.opening import Opener
from bot.platforms.base import PlatformAdapter, Surroundings
from bot.platforms.registry import in_clear, switched_on
from bot.registry import DeployedLetter, chats_beside, deployed_letters, opened_first
from bot.running import Running
from bot.running_letter import RunningLetter, groups_of
from bot.runtime.clock import now
from bot.settings import Settings, SettingsError
from bot.signing.handler import awaits, language_of
from storage.protocol import Store
from storage.records import Account, Address, Platform
from storage.sqlite.key_value import open_or_begin

log = logging.getLogger(__name__)


async def run(settings: Settings, *, own_groups: bool = True) -> None:
    """Run the bot on every configured platform until cancelled. `own_groups` as in `deployed_letters`."""
    deployed = deployed_letters(settings, own_groups=own_groups)
    _refuse_what_exposes(settings, deployed)
    for sentence in dict.fromkeys(chain.from_iterable(readable_by_others(each.settings) for each in deployed)):
        log.warning(sentence)
    async with AsyncExitStack() as stack:
        stores = await _open(deployed, stack)
        if settings.letters is not None and await _note_founded(deployed, stores):
            deployed = deployed_letters(settings, own_groups=own_groups)
        letters = [await RunningLetter.of(each, stores[each.letter.slug]) for each in deployed]
        catalogs = {each.settings.languages: Catalog(each.settings.languages) for each in letters}
        catalog = catalogs[letters[0].settings.languages]
        texts = [each.letter for each in letters]
        founding = _founding(settings, texts, catalog)
        founds = founding.may_found if founding is not None else lambda _account: False
        adapters = _adapters(settings, letters, texts, catalog)
        paces = {adapter.sender.platform: Pace(adapter.sender.overall, adapter.sender.limit) for adapter in adapters}
        router = _router(settings, letters, stack, founding) if len(letters) > 1 or founding is not None else None
        for each in letters:
            own = founding if each is letters[0] else None
            each.begin(letters, texts, adapters, paces, catalogs[each.settings.languages], router, own, founds)
            if router is not None:
                each.join(router)
        running = Running(settings, letters, texts, adapters, router)
        by_platform = {adapter.sender.platform: adapter for adapter in adapters}
        for each in letters:
            let_admins_bring(each, founding, by_platform, running.read_anew)

        async def add(each: DeployedLetter) -> RunningLetter:
            """Let one more letter run, that was founded."""
            async with AsyncExitStack() as its_own:  # its store is closed again if it cannot be begun
                store = await its_own.enter_async_context(open_store(each.settings, each.letter))
                letter = await RunningLetter.of(each, store)
                own = catalogs.setdefault(letter.settings.languages, Catalog(letter.settings.languages))
                letter.begin(letters, texts, adapters, paces, own, router, founds=founds)
                let_admins_bring(letter, founding, by_platform, running.read_anew)
                await running.add(letter)
                stack.push_async_callback(its_own.pop_all().aclose)
            texts.append(letter.letter)
            return letter

        if founding is not None and router is not None:
            running.opener = Opener(settings, founding, letters, by_platform, router, add, running.read_anew)
        await running.serve()


async def _open(deployed: Sequence[DeployedLetter], stack: AsyncExitStack) -> Mapping[str, Store]:
    """Open the stores of all letters: first the one that tells which key there is, then the others side by side."""

    async def opened(each: DeployedLetter) -> tuple[str, Store]:
        return each.letter.slug, await stack.enter_async_context(open_store(each.settings, each.letter))

    first, *others = opened_first(deployed)
    stores = [await opened(first), *await asyncio.gather(*map(opened, others), return_exceptions=True)]
    for each in stores:
        if isinstance(each, BaseException):
            raise each  # when the others are open, so that they are closed
    return dict(each for each in stores if not isinstance(each, BaseException))


async def _note_founded(deployed: Sequence[DeployedLetter], stores: Mapping[str, Store]) -> bool:
    """Note in the folders of letters that an earlier version has founded that it was so. Whether any has changed."""
    noted = False
    for each in deployed:
        slug = each.letter.slug
        if each.letter.founded or not await stores[slug].transact(lambda tx: tx.foundings.was_founded()):
            continue
        try:
            noted |= await asyncio.to_thread(note_founded, each.settings.letter)
        except (OSError, LetterError) as error:
            log.warning("the folder of the letter %s cannot be written (%s)", slug, type(error).__name__)
    return noted


def _refuse_what_exposes(settings: Settings, deployed: Sequence[DeployedLetter]) -> None:
    """SettingsError if secrets would go over a network unencrypted, or onto a public page, or a letter has no group."""
    if settings.founders and settings.letters is None:
        raise SettingsError(
            "UNDERSIGNED_FOUNDERS needs UNDERSIGNED_LETTERS, the folder of the letters that are founded."
        )
    exposed = [*in_clear(settings)]
    for each in deployed:
        groups_of(each)
        if each.settings.site.folder is not None:
            exposed += served(each.settings, each.settings.site.folder)
    if exposed:
        raise SettingsError("\n".join(dict.fromkeys(exposed)))


def _adapters(
    settings: Settings, letters: Sequence[RunningLetter], texts: Sequence[Letter], catalog: Catalog
) -> list[PlatformAdapter]:
    """The platforms that are switched on, each with all letters."""
    entries = switched_on(settings)
    by_platform = {entry.platform: entry for entry in entries}

    def groups(platform: Platform) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for each in letters:
            if (chat := each.groups.chat(platform)) is not None:
                admins = by_platform[platform].admins(each.settings)
                found[chat] = found.get(chat, admins) & admins  # in a group of two letters, those who decide about both
        return found

    async def awaited(account: Account, address: Address) -> bool:
        return any([await awaits(each.store, account, address) for each in letters])

    async def language(account: Account) -> str | None:
        found = [await language_of(each.store, account) for each in letters]
        return next(filter(None, found), None)

    surroundings = Surroundings(settings, texts, catalog, groups, awaited, language)
    return [entry.make(surroundings) for entry in entries]


def _router(
    settings: Settings, letters: Sequence[RunningLetter], stack: AsyncExitStack, founding: FoundingHandler | None
) -> Router:
    """What leads each event to its letter."""
    values = open_or_begin(chats_beside(settings.database), open_vault(letters[0].settings, make=False))
    stack.callback(values.close)
    return Router(CurrentLetters(values, now), settings.rules, now, founding)


def _founding(settings: Settings, letters: Sequence[Letter], catalog: Catalog) -> FoundingHandler | None:
    """What handles founders; None if nobody may found a letter and nobody has founded one."""
    if settings.letters is not None and (settings.founders or any(each.founded for each in letters)):
        return FoundingHandler(catalog, settings.founders)
    return None
