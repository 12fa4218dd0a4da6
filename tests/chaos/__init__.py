"""The bot is killed at any moment and started again, and at the end everything is as if nothing had happened."""
