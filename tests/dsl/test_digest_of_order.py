"""What has no order in its meaning has none in the digest: declarations, keys, files, rows of a table."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dsl.test_digest import DIGEST, SOURCES, digest_of
from tests.dsl.test_rule_files import GOOD, cases, sources_of

_clause = re.compile(
    r"(applies when|limits the score to|(let|parameter|result) \w+ =|\w+ =|round |inapplicable members|"
    r"bodies assessed on|separate for|places follow|equal scores|marks|predecessor|results are)"
)
_in_turn = re.compile(r"\s*(round|inapplicable members|bodies assessed on|equal scores|marks|by)\b")
"""Lines that are asked from top to bottom, like alternatives."""


def _alternative(line: str) -> bool:
    """Whether a line is a further alternative: their order has a meaning."""
    content = line.strip()
    said = bool(re.search(r"\bwhen\b|\botherwise\b", re.sub(r'"[^"]*"|#.*', "", content)))
    return said and not _clause.match(content)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def permuted(lines: list[str], random: Random) -> list[str]:
    """The lines of a body with its declarations, and those in their bodies, in another order."""
    own = [line for line in lines if not _alternative(line)]
    if not own:
        return lines
    least = min(map(_depth, own))
    head: list[str] = []
    groups: list[list[str]] = []
    for line in lines:
        if _depth(line) == least and not _alternative(line):
            groups.append([line])
        elif groups:
            groups[-1].append(line)
        else:
            head.append(line)
    turns: dict[str, list[list[str]]] = {}
    for position, group in enumerate(groups):
        turn = _in_turn.match(group[0])
        turns.setdefault(turn[1] if turn else str(position), []).append(group)
    shuffled = list(turns.values())
    random.shuffle(shuffled)
    return head + [
        line for turn in shuffled for first, *body in turn for line in (first, *permuted(body, random))
    ]


def _open(line: str) -> bool:
    """Whether a line goes on below: a parenthesis of it is not closed."""
    said = re.sub(r'"[^"]*"|#.*', "", line)
    return said.count("(") > said.count(")")


def _whole(lines: list[str]) -> list[str]:
    """The lines, each with those that it goes on in."""
    found: list[str] = []
    for line in lines:
        if found and _open(found[-1]):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
    return found


def _permuted_rules(text: str, random: Random) -> str:
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    lines = _whole(lines)
    return "\n".join(permuted(lines, random)) + "\n"


def _shuffled_keys(data: Any, random: Random) -> Any:
    if isinstance(data, list):
        return [_shuffled_keys(item, random) for item in data]
    if isinstance(data, dict):
        entries = [(key, _shuffled_keys(value, random)) for key, value in data.items()]
        random.shuffle(entries)
        return dict(entries)
    return data


def _permuted_yaml(text: str, random: Random) -> str:
    data = _shuffled_keys(yaml.load(text, Loader=yaml.BaseLoader), random)  # noqa: S506 - makes texts alone
    if "bodies" in data:
        random.shuffle(data["bodies"])
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def _permuted_folder(sources: dict[str, str], random: Random) -> dict[str, str]:
    by_suffix: dict[str, Callable[[str, Random], str]] = {
        ".rules": _permuted_rules,
        ".yaml": _permuted_yaml,
        ".csv": lambda text, _: text,
    }
    files = [(file, by_suffix[Path(file).suffix](text, random)) for file, text in sources.items()]
    random.shuffle(files)
    return dict(files)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_the_order_of_declarations_keys_and_bodies_never_changes_the_digest(seed: int) -> None:
    assert digest_of(_permuted_folder(SOURCES, Random(seed))) == DIGEST


WITHOUT_ORDER = [case for case in cases(GOOD) if case.stem not in ("layout", "tables")]
"""Of tables the keys have an order; of the layout it is the lines that are meant."""


@pytest.mark.parametrize("case", WITHOUT_ORDER, ids=lambda case: case.stem)
def test_the_order_of_declarations_of_every_sort_never_changes_the_digest(case: Path) -> None:
    sources = {file: content.decode() for file, content in sources_of(case).items()}
    expected = digest_of(sources)
    for seed in range(8):
        assert digest_of(_permuted_folder(sources, Random(seed))) == expected


TABLE = {
    file: content.decode()
    for file, content in sources_of(next(case for case in cases(GOOD) if case.stem == "tables")).items()
}
CSV = "tables/cut_points.csv"


def test_the_order_of_rows_of_a_table_does_not_change_the_digest() -> None:
    header, *rows = TABLE[CSV].splitlines()
    assert digest_of({**TABLE, CSV: "\n".join([header, *reversed(rows)])}) == digest_of(TABLE)


def test_the_order_of_the_columns_that_a_table_declares_does_not_change_the_digest() -> None:
    rules = TABLE["example.rules"]
    turned = rules.replace("    label: text\n    good: yes or no\n", "    good: yes or no\n    label: text\n")
    assert turned != rules
    assert digest_of({**TABLE, "example.rules": turned}) == digest_of(TABLE)


def test_the_order_of_columns_of_a_table_file_does_not_change_the_digest() -> None:
    simple = TABLE[CSV].replace('"poor, ""very"" so"', "poor")
    turned = "\n".join(",".join(reversed(line.split(","))) for line in simple.splitlines())
    assert digest_of({**TABLE, CSV: turned}) == digest_of({**TABLE, CSV: simple})


def test_line_ends_and_a_byte_order_mark_do_not_change_the_digest() -> None:
    for end in ("\r\n", "\r"):
        changed = {file: "\ufeff" + text.replace("\n", end) for file, text in TABLE.items()}
        assert digest_of(changed) == digest_of(TABLE)


def test_a_cell_changes_the_digest_and_its_form_does_not() -> None:
    assert digest_of({**TABLE, CSV: TABLE[CSV].replace("3 %", "0.03")}) == digest_of(TABLE)
    assert digest_of({**TABLE, CSV: TABLE[CSV].replace("3 %", "0.04")}) != digest_of(TABLE)


def test_the_order_of_keys_of_a_table_has_a_meaning() -> None:
    rules = TABLE["example.rules"]
    keys = re.findall(r"    key .*\n", rules)
    turned = rules.replace("".join(keys), "".join(reversed(keys))).replace(
        "(measure, rate)", "(rate, measure)"
    )
    turned = turned.replace("(waiting, 5)", "(5, waiting)")
    assert digest_of({**TABLE, "example.rules": turned}) != digest_of(TABLE)
