"""The words of the rules by place."""

from collections.abc import Mapping

from engine.graph.span import Span

__all__ = ["Excerpts"]

_LONGEST = 100


class Excerpts:
    """The texts of the files of a methodology, by place."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._lines = {
            file: text.replace("\r\n", "\n").replace("\r", "\n").split("\n") for file, text in sources.items()
        }

    def at(self, span: Span | None) -> str:
        """What stands at a place, on one line and without comments; nothing where there is no such place."""
        return " ".join(self._parts(span))

    def short(self, span: Span | None) -> str:
        """The same, cut where it is too long to be read at a glance."""
        text = self.at(span)
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

    def _parts(self, span: Span | None) -> list[str]:
        if span is None or span.file not in self._lines:
            return []
        lines = self._lines[span.file][span.line - 1 : span.end_line]
        if not lines:
            return []
        if len(lines) > 1:
            lines = [_without_comment(line) for line in lines[:-1]] + lines[-1:]
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return " ".join(lines).split()


def _without_comment(line: str) -> str:
    """A line of rules up to its comment; a sign in a text begins none."""
    quoted = False
    for at, sign in enumerate(line):
        quoted ^= sign == '"'
        if sign == "#" and not quoted:
            return line[:at]
    return line
