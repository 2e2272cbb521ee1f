"""Rule files that are read time and again: what has not changed is not parsed anew."""

from dsl.diagnostics.diagnostic import Findings
from dsl.syntax import tree
from dsl.syntax.parse import parse_rules


class RememberedRules:
    """Does what `parse_rules` does, and keeps the tree of each file in which it finds no fault."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, tuple[tree.Statement, ...]]] = {}

    def __call__(self, file: str, text: str, findings: Findings) -> tuple[tree.Statement, ...]:
        """The statements of a rule file."""
        known = self._known.get(file)
        if known is not None and known[0] == text:
            return known[1]
        own = Findings()
        statements = parse_rules(file, text, own)
        if any(True for _ in own):
            return parse_rules(file, text, findings)
        self._known[file] = text, statements
        return statements
