"""The examples of a page, and how each is checked.

A page consists of files (`rules`, `yaml FILE`, `csv FILE`) and of what comes of them: `text` is what the check of a
methodology prints, `json data` the data of a body, `json answer` or `json errors` what they are answered with. An
example starts with a file, at a heading or after something that came of the files before. A block without a kind of
its own, or one that nothing would check, is an error.

`yaml methodology.yaml frame` is the manifest of the examples of the page that have none. A rule file may name the
encoding that it is saved in, and a line that ends in `# 1000 such lines` stands for that many.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from api.loading import Broken, Loaded, compiled
from api.problem import Problem
from api.scoring import score
from dsl import render_diagnostic
from tests.docs.markdown import Block, Section, sections

MANIFEST = "methodology.yaml"
RULES = "example.rules"
PLAIN = ((), ("sh",))
"""Blocks that are no examples: a drawing, and a command line, which the tutorial's own test runs."""

_repeated = re.compile(r"(.*?) *# (\d+) such lines").fullmatch


@dataclass(frozen=True, slots=True)
class Scoring:
    """Data, and the parts of the answer, or of the refusal, that are shown."""

    line: int
    data: Any
    answer: Any = None
    errors: Any = None


@dataclass
class Example:
    """Files, and what comes of them; `findings` is the text of the diagnostics."""

    line: int
    title: str
    files: dict[str, bytes] = field(default_factory=dict)
    findings: str = ""
    scorings: list[Scoring] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The example in the list of tests."""
        return f"{self.line}: {self.title}"

    @property
    def rules(self) -> Iterator[str]:
        """The texts of its rule files."""
        return (text.decode() for file, text in self.files.items() if file.endswith(".rules"))


def examples(page: str) -> tuple[Example, ...]:
    """All examples of a page, in its order; ValueError for a block that would not be checked."""
    reader = _Reader(page)
    for section in sections(page):
        reader.read(section)
    return tuple(reader.found)


class _Reader:
    def __init__(self, page: str) -> None:
        self.page = page
        self.found: list[Example] = []
        self.frame: bytes | None = None

    def read(self, section: Section) -> None:
        example: Example | None = None
        open_data: Block | None = None
        for block in section.blocks:
            if block.info in PLAIN:
                continue
            if open_data is not None and block.info not in (("json", "answer"), ("json", "errors")):
                raise self._fault(open_data, "data without an answer")
            match block.info:
                case ("yaml", file, "frame"):
                    self.frame = block.text.encode()
                case ("rules" | "yaml" | "csv", *_):
                    if example is None or example.findings or example.scorings or _file(block) in example.files:
                        example = Example(block.line, section.title)
                        self.found.append(example)
                    example.files[_file(block)] = _bytes(block)
                    continue
                case ("text",) if example is not None and not example.findings and not example.scorings:
                    example.findings = block.text
                case ("json", "data") if example is not None:
                    open_data = block
                case ("json", "answer") if example is not None and open_data is not None:
                    example.scorings.append(Scoring(block.line, _json(open_data), answer=_json(block)))
                    open_data = None
                case ("json", "errors") if example is not None and open_data is not None:
                    example.scorings.append(Scoring(block.line, _json(open_data), errors=_json(block)))
                    open_data = None
                case _:
                    raise self._fault(block, "a block that nothing checks")
        if open_data is not None:
            raise self._fault(open_data, "data without an answer")
        for one in self.found:
            if MANIFEST not in one.files:
                if self.frame is None:
                    raise ValueError(f"{self.page}:{one.line}: an example before the frame")
                one.files[MANIFEST] = self.frame

    def _fault(self, block: Block, message: str) -> ValueError:
        return ValueError(f"{self.page}:{block.line}: {message}: {' '.join(block.info)}")


def _file(block: Block) -> str:
    names = [word for word in block.info[1:] if "." in word]
    return names[0] if names else RULES


def _bytes(block: Block) -> bytes:
    """The file: in the encoding that its block names, with the repeated lines written out."""
    encodings = [word for word in block.info[1:] if "." not in word]
    lines: list[str] = []
    for line in block.text.splitlines():
        repeated = _repeated(line)
        lines += [repeated[1]] * int(repeated[2]) if repeated else [line]
    return "".join(f"{line}\n" for line in lines).encode(encodings[0] if encodings else "utf-8")


def _json(block: Block) -> Any:
    return json.loads(block.text)


def run(example: Example) -> None:
    """Assert that the findings and the answers are those that the page shows."""
    result = compiled(example.files)
    sources = result.sources or {}
    findings = [f"{render_diagnostic(found, sources).rstrip()}\n" for found in result.diagnostics]
    assert "\n".join(findings) == example.findings
    for scoring in example.scorings:
        assert isinstance(result, Loaded), "an example with errors has no scores"
        assert list(_differences(result, scoring)) == []


def _differences(loaded: Loaded, scoring: Scoring) -> Iterator[str]:
    """Where the answer is not the one shown."""
    whole = isinstance(scoring.data, dict) and "bodies" in scoring.data
    request = scoring.data if whole else {"bodies": [{"id": "example", "data": scoring.data}]}
    try:
        answer = json.loads(score(loaded, json.dumps(request).encode()))
    except Problem as problem:
        errors = [
            {"pointer": fault.pointer, "code": fault.code, "message": fault.message, "hint": fault.hint}
            for fault in problem.faults
        ]
        yield from differences(scoring.errors, errors, "errors")
    else:
        shown = scoring.answer
        yield from differences(shown, answer if whole else answer["bodies"][0], "answer")


def differences(shown: Any, actual: Any, at: str) -> Iterator[str]:
    """Where `actual` lacks something of `shown`: every key shown must be there, every list be as long."""
    if isinstance(shown, Mapping) and isinstance(actual, Mapping):
        for key, value in shown.items():
            if key in actual:
                yield from differences(value, actual[key], f"{at}.{key}")
            else:
                yield f"{at}.{key} is not there; there are {', '.join(actual)}"
    elif isinstance(shown, list) and isinstance(actual, list):
        if len(shown) != len(actual):
            yield f"{at} has {len(actual)} entries, not {len(shown)}: {actual}"
        for number, (one, other) in enumerate(zip(shown, actual, strict=False)):
            yield from differences(one, other, f"{at}[{number}]")
    elif shown != actual or type(shown) is not type(actual):
        yield f"{at} is {actual!r}, not {shown!r}"


def broken(files: Mapping[str, bytes]) -> Sequence[str]:
    """The codes of what the check finds in these files."""
    result = compiled(files)
    assert isinstance(result, Loaded | Broken)
    return [found.code for found in result.diagnostics]
