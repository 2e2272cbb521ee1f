"""What lowering works with: the context of elaboration, the manifest and the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dsl.diagnostics.diagnostic import Findings
from dsl.elaborate.context import Context
from dsl.manifest.models import MethodologyFile


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the lowering of one methodology shares; `texts` are those of the `files` that are text."""

    context: Context
    manifest: MethodologyFile
    texts: Mapping[str, str]
    files: frozenset[str]
    unsummed: set[str] = field(default_factory=set)
    """Blocks of which the scale or the share of a member was reported; "" stands for the methodology."""

    @property
    def findings(self) -> Findings:
        """The collector of this compilation."""
        return self.context.findings
