"""Groups that the bot has made for letters which were not opened after all: it leaves them."""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable

from bot.platforms.base import PlatformAdapter
from bot.policy import ABANDONED_SECONDS
from bot.runtime.logs import where
from storage.protocol import Store
from storage.records import Address, Errand, Founding

log = logging.getLogger(__name__)


async def keep_leaving(
    home: Store, adapters: Collection[PlatformAdapter], groups: Callable[[], Collection[Address]]
) -> None:
    """Look for such groups again and again, until cancelled. `home` keeps what is being founded, and `groups` are those
    of letters.
    """
    while True:
        await asyncio.sleep(ABANDONED_SECONDS)
        try:
            foundings = await home.transact(lambda tx: tx.foundings.all())
            await leave_abandoned(adapters, foundings, groups())
        except Exception as error:
            log.warning("abandoned groups could not be looked for (%s)", where(error))


async def leave_abandoned(
    adapters: Iterable[PlatformAdapter], foundings: Collection[Founding], groups: Collection[Address]
) -> None:
    """Leave the groups that no letter (`groups`) and nobody who is founding one needs. While one is being made, nothing
    is left: it is not known yet whose it is.
    """
    if any(founding.errand is Errand.MAKE for founding in foundings):
        return
    wanted = {Address(each.account.platform, each.about) for each in foundings if each.about}
    wanted |= {each.group for each in foundings if each.group is not None}
    for adapter in adapters:
        for chat in adapter.made_groups() if adapter.contact is not None else ():
            if Address(adapter.sender.platform, chat) not in wanted | {*groups} and await adapter.leave_group(chat):
                log.info("a group was left that had been made for a letter which was not opened")
