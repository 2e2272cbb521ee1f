"""From lines to declarations: who stands in whose body, under which path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import say
from dsl.outline.misplaced import misplaced, said_twice, too_deep
from dsl.outline.places import APART, ONE, PLACES, called
from dsl.syntax import tree
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Declaration:
    """A line with the lines of its body by kind.

    `path` is the dotted id; lines without a name carry the path of what they stand in. `broken` tells that a
    line of the body could not be read or is out of place, so that nothing should be said to be lacking.
    `position` counts the lines of the body that it stands in; files follow each other as the methodology
    lists them.
    """

    word: str
    line: tree.Line | None
    path: str
    span: Span
    parts: dict[str, tuple["Declaration", ...]] = field(default_factory=dict, hash=False)
    broken: bool = False
    position: int = 0

    def all(self, *words: str) -> tuple["Declaration", ...]:
        """The lines of these kinds in the body, in their order."""
        found = chain.from_iterable(self.parts.get(word, ()) for word in words)
        return tuple(sorted(found, key=lambda part: part.position))

    def one(self, word: str) -> "Declaration | None":
        """The line of this kind, if there is one."""
        found = self.parts.get(word, ())
        return found[0] if found else None

    def walk(self) -> Iterator["Declaration"]:
        """This declaration and all in its body, outer ones first."""
        yield self
        for parts in self.parts.values():
            for part in parts:
                yield from part.walk()

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]

    @property
    def name_span(self) -> Span:
        """The place of the name, or of the whole line where it has none."""
        word = getattr(self.line, "name", None)
        return word.span if isinstance(word, tree.Word) else self.span


def word_of(line: tree.Line) -> str:
    """The kind of a line, in the words of the language."""
    match line:
        case tree.Declared(word) | tree.Typed(word) | tree.Defined(word) | tree.MemberOf(word):
            return word
        case tree.TextsLine(word) | tree.NamesLine(word) | tree.Points(word) | tree.Plain(word):
            return word
        case tree.Switch(word) | tree.TimeLimitLine(word):
            return word
        case tree.OptionOf():
            return "option"
        case tree.WindowOf():
            return "window"
        case tree.AssessedOn():
            return "bodies assessed on"
        case tree.TiesLine():
            return "equal scores"
        case tree.TieKeyLine():
            return "by"
        case tree.MarksLine():
            return "marks"
        case tree.TableOf():
            return "table"
        case tree.BandLine():
            return "band"
        case tree.FunctionOf():
            return "function"
        case tree.AlternativeLine():
            return "alternative"
        case tree.Cites():
            return "cites"
        case tree.Assumes():
            return "reconstructs" if line.reconstructed else "assumes"
        case tree.AppliesWhen():
            return "applies when"
        case tree.Scale():
            return "scale"
        case tree.Run():
            return "run"
        case tree.Limits():
            return "limits the score to"
        case tree.NeverLine():
            return "never below" if line.below else "never above"
        case tree.Round():
            return "round"
        case tree.InapplicableLine():
            return "inapplicable members"
        case tree.Least():
            return "needs at least"
        case tree.Unreadable():
            return "unreadable"


def outline(files: dict[str, tuple[tree.Statement, ...]], complete: bool, findings: Findings) -> Declaration:
    """All rule files as one declaration of the outermost ones; `complete` if no file is lacking."""
    statements = tuple(chain.from_iterable(files.values()))
    nowhere = Span(next(iter(files), ""), 1, 1, 1, 1)
    slips = frozenset(
        (found.span.file, found.span.line) for found in findings if found.code in _SLIPS_OF_INDENTATION
    )
    root = _Outline(findings, slips).declaration("file", None, "", nowhere, statements)
    return root if complete else replace(root, broken=True)


_DECIDED = tree.Round | tree.InapplicableLine | tree.AssessedOn | tree.TiesLine
"""Lines that readings may decide between."""
_SLIPS_OF_INDENTATION = frozenset({"E0103", "E0104"})
"""Codes of lines of which it is not certain in whose body they stand."""


@dataclass(frozen=True, slots=True)
class _Outline:
    """The passage from lines to declarations; `slips` are the file and line of doubtful indentations."""

    findings: Findings
    slips: frozenset[tuple[str, int]]

    def declaration(
        self,
        word: str,
        line: tree.Line | None,
        path: str,
        span: Span,
        body: tuple[tree.Statement, ...],
        beside: frozenset[str] = frozenset(),
        doubtful: bool = False,
    ) -> Declaration:
        """A line with its body.

        `beside` are the kinds of lines that may stand beside it or in the body of the line above it,
        `doubtful` tells that its indentation is not certain: no line in its body is then called misplaced.
        """
        allowed = PLACES.get(word, {})
        parts: dict[str, list[Declaration]] = {}
        above: list[Declaration] = []
        broken = doubtful
        strayed = False
        unreadable: int | None = None
        slipped = self._slipped(body)
        for position, statement in enumerate(body):
            part = word_of(statement.line)
            if part == "unreadable" or part not in allowed or position in slipped:
                broken = True
            if position in slipped and above:
                self._break(parts, above[-1])
            if part == "unreadable":
                unreadable = position if unreadable is None else unreadable
                self.findings.lose(_names(statement))
                continue
            if position in slipped and above and part in PLACES.get(above[-1].word, {}):
                self.findings.lose(_names(statement))
                continue
            if part not in allowed:
                self.findings.lose(_names(statement))
                if not doubtful and position not in slipped:
                    strayed = self._astray(word, part, statement, beside, strayed)
                continue
            earlier = parts.setdefault(part, [])
            if earlier and allowed[part] == ONE:
                self.findings.add(
                    "E0109",
                    statement.line.span,
                    say("stands-twice", line=called(part), declaration=word),
                    say("keep-one"),
                    [Related(earlier[0].span, say("it-was-given-here"))],
                )
                continue
            said_twice(statement.line, self.findings)
            if above and _takes_from(PLACES.get(above[-1].word, {}), part, statement):
                self._break(parts, above[-1])
            inner = self.declaration(
                part,
                statement.line,
                _path(path, statement.line, part),
                statement.line.span,
                statement.body,
                frozenset(allowed).union(PLACES.get(above[-1].word, {}) if above else ()),
                position in slipped,
            )
            broken = broken or _takes_from(allowed, part, statement)
            lacking = inner.broken or _loses_to(allowed, part, body[position + 1 :])
            above.append(replace(inner, position=position, broken=lacking))
            earlier.append(above[-1])
        found = {part: tuple(lines) for part, lines in parts.items()}
        if unreadable is not None:
            found = {part: _without_otherwise(lines, unreadable) for part, lines in found.items()}
        return Declaration(word, line, path, span, found, broken)

    def _slipped(self, body: tuple[tree.Statement, ...]) -> frozenset[int]:
        """The lines of a body that are doubtful beside others that are not."""
        doubtful = frozenset(
            position
            for position, statement in enumerate(body)
            if (statement.line.span.file, statement.line.span.line) in self.slips
        )
        return doubtful if len(doubtful) < len(body) else frozenset()

    def _break(self, parts: dict[str, list[Declaration]], last: Declaration) -> None:
        """Note that lines of the last declaration may stand elsewhere."""
        lines = parts[last.word]
        lines[-1] = replace(lines[-1], broken=True)

    def _astray(
        self, word: str, part: str, statement: tree.Statement, beside: frozenset[str], strayed: bool
    ) -> bool:
        """Report a line out of place; whether it, or one before it, belongs one level further out.

        Of such lines the first is told: all were indented by one slip.
        """
        if word not in PLACES and part in beside:
            if not strayed:
                too_deep(word, statement, self.findings)
        elif part not in beside or not strayed:
            misplaced(word, part, statement, self.findings)
        return strayed or part in beside


def _without_otherwise(lines: tuple[Declaration, ...], unreadable: int) -> tuple[Declaration, ...]:
    """The lines of one kind; a single `otherwise` that may follow an unreadable line is left out."""
    line = lines[0].line
    if len(lines) > 1 or lines[0].position < unreadable or not isinstance(line, _DECIDED):
        return lines
    if line.guard is None or line.guard.condition is not None:
        return lines
    return (replace(lines[0], line=replace(line, guard=None)),)


def _takes_from(allowed: Mapping[str, int], part: str, statement: tree.Statement) -> bool:
    """Whether a line has in its body what belongs beside it, so that it may be lacking there."""
    inner = PLACES.get(part, {})
    strays = (word_of(each.line) for each in statement.body)
    return any(stray in allowed and stray not in inner for stray in strays)


def _loses_to(allowed: Mapping[str, int], part: str, following: tuple[tree.Statement, ...]) -> bool:
    """Whether lines that belong in the body of a line stand below it, out of place."""
    inner = PLACES.get(part, {})
    for statement in following:
        word = word_of(statement.line)
        if word in allowed:
            return False
        if word in inner:
            return True
    return False


def _path(outer: str, line: tree.Line, word: str) -> str:
    name = getattr(line, "name", None)
    if not isinstance(name, tree.Word) or word in ("for each of", "assumes", "reconstructs"):
        return outer
    if word in APART:
        outer = word
    return f"{outer}.{name.text}" if outer else name.text


def _names(statement: tree.Statement) -> Iterator[str]:
    """The names that a line and those in its body would declare."""
    word = getattr(statement.line, "name", None)
    if isinstance(word, tree.Word):
        yield word.text
    for inner in statement.body:
        yield from _names(inner)
