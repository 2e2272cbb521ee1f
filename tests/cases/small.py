"""Small methodologies with their worked cases, from texts."""

from collections.abc import Mapping

from api.cases.coverage import Coverage, coverage_of, positions_shown
from api.cases.suite import Suite, suite_of
from api.cases.tested import CaseResult, run_cases
from api.cases.words import in_words
from api.loading import Loaded, compiled
from dsl.diagnostics.wording import Language

MANIFEST = """id: example
title: {en: "An example"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
kinds: {central: {}, local: {}}
schedule: {work: 2026-01-31}
calendar: {weekend: [saturday, sunday]}
rules: [example.rules]
"""

Tables = Mapping[str, str]


def files(rules: str, tables: Tables | None = None, manifest: str = MANIFEST) -> dict[str, bytes]:
    """The files of a methodology of these rules."""
    further = {name: text.encode() for name, text in (tables or {}).items()}
    return {"methodology.yaml": manifest.encode(), "example.rules": rules.encode(), **further}


def loaded(rules: str, tables: Tables | None = None, manifest: str = MANIFEST) -> Loaded:
    """The methodology of these rules."""
    found = compiled(files(rules, tables, manifest))
    assert isinstance(found, Loaded), found.report
    return found


def suite(methodology: Loaded, cases: str) -> Suite:
    """A methodology with the cases of a file."""
    found = suite_of(methodology, {"cases/example.yaml": cases.encode()})
    assert isinstance(found, Suite), [(str(each.span), each.message()) for each in found.diagnostics]
    return found


def run(methodology: Loaded, cases: str) -> tuple[CaseResult, ...]:
    """What comes of the cases of a file."""
    return run_cases(methodology, suite(methodology, cases).cases)


def coverage(methodology: Loaded, cases: str) -> Coverage:
    """What the cases of a file, all of which pass, show of the rules."""
    results = run(methodology, cases)
    assert [differences(result) for result in results if not result.passed] == []
    return coverage_of(methodology, positions_shown(methodology.methodology, results))


def differences(result: CaseResult) -> list[str]:
    """What differs in a case, each with its line and column."""
    return [
        f"{each.span.line}:{each.span.column} {'.'.join(map(str, each.path))}: "
        f"{in_words(each.expected, Language.en)} | {in_words(each.got, Language.en)}"
        for each in result.mismatches
    ]


def way(result: CaseResult) -> list[str]:
    """The way to what differs first, each rule with its line and column."""
    return [
        "  " * (line.depth - 1)
        + in_words(line.text, Language.en)
        + (f"  {line.span.line}:{line.span.column}" if line.span is not None else "")
        for line in result.way
    ]
