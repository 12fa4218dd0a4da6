"""Shorter forms of a name, because people leave out patronymics and initials: Флора Ивановна Пример, Flora I. Roe."""

# As they sound in Latin letters, see `similarity`: Иванович, Іванівна, Ивановна, Ильинична, Іванавіч, Іванаўна.
_ENDINGS = ("ovich", "evich", "avich", "ovna", "evna", "avna", "auna", "euna", "ivna", "ichna")
_WHOLE = frozenset(("ilich", "kuzmich", "lukich", "fomich", "nikitich", "savvich"))
_LETTERS_LEAST = 6
# Words behind the father's name: Əli Vəli oğlu, Вели оглы, Vəli qızı, Асан уулу.
_SON_OR_DAUGHTER = frozenset(("oglu", "ogli", "ugli", "kizi", "gizi", "uli", "uulu", "kiz", "giz"))
_LEAST = 2  # words that are left


def shorter_names(words: list[str]) -> list[list[str]]:
    """The words of a name without its patronymic and initials, and with the initial of the patronymic.

    The words are in small Latin letters, in their order. At least two whole words are left, so most names have no
    shorter form.
    """
    at = _patronymic(words)
    if at is None:
        bare = _without_initials(words)
        return [bare] if len(bare) < len(words) and len(bare) >= _LEAST else []
    before, after = words[:at], [word for word in words[at + 1 :] if word not in _SON_OR_DAUGHTER]
    bare = _without_initials([*before, *after])
    return [bare, [*before, words[at][:1], *after]] if len(bare) >= _LEAST else []


def _patronymic(words: list[str]) -> int | None:
    """Where it stands; never first, because no name begins with it. A surname may sound alike: the first one counts."""
    for at, (word, behind) in enumerate(zip(words[1:], [*words[2:], ""], strict=False), 1):
        if behind in _SON_OR_DAUGHTER or word in _WHOLE or (len(word) >= _LETTERS_LEAST and word.endswith(_ENDINGS)):
            return at
    return None


def _without_initials(words: list[str]) -> list[str]:
    return [word for word in words if len(word) > 1]
