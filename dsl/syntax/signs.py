"""Signs that no editor shows: a no-break space out of a word processor, a mark of direction."""

import unicodedata

from dsl.diagnostics.message import Message, Value, say

_CALLED = {
    "\u00a0": say("no-break-space"),
    "\u00ad": say("soft-hyphen"),
    "\u2009": say("thin-space"),
    "\u200b": say("zero-width-space"),
    "\u200e": say("left-to-right-mark"),
    "\u200f": say("right-to-left-mark"),
    "\u202f": say("narrow-no-break-space"),
    "\ufeff": say("zero-width-no-break-space"),
}
"""Those that are met most often, in words; all others are called as Unicode calls them."""


def unseen(sign: str) -> tuple[Message, Message] | None:
    """What to say of a sign that cannot be seen, and how to mend it; None for those that can."""
    if not sign or sign == " " or (sign.isprintable() and not unicodedata.combining(sign)):
        return None
    called: Value = _CALLED.get(sign) or unicodedata.name(sign, "") or say("a-control-character")
    said = say("sign-cannot-stand-here", code=f"U+{ord(sign):04X}", called=called)
    return said, say("write-a-space-instead") if sign.isspace() else say("delete-this-sign")
