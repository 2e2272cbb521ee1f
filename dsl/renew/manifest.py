"""The manifest of a new methodology: another id, another year, the days of its schedule and calendar."""

import re

from dsl.diagnostics.message import Message, say
from dsl.lower.calendar import YEARS
from dsl.manifest.models import MethodologyFile
from dsl.manifest.read import Located
from dsl.manifest.yaml_tree import Mapping, Scalar, Sequence, YamlNode
from dsl.renew.edits import Edit, Lines, line_end
from dsl.renew.years import day_edit, named_year, year_edits

FORMERLY = "formerly"


class ManifestRenewal:
    """The edits of `methodology.yaml`, and what is to be said about the keys of the new one."""

    def __init__(self, text: str, written: Located[MethodologyFile], new_id: str, year: int) -> None:
        self.edits: list[Edit] = []
        self.said: list[tuple[tuple[str | int, ...], Message]] = []
        """Messages by the path of keys that they are about."""
        self._lines = Lines(text)
        self._tree = written.tree
        self._written = written.model
        self._years = year - written.model.assessed_year
        self._name(new_id)
        self._replace("assessed_year", str(year))
        self._title(year)
        self.said.append((("law_as_of",), say("renewed-law-as-of", day=str(written.model.law_as_of))))
        self._schedule()
        self._calendar(year)

    def _at(self, *path: str) -> YamlNode | None:
        node: YamlNode | None = self._tree
        for key in path:
            entries = node.entries if isinstance(node, Mapping) else ()
            node = next((value for name, value in entries if name.text == key), None)
        return node

    def _replace(self, key: str, text: str) -> None:
        """Replace a value, in the quotation marks that it had."""
        node = self._at(key)
        if isinstance(node, Scalar):
            start, end = self._lines.range(node.span)
            quote = "" if node.plain else self._lines.text[start]
            self.edits.append(Edit(start, end, f"{quote}{text}{quote}"))

    def _name(self, new_id: str) -> None:
        """Give the id, and what the methodology was called before."""
        key, value = next(entry for entry in _entries(self._tree) if entry[0].text == "id")
        start, end = self._lines.range(value.span)
        plain = isinstance(value, Scalar) and value.plain and not _looks_otherwise(new_id)
        self.edits.append(Edit(start, end, new_id if plain else f'"{new_id}"'))
        earlier = self._at(FORMERLY)
        old = f'"{self._written.id}"'
        if isinstance(earlier, Sequence):
            self._add(earlier, old)
        elif self._lines.text[self._lines.range(self._tree.span)[0]] == "{":
            at = self._lines.range(key.span)[0]
            self.edits.append(Edit(at, at, f"{FORMERLY}: [{old}], "))
        else:
            at = self._lines.after_line(value.span.end_line)
            indent = " " * (key.span.column - 1)
            end_of_line = line_end(self._lines.text)
            self.edits.append(Edit(at, at, f"{indent}{FORMERLY}: [{old}]{end_of_line}"))

    def _add(self, node: Sequence, entry: str) -> None:
        """Add an entry to the end of a list, in either of the forms that YAML has for it."""
        start, _ = self._lines.range(node.span)
        if not node.items:
            self.edits.append(Edit(start + 1, start + 1, entry))
            return
        last = node.items[-1].span
        begin, end = self._lines.range(last)
        if self._lines.text[start] == "[":
            self.edits.append(Edit(end, end, f", {entry}"))
            return
        line, at = self._lines.after_line(last.line - 1), self._lines.after_line(last.end_line)
        written = f"{self._lines.text[line:begin]}{entry}{line_end(self._lines.text)}"
        self.edits.append(Edit(at, at, written))

    def _title(self, year: int) -> None:
        before = self._written.assessed_year
        for language, title in _entries(self._at("title")):
            self.edits += year_edits(self._lines, title.span, before, year)
            if isinstance(title, Scalar) and not named_year(before).search(title.text):
                self.said.append((("title", language.text), say("renewed-title-without-year")))

    def _schedule(self) -> None:
        for name, node in _entries(self._at("schedule")):
            found = day_edit(self._lines, node, self._years)
            if found is not None:
                edit, before, after = found
                self.edits.append(edit)
                said = say("renewed-deadline", name=name.text, before=str(before), after=str(after))
                self.said.append((("schedule", name.text), said))

    def _calendar(self, year: int) -> None:
        """Keep the days that the new calendar has, and take the others out: none can be known beforehand."""
        if self._written.calendar is None:
            return
        years = range(year + 1, year + YEARS + 1)
        first, last = str(years.start), str(years.stop - 1)
        for key, days in (("free", self._written.calendar.free), ("working", self._written.calendar.working)):
            out = [at for at, day in enumerate(days) if day.year not in years]
            node = self._at("calendar", key)
            if not out or not isinstance(node, Sequence):
                continue
            self._take_out(key, node, out)
            for at in out:
                said = say("renewed-day-taken-out", day=str(days[at]), key=key, first=first, last=last)
                self.said.append((("calendar", key), said))
        if self._years:
            self.said.append((("calendar",), say("renewed-calendar", first=first, last=last)))

    def _take_out(self, key: str, node: Sequence, out: list[int]) -> None:
        """Delete entries of a list, in either of the forms that YAML has for it."""
        kept = [at for at in range(len(node.items)) if at not in out]
        ranges = [self._lines.range(item.span) for item in node.items]
        start, end = self._lines.range(node.span)
        if self._lines.text[start] == "[":
            if not kept:
                self.edits.append(Edit(start, end, "[]"))
                return
            last = kept[-1]
            self.edits += [Edit(ranges[at][0], ranges[at + 1][0], "") for at in out if at < last]
            if last < len(ranges) - 1:
                self.edits.append(Edit(ranges[last][1], ranges[-1][1], ""))
            return
        for at in out:
            line = node.items[at].span
            self.edits.append(
                Edit(self._lines.after_line(line.line - 1), self._lines.after_line(line.end_line), "")
            )
        if not kept:
            name = next(name for name, _ in _entries(self._at("calendar")) if name.text == key)
            behind = self._lines.text.index(":", self._lines.range(name.span)[1]) + 1
            self.edits.append(Edit(behind, behind, " []"))


def _looks_otherwise(text: str) -> bool:
    """Whether readers of YAML may take a text without quotation marks for something else."""
    return text.isdigit() or text.lower() in ("null", "true", "false", "yes", "no", "on", "off")


def _entries(node: YamlNode | None) -> tuple[tuple[Scalar, YamlNode], ...]:
    return node.entries if isinstance(node, Mapping) else ()


def new_year(new_id: str, origin: MethodologyFile) -> int:
    """The year that an id names, if it names one alone, or else the one after that of the origin."""
    named = {int(digits) for digits in re.findall("[0-9]+", new_id) if re.fullmatch("[1-9][0-9]{3}", digits)}
    return named.pop() if len(named) == 1 else origin.assessed_year + 1
