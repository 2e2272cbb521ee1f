"""Records to verify: of the examples, and changed as somebody might change them."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from api.evidence.finding import Demands, Found, Verified
from api.evidence.make import record_of
from api.evidence.record import Content, Record, digest_of, written
from api.evidence.seal import sealed
from api.evidence.verify import verify
from api.evidence.worker import LIMITS
from api.loading import Loaded, load
from api.scoring import score
from tests.cli.terminal import ROOT

MOMENT = "2026-04-01T09:30:00+05:00"
EXAMPLES = {
    "2023": ("methodologies/2023", "2023"),
    "2025": ("methodologies/2025", "2025"),
    "2025-events": ("methodologies/2025", "2025-events"),
    "civil-servant": ("examples/methodologies/civil-servant", "civil-servant"),
    "libraries": ("examples/methodologies/libraries", "libraries"),
}
"""The folder of the methodology, and the name of the data."""


@cache
def loaded(folder: str) -> Loaded:
    """A methodology of the repository."""
    found = load(ROOT / folder)
    assert isinstance(found, Loaded), found
    return found


def key(seed: int) -> Ed25519PrivateKey:
    """A key, always the same for the same number."""
    return Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)


def public(seed: int) -> bytes:
    """The 32 bytes of its public key."""
    return key(seed).public_key().public_bytes_raw()


@cache
def recorded(example: str, *, signed: bool = False) -> bytes:
    """The record of an example."""
    folder, data = EXAMPLES[example]
    raw = (ROOT / "examples" / f"{data}.json").read_bytes()
    answer = score(loaded(folder), raw)
    signer = key(1) if signed else None
    return written(record_of(loaded(folder), raw, answer, readings={}, recorded_at=MOMENT, key=signer))


def verified(raw: bytes, demands: Demands | None = None) -> Verified:
    """What comes of verifying it."""
    return verify(raw, LIMITS, demands)


def forged(raw: bytes, change: Callable[[dict[str, Any]], None], *, signed_by: int | None = None) -> bytes:
    """The record after a change of its content, its digests of texts and its seal made to fit again.

    Without a key the signatures are left as they were.
    """
    members = json.loads(raw)
    change(members)
    for name in ("input", "answer"):
        members[name]["digest"] = digest_of(members[name]["text"].encode())
    signatures = members.pop("signatures")
    members.pop("seal")
    content = Content.model_validate(members)
    if signed_by is not None:
        from api.evidence.signature import sign

        return written(sealed(content, (sign(content, key(signed_by)),)))
    whole = {**sealed(content).model_dump(), "signatures": signatures}
    return written(Record.model_validate(whole))


def replace_in(member: str, before: str, after: str) -> Callable[[dict[str, Any]], None]:
    """A change of the text of the input or the answer, in one place."""

    def change(members: dict[str, Any]) -> None:
        text = members[member]["text"]
        assert before in text
        members[member]["text"] = text.replace(before, after, 1)

    return change


def brief(found: Verified) -> list[tuple[str, str, str | None, str | None, str | None]]:
    """The findings: code, place, place within, what is recorded and what is computed."""
    return [_brief(each) for each in found.findings]


def _brief(found: Found) -> tuple[str, str, str | None, str | None, str | None]:
    return found.code, found.pointer, found.within, found.recorded, found.computed


def codes(found: Verified) -> list[str]:
    """The codes of the findings."""
    return [each.code for each in found.findings]
