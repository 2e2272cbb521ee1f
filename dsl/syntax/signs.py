"""Signs that no editor shows: a no-break space out of a word processor, a mark of direction."""

import unicodedata


def unseen(sign: str) -> tuple[str, str] | None:
    """What to say of a sign that cannot be seen, and how to mend it; None for those that can."""
    if not sign or sign == " " or (sign.isprintable() and not unicodedata.combining(sign)):
        return None
    called = unicodedata.name(sign, "a control character")
    message = f"the sign U+{ord(sign):04X} ({called}) cannot stand here"
    return message, "write a space instead" if sign.isspace() else "delete it"
