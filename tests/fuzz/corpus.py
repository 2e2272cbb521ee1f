"""The files that others are made of: all that the repository has, and the words of the language."""

from functools import cache
from pathlib import Path

from dsl.diagnostics.catalogue import CATALOGUE
from dsl.folder import read_case_files, read_folder
from dsl.syntax.keywords import ENGLISH
from tests.dsl.test_rule_files import BAD, GOOD, cases, sources_of

ROOT = Path(__file__).parents[2]

Files = dict[str, str]
"""Texts by their path in a methodology folder."""


@cache
def corpus() -> tuple[Files, ...]:
    """Methodologies and rule files, small ones first."""
    folders = [*(ROOT / "methodologies").iterdir(), *(ROOT / "examples" / "methodologies").iterdir()]
    found = [{**read_folder(folder), **read_case_files(folder)} for folder in sorted(folders)]
    found += [sources_of(case) for case in (*cases(GOOD), *cases(BAD))]
    texts = [{file: content.decode("utf-8", "replace") for file, content in files.items()} for files in found]
    return tuple(sorted(texts, key=lambda files: sum(map(len, files.values()))))


WORDS = (
    *sorted(set(ENGLISH.values())),
    *("min", "max", "clamp", "sqrt", "ln", "exp", "abs", "sum", "count", "average", "share", "quantile"),
    *("true", "null", "~", "---", "...", "&a", "*a", "!!int", "<<", "|", ">", "- ", ": ", "{", "}", "[", "]"),
    *sorted(CATALOGUE)[:3],
)
"""Words of the rules and of YAML, wherever they may come to stand."""

ODD = (
    *"\t\n\r\f\v\0\x85\u00a0\u200b\u2028\u202e\ufeff\ufffd\ud7ff\ue000\U0001f4a9ﬁǄıßΩСӘﷺ٣½²",
    *"\"'#\\%$`(),.:;=≥×–/^",
    *("\x1b[2J", "e\u0301", "=>", "<=", "\r\n"),
)
"""Signs that nobody expects."""

NUMBERS = (
    *("0", "1", "-1", "00", "1.", ".5", "1,5", "1e9", "0x10", "1/0", "0.1", "100%", "1000 %", "3/4", "½"),
    *("9" * 30, "9" * 400, "9" * 5000, "0." + "0" * 400 + "1", "1/" + "9" * 400, "2 ^ 9999", "9 ^ 9 ^ 9"),
    *("2025-02-30", "0000-00-00", "9999-12-31", "31 February", "30 June of the next year", "9999", "10000"),
)
"""Numbers and days, within and beyond what is sensible."""
