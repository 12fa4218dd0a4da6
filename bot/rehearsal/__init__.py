"""The rehearsal: a local server that imitates Telegram's Bot API, and a page on which people play signers and admins.

The bot that talks to it is the production Telegram code, unchanged: only its API address differs.
"""

from bot.rehearsal.server import RehearsalServer

__all__ = ["RehearsalServer"]
