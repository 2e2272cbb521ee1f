"""The compiler never raises and never hangs: whatever the files hold, it answers with diagnostics."""

import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl import Compilation, compile_sources, read_folder, render_diagnostic
from dsl.diagnostics.catalogue import CATALOGUE

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


def assert_sound(compilation: Compilation) -> None:
    """Every diagnostic has a code of the catalogue, renders, and is at a place that exists."""
    for finding in compilation.diagnostics:
        assert finding.code in CATALOGUE
        assert render_diagnostic(finding, compilation.sources).startswith(f"{finding.span} {finding.code} ")
        text = compilation.sources.get(finding.span.file)
        if text is not None:
            lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            assert 1 <= finding.span.line <= len(lines)
            assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1


@settings(max_examples=150, deadline=None)
@given(manifest=st.binary(max_size=200), bodies=st.binary(max_size=200), rules=st.binary(max_size=200))
def test_any_bytes_give_diagnostics(manifest: bytes, bodies: bytes, rules: bytes) -> None:
    assert_sound(compile_sources({"methodology.yaml": manifest, "bodies.yaml": bodies, "x.rules": rules}))


@settings(max_examples=150, deadline=None)
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
                words[word] = random.choice(text.split())
                lines[at] = " ".join(words)
            case 4:
                place = random.randint(0, len(lines[at]))
                lines[at] = lines[at][:place] + random.choice(ODD) + lines[at][place:]
            case _:
                lines[at] = " " * random.randint(0, 12) + lines[at].lstrip()
        text = "\n".join(lines)
    return text


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_mutations_of_a_real_methodology_give_diagnostics(seed: int) -> None:
    random = Random(seed)
    file = random.choice(sorted(SOURCES))
    mutated = {**SOURCES, file: _mutated(SOURCES[file].decode(), random).encode()}
    assert_sound(compile_sources(mutated))


EXTREME = {
    "deep parentheses": "let a = " + "(" * 10_000 + "1" + ")" * 10_000,
    "a long sum": "let a = " + " + ".join(["1"] * 10_000),
    "a long chain of definitions": "let a0 = 1\n"
    + "".join(f"let a{n} = a{n - 1} + 1\n" for n in range(1, 2000)),
    "a long chain the other way": "".join(f"let a{n} = a{n + 1} + 1\n" for n in range(2000))
    + "let a2000 = 1\n",
    "a number of many digits": "let a = " + "9" * 100_000,
    "powers of powers": "let a = 9 ^ 9 ^ 9\nlet b = (9 ^ 1000) ^ 1000",
    "deep indentation": "".join(" " * 4 * n + f"block b{n}\n" for n in range(300)),
    "a very long name": "input " + "a" * 100_000 + ": number",
    "many unreadable lines": "x\n" * 20_000,
    "many unknown names": "".join(f"let a{n} = b{n}\n" for n in range(3000)),
    "a long line of quotes": "title " + '"' * 50_001,
}


@pytest.mark.parametrize("text", EXTREME.values(), ids=EXTREME.keys())
def test_extreme_rules_are_answered_in_bounded_time(text: str) -> None:
    started = time.monotonic()
    assert_sound(compile_sources({"methodology.yaml": MANIFEST, "x.rules": text.encode()}))
    assert time.monotonic() - started < 20


def test_a_file_that_is_no_rule_file_is_given_up_after_500_lines() -> None:
    found = compile_sources({"methodology.yaml": MANIFEST, "x.rules": b"x\n" * 2000}).diagnostics
    assert len(found) == 501
    assert found[-1].span.line == 501
    assert found[-1].message == "500 lines of this file cannot be read; the rest is left unread"
