"""The compiler never raises and never hangs: whatever the files hold, it answers with diagnostics."""

import time
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl import Compilation, compile_sources, read_folder, render_diagnostic
from dsl.diagnostics.catalogue import CATALOGUE
from dsl.diagnostics.printable import printable
from engine.graph.canonical import digest
from tests.dsl.test_rule_files import BAD, GOOD, cases, sources_of

FOLDER = Path(__file__).parents[2] / "methodologies" / "2025"
SOURCES = read_folder(FOLDER)
MANIFEST = b"""id: example
title: {en: "An example"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
rules: [x.rules]
"""
ODD = [
    "\t",
    "\u00a0",
    "\u2028",
    "\f",
    "\r",
    "\ufeff",
    "\u0000",
    "(",
    ")",
    '"',
    "#",
    ",",
    "=",
    "%",
    "\n",
    "Ә",
    "9" * 400,
]


@lru_cache(maxsize=8)
def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def assert_sound(compilation: Compilation) -> None:
    """Every diagnostic has a code of the catalogue, renders, and is at a place that exists.

    An end may be one sign behind the end of its line: where that is what lacks something.
    """
    for finding in compilation.diagnostics:
        assert finding.code in CATALOGUE
        assert render_diagnostic(finding, compilation.sources).startswith(f"{finding.span} {finding.code} ")
        assert finding.message() == printable(finding.message()) != ""
        for span in (finding.span, *(related.span for related in finding.related)):
            text = compilation.sources.get(span.file)
            if text is None:
                assert finding.code in ("E0101", "E0111")
                continue
            lines = lines_of(text)
            for line, column in ((span.line, span.column), (span.end_line, span.end_column)):
                assert 1 <= line <= len(lines)
                assert 1 <= column <= len(lines[line - 1]) + 2
            assert (span.line, span.column) <= (span.end_line, span.end_column)
    errors = any(finding.severity == "error" for finding in compilation.diagnostics)
    assert (compilation.methodology is None) is errors
    if compilation.methodology is not None:
        assert digest(compilation.methodology).startswith("sha256:")


@settings(max_examples=90, deadline=None)
@given(manifest=st.binary(max_size=200), bodies=st.binary(max_size=200), rules=st.binary(max_size=200))
def test_any_bytes_give_diagnostics(manifest: bytes, bodies: bytes, rules: bytes) -> None:
    assert_sound(compile_sources({"methodology.yaml": manifest, "bodies.yaml": bodies, "x.rules": rules}))


@settings(max_examples=90, deadline=None)
@given(rules=st.text(max_size=300))
def test_any_text_as_rules_gives_diagnostics(rules: str) -> None:
    content = rules.encode("utf-8", "replace")
    assert_sound(compile_sources({"methodology.yaml": MANIFEST, "x.rules": content}))


def _mutated(text: str, random: Random) -> str:
    """A text with a few of its lines or words deleted, doubled, swapped, or with something odd put in."""
    for _ in range(random.randint(1, 4)):
        lines = text.split("\n")
        at = random.randrange(len(lines))
        words = lines[at].split(" ")
        word = random.randrange(len(words))
        match random.randrange(6):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[random.randrange(len(lines))])
            case 2:
                del words[word]
                lines[at] = " ".join(words)
            case 3:
                words[word] = random.choice(text.split() or [""])
                lines[at] = " ".join(words)
            case 4:
                place = random.randint(0, len(lines[at]))
                lines[at] = lines[at][:place] + random.choice(ODD) + lines[at][place:]
            case _:
                lines[at] = " " * random.randint(0, 12) + lines[at].lstrip()
        text = "\n".join(lines)
    return text


@settings(max_examples=45, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_mutations_of_a_real_methodology_give_diagnostics(seed: int) -> None:
    random = Random(seed)
    file = random.choice(sorted(SOURCES))
    mutated = {**SOURCES, file: _mutated(SOURCES[file].decode(), random).encode()}
    assert_sound(compile_sources(mutated))


WRITTEN = [sources_of(case) for case in (*cases(GOOD), *cases(BAD))]


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_mutations_of_all_rule_files_tables_and_manifests_give_diagnostics(seed: int) -> None:
    random = Random(seed)
    sources = random.choice(WRITTEN)
    file = random.choice(sorted(sources))
    text = sources[file].decode("utf-8", "replace")
    if len(text) < 5000:
        assert_sound(compile_sources({**sources, file: _mutated(text + " ", random).encode()}))


@settings(max_examples=100, deadline=None)
@given(table=st.binary(max_size=120), rules=st.sampled_from(["tables", "E0702_two_ranges"]))
def test_any_bytes_as_a_table_give_diagnostics(table: bytes, rules: str) -> None:
    sources = next(sources_of(case) for case in (*cases(GOOD), *cases(BAD)) if case.stem == rules)
    assert_sound(
        compile_sources({file: table if file.endswith(".csv") else sources[file] for file in sources})
    )


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_line_ends_of_other_systems_move_no_place(end: str) -> None:
    rules = "input a: number\ncriterion b\n    score = a + c\n".replace("\n", end).encode()
    (found,) = compile_sources({"methodology.yaml": MANIFEST, "x.rules": rules}).diagnostics
    assert str(found.span) == "x.rules:3:17"


def test_a_place_behind_a_tab_counts_it_as_one_sign() -> None:
    rules = b"criterion a\n\tscore = b\n"
    found = compile_sources({"methodology.yaml": MANIFEST, "x.rules": rules}).diagnostics
    assert [str(one.span) for one in found] == ["x.rules:2:1", "x.rules:2:10"]


def test_many_threads_compile_at_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: compile_sources(SOURCES).diagnostics, range(24)))
    assert found == [()] * 24


