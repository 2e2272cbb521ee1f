"""Diagnostics of rule files as data: for `POST /v1/check` and for `tarazy check --format json`."""

from collections.abc import Iterable

from pydantic import BaseModel, Field

from api.loading import Broken, Loaded
from api.place import Place, place_of
from dsl.diagnostics.diagnostic import Diagnostic, Related, Severity


class RelatedPlace(BaseModel):
    """Another place that has to do with a finding."""

    place: Place
    message: str


class Finding(BaseModel):
    """A finding about a rule file."""

    code: str = Field(description="Stable code; docs/errors.md explains each.")
    severity: Severity
    place: Place
    message: str
    hint: str | None
    related: list[RelatedPlace]


class CheckResult(BaseModel):
    """What the check of one methodology found."""

    diagnostics: list[Finding]
    trouble: str | None = Field(description="What is wrong besides, where no place in a file shows it.")
    digest: str | None = Field(description="Digest of the methodology; null when it cannot be served.")


def check_result(checked: Loaded | Broken) -> CheckResult:
    """The result of a check, as data."""
    return CheckResult(
        diagnostics=list(_findings(checked.diagnostics)),
        trouble=checked.trouble if isinstance(checked, Broken) else None,
        digest=checked.digest if isinstance(checked, Loaded) else None,
    )


def _findings(diagnostics: Iterable[Diagnostic]) -> Iterable[Finding]:
    for found in diagnostics:
        yield Finding(
            code=found.code,
            severity=found.severity,
            place=place_of(found.span),
            message=found.message(),
            hint=found.hint(),
            related=[_related(related) for related in found.related],
        )


def _related(related: Related) -> RelatedPlace:
    return RelatedPlace(place=place_of(related.span), message=related.message())
