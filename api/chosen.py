"""A methodology under choices of its readings; the choices that were asked for last are kept."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from api.answer import AnswerWriter
from engine.graph.methodology import Methodology
from engine.program import Program

if TYPE_CHECKING:
    from api.explain.explainer import Explainer

NO_SOURCES: Final[Mapping[str, str]] = MappingProxyType({})

KEPT = 16
"""For so many choices beside the default ones the programs are kept: each has plans of its own."""


@dataclass(frozen=True)
class Chosen:
    """What scores by one choice of the readings, and what writes its answers."""

    program: Program
    _readings: Mapping[str, str]
    _digest: Callable[[], str]
    _open: Methodology
    _sources: Mapping[str, str]

    @cached_property
    def writer(self) -> AnswerWriter:
        """The writer, made when it is first asked for: a digest takes as long as many a case."""
        return AnswerWriter(self._open, self._digest(), self._readings, self.program.methodology)

    @cached_property
    def explainer(self) -> "Explainer":
        """What explains its scores, made when it is first asked for."""
        from api.explain.explainer import Explainer

        return Explainer(self.program, self._sources)


class Choices:
    """What is made of one methodology for each choice of its readings. Shared by threads."""

    def __init__(
        self, methodology: Methodology, digest: Callable[[], str], sources: Mapping[str, str] = NO_SOURCES
    ) -> None:
        """`sources` are the texts of the rules, which explanations quote."""
        self._methodology = methodology
        self._sources = sources
        self._digest = digest
        self._defaults = {reading.label.name: reading.default for reading in methodology.readings}
        self._default = self.made({})
        self._others: OrderedDict[frozenset[tuple[str, str]], Chosen] = OrderedDict()
        self._turn = Lock()

    def of(self, readings: Mapping[str, str]) -> Chosen:
        """What scores with these readings, and the default ones where they say nothing.

        Raises KeyError for a name that no reading has.
        """
        others = {name: option for name, option in readings.items() if option != self._defaults[name]}
        if not others:
            return self._default
        key = frozenset(others.items())
        with self._turn:
            chosen = self._others.pop(key, None) or self.made(others)
            self._others[key] = chosen
            if len(self._others) > KEPT:
                self._others.popitem(last=False)
        return chosen

    def made(self, readings: Mapping[str, str]) -> Chosen:
        """The same as `of`, made anew and not kept."""
        program = Program(self._methodology, readings)
        return Chosen(program, readings, self._digest, self._methodology, self._sources)
