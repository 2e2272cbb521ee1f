"""The canonical form of a rule file: one layout for what means the same, with every comment kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from dsl.diagnostics.diagnostic import Diagnostic, Findings
from dsl.diagnostics.message import say
from dsl.format.indent import STEP, Indent
from dsl.format.places import END, Level, Spot, gap, stands_apart
from dsl.format.rows import rows_of, tidy
from dsl.format.scan import Piece, Row, scan
from dsl.format.tight import tight_places
from dsl.syntax import tree
from dsl.syntax.decode import decoded
from dsl.syntax.layout import LONGEST
from dsl.syntax.parse import parse_rules
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file as it was written, and in the canonical form; without that there are findings that say why."""

    written: str
    canonical: str | None
    diagnostics: tuple[Diagnostic, ...]


def format_rules(file: str, content: bytes) -> Formatted:
    """Bring a rule file into its canonical form, which means the same; `file` is how findings call it."""
    findings = Findings()
    text = decoded(file, content, findings)
    if text is None:
        return Formatted("", None, tuple(findings))
    statements = parse_rules(file, text, findings)
    if findings.errors:
        return Formatted(text, None, tuple(findings))
    canonical = "".join(f"{line}\n" for line in _Sheet(file, text, statements, findings).lines())
    return Formatted(text, None if findings.errors else canonical, tuple(findings))


class _Sheet:
    """Writes one file. The lines of rules in its text are the statements, one after the other."""

    def __init__(
        self, file: str, text: str, statements: tuple[tree.Statement, ...], findings: Findings
    ) -> None:
        self._file = file
        self._pieces = scan(text)
        self._statements = statements
        self._findings = findings
        self._tight = tight_places(statements)
        self._above: Spot | None = None

    def lines(self) -> Iterator[str]:
        """All lines, without their ends."""
        yield from self._body(self._statements, (), None, 0, None)
        comments, _ = self._next()
        yield from self._comments(comments, END, parted=False)

    def _body(
        self,
        statements: tuple[tree.Statement, ...],
        around: tuple[Level, ...],
        outer: tree.Line | None,
        column: int,
        value: int | None,
    ) -> Iterator[str]:
        """The lines of a body at a column; alternatives at the column of the value that they belong to."""
        aligned = 0 if value is None else _aligned(statements)
        for position, statement in enumerate(statements):
            at = column if value is None or position >= aligned else value
            comments, piece = self._next()
            if piece is None:
                raise ValueError(f"{self._file}: fewer lines than statements")
            level = Level(piece.rows[0].indent, at, stands_apart(statement.line, outer))
            spot = Spot((*around, level), position < aligned)
            yield from self._comments(comments, spot, piece.rows[0].parted)
            self._above = spot
            indent = Indent(at, _aligned(statement.body) > 0, self._tight)
            yield from self._line(piece, statement.line, indent)
            yield from self._body(statement.body, spot.levels, statement.line, at + STEP, indent.value)

    def _line(self, piece: Piece, line: tree.Line, indent: Indent) -> Iterator[str]:
        """The rows of a line. One that no reading would take, for its spaces alone, is reported."""
        length = 0
        for row in rows_of(piece, line, indent, self._tight):
            if row.parted:
                yield ""
            yield row.text
            length += len(row.text)
        if length > LONGEST:
            span = line.span
            place = Span(self._file, span.line, span.column, span.line, span.column + 1)
            said = say("line-grows-too-long", most=LONGEST)
            self._findings.add("E0102", place, said, say("name-parts-of-the-line"))

    def _next(self) -> tuple[list[Row], Piece | None]:
        """The comments before the next line of rules, and that line; None at the end of the file."""
        comments: list[Row] = []
        for piece in self._pieces:
            if piece.rows[0].tokens:
                return comments, piece
            comments += piece.rows
        return comments, None

    def _comments(self, comments: list[Row], below: Spot, parted: bool) -> Iterator[str]:
        """The comments above a line, with all empty lines between it and the line before it."""
        written, empty = gap(self._above, comments, below, parted)
        for comment in written:
            if comment.parted:
                yield ""
            yield " " * comment.column + tidy(comment.text)
        if empty and below is not END:
            yield ""


def _aligned(statements: tuple[tree.Statement, ...]) -> int:
    """How many lines of a body are alternatives aligned with their value.

    Deeper lines in such a body would stand on no level; no rule has any, but a file of slips may.
    """
    if any(statement.body for statement in statements):
        return 0
    count = 0
    while count < len(statements) and isinstance(statements[count].line, tree.AlternativeLine):
        count += 1
    return count
