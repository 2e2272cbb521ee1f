"""The bytes of a JSON document -> its exact tree, or all of its faults.

The parser of the standard library builds the tree; everything that would cost a step per value is told from
the bytes instead (`api.wire.skim`), and only a document that looks suspicious is gone through value by value
(`api.wire.locate`).
"""

from json import JSONDecodeError, JSONDecoder

from api.wire.fault import Fault
from api.wire.locate import faults_of
from api.wire.skim import DEEPEST, depth, may_hold_huge_number, may_hold_surrogate, nests_too_deep, skeleton
from api.wire.syntax import syntax_fault
from api.wire.tree import Json, NumberText, NumberTexts

__all__ = ["Json", "NumberText", "read_json"]

_MARK = b"\xef\xbb\xbf"
_LARGE = 65_536
"""From this many bytes on, numbers that repeat are worth making once."""


def read_json(raw: bytes) -> tuple[Json | None, tuple[Fault, ...]]:
    """The tree of a document and no faults, or None and all of its faults; never raises for any bytes.

    The document is RFC 8259 JSON in UTF-8; a byte order mark at its start is ignored. A document that cannot
    be read as a whole has one fault (R001, R002, R003, R008); otherwise every duplicate key (R004), NaN or
    Infinity (R005), oversized number (R006) and unpaired surrogate (R007) is listed in the order of the
    document, up to the limits of `api.wire.locate` (R010). The document `null` has the tree None and no
    faults: it is the faults that tell whether it was read.

    Takes time and memory linear in the length of the document. Keys of an object keep their order.
    """
    marked = len(_MARK) if raw.startswith(_MARK) else 0
    if marked:
        raw = raw[marked:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_encoding_fault(error, marked),)
    bare = skeleton(raw)
    if nests_too_deep(bare):
        message = f"the document is nested {depth(bare)} levels deep; at most {DEEPEST} are read"
        return None, (Fault("", "R003", message),)

    keys = 0
    suspicious = False

    def count_keys(members: dict[str, Json]) -> dict[str, Json]:
        nonlocal keys
        keys += len(members)
        return members

    def suspect(_: str) -> None:
        nonlocal suspicious
        suspicious = True

    number = NumberText if len(raw) < _LARGE else NumberTexts().__getitem__
    decoder = JSONDecoder(
        object_hook=count_keys, parse_float=number, parse_int=number, parse_constant=suspect
    )
    try:
        tree: Json = decoder.decode(text)
    except JSONDecodeError as error:
        return None, (syntax_fault(text, error),)
    # Each colon is a pair, so fewer keys than colons means that some object has a key twice.
    if suspicious or keys != bare.count(b":") or may_hold_huge_number(raw) or may_hold_surrogate(raw):
        faults = faults_of(text)
        if faults:
            return None, faults
    return tree, ()


def _encoding_fault(error: UnicodeDecodeError, skipped: int) -> Fault:
    """The fault of bytes that are not UTF-8; `skipped` bytes stood before those that were decoded."""
    found = error.object[error.start]
    message = f"byte 0x{found:02X} at offset {error.start + skipped} is not valid UTF-8"
    is_utf16 = error.start == 0 and error.object[:2] in (b"\xff\xfe", b"\xfe\xff")
    return Fault("", "R001", message, f"save the document as UTF-8{', not UTF-16' if is_utf16 else ''}")
