"""Diagnostics of rule files as data: for `POST /v1/check` and for `tarazy check --format json`."""

from collections.abc import Iterable
from itertools import islice

from pydantic import BaseModel, Field

from api.loading import Broken, Loaded
from api.place import Place, place_of
from dsl.diagnostics.diagnostic import Diagnostic, Related, Severity
from dsl.diagnostics.titles import title_of
from dsl.diagnostics.wording import Language


class RelatedPlace(BaseModel):
    """Another place that has to do with a finding."""

    place: Place
    message: str = Field(description="What it is there.")


class Finding(BaseModel):
    """A finding about a rule file."""

    severity: Severity = Field(description="With an error nothing is served; a warning is worth a look.")
    code: str = Field(description="Stable code; docs/errors.md explains each.")
    title: str = Field(description="What the code stands for.")
    place: Place
    message: str = Field(description="What is wrong here.")
    hint: str | None = Field(description="How to mend it, where that can be told.")
    related: list[RelatedPlace]


class CheckResult(BaseModel):
    """What the check of one methodology found."""

    diagnostics: list[Finding]
    not_listed: int = Field(description="How many further findings there are.")
    trouble: str | None = Field(description="What is wrong besides, where no place in a file shows it.")
    digest: str | None = Field(description="Digest of the methodology; null when it cannot be served.")


def check_result(
    checked: Loaded | Broken, language: Language = Language.en, most: int | None = None
) -> CheckResult:
    """The result of a check, as data, in a language; of the findings at most so many."""
    listed = list(findings_of(islice(checked.diagnostics, most), language))
    return CheckResult(
        diagnostics=listed,
        not_listed=len(checked.diagnostics) - len(listed),
        trouble=checked.trouble_in(language) if isinstance(checked, Broken) else None,
        digest=checked.digest if isinstance(checked, Loaded) else None,
    )


def findings_of(diagnostics: Iterable[Diagnostic], language: Language) -> Iterable[Finding]:
    """Diagnostics as data, in a language."""
    for found in diagnostics:
        yield Finding(
            severity=found.severity,
            code=found.code,
            title=title_of(found.code, language),
            place=place_of(found.span),
            message=found.message(language),
            hint=found.hint(language),
            related=[_related(related, language) for related in found.related],
        )


def _related(related: Related, language: Language) -> RelatedPlace:
    return RelatedPlace(place=place_of(related.span), message=related.message(language))
