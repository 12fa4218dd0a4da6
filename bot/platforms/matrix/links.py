"""Links to people on Matrix."""

from urllib.parse import quote


def invitation(user: str) -> str:
    """The link that opens a chat with somebody, in whichever app a person uses."""
    return f"https://matrix.to/#/{quote(user, safe='@:')}"
