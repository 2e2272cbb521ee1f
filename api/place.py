"""Places in rule files, as data."""

from pydantic import BaseModel

from engine.graph.span import Span


class Place(BaseModel):
    """A stretch of a file.

    Lines and columns count from 1; the end column is the first one after the stretch.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


def place_of(span: Span) -> Place:
    """The place that a span of the graph is."""
    return Place(
        file=span.file,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
    )
