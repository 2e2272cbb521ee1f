"""What came of verifying a record, as data: for `POST /v1/verify` and for `tarazy verify --format json`."""

from pydantic import BaseModel, Field

from api.evidence.finding import Found, Severity, Validity, Verified
from dsl.diagnostics.message import Message
from dsl.diagnostics.wording import Language, worded


class RecordedEvaluation(BaseModel):
    """What the record says that it is of."""

    methodology: str = Field(description="The id of the methodology.")
    digest: str = Field(description="The digest of the methodology.")
    engine: str = Field(description="The version of the program that evaluated.")
    recorded_at: str | None = Field(description="When, as the caller said; null where nobody said.")


class RecordFinding(BaseModel):
    """A finding about a record."""

    severity: Severity = Field(description="With an error the record is not to be relied on.")
    code: str = Field(description="Stable code; docs/errors.md explains each.")
    pointer: str = Field(description="JSON pointer (RFC 6901) to the place in the record.")
    within: str | None = Field(description="JSON pointer into the document that the text at `pointer` holds.")
    message: str = Field(description="What is found there.")
    hint: str | None = Field(description="What to do, where that can be told.")
    recorded: str | None = Field(description="What the record says; null where it says nothing.")
    computed: str | None = Field(description="What comes of working it out; null where nothing does.")


class SignatureState(BaseModel):
    """A signature of a record."""

    key_id: str = Field(description="SHA-256 of the 32 bytes of the public key.")
    status: Validity


class Verification(BaseModel):
    """What came of verifying a record."""

    same: bool = Field(description="The record is whole, and evaluating once more gives the same answer.")
    record: RecordedEvaluation | None = Field(description="Null for what cannot be read as a record.")
    findings: list[RecordFinding]
    not_listed: int = Field(description="How many further findings there are.")
    signatures: list[SignatureState]


def verification(verified: Verified, language: Language = Language.en) -> Verification:
    """The same as data, in a language."""
    record = verified.record
    return Verification(
        same=verified.same,
        record=None
        if record is None
        else RecordedEvaluation(
            methodology=record.methodology.id,
            digest=record.methodology.digest,
            engine=record.engine,
            recorded_at=record.recorded_at,
        ),
        findings=[_finding(found, language) for found in verified.findings],
        not_listed=verified.not_listed,
        signatures=[
            SignatureState(key_id=signature.key_id, status=status)
            for signature, status in zip(
                record.signatures if record else (), verified.signatures, strict=True
            )
        ],
    )


def in_words(said: Message | str, language: Language) -> str:
    """What is said, in a language; what has no other language than English stays as it is."""
    return said if isinstance(said, str) else worded(said, language)


def _finding(found: Found, language: Language) -> RecordFinding:
    return RecordFinding(
        severity=found.severity,
        code=found.code,
        pointer=found.pointer,
        within=found.within,
        message=in_words(found.said, language),
        hint=None if found.hint is None else in_words(found.hint, language),
        recorded=found.recorded,
        computed=found.computed,
    )
