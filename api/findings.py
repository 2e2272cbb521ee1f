"""Diagnostics of rule files as data: for `POST /v1/check` and for `tarazy check --format json`."""

from collections.abc import Iterable

from pydantic import BaseModel, Field

from api.loading import Broken, Loaded
from dsl.diagnostics.diagnostic import Diagnostic, Related, Severity
from engine.graph.span import Span


class Place(BaseModel):
    """A stretch of a file.

    Lines and columns count from 1; the end column is the first one after the stretch.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


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
            place=_place(found.span),
            message=found.message,
            hint=found.hint,
            related=[_related(related) for related in found.related],
        )


def _related(related: Related) -> RelatedPlace:
    return RelatedPlace(place=_place(related.span), message=related.message)


def _place(span: Span) -> Place:
    return Place(
        file=span.file,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
    )
