"""Every sort of edit, as it is told: the exact text, each time of one edit of a small methodology."""

import re
from pathlib import Path

import pytest

from api.diff.lines import plain_text_of
from api.diff.view import difference
from engine.diff.diff import diff
from engine.diff.edit import Sort
from tests.diff.small import loaded

EXPECTED = Path(__file__).with_name("sorts.txt")
"""Below a line `== name` what is told, from the counts on."""

EDITS = {
    "worth": (
        ("visits, worth 50", "visits, worth 52"),
        ("shelves, worth 20", "shelves, worth 18"),
    ),
    "weight": (
        ("service, weight 60%", "service, weight 70%"),
        ("staff, weight 40%", "staff, weight 30%"),
    ),
    "formula, written in another way": (
        ("worth * min(1, visits / planned)", "min(visits / planned, 1) * worth"),
    ),
    "formula": (("worth * min(1, visits / planned)", "worth * min(1, visits / (planned + 1))"),),
    "formula, something put around": (("let open = hours / 168", "let open = min(1, hours / 168)"),),
    "formula, a further alternative": (
        (
            "        score = look up points in sizes by (size) when open > 1/2\n",
            (
                "        score = 30 when open > 3/4\n"
                "                look up points in sizes by (size) when open > 1/2\n"
            ),
        ),
    ),
    "formula, which rows count": (
        ("average(used of shelves)", "average(used of shelves where books > 0)"),
        ("applies when count(shelves) > 0", "applies when count(shelves where books > 0) > 0"),
    ),
    "function": (
        (
            "function part(of_these, of_all) = of_these / of_all",
            "function part(of_these, of_all) = of_these / (2 * of_all)",
        ),
    ),
    "parameter": (("parameter base = 10", "parameter base = 12"),),
    "threshold, bands": (
        ("low below 40", "low below 50"),
        ("middle from 40", "middle from 50"),
    ),
    "threshold, a cell of a table": (("small,10", "small,12"),),
    "threshold, a further row": (
        ("key size: small or large", "key size: small or large or huge"),
        ("large,30\n", "large,30\nhuge,30\n"),
        ("input size: small or large", "input size: small or large or huge"),
    ),
    "rounding": (("round half up to 2 decimals", "round half even to 1 decimal"),),
    "penalty": (("at most 10", "at most 8"),),
    "bonus": (("gives 0.1", "gives 0.2"),),
    "threshold, a cap": (("limits the score to 50", "limits the score to 40"),),
    "applicability": (
        ("applies when count(shelves) > 0", "applies to city\n        applies when count(shelves) > 0"),
    ),
    "applicability, what does not apply": (
        (
            "    scale from 0 to 100\n    inapplicable members are rescaled",
            "    scale from 0 to 100\n    inapplicable members count as zero",
        ),
    ),
    "combination": (
        (
            "    scale from 0 to 10\n    inapplicable members are rescaled\n",
            (
                "    scale from 0 to 10\n"
                "    takes the highest member\n"
                "    inapplicable members leave the block unscored\n"
            ),
        ),
        ("training, worth 10", "training"),
        ("worth * min(1, part", "10 * min(1, part"),
    ),
    "combination, a limit that goes": (
        ("    never above 100\n", ""),
        ("gives 0.1 for each of praise, at most 5", "gives 0 for each of praise, at most 5"),
    ),
    "input": (("hours: number from 0 to 168", "hours: number from 0 to 100"),),
    "input, a column": (
        ("lent: number from 0, may be missing", "lent: number from 0"),
        ("when lent is known and books > 0", "when books > 0"),
    ),
    "added, an input": (
        (
            "    input praise: whole number\n",
            "    input praise: whole number\n    input fairs: whole number\n",
        ),
        ("gives 0.1 for each of praise", "gives 0.1 for each of praise + fairs"),
    ),
    "scope": (("scope: [service: [visits, opening]]", "scope: [service, staff]"),),
    "scope, the kind of a body": (("    kind: rural\n", "    kind: city\n"),),
    "scope, an attribute of a body": (("readers: 800", "readers: 900"),),
    "removed, a body": (
        (
            (
                "  - id: steppe\n"
                "    kind: rural\n"
                "    scope: [service: [visits, opening]]\n"
                "    attributes: {readers: 800}\n"
            ),
            "",
        ),
    ),
    "rating": (("highest score first", "lowest score first"),),
    "rating, equal scores": (
        ("equal scores share a place without gaps otherwise", "equal scores share the mean place otherwise"),
    ),
    "flag": (("marks the last 1 places", "marks the last 2 places"),),
    "succession, windows": (
        ("from 1 January to 30 June", "from 1 January to 31 May"),
        ("from 1 July to 31 December", "from 1 June to 31 December"),
    ),
    "succession, the score": (("1 + sum(counted of predecessors)", "2 + sum(counted of predecessors)"),),
    "appeals": (("filed within 5 working days", "filed within 10 calendar days"),),
    "schedule": (("service: 2026-03-01", "service: 2026-04-01"),),
    "year": (
        ("assessed_year: 2025", "assessed_year: 2026"),
        ("service: 2026-03-01", "service: 2027-03-01"),
    ),
    "reading, the default": (
        ("option shared, by default", "option shared"),
        ("option dense", "option dense, by default"),
    ),
    "reading, a further option": (("    option half\n", "    option half\n    option third\n"),),
    "direction": (
        ("        rises with visits\n", "        rises with visits\n        falls with planned\n"),
    ),
    "citation": (('cites order "3"', 'cites order "3.1"'),),
    "assumption": (("in proportion to the plan", "in strict proportion to the plan"),),
    "title": (('ru "Посещения"', 'ru "Посещаемость"'),),
    "note": (('note en "no gaps"', 'note en "no gaps at all"'),),
    "source": (("authority: law", "authority: document"),),
    "identity": (("law_as_of: 2025-01-01", "law_as_of: 2025-02-01"),),
    "renamed": (
        ("criterion visits, worth", "criterion attendance, worth"),
        ("        assumes visits en", "        formerly visits\n        assumes visits en"),
        ("scope: [service: [visits, opening]]", "scope: [service: [attendance, opening]]"),
    ),
    "renamed, an input": (
        ("input hours: number", "input hours_open: number"),
        ("from 0 to 168\n", "from 0 to 168\n        formerly hours\n"),
        ("hours / 168", "hours_open / 168"),
        ("when hours is 0", "when hours_open is 0"),
    ),
    "removed": (
        (("    penalty complaints\n        takes 0.5 for each of complaints, at most 10\n"), ""),
        ("    input complaints: whole number\n", ""),
    ),
    "moved": (
        (("    penalty complaints\n        takes 0.5 for each of complaints, at most 10\n"), ""),
        ("    input complaints: whole number\n", ""),
        (
            "        score = worth * min(1, part(trained, employed))\n",
            (
                "        score = worth * min(1, part(trained, employed))\n"
                "    input complaints: whole number\n"
                "        formerly complaints\n"
                "    penalty complaints\n"
                "        formerly complaints\n"
                "        takes 0.5 for each of complaints, at most 9\n"
                "    never below 0\n"
            ),
        ),
    ),
    "order": (
        (
            (
                "    option shared, by default\n"
                '        note en "the usual way"\n'
                "    option dense\n"
                '        note en "no gaps"\n'
            ),
            (
                "    option dense\n"
                '        note en "no gaps"\n'
                "    option shared, by default\n"
                '        note en "the usual way"\n'
            ),
        ),
    ),
    "nothing, for a comment": (("parameter base = 10\n", "# a remark\n\nparameter base = 10  # ten\n"),),
    "schedule, the calendar": (("weekend: [saturday, sunday]", "weekend: [sunday]"),),
}
"""The texts that are replaced, by the name of the edit."""


def expected() -> dict[str, str]:
    """What is told, by the name of the edit."""
    parts = re.split("^== (.*)\n", EXPECTED.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def told(name: str) -> str:
    """What is told of an edit, from the counts on."""
    lines = plain_text_of(difference(loaded(), loaded(*EDITS[name]))).splitlines(keepends=True)
    return "".join(lines[3:])


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_told(name: str) -> None:
    assert told(name) == expected()[name]


def test_nothing_else_is_expected() -> None:
    assert list(expected()) == list(EDITS)


def test_every_sort_is_there() -> None:
    found = {
        edit.sort
        for edits in EDITS.values()
        for edit in diff(loaded().methodology, loaded(*edits).methodology).edits
    }
    assert found == set(Sort)
