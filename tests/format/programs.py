"""Rule files that can be read, in any layout: what stands in them is drawn from the grammar.

Indentation, spaces, empty lines, comments, ends of lines and what else an author may do are drawn too. That a
file makes sense is not asked for: the layout does not ask for it either.
"""

from dataclasses import dataclass

from hypothesis import strategies as st
from lark.grammar import Rule

from tests.format.derivations import Drawn, Token, line

SPACES = (" ", "", "   ", "\t", " \t ")
COMMENTS = ("#", "# a comment", "#without a space", "##  two", '# "quote', "# (when", "#\tәріп é", "#  x  \t")
EMPTY = ("", "  ", "\t")
ENDS = ("\n", "\r\n", "\r")
DEEPEST = 3
"""The most bodies inside one another."""


@dataclass(frozen=True, slots=True)
class Program:
    """The bytes of a rule file, and the rules of the grammar that its lines were drawn by."""

    content: bytes
    rules: frozenset[Rule]

    def __repr__(self) -> str:
        return f"Program({self.content!r})"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line with the lines of its body. The first `aligned` of these stand deeper than the others."""

    drawn: Drawn
    body: "tuple[Stretch, ...]" = ()
    aligned: int = 0

    @property
    def rules(self) -> frozenset[Rule]:
        """The rules of the grammar that gave it all."""
        return frozenset(self.drawn.rules).union(*(each.rules for each in self.body))


@st.composite
def programs(draw: st.DrawFn, through: Rule | None = None) -> Program:
    """Any file that can be read; one of a single line where a rule of the grammar is given for it."""
    lines = (Stretch(line(draw, through=through)),) if through else _lines(draw, 0)
    whole = Stretch(Drawn(), lines)
    layout = _Layout(draw)
    layout.body(whole, -1)
    layout.between()
    end = draw(st.sampled_from(ENDS))
    text = end.join(layout.rows) + draw(st.sampled_from((end, "")))
    mark = draw(st.sampled_from((b"", b"\xef\xbb\xbf")))
    return Program(mark + text.encode(), whole.rules)


def _lines(draw: st.DrawFn, depth: int) -> tuple[Stretch, ...]:
    return tuple(_stretch(draw, depth) for _ in range(draw(st.integers(0, 2 if depth else 4))))


def _stretch(draw: st.DrawFn, depth: int) -> Stretch:
    """A line; behind a value there often are alternatives, and clauses less deep than these."""
    head = line(draw)
    if ("=",) in head.tokens and draw(st.booleans()):
        alternatives = tuple(Stretch(line(draw, "alternative")) for _ in range(draw(st.integers(1, 3))))
        clauses = tuple(Stretch(line(draw)) for _ in range(draw(st.integers(0, 2))))
        aligned = len(alternatives) if clauses and draw(st.booleans()) else 0
        return Stretch(head, alternatives + clauses, aligned)
    return Stretch(head, _lines(draw, depth + 1) if depth < DEEPEST else ())


class _Layout:
    """Writes lines as some author might."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self.rows: list[str] = []

    def body(self, stretch: Stretch, outer: int) -> None:
        """The lines of a body, deeper than `outer`, where its own line stands; that is -1 for a file."""
        indent = outer + self._draw(st.integers(1, 6)) if outer >= 0 else 0
        deeper = indent + self._draw(st.integers(1, 6)) if stretch.aligned else indent
        for position, each in enumerate(stretch.body):
            self.between()
            at = deeper if position < stretch.aligned else indent
            self._line(each.drawn.tokens, at)
            self.body(each, at)

    def between(self) -> None:
        """Some empty lines and comments, these at any column."""
        for _ in range(self._draw(st.integers(0, 2))):
            if self._draw(st.booleans()):
                self.rows.append(self._draw(st.sampled_from(EMPTY)))
            else:
                indent = self._draw(st.integers(0, 12))
                self.rows.append(" " * indent + self._draw(st.sampled_from(COMMENTS)))

    def _line(self, tokens: list[Token], indent: int) -> None:
        """A line of rules; inside parentheses it may run on into further rows."""
        row = " " * indent
        opened = 0
        for position, token in enumerate(tokens):
            if opened and self._draw(st.integers(0, 7)) == 0:
                self._end(row)
                self.between()
                row = " " * (indent + self._draw(st.integers(1, 9)))
            elif position:
                row += self._gap(row, token)
            row += token[0] if len(token) == 1 else self._phrase(token)
            opened += (token == ("(",)) - (token == (")",))
        self._end(row)

    def _phrase(self, token: Token) -> str:
        return self._draw(st.sampled_from((" ", "  ", "\t"))).join(token)

    def _gap(self, row: str, token: Token) -> str:
        """What stands between two tokens of a row: nothing only where they cannot run into one."""
        space = self._draw(st.sampled_from(SPACES))
        return space or (" " if _wordlike(row[-1]) and _wordlike(token[0][0]) else "")

    def _end(self, row: str) -> None:
        rest = self._draw(st.sampled_from(("", "", "", " ", "\t", *COMMENTS)))
        self.rows.append(row + self._draw(st.sampled_from(SPACES)) * bool(rest) + rest)


def _wordlike(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
