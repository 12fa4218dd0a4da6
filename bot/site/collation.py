"""The order of names as in the dictionary of a language.

Letters stand in the order of the language's alphabet, and before those of other scripts. Case, accents that make no
letter of their own, and signs do not count, unless names differ in nothing else. (ICU, which knows every language, is
a C++ library that would have to be built, and no package of its collation for Python needs no compiler.)
"""

import unicodedata
from functools import lru_cache

# Where the order of the alphabet is that of Unicode, a language needs no line. Digraphs count as two letters.
_ALPHABETS = {
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "cs": "abcčdďefghijklmnňopqrřsštťuvwxyzž",
    "da": "abcdefghijklmnopqrstuvwxyzæøå",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "et": "abcdefghijklmnopqrsšzžtuvwõäöüxy",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "fi": "abcdefghijklmnopqrstuvwxyzåäö",
    "hr": "abcčćdđefghijklmnopqrsštuvwxyzž",
    "hu": "abcdefghijklmnoöpqrstuüvwxyz",
    "hy": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "lt": "aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzž",
    "lv": "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "no": "abcdefghijklmnopqrstuvwxyzæøå",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuvwxyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sk": "aáäbcčdďeéfghiíjklĺľmnňoóôpqrŕsštťuúvwxyýzž",
    "sl": "abcčdefghijklmnopqrsštuvwxyzž",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "tg": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ur": "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے",
}
# In a key: what ends the name, what separates words, the letters of the alphabet from here on, and before any other.
_END, _SPACE, _ALPHABET, _OTHER = "\x01", " ", 0x21, "~"


def order_key(name: str, language: str) -> str:
    """A text whose order by code points is that of the names in a language."""
    ranks = _ranks(language.split("-", maxsplit=1)[0].lower())
    text = unicodedata.normalize("NFC", name.translate(_DOTLESS) if language[:2] in ("tr", "az") else name).lower()
    key = []
    for letter in text:
        if letter in ranks:
            key.append(ranks[letter])
        elif letter.isspace():
            key.append(_SPACE)
        else:
            bases = (base for base in unicodedata.normalize("NFKD", letter) if base.isalnum())
            key += [ranks.get(base) or _OTHER + base for base in bases]
    return f"{''.join(key)}{_END}{' '.join(text.split())}"


_DOTLESS = str.maketrans({"I": "ı", "İ": "i"})


@lru_cache(maxsize=64)
def _ranks(language: str) -> dict[str, str]:
    """The letters of the language's alphabet, each with what stands for it in a key: they precede all others."""
    return {letter: chr(_ALPHABET + place) for place, letter in enumerate(_ALPHABETS.get(language, ""))}
