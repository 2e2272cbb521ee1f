"""Foreign text inside a message: short, on one line, safe to encode."""

LONGEST = 40
"""The most characters of a text that a message shows."""

_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text: str) -> str:
    """What `visible` gives, in double quotes."""
    return f'"{visible(text)}"'


def visible(text: str) -> str:
    """At most `LONGEST` characters of `text`, with an escape for each that cannot be seen or sent."""
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return "".join(map(_visible_char, shown))


def _visible_char(char: str) -> str:
    if char in _NAMED:
        return _NAMED[char]
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
