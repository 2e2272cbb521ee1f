"""Values that are computed under a condition and used after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from engine.plan.code import Code, Sort
from engine.plan.facts import NO_FACTS, Facts
from engine.plan.writer import Lines, Writer

__all__ = ["Exports", "guarded"]


@dataclass(slots=True)
class Exports:
    """What a guarded piece of code leaves behind."""

    writer: Writer
    always: bool
    starts: Lines = field(default_factory=list)

    def give(self, code: Code, hint: str, otherwise: str = "None") -> Code:
        """The value as a variable that exists after the piece; None (or `otherwise`) if that was skipped."""
        if code.form.sort is Sort.nothing:
            return code
        if self.always:
            return self.writer.bind(code, hint)
        name = self.writer.name(hint)
        self.writer.put_into(self.starts, f"{name} = {otherwise}")
        self.writer.put(f"{name} = {code.text}")
        return Code(name, replace(code.form, optional=code.form.optional or otherwise == "None"))


@contextmanager
def guarded(writer: Writer, guard: Code | None, facts: Facts = NO_FACTS) -> Iterator[Exports]:
    """Write a piece of code that is run where the guard holds; always if there is none."""
    if guard is None:
        yield Exports(writer, always=True)
        return
    exports = Exports(writer, always=False)
    with writer.inner(facts) as scope:
        yield exports
    writer.scope.lines.extend(exports.starts)
    writer.put(f"if {guard.text}:", scope.lines)
