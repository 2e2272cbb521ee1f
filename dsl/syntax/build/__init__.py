"""From the rules of the grammar to the syntax tree: one constructor per rule."""

from collections.abc import Mapping
from types import MappingProxyType

from dsl.syntax.build.cohort import COHORT
from dsl.syntax.build.expressions import EXPRESSIONS
from dsl.syntax.build.lines import LINES
from dsl.syntax.build.parts import KEPT, Constructor, leaf

__all__ = ["CONSTRUCTORS", "KEPT", "leaf"]

CONSTRUCTORS: Mapping[str, Constructor] = MappingProxyType({**EXPRESSIONS, **LINES, **COHORT})
"""By the name of the rule, or of its alternative."""
