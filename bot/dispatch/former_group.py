"""What a start does about an admin group that has changed while the bot was stopped."""

import logging

from bot.i18n.catalog import Translator
from bot.letters.letter import Watched
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.relocation import relocate
from bot.runtime.logs import where
from storage.errors import StorageError
from storage.protocol import Store

log = logging.getLogger(__name__)


async def leave_former_group(store: Store, groups: AdminGroups, say: Translator, watched: Watched) -> None:
    """Take what stands in a former admin group to the present one. An entry that cannot be shown there prevents no
    start.
    """
    try:
        await store.transact(lambda tx: relocate(tx, groups, say, watched=watched))
    except StorageError:
        raise
    except Exception as error:
        log.error(
            "pending signatures could not be shown in the new admin group (%s): write /pending there", where(error)
        )
        await store.transact(lambda tx: relocate(tx, groups, say, show=False))
