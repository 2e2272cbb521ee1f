"""The seal of a record: the digest of one form of its content that anybody can make (RFC 8785)."""

import json
from typing import Any

from api.evidence.record import Content, Record, Signature, digest_of


def canonical(content: Content) -> bytes:
    """The content as canonical JSON (RFC 8785): no blanks, keys in the order of their UTF-16 units, UTF-8.

    The only number in it is the version, a whole one.
    """
    members = Content.model_dump(content, include=set(Content.model_fields))
    return json.dumps(_ordered(members), ensure_ascii=False, separators=(",", ":")).encode()


def _ordered(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return {key: _ordered(value[key]) for key in keys}


def seal_of(content: Content) -> str:
    """The digest of the canonical form."""
    return digest_of(canonical(content))


def sealed(content: Content, signatures: tuple[Signature, ...] = ()) -> Record:
    """The record with this content and these signatures of it."""
    members = {name: getattr(content, name) for name in Content.model_fields}
    return Record(**members, seal=seal_of(content), signatures=list(signatures))
