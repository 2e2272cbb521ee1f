"""What the bytes of a document tell before it is parsed, at the speed of `bytes` methods.

A document that has a fault is never called clean; one that has none may rarely be called suspicious.
Every function takes time linear in the length of the document and works on malformed documents too: what it
says then holds for the part before the first syntax error, which is as far as a parser goes.
"""

from itertools import accumulate

DEEPEST = 64
"""The most arrays and objects that may lie one inside the other."""

_MARKS = b'[]{}:"'
_NOT_MARKS = bytes(byte for byte in range(256) if byte not in _MARKS)
_STEPS = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")

_NUMERIC = bytes(
    ord("0") if byte in b"0123456789" else ord("e") if byte in b"eE" else ord(" ") for byte in range(256)
)
_SIGNS = b"+-"
_LONG_EXPONENT = b"0e000"  # an exponent outside -200 to 200 has three digits
_LONG_RUN = b"0" * 100  # of 199 digits before a shorter exponent, 100 stand on one side of the point


def skeleton(raw: bytes) -> bytes:
    """The brackets and colons of the document that stand outside strings, in order.

    A colon outside strings is a pair of a key and a value.
    """
    if not (b"\\" in raw and b'\\"' in raw):  # one byte is found far sooner than two
        marks = raw.translate(None, _NOT_MARKS).replace(b'""', b"")
        # A mark inside a string parts the string's quotes, and one quote stays behind.
        if b'"' not in marks:
            return marks
    return outside_strings(raw).translate(None, _NOT_MARKS)


def outside_strings(raw: bytes) -> bytes:
    """The document without its strings and their quotes."""
    if b"\\" in raw:
        raw = raw.replace(b"\\\\", b"").replace(b'\\"', b"")
    return b"".join(raw.split(b'"')[::2])


def depth(bare: bytes) -> int:
    """How many arrays and objects lie one inside the other, at the deepest place of a skeleton."""
    steps = bare.translate(_STEPS, b":")
    return max(accumulate(memoryview(steps).cast("b")), default=0)


def nests_too_deep(bare: bytes) -> bool:
    """Whether the depth of a skeleton exceeds `DEEPEST`."""
    return bare.count(b"[") + bare.count(b"{") > DEEPEST and depth(bare) > DEEPEST


def may_hold_huge_number(raw: bytes) -> bool:
    """Whether a number of the document may have over 200 digits or an exponent outside -200 to 200."""
    return _looks_huge(raw) and _looks_huge(outside_strings(raw))


def _looks_huge(raw: bytes) -> bool:
    numeric = raw.translate(_NUMERIC, _SIGNS)
    return _LONG_EXPONENT in numeric or _LONG_RUN in numeric


def may_hold_surrogate(raw: bytes) -> bool:
    """Whether a string of the document may hold a surrogate; valid UTF-8 can hold one as an escape only."""
    return b"\\" in raw and (b"\\ud" in raw or b"\\uD" in raw)