def test_the_outcome_does_not_depend_on_how_deep_the_caller_stands() -> None:
    rules = "let a0 = 1\n" + "".join(f"let a{n} = {' + '.join([f'a{n - 1}'] * 98)}\n" for n in range(1, 60))
    sources = {"methodology.yaml": MANIFEST, "x.rules": rules.encode()}

    def deep(levels: int) -> Compilation:
        return deep(levels - 1) if levels else compile_sources(sources)

    found = deep(0).diagnostics
    assert found == deep(250).diagnostics
    assert {finding.code for finding in found} == {"E0201", "W0604"}


EXTREME = {
    "deep parentheses": "let a = " + "(" * 10_000 + "1" + ")" * 10_000,
    "a long sum": "let a = " + " + ".join(["1"] * 10_000),
    "a long chain of definitions": "let a0 = 1\n"
    + "".join(f"let a{n} = a{n - 1} + 1\n" for n in range(1, 2000)),
    "a long chain the other way": "".join(f"let a{n} = a{n + 1} + 1\n" for n in range(2000))
    + "let a2000 = 1\n",
    "a number of many digits": "let a = " + "9" * 100_000,
    "powers of powers": "let a = 9 ^ 9 ^ 9\nlet b = (9 ^ 1000) ^ 1000",
    "a power of sums of sums": "input a0: number\n"
    + "".join(f"let a{n} = {' + '.join([f'a{n - 1}'] * 60)}\n" for n in range(1, 9))
    + "criterion c\n    score = a8 ^ 2\n",
    "deep indentation": "".join(" " * 4 * n + f"block b{n}\n" for n in range(300)),
    "a very long name": "input " + "a" * 100_000 + ": number",
    "many unreadable lines": "x\n" * 20_000,
    "many unknown names": "".join(f"let a{n} = b{n}\n" for n in range(3000)),
    "a long line of quotes": "title " + '"' * 50_001,
    "many windows": "succession\n"
    + "".join(
        f"    window w{n} from 1 January + {n} days to below 1 January + {n + 1} days\n        warns\n"
        for n in range(1000)
    ),
    "many windows for the same days": "succession\n"
    + "".join(f"    window w{n} from 1 January\n        warns\n" for n in range(1000)),
    "many readings": "".join(f"reading r{n}\n    option a, by default\n    option b\n" for n in range(2000)),
    "a reading of many options": "reading r\n"
    + "".join(f"    option a{n}\n" for n in range(5000))
    + "criterion c\n    score = 1 when r is a7\n            0 otherwise\n",
    "many conditions of readings": "".join(
        f"reading r{n}\n    option a, by default\n    option b\n" for n in range(8)
    )
    + "criterion c\n    score = 1\nrating c\n    score = score of c\n    highest score first\n"
    + ("    equal scores share the best place when " + " and ".join(f"r{n} is a" for n in range(8)) + "\n")
    * 500,
    "a long chain of flags": "".join(
        f"flag f{n}\n    marks bodies where f{n + 1} is raised\n" for n in range(2000)
    )
    + "flag f2000\n    marks bodies with 3 falls of the history in a row\n",
    "a long circle of flags": "".join(
        f"flag f{n}\n    marks bodies where f{(n + 1) % 2000} is raised\n" for n in range(2000)
    ),
}


EXTREME_FILES = {
    "YAML of deep lists": {"methodology.yaml": b"id: " + b"[" * 100_000},
    "YAML of deep keys": {"bodies.yaml": b"".join(b" " * n + b"a:\n" for n in range(2000))},
    "YAML of many aliases": {"bodies.yaml": b"a: &a [x]\nb: [" + b"*a, " * 20_000 + b"]"},
    "a cell that is never closed": {"t.csv": b'grade,points\n"' + b"x\n" * 100_000},
    "a cell of many digits": {"t.csv": b"grade,points\na," + b"9" * 100_000},
    "many equal rows": {"t.csv": b"grade,points\n" + b"a,1\n" * 20_000},
    "a table as one line": {"t.csv": b"grade,points," + b"a," * 50_000},
}
TABLE = b'table t from "t.csv"\n    key grade: text\n    points: number\n'


@pytest.mark.parametrize("files", EXTREME_FILES.values(), ids=EXTREME_FILES.keys())
def test_extreme_data_files_are_answered_in_bounded_time(files: dict[str, bytes]) -> None:
    started = time.process_time()
    sources = {"methodology.yaml": MANIFEST, "x.rules": TABLE, "t.csv": b"grade,points\n", **files}
    assert_sound(compile_sources(sources))
    assert time.process_time() - started < 5


@pytest.mark.parametrize("text", EXTREME.values(), ids=EXTREME.keys())
def test_extreme_rules_are_answered_in_bounded_time(text: str) -> None:
    started = time.process_time()
    assert_sound(compile_sources({"methodology.yaml": MANIFEST, "x.rules": text.encode()}))
    assert time.process_time() - started < 5


def test_a_file_that_is_no_rule_file_is_given_up_after_500_lines() -> None:
    found = compile_sources({"methodology.yaml": MANIFEST, "x.rules": b"x\n" * 2000}).diagnostics
    assert len(found) == 501
    assert found[-1].span.line == 501
    assert found[-1].message() == "500 lines of this file cannot be read; the rest is left unread"
