"""The examples of a page, and how each is checked.

An example consists of files (`rules`, `yaml FILE`, `csv FILE`) and of what comes of them: `rules canonical`
is the canonical form of its rule file, `text` is what the check of the methodology prints, `json data` the
data of a body, `json answer` or `json errors` what these are answered with. It starts with a file, at a
heading or after what came of the files before. A block of another kind, or one that nothing would check, is
an error; a drawing is fenced without a kind.

`yaml methodology.yaml frame` is the manifest of the examples of the page that have none. A file may name the
encoding that it is saved in. A line that ends in `# 1000 such lines` stands for that many.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from api.loading import Loaded, compiled
from api.problem import Problem
from api.scoring import score
from dsl import render_diagnostic
from dsl.compile import MANIFEST
from dsl.format.canonical import format_rules
from tests.docs.markdown import Block, Section, sections

RULES = "example.rules"

_repeated = re.compile(r"(.*?) *# (\d+) such lines").fullmatch


@dataclass(frozen=True, slots=True)
class Scoring:
    """Data, and the parts of the answer or of the refusal that are shown; the other of the two is None."""

    data: Any
    answer: Any
    errors: Any


@dataclass
class Example:
    """Files, and what comes of them; `findings` is what the check prints."""

    line: int
    title: str
    files: dict[str, bytes] = field(default_factory=dict)
    canonical: str | None = None
    findings: str = ""
    scorings: list[Scoring] = field(default_factory=list)

    @property
    def id(self) -> str:
        """How the example is called in the list of tests."""
        return f"{self.line}: {self.title}"

    @property
    def rules(self) -> Iterator[str]:
        """The texts of its rule files."""
        return (text.decode() for file, text in self.files.items() if file.endswith(".rules"))

    def takes(self, file: str) -> bool:
        """Whether a further file can belong to it."""
        return file not in self.files and self.canonical is None and not self.findings and not self.scorings


def examples(page: str) -> tuple[Example, ...]:
    """All examples of a page, in its order; ValueError for a block that would not be checked."""
    frame = b""
    found: list[Example] = []
    for section in sections(page):
        blocks = [block for block in section.blocks if block.info]
        if blocks and blocks[0].info[-1] == "frame":
            frame = blocks.pop(0).text.encode()
        try:
            found += _examples(section, blocks)
        except ValueError as error:
            raise ValueError(f"{page}:{error}") from None
    for example in found:
        example.files.setdefault(MANIFEST, frame)
    return tuple(found)


def _examples(section: Section, blocks: list[Block]) -> Iterator[Example]:
    example: Example | None = None
    data: Block | None = None
    for block in blocks:
        match block.info:
            case ("rules", "canonical") if example is not None and example.canonical is None and data is None:
                example.canonical = block.text
            case ("rules" | "yaml" | "csv", *_) if data is None:
                if example is None or not example.takes(_file(block)):
                    if example is not None:
                        yield example
                    example = Example(block.line, section.title)
                example.files[_file(block)] = _bytes(block)
            case ("text",) if example is not None and not example.findings and not example.scorings:
                example.findings = block.text
            case ("json", "data") if example is not None and data is None:
                data = block
            case ("json", "answer" | "errors" as which) if example is not None and data is not None:
                shown = json.loads(block.text)
                answer, errors = (shown, None) if which == "answer" else (None, shown)
                example.scorings.append(Scoring(json.loads(data.text), answer, errors))
                data = None
            case _:
                raise ValueError(f"{block.line}: nothing checks this block: {' '.join(block.info)}")
    if data is not None:
        raise ValueError(f"{data.line}: data without an answer")
    if example is not None:
        yield example


def _file(block: Block) -> str:
    return next((word for word in block.info[1:] if "." in word), RULES)


def _bytes(block: Block) -> bytes:
    """The content of the file: in the encoding that is named, with repeated lines written out."""
    encoding = next((word for word in block.info[1:] if "." not in word), "utf-8")
    lines: list[str] = []
    for line in block.text.splitlines():
        repeated = _repeated(line)
        lines += [repeated[1]] * int(repeated[2]) if repeated else [line]
    return "".join(f"{line}\n" for line in lines).encode(encoding)


def run(example: Example) -> None:
    """Assert that the canonical form, the findings and the answers are those that the page shows."""
    if example.canonical is not None:
        assert format_rules(RULES, example.files[RULES]).canonical == example.canonical
    result = compiled(example.files)
    findings = [render_diagnostic(found, result.sources or {}) for found in result.diagnostics]
    printed = "\n".join(f"{finding}\n" for finding in findings)
    assert [line.rstrip() for line in printed.splitlines()] == example.findings.splitlines()
    for scoring in example.scorings:
        assert isinstance(result, Loaded), "nothing is scored by rules with errors"
        assert list(_differences(result, scoring)) == []


def _differences(loaded: Loaded, scoring: Scoring) -> Iterator[str]:
    """Where the answer, or the refusal, is not what is shown."""
    whole = "bodies" in scoring.data
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
        yield from differences(scoring.answer, answer if whole else answer["bodies"][0], "answer")


def differences(shown: Any, actual: Any, at: str) -> Iterator[str]:
    """Where `actual` is not what is `shown`. Of objects only the members shown count; lists are whole."""
    if isinstance(shown, Mapping) and isinstance(actual, Mapping):
        for key, value in shown.items():
            if key in actual:
                yield from differences(value, actual[key], f"{at}.{key}")
            else:
                yield f"{at}.{key} is not there, only {', '.join(actual)}"
    elif isinstance(shown, list) and isinstance(actual, list) and len(shown) == len(actual):
        for number, pair in enumerate(zip(shown, actual, strict=True)):
            yield from differences(*pair, f"{at}[{number}]")
    elif shown != actual or type(shown) is not type(actual):
        yield f"{at} is {actual!r}, not {shown!r}"
