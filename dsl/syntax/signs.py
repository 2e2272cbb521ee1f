"""Signs that no editor shows: a no-break space out of a word processor, a mark of direction."""

import unicodedata

from dsl.diagnostics.message import Message, say


def unseen(sign: str) -> tuple[Message, Message] | None:
    """What to say of a sign that cannot be seen, and how to mend it; None for those that can."""
    if not sign or sign == " " or (sign.isprintable() and not unicodedata.combining(sign)):
        return None
    called = unicodedata.name(sign, "") or say("a-control-character")
    said = say("sign-cannot-stand-here", code=f"U+{ord(sign):04X}", called=called)
    return said, say("write-a-space-instead") if sign.isspace() else say("delete-this-sign")
