"""A record: an evaluation with everything that it takes to repeat it, as a JSON document."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from api.answering import UNEXPLAINED, Explanation
from api.evidence.moment import is_moment

FORMAT: Final = "tarazy-record"
VERSION: Final = 1
"""The version of the form that this program writes, and the newest that it reads."""
MOST_SIGNATURES = 100

DIGEST = "^sha256:[0-9a-f]{64}$"
BYTES_32 = "^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"
BYTES_64 = "^[A-Za-z0-9+/]{85}[AQgw]==$"
"""Base64 in its one form: no digit of it can be changed without another meaning."""


def digest_of(content: bytes) -> str:
    """SHA-256 of bytes, as a record has it."""
    return f"sha256:{sha256(content).hexdigest()}"


def _moment(text: str) -> str:
    if not is_moment(text):
        raise PydanticCustomError("moment", "not a point in time")
    return text


def _version(number: object) -> object:
    """A number that is equal to the version, as `true` and 1.0 are, is another one when it is sealed."""
    if type(number) is not int:
        raise PydanticCustomError("version", "not the version")
    return number


Version = Annotated[Literal[1], BeforeValidator(_version)]
Digest = Annotated[str, Field(pattern=DIGEST)]
Moment = Annotated[str, AfterValidator(_moment), Field(json_schema_extra={"format": "date-time"})]
PublicKeyText = Annotated[str, Field(pattern=BYTES_32)]
SignatureText = Annotated[str, Field(pattern=BYTES_64)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class RecordedMethodology(_Part):
    """The methodology: its id, the digest of its meaning, and the texts of its files by their path."""

    id: str
    digest: Digest
    sources: dict[str, str]


class Document(_Part):
    """A JSON document as its bytes were, in UTF-8, and the SHA-256 of these bytes."""

    digest: Digest
    text: str


class Signature(_Part):
    """An Ed25519 signature of the content of the record."""

    algorithm: Literal["ed25519"]
    key_id: Digest
    """SHA-256 of the 32 bytes of the public key."""
    public_key: PublicKeyText
    """The 32 bytes in base64. That a record has it says nothing of whose key it is."""
    signature: SignatureText
    """64 bytes in base64."""


class Content(_Part):
    """All of a record that the seal and the signatures are of."""

    format: Literal["tarazy-record"] = FORMAT
    version: Version = VERSION
    engine: str
    """The version of the program that evaluated."""
    recorded_at: Moment | None
    """When, as the caller said; null where the caller said nothing. The program does not ask a clock."""
    explain: Explanation
    """How much explanation was asked for."""
    methodology: RecordedMethodology
    readings: dict[str, str]
    """The readings that were chosen beside those in the input."""
    input: Document
    answer: Document


class Record(Content):
    """A whole record."""

    format: Literal["tarazy-record"]
    version: Version
    seal: Digest
    """SHA-256 of the canonical form of the content: see `api.evidence.seal`."""
    signatures: Annotated[list[Signature], Field(max_length=MOST_SIGNATURES)]


def text_of(name: str, content: bytes) -> str:
    """The text of a file of a methodology, byte for byte; ValueError where it has no place in a record."""
    try:
        name.encode()
        return content.decode()
    except UnicodeError:
        raise ValueError(name) from None


def content_of(
    methodology: RecordedMethodology,
    asked: bytes,
    answer: bytes,
    *,
    engine: str,
    readings: Mapping[str, str],
    recorded_at: str | None,
    explain: Explanation = UNEXPLAINED,
) -> Content:
    """The content of the record of an evaluation that this input was answered in."""
    return Content(
        engine=engine,
        recorded_at=recorded_at,
        explain=explain,
        methodology=methodology,
        readings=dict(readings),
        input=Document(digest=digest_of(asked), text=asked.decode()),
        answer=Document(digest=digest_of(answer), text=answer.decode()),
    )


def written(record: Record) -> bytes:
    """The JSON document of a record, in UTF-8."""
    return json.dumps(record.model_dump(), ensure_ascii=False, indent=1).encode() + b"\n"
