"""What of nio's inside the bot uses, and which of its functions the bot replaces.

Each name stands with a digest of the code behind it. `tests/matrix/test_private_names.py` fails when one of them
changes, or when another private name is used.
"""

from collections.abc import Mapping

PRIVATE_NAMES: Mapping[str, str] = {
    # Replaced, so that what cannot be understood of one room or device holds up nothing else.
    "nio:AsyncClient._handle_joined_rooms": "b7acd732e002",
    "nio:AsyncClient._handle_invited_rooms": "621f8eaeeabb",
    "nio:AsyncClient._handle_decrypt_to_device": "84d73039b899",
    # Replaced, to learn who gave a key.
    "nio.crypto:Olm._handle_room_key_event": "fe3d7adf4b73",
    # Looked through, to forget old sessions and keys: the stores give no way to take anything out.
    "nio.crypto:SessionStore._entries": "bf03c06c734e",
    "nio.crypto:GroupSessionStore._entries": "4d6031a52b4b",
    # vodozemac's account, which has fallback keys.
    "nio.crypto:OlmAccount._account": "6437835e40f9",
}

OVERRIDDEN: Mapping[str, str] = {
    "nio:AsyncClient.send": "4ca13ff39a07",
    "nio.crypto:Olm.decrypt_megolm_event": "df33236196e7",
    "nio.crypto:Olm.group_encrypt": "9cdf98cf0904",
    "nio.crypto:Olm.create_group_session": "0f187c776a77",
    "nio.crypto:GroupSessionStore.get": "f791917b8f5c",
}
