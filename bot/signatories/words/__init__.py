"""Lists of words as data, one file a list."""

from importlib.resources import files


def read_words(name: str) -> tuple[str, ...]:
    """The words of a list in small letters; lines that begin with # say what it is."""
    text = (files(__name__) / f"{name}.txt").read_text("utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def as_pattern(words: tuple[str, ...]) -> str:
    """A part of a regular expression that is any of these words; a star stands for any ending."""
    return "|".join(word.replace("*", r"\w*").replace("#", r"\#") for word in words)
