"""The verification of a record: everything that it says is worked out anew, and held against it."""

from collections.abc import Iterator

from api.answering import answered
from api.checking.limits import CheckLimits
from api.evidence.differences import differences
from api.evidence.finding import Demands, Found, Severity, Validity, Verified, limited
from api.evidence.read import SOURCES, Unreadable, read_record
from api.evidence.record import Document, Record, digest_of
from api.evidence.seal import seal_of
from api.evidence.signature import is_valid, key_id, signed_bytes
from api.loading import Broken, Loaded, compiled
from api.problem import Problem
from api.version import program_version
from api.wire.json_tree import read_json
from api.wire.pointer import pointer_to
from api.wire.quoted import quoted
from dsl.diagnostics.diagnostic import Severity as Gravity
from dsl.diagnostics.message import say

ANSWER, INPUT = "/answer/text", "/input/text"


def verify(raw: bytes, limits: CheckLimits, demands: Demands | None = None) -> Verified:
    """Read a record, and hold it against itself, against what its evaluation gives now, and against demands.

    Never raises for any bytes but MemoryError. Nothing is written, and no file is read: the methodology is
    compiled from the texts in the record.
    """
    demands = demands or Demands()
    try:
        record = read_record(raw, limits)
    except Unreadable as error:
        found, not_listed = limited(error.findings)
        return Verified(None, found, not_listed=not_listed, is_json=error.is_json)
    validities = _validities(record, demands)
    found, not_listed = limited(_found(record, demands, validities))
    return Verified(record, found, validities, not_listed)


def _found(record: Record, demands: Demands, validities: tuple[Validity, ...]) -> Iterator[Found]:
    """All findings, in the order of the checks."""
    seal = seal_of(record)
    if record.seal != seal:
        yield Found("V011", "/seal", say("record-seal"), recorded=record.seal, computed=seal)
    yield from _document("/input", record.input)
    yield from _document("/answer", record.answer)
    engine = program_version()
    if record.engine != engine:
        yield Found(
            "V025",
            "/engine",
            say("record-engine", recorded=quoted(record.engine), here=engine),
            recorded=record.engine,
            computed=engine,
            severity=Severity.note,
        )
    loaded = compiled({name: text.encode() for name, text in record.methodology.sources.items()})
    if isinstance(loaded, Broken):
        yield from _errors(loaded)
    else:
        yield from _identity(record, loaded, demands)
        yield from _repeated(record, loaded)
    yield from _signatures(record, demands, validities)


def _document(pointer: str, document: Document) -> Iterator[Found]:
    digest = digest_of(document.text.encode())
    if document.digest != digest:
        yield Found(
            "V012", f"{pointer}/digest", say("record-digest"), recorded=document.digest, computed=digest
        )


def _errors(broken: Broken) -> Iterator[Found]:
    for found in broken.diagnostics:
        if found.severity is Gravity.error:
            said = say("record-methodology-broken", place=str(found.span), code=found.code, error=found.said)
            yield Found("V013", pointer_to([*SOURCES, found.span.file]), said, hint=found.advice)


def _identity(record: Record, loaded: Loaded, demands: Demands) -> Iterator[Found]:
    """Whether the methodology is the one that the record says, and the one that is asked for."""
    stated = record.methodology
    if stated.digest != loaded.digest:
        yield Found(
            "V014",
            "/methodology/digest",
            say("record-methodology-digest"),
            recorded=stated.digest,
            computed=loaded.digest,
        )
    if stated.id != loaded.methodology.id:
        yield Found(
            "V015",
            "/methodology/id",
            say("record-methodology-id", id=loaded.methodology.id),
            recorded=stated.id,
            computed=loaded.methodology.id,
        )
    if demands.methodology not in (None, loaded.digest):
        yield Found(
            "V016",
            "/methodology/sources",
            say("record-methodology-other"),
            recorded=loaded.digest,
            computed=demands.methodology,
            hint=say("record-methodology-compare"),
        )


def _repeated(record: Record, loaded: Loaded) -> Iterator[Found]:
    """What comes of evaluating once more."""
    options = {reading.label.name: reading.names for reading in loaded.methodology.readings}
    unknown = [name for name, option in record.readings.items() if option not in options.get(name, ())]
    if unknown:
        for name in unknown:
            yield Found("V022", pointer_to(["readings", name]), say("record-reading"))
        return
    try:
        answer = answered(loaded, record.input.text.encode(), record.explain, None, record.readings)
    except Problem as problem:
        yield from _refused(problem)
    except RecursionError:
        yield Found("V021", "/methodology/sources", say("rules-nested-too-deeply"))
    else:
        yield from _compared(record.answer.text, answer)


def _refused(problem: Problem) -> Iterator[Found]:
    for fault in problem.faults:
        said = say("record-input-refused", code=fault.code, message=fault.message)
        yield Found("V021", INPUT, said, within=fault.pointer, hint=fault.hint)
    if not problem.faults:
        yield Found("V021", INPUT, say("record-input-unscorable", reason=problem.detail))


def _compared(recorded: str, answer: bytes) -> Iterator[Found]:
    """How the recorded answer differs from the one that comes of it now."""
    if recorded.encode() == answer:
        return
    tree, faults = read_json(recorded.encode())
    if faults:
        for fault in faults:
            said = say("record-answer-unreadable", code=fault.code, message=fault.message)
            yield Found("V023", ANSWER, said, within=fault.pointer)
        return
    computed, _ = read_json(answer)
    differs = False
    for each in differences(tree, computed):
        differs = True
        yield Found("V023", ANSWER, say("record-answer"), each.pointer, each.recorded, each.computed)
    if not differs:
        yield Found("V024", ANSWER, say("record-answer-bytes"))


def _validities(record: Record, demands: Demands) -> tuple[Validity, ...]:
    """Of each signature what it is worth."""
    if not record.signatures:
        return ()
    signed = signed_bytes(record)
    known = {key_id(key) for key in demands.keys}
    return tuple(
        Validity.invalid
        if not is_valid(signature, signed)
        else Validity.valid
        if signature.key_id in known
        else Validity.unknown_key
        for signature in record.signatures
    )


def _signatures(record: Record, demands: Demands, validities: tuple[Validity, ...]) -> Iterator[Found]:
    by_valid = set()
    for position, (signature, validity) in enumerate(zip(record.signatures, validities, strict=True)):
        pointer = pointer_to(["signatures", position])
        match validity:
            case Validity.invalid:
                yield Found("V031", pointer, say("record-signature-invalid", key=signature.key_id))
            case Validity.unknown_key:
                said = say("record-signature-unknown", key=signature.key_id)
                yield Found("V032", pointer, said, severity=Severity.note)
            case Validity.valid:
                by_valid.add(signature.key_id)
    for key in demands.keys:
        if key_id(key) not in by_valid:
            yield Found("V033", "/signatures", say("record-not-signed", key=key_id(key)))
