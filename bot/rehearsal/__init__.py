"""A local Telegram Bot API server with a page on which one plays the signers and the admin group.

The bot that talks to it is the production Telegram code, unchanged: only its API address differs.
"""

from bot.rehearsal.server import RehearsalServer

__all__ = ["RehearsalServer"]
