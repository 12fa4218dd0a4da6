"""The form in which words that people type are compared with words of ours."""

import unicodedata

# Letters that keyboards of one script type for each other, and joiners that nobody sees.
_ALIKE = str.maketrans({"ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "ە": "ه", "\u0640": None})


def folded(text: str) -> str:
    """A text without case, accents, isolating marks and needless spaces: İptal and iptal, إلغاء and الغاء are one."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(each for each in parts if unicodedata.category(each) not in ("Mn", "Cf"))
    return " ".join(kept.translate(_ALIKE).split())
