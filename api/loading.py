"""A methodology folder -> what can be served of it, or why it cannot be."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dsl import compile_sources, read_folder, render_diagnostic
from dsl.clauses import Clauses
from dsl.diagnostics.diagnostic import Diagnostic, Severity
from dsl.diagnostics.message import Message
from dsl.diagnostics.wording import Language, worded
from dsl.prove.trial import Trial
from dsl.readers import READERS, Readers
from engine.graph.canonical import digest, to_data
from engine.graph.methodology import Methodology

if TYPE_CHECKING:
    from api.chosen import Choices, Chosen
    from api.intake import Intake
    from api.register import Register
    from dsl.prove.direction import Course
    from engine.program import Program


@dataclass(frozen=True)
class Loaded:
    """A methodology that passed the check.

    What few requests need is made when it is first asked for, and kept. What only scoring needs is imported
    there: a check does without it.
    """

    methodology: Methodology
    sources: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    """Warnings alone: with an error nothing is loaded."""
    clauses: Clauses = field(default_factory=Clauses)
    """The places of the lines of the rules."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """The files that it was compiled from, byte for byte."""

    @cached_property
    def digest(self) -> str:
        """The digest of the meaning, whatever the layout of the files."""
        return digest(self.methodology)

    @cached_property
    def choices(self) -> "Choices":
        """What scores by each choice of the readings."""
        from api.chosen import Choices

        return Choices(self.methodology, lambda: self.digest, self.sources)

    @property
    def program(self) -> "Program":
        """The evaluator with the default readings."""
        return self.program_for({})

    def program_for(self, readings: Mapping[str, str]) -> "Program":
        """The evaluator with these readings, and the default ones where they say nothing."""
        return self.chosen(readings).program

    def chosen(self, readings: Mapping[str, str]) -> "Chosen":
        """The same with the writer of its answers."""
        return self.choices.of(readings)

    @cached_property
    def intake(self) -> "Intake":
        """The reader of requests."""
        from api.intake import Intake

        return Intake(self.methodology, self.program)

    @cached_property
    def schema(self) -> bytes:
        """The JSON Schema of the data."""
        from api.schema import schema_bytes

        return schema_bytes(self.methodology, self.program)

    @cached_property
    def graph(self) -> bytes:
        """The scoring graph, as JSON."""
        return json.dumps(to_data(self.methodology), ensure_ascii=False).encode()

    @cached_property
    def directions(self) -> Mapping[str, Mapping[str, "Course"]]:
        """Which way the score of each criterion goes with each number and date that it depends on."""
        from dsl.prove.direction import directions_of

        return directions_of(self.methodology)

    @cached_property
    def register(self) -> "Register":
        """The register of assumptions and readings."""
        from api.register import register_of

        return register_of(self.methodology, self.digest)

    def prepare(self) -> None:
        """Make everything now that would otherwise be made for the first who asks."""
        _ = self.choices, self.schema, self.graph, self.register, self.directions
        self.intake.prepare()
        self.chosen({}).writer.prepare()
        for form in self.intake.expected.forms:
            for member in self.methodology.members:
                self.program.plan(form.profile, member.label.id)


@dataclass(frozen=True)
class Broken:
    """A methodology that cannot be served.

    `trouble` says why where that lies not in the text of its files; otherwise the diagnostics do.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] | None = None
    trouble: Message | None = None

    def trouble_in(self, language: Language = Language.en) -> str | None:
        """The trouble in words."""
        return None if self.trouble is None else worded(self.trouble, language)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it cannot be served: `file:line:col CODE message` for each error, the first one first."""
        trouble = self.trouble_in()
        if trouble is not None:
            return (trouble,)
        return tuple(headline(found) for found in self.diagnostics if found.severity is Severity.error)

    @property
    def report(self) -> str:
        """The reasons in full, with excerpts and hints."""
        trouble = self.trouble_in()
        if trouble is not None:
            return trouble
        return "\n".join(render_diagnostic(found, self.sources or {}) for found in self.diagnostics)


def load(folder: Path) -> Loaded | Broken:
    """Compile a folder. Raises OSError when it cannot be read, ValueError when a file of it is too large."""
    return compiled(read_folder(folder))


def compiled(files: Mapping[str, bytes], readers: Readers = READERS) -> Loaded | Broken:
    """Compile the files of a folder, by their path in it; `readers` may remember what they read before."""
    made = compile_sources(files, _trials, readers)
    if made.methodology is None:
        return Broken(made.diagnostics, made.sources)
    return Loaded(made.methodology, made.sources, made.diagnostics, made.clauses, dict(files))


def _trials(methodology: Methodology) -> Trial:
    from engine.trial import PlainTrial

    return PlainTrial(methodology)


def headline(found: Diagnostic) -> str:
    """A diagnostic on one line."""
    return f"{found.span} {found.code} {found.message()}"
