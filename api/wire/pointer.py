"""JSON pointers (RFC 6901): the names of places in a document."""

import re
from collections.abc import Iterable

UNPAIRED_SURROGATE = re.compile("[\ud800-\udfff]")
"""In a Python text every surrogate is an unpaired one."""


def pointer_to(path: Iterable[str | int]) -> str:
    """The pointer that follows the keys and indices of `path` from the root; "" for an empty path.

    `~` and `/` in keys are written `~0` and `~1`. A surrogate without its pair cannot be sent as UTF-8
    and becomes U+FFFD, so the result can always be encoded.
    """
    return "".join(f"/{step}" if isinstance(step, int) else "/" + _escaped(step) for step in path)


def steps_of(pointer: str) -> tuple[str, ...]:
    """The keys and indices, as texts, that a pointer follows: what `pointer_to` makes a pointer of."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def _escaped(key: str) -> str:
    if not key.isascii():
        key = UNPAIRED_SURROGATE.sub("\ufffd", key)
    return key.replace("~", "~0").replace("/", "~1")
