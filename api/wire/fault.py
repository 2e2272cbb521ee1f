"""Faults: what is wrong with a request, and where, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a document.

    `pointer` is an RFC 6901 JSON pointer to the value, "" for the document as a whole; `code` is a key of
    `api.wire.codes.CODES`; `message` says what is wrong, `hint` how to mend it where that can be told.
    """

    pointer: str
    code: str
    message: str
    hint: str | None = None
