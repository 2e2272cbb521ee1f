"""What every node of the graph carries beside its meaning: identity, titles, law."""

from dataclasses import dataclass, field

from engine.graph.span import Span

Texts = tuple[tuple[str, str], ...]
"""Text by language: pairs of language tag and text, in the order of the tags."""


def texts_from(pairs: dict[str, str]) -> Texts:
    """`Texts` in their one canonical order, whatever the order of the file."""
    return tuple(sorted(pairs.items()))


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a paragraph, page or line of a source that the methodology declares."""

    source: str
    at: str
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Assumption:
    """What no source gives. `reconstructed` marks one inferred from published figures."""

    id: str
    texts: Texts
    reconstructed: bool = False
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Label:
    """Who a node is.

    `id` is its stable path (`service.openness`); `formerly` are earlier ids of the same thing.
    Citations and assumptions are in the order of their own text, not of the file.
    """

    id: str
    titles: Texts = ()
    notes: Texts = ()
    cites: tuple[Citation, ...] = ()
    assumes: tuple[Assumption, ...] = ()
    formerly: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.id.rpartition(".")[2]
