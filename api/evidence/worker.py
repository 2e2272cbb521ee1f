"""The verification of records in processes of their own: whatever a record holds, it harms only those."""

from functools import partial

from api.checking.apart import done_apart
from api.checking.limits import CheckLimits
from api.checking.work import Refused, Work
from api.evidence.finding import Demands
from api.wire.fault import Fault
from dsl.diagnostics.wording import Language

LIMITS = CheckLimits(
    files=10_000,
    text=64 * 1024 * 1024,
    nodes=8_000_000,
    seconds=600,
    memory=4 * 1024 * 1024 * 1024,
    workers=1,
    waiting=0,
)
"""What a verification on the command line may take: far more than that of a service."""


def verification_of(raw: bytes, language: Language, limits: CheckLimits, demands: Demands) -> bytes:
    """What comes of verifying a record, as JSON."""
    from api.evidence.verification import verification
    from api.evidence.verify import verify

    return verification(verify(raw, limits, demands), language).model_dump_json().encode()


def verified_record(raw: bytes, language: Language, limits: CheckLimits) -> bytes | Refused:
    """The same for a service, which refuses what is no record."""
    from api.evidence.verification import in_words, verification
    from api.evidence.verify import verify

    verified = verify(raw, limits)
    if verified.record is not None:
        return verification(verified, language).model_dump_json().encode()
    faults = tuple(
        Fault(
            found.pointer,
            found.code,
            in_words(found.said, language),
            None if found.hint is None else in_words(found.hint, language),
        )
        for found in verified.findings
    )
    if not verified.is_json:
        return Refused("malformed-json", "the body cannot be read", faults)
    return Refused("invalid-request", "the body is not a record that can be verified", faults)


SOURCES = "/methodology/sources"
VERIFY = Work(verified_record, SOURCES, "verify it with `tarazy verify`, whose limits are wider")


def verified_apart(raw: bytes, language: Language, demands: Demands) -> bytes | Refused:
    """What `verification_of` gives, worked out in a process that ends with it."""
    work = Work(partial(verification_of, demands=demands), SOURCES, "verify it where there is more of it")
    return done_apart(work, raw, language, LIMITS)
