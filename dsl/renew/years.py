"""Years and days, moved from one assessed year to another."""

import re
from datetime import date

from dsl.diagnostics.message import say
from dsl.manifest.yaml_tree import Mapping, Scalar, Sequence, YamlNode
from dsl.renew.edits import Edit, Lines
from dsl.renew.remark import Remark
from engine.graph.span import Span

DAY = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])")
_YEAR = re.compile(r"[0-9]{4}")
_DAYS_OF_EVENTS = frozenset({"effective", "received", "filed", "decided"})
"""The keys of requests and answers that say when something happened."""
_SAID_OR_QUOTED = re.compile(r'"[^"\n]*"|#.*')


def moved(day: date, years: int) -> date:
    """The same day so many years later; 28 February for a 29th that there is not."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def named_year(year: int) -> re.Pattern[str]:
    """A year that stands by itself, and not in a date such as 19.05.2025 or 2025-05-19."""
    return re.compile(rf"(?<![\w./-]){year}(?![\w/-]|\.[0-9])")


def year_edits(lines: Lines, place: Span, before: int, after: int) -> list[Edit]:
    """Edits that name the new year in a text instead of the old one."""
    start, end = lines.range(place)
    return [
        Edit(start + found.start(), start + found.end(), str(after))
        for found in named_year(before).finditer(lines.text[start:end])
    ]


def day_edit(lines: Lines, node: YamlNode, years: int) -> tuple[Edit, date, date] | None:
    """The edit that moves a day, with the day before and after it; None where no day stands."""
    start, end = lines.range(node.span)
    found = DAY.search(lines.text, start, end)
    if found is None:
        return None
    try:
        before = date.fromisoformat(found[0])
        after = moved(before, years)
    except ValueError:
        return None
    return Edit(found.start(), found.end(), after.isoformat()), before, after


def case_edits(lines: Lines, tree: YamlNode, years: int) -> list[Edit]:
    """Edits of a file of worked cases: the days of events and the years of histories."""
    edits: list[Edit] = []
    waiting: list[tuple[YamlNode, str, str]] = [(tree, "", "")]
    while waiting:
        node, key, around = waiting.pop()
        match node:
            case Mapping(entries):
                waiting.extend((value, name.text, key) for name, value in entries)
            case Sequence(items):
                waiting.extend((item, key, around) for item in items)
            case Scalar() if key in _DAYS_OF_EVENTS:
                found = day_edit(lines, node, years)
                edits += [] if found is None else [found[0]]
            case Scalar(text) if key == "year" and around == "history" and _YEAR.fullmatch(text):
                start, end = lines.range(node.span)
                written = lines.text[start:end].replace(text, str(int(text) + years))
                edits.append(Edit(start, end, written))
            case _:
                continue
    return edits


def mentions(file: str, text: str, written: tuple[range, ...], year: int) -> list[Remark]:
    """The places that still name the old year, and in rules the dates that are as they were."""
    lines = Lines(text)
    found = [
        Remark(lines.span(file, *each.span()), say("renewed-year-named", year=str(year)))
        for each in named_year(year).finditer(text)
        if not any(each.start() in own for own in written)
    ]
    if file.endswith(".rules"):
        bare = _SAID_OR_QUOTED.sub(lambda each: " " * len(each[0]), text)
        found += [
            Remark(lines.span(file, *each.span()), say("renewed-day-named", day=each[0]))
            for each in DAY.finditer(bare)
        ]
    return found
