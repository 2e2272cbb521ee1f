"""Where the lines of declarations stand: what the graph says of a declaration, by the words of the rules."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dsl.diagnostics.diagnostic import Findings
from dsl.lower.csv_file import read_csv
from dsl.manifest.models import MethodologyFile
from dsl.manifest.read import Located
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.label import Label
from engine.graph.span import Span

__all__ = ["ROW", "WEIGHT", "WORTH", "Clauses"]

WORTH, WEIGHT = "worth", "weight"
"""The words of the shares in the line of a block or criterion itself."""
ROW = "row"
"""The word of the rows in the file of a table."""
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})


class Clauses:
    """The places of the lines in the bodies of declarations, and of the keys of the manifest.

    Declarations are told apart by their place.
    """

    def __init__(
        self,
        root: Declaration | None = None,
        texts: Mapping[str, str] = _NO_TEXTS,
        manifest: Located[MethodologyFile] | None = None,
    ) -> None:
        self._manifest = manifest
        self._lines: dict[Span, dict[str, tuple[Span, ...]]] = {}
        for declaration in () if root is None else root.walk():
            lines = {word: tuple(part.span for part in parts) for word, parts in declaration.parts.items()}
            lines.update(_of_the_line(declaration.line, texts))
            if lines:
                self._lines[declaration.name_span] = lines

    def place(self, label: Label, word: str = "", position: int = 0) -> Span | None:
        """The place of a line in the body of a declaration, the lines of one kind counted from 0.

        That of the declaration's name where there is no such line; None for what stands in no file.
        """
        if label.span is None:
            return None
        lines = self._lines.get(label.span, {}).get(word, ())
        return lines[position] if position < len(lines) else label.span

    def lines(self, label: Label, word: str) -> tuple[Span, ...]:
        """The places of all lines of a kind in the body of a declaration, with those in their own bodies."""
        if label.span is None:
            return ()
        return tuple(
            each
            for line in self._lines.get(label.span, {}).get(word, ())
            for each in (line, *(span for spans in self._lines.get(line, {}).values() for span in spans))
        )

    def key(self, *path: str | int) -> Span | None:
        """The place of what stands in the manifest under these keys and positions, as far as they lead."""
        return None if self._manifest is None else self._manifest.span(*path)


def _of_the_line(line: tree.Line | None, texts: Mapping[str, str]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """What stands in the line of a declaration itself, or in the file that it names."""
    match line:
        case tree.MemberOf(worth=worth, weight=weight):
            for word, share in ((WORTH, worth), (WEIGHT, weight)):
                if share is not None:
                    yield word, (share.span,)
        case tree.TableOf(file=file) if file.text in texts:
            rows = read_csv(file.text, file.span, texts[file.text], Findings())
            yield ROW, tuple(row.span for row in rows[1:]) if rows else ()
        case _:
            return
