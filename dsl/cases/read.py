"""Reads files of worked cases; every fault has its place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from dsl.cases.case import TIMES, Case, ExpectedError, entry_of
from dsl.cases.expectations import check_expectation
from dsl.cases.models import CaseEntry, CasesFile
from dsl.cases.shape import answer_shape, body_shape
from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import say
from dsl.manifest.read import Located
from dsl.manifest.yaml_tree import Mapping as Keys
from dsl.manifest.yaml_tree import Scalar, Sequence, YamlNode
from dsl.readers import READERS, Readers
from engine.graph.methodology import Methodology
from engine.graph.span import Span

__all__ = ["MOST_TIMES", "SUFFIX", "is_case_file", "read_cases"]

SUFFIX = ".yaml"
"""How the names of files of cases end."""
MOST_TIMES = 10_000
"""The most often that an entry can stand in a list by a single line."""
_POINTER = re.compile(r"(/([^/~]|~[01])*)*")
_CODE = re.compile(r"[QR][0-9]{3}")
_BESIDE_DATA = ("body", "kind", "attributes", "readings")


def read_cases(
    texts: Mapping[str, str],
    methodology: Methodology | None,
    findings: Findings,
    readers: Readers = READERS,
) -> tuple[Case, ...]:
    """The worked cases of the files in the folder of cases, by their paths, in the order of the files.

    What is expected is held against what an answer by the methodology may say; without one it is not. Faults
    are reported, and a case with a fault is of no use.
    """
    _check_files(texts, findings)
    cases: list[Case] = []
    shapes = None if methodology is None else (body_shape(methodology), answer_shape(methodology))
    for file in sorted(filter(is_case_file, texts)):
        located = readers.cases(file, texts[file], findings)
        if located is None:
            continue
        for position, entry in enumerate(located.model.cases):
            case = _case(located, position, entry, findings)
            if case is None:
                continue
            cases.append(case)
            if case.expect is not None and shapes is not None:
                check_expectation(case.expect, shapes[case.whole], findings)
            if methodology is not None:
                _check_readings(case, methodology, findings)
    _check_titles(cases, findings)
    return tuple(cases)


def is_case_file(file: str) -> bool:
    """Whether a file of the folder of cases is called as files of cases are."""
    return PurePosixPath(file).suffix == SUFFIX


def _check_files(files: Iterable[str], findings: Findings) -> None:
    """Report files in the folder of cases that are none: what stands in them would not be tested."""
    for file in files:
        if not is_case_file(file):
            path = PurePosixPath(file)
            advice = say("rename-case-file", file=path.with_suffix(SUFFIX).name)
            findings.add("E0111", Span(file, 1, 1, 1, 1), say("no-case-file", file=file), advice)


def _case(located: Located[CasesFile], position: int, entry: CaseEntry, findings: Findings) -> Case | None:
    """A case of the form of a file; None, reported, where its parts do not make one."""
    cases = entry_of(located.tree, "cases")
    node = cases.items[position] if isinstance(cases, Sequence) else None
    if not isinstance(node, Keys):
        return None
    title = located.span("cases", position, "title")
    errors = tuple(
        ExpectedError(error.pointer, error.code, located.span("cases", position, "errors", at))
        for at, error in enumerate(entry.errors or ())
    )
    sound = [
        _check_data(node, title, findings),
        _check_expected(node, title, findings),
        *(_check_times(times, findings) for times in _times(node)),
        *(_check_error(error, findings) for error in errors),
    ]
    if not all(sound):
        return None
    expect = entry_of(node, "expect")
    return Case(
        entry.title,
        title,
        node,
        entry.request is not None,
        expect if isinstance(expect, Keys) else None,
        errors,
    )


def _check_data(node: Keys, title: Span, findings: Findings) -> bool:
    """Whether the data are given in one way."""
    keys = {key.text: key for key, _ in node.entries}
    if "request" not in keys:
        if "data" not in keys:
            findings.add("E0902", title, say("case-without-data"), say("give-case-data"))
        return "data" in keys
    others = [keys[name] for name in ("data", *_BESIDE_DATA) if name in keys]
    for key in others:
        findings.add(
            "E0902",
            key.span,
            say("beside-a-request", key=key.text),
            say("move-into-the-request"),
            [Related(keys["request"].span, say("request-given-here"))],
        )
    return not others


def _check_expected(node: Keys, title: Span, findings: Findings) -> bool:
    """Whether a case says what must come of it, and one thing alone."""
    keys = {key.text: key for key, _ in node.entries}
    expect = entry_of(node, "expect")
    if "expect" in keys and "errors" in keys:
        related = [Related(keys["expect"].span, say("expected-here"))]
        findings.add("E0901", keys["errors"].span, say("answer-and-errors"), say("make-two-cases"), related)
        return False
    if "errors" in keys or (isinstance(expect, Keys) and expect.entries):
        return True
    place = keys["expect"].span if "expect" in keys else title
    findings.add("E0901", place, say("case-without-expectation"), say("say-what-is-expected"))
    return False


def _times(node: YamlNode) -> Iterator[YamlNode]:
    """How often entries of lists stand there, as it is written."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Sequence):
            waiting.extend(each.items)
            yield from (times for entry in each.items if (times := entry_of(entry, TIMES)) is not None)
        elif isinstance(each, Keys):
            waiting.extend(value for key, value in each.entries if key.text not in ("expect", "errors"))


def _check_times(times: YamlNode, findings: Findings) -> bool:
    text = times.text if isinstance(times, Scalar) else ""
    if re.fullmatch("[0-9]{1,9}", text) and 1 <= int(text) <= MOST_TIMES:
        return True
    findings.add("E0904", times.span, say("no-number-of-times", most=MOST_TIMES))
    return False


def _check_error(error: ExpectedError, findings: Findings) -> bool:
    if not _POINTER.fullmatch(error.pointer):
        findings.add("E0907", error.span, say("no-pointer", pointer=error.pointer), say("write-a-pointer"))
        return False
    if error.code is not None and not _CODE.fullmatch(error.code):
        findings.add("E0907", error.span, say("no-error-code", code=error.code), say("write-an-error-code"))
        return False
    return True


def _check_readings(case: Case, methodology: Methodology, findings: Findings) -> None:
    """Report readings and options that the methodology does not have, in a case that does not expect that."""
    request = entry_of(case.entry, "request")
    asked = entry_of(case.entry if request is None else request, "readings")
    if case.errors or not isinstance(asked, Keys):
        return
    readings = {reading.label.name: reading.names for reading in methodology.readings}
    for name, option in asked.entries:
        if name.text not in readings:
            said = say("case-asks-for-no-reading", name=name.text)
            findings.unknown("E0908", name.text, name.span, said, readings)
        elif isinstance(option, Scalar) and option.text not in readings[name.text]:
            said = say("case-asks-for-no-option", name=name.text, option=option.text)
            findings.unknown("E0908", option.text, option.span, said, readings[name.text])


def _check_titles(cases: Iterable[Case], findings: Findings) -> None:
    """Report cases that are called alike: a report would not tell them apart."""
    titles: dict[str, Case] = {}
    for case in cases:
        earlier = titles.setdefault(case.title, case)
        if earlier is not case:
            related = [Related(earlier.span, say("title-given-here"))]
            findings.add("E0903", case.span, say("two-cases-of-a-title"), say("tell-cases-apart"), related)
