"""The commands, by where they are taken."""

SIGNER_COMMANDS = ("letter", "sign", "my", "signatories", "privacy", "language", "help", "cancel")
ADMIN_COMMANDS = ("pending", "stats", "export")
# Followed by the number of a card that the admin group has been shown.
DECISION_COMMANDS = ("approve", "reject", "undo")
GROUP_COMMANDS = ("letter",)
COMMANDS = (*SIGNER_COMMANDS, *ADMIN_COMMANDS, *DECISION_COMMANDS)
