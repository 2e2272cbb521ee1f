"""Text of a file as it can be shown: without what a terminal would obey or a reader would not see."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
LONGEST = 500


def printable(text: str) -> str:
    """The same text on one line, sign for sign."""
    return "".join("\ufffd" if unicodedata.category(sign) in _UNSEEN else sign for sign in text)


def sentence(text: str) -> str:
    """A text that quotes a file, not longer than can be read."""
    return printable(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")
