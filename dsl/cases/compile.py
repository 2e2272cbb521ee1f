"""The files of worked cases to cases, with all findings at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dsl.cases.case import Case
from dsl.cases.read import is_case_file, read_cases
from dsl.diagnostics.diagnostic import Diagnostic, Findings
from dsl.readers import READERS, Readers
from dsl.syntax.decode import decoded_files
from engine.graph.methodology import Methodology

__all__ = ["CaseReading", "compile_cases"]


@dataclass(frozen=True, slots=True)
class CaseReading:
    """The worked cases of a folder, all findings about them, and the texts read."""

    cases: tuple[Case, ...]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def compile_cases(
    sources: Mapping[str, bytes], methodology: Methodology, readers: Readers = READERS
) -> CaseReading:
    """Read the files of worked cases of a methodology, given by their paths in its folder.

    Never raises for anything that a file may hold. With an error among the findings the cases are of no use.
    """
    findings = Findings()
    texts = decoded_files(
        {file: content for file, content in sources.items() if is_case_file(file)}, findings
    )
    others = {file: "" for file in sources if not is_case_file(file)}
    cases = read_cases(texts | others, methodology, findings, readers)
    return CaseReading(cases, tuple(findings), MappingProxyType(texts))
