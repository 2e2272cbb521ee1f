"""What lowering works with: the context of elaboration, the manifest and the files."""

from collections.abc import Mapping
from dataclasses import dataclass

from dsl.diagnostics.diagnostic import Findings
from dsl.elaborate.context import Context
from dsl.manifest.models import MethodologyFile


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything that the lowering of one methodology shares."""

    context: Context
    manifest: MethodologyFile
    texts: Mapping[str, str]

    @property
    def findings(self) -> Findings:
        """The collector of this compilation."""
        return self.context.findings
