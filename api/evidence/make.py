"""An evaluation that has just been made -> its record."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from api.answering import UNEXPLAINED, Explanation
from api.evidence.record import Record, RecordedMethodology, content_of, text_of
from api.evidence.seal import sealed
from api.loading import Loaded
from api.version import program_version

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def record_of(
    loaded: Loaded,
    asked: bytes,
    answer: bytes,
    *,
    explain: Explanation = UNEXPLAINED,
    readings: Mapping[str, str],
    recorded_at: str | None = None,
    key: "Ed25519PrivateKey | None" = None,
) -> Record:
    """The record of what these bytes were answered with, signed where a key is given.

    `recorded_at` is a point in time as `is_moment` takes it. Raises ValueError with the name of a file that
    has no place in a record, since it cannot be written in UTF-8.
    """
    methodology = RecordedMethodology(
        id=loaded.methodology.id,
        digest=loaded.digest,
        sources={name: text_of(name, content) for name, content in loaded.files.items()},
    )
    content = content_of(
        methodology,
        asked,
        answer,
        engine=program_version(),
        readings=readings,
        recorded_at=recorded_at,
        explain=explain,
    )
    if key is None:
        return sealed(content)
    from api.evidence.signature import sign  # slow, and few ask for it

    return sealed(content, (sign(content, key),))
