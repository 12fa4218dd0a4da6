"""Makes the similarity key of a name, and finds words that mix scripts."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from bot.signatories import look_alikes
from bot.signatories.names import spellings
from bot.signatories.patronymics import shorter_names
from bot.signatories.scripts import scripts
from bot.signatories.titles import without_titles
from storage.similarity import SHORTER

_WORD_ENDS = re.compile(r"[\s\-‐–—./&,]+")
_WRITTEN_TOGETHER = frozenset(("CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "LATIN"))
_APOSTROPHES = frozenset("'’‘‛ʼʽʻ`´ʹʾʿˈ՚׳′‵ꞌꞋ")
_JOINERS = "\u200c\u200d"

# Scripts between which names are carried over letter by letter; in others a letter tells too little of the sound.
_CARRIED_OVER = frozenset(("LATIN", "CYRILLIC", "ARMENIAN", "GEORGIAN", "GREEK"))
# Pairs of letters that stand for one sound, before letters are carried over one by one.
_SOUNDS = (("ու", "u"), ("եւ", "ev"), ("իւ", "yu"), ("ου", "u"))
# Ways to write one sound in Latin letters, as passports and people do; the order counts.
_LATIN_SOUNDS = (
    *(("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g")),
    *(("ph", "f"), ("ck", "k"), ("ks", "x"), ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u")),
)
_LONG_I = re.compile("[iy]+")
_BEFORE_E = re.compile(r"\Aie")
# One letter on the keyboards of Arabic, Persian, Urdu and Kurdish. What is composed is taken apart before.
# Letters that are carried over in a second way, by passports and by people: Фёдор is Fedor and Fyodor.
_SECOND_WAYS = (
    str.maketrans({"ё": "йо", "Ё": "Йо"}),
    str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}),
    str.maketrans({"đ": "dj", "Đ": "Dj"}),
)
# Azerbaijani and Turkish, where one of their own letters shows the language: Məmmədova is Memmedova and Mammadova, and
# Şahin is Shahin.
_TURKIC_LETTERS = frozenset("əğışƏĞİŞ")
_TURKIC_SCHWA = str.maketrans({"ə": "a", "Ə": "A"})
_TURKIC_SOUNDS = str.maketrans({"ə": "a", "ğ": "gh", "ı": "i", "ş": "sh", "ç": "ch", "c": "j", "x": "kh", "q": "g"})
_ARABIC_KEYBOARDS = str.maketrans("يىےكةھہۀەٱ", "یییکههههها", "ـ")


def similarity_key(name: str) -> str:
    """The similarity key of a name, which its different spellings share; see `storage.similarity`. Never empty for a
    valid name.

    Case, accents, apostrophes, titles, the order of words, look-alike letters and keyboards make no difference, nor do
    Latin, Cyrillic, Armenian, Georgian and Greek letters. Words are sorted; a name that can be read in several ways
    (two spellings, letters that may only look like others, with a patronymic or an initial and without) has its forms
    one after the other, parted by slashes.

    Use it only to find possible duplicates, because different people may have the same key.
    """
    spelled = [way for spelling in spellings(name) for way in _ways_to_write(spelling)]
    heard = [sounds for spelling in spelled for sounds in _heard(spelling)]
    forms = [_form(sounds) for sounds in heard]
    shorter = [SHORTER + _form(few) for sounds in heard for few in shorter_names(sounds)]
    return "/".join(filter(None, dict.fromkeys([*forms, *shorter]))) or _without_signs(name) or "?"


def mixed_words(name: str) -> list[str]:
    """The words that contain letters of different scripts, as in a name with one look-alike letter.

    What is written together in earnest is no mixture: Han, kana, Hangul and bopomofo, with Latin among them, and words
    of different scripts on both sides of a hyphen. Source: https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
    """
    return [word for word in _WORD_ENDS.split(name) if _is_mixed(word)]


def _is_mixed(word: str) -> bool:
    used = scripts(unicodedata.normalize("NFKC", word))
    return len(used) > 1 and not used <= _WRITTEN_TOGETHER


def _ways_to_write(spelling: str) -> list[str]:
    composed = unicodedata.normalize("NFC", spelling)
    if _TURKIC_LETTERS.isdisjoint(composed):
        others = [composed.translate(letters) for letters in _SECOND_WAYS]
    else:
        small = composed.replace("I", "ı").replace("İ", "i").lower()
        others = [composed.translate(_TURKIC_SCHWA), small.translate(_TURKIC_SOUNDS)]
    return list(dict.fromkeys((spelling, *others)))


def _heard(spelling: str) -> list[list[str]]:
    """The words by the sound; and by the look, where all of it may be Latin letters in disguise."""
    words = _words(spelling)
    heard = [_sound(look_alikes.unmixed(word)) for word in words]
    seen = [_sound(look_alikes.as_latin(word) or word) for word in words]
    disguised = seen != heard and all(look_alikes.as_latin(word) for word in words)
    return [heard, seen] if disguised else [heard]


def _form(sounds: list[str]) -> str:
    return " ".join(sorted(filter(None, sounds)))


def _words(spelling: str) -> list[str]:
    """The words of a name without titles, letters and digits only, in their plain form and small."""
    plain = unicodedata.normalize("NFKC", spelling).lower()
    return without_titles(plain, _split)


def _split(text: str) -> list[str]:
    kept = (character for character in text if character not in _APOSTROPHES and character not in _JOINERS)
    return "".join(character if _belongs_to_word(character) else " " for character in kept).split()


def _belongs_to_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Mc")


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    used = scripts(word)
    if used & {"ARABIC", "HEBREW"}:
        taken_apart = unicodedata.normalize("NFKD", word)
        return "".join(each for each in taken_apart if not unicodedata.combining(each)).translate(_ARABIC_KEYBOARDS)
    if not used <= _CARRIED_OVER:
        return word
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    latin = "".join(filter(str.isalnum, anyascii(word).lower()))
    for letters, sound in _LATIN_SOUNDS:
        latin = latin.replace(letters, sound)
    return _BEFORE_E.sub("e", _LONG_I.sub("i", latin))


def _without_signs(name: str) -> str:
    """The key of a name without any letter or digit."""
    return "".join(character for character in name.casefold() if character not in f"/ {SHORTER}")
