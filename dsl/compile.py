"""The compiler: files of a methodology to its graph, pass by pass, with all findings at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType

from dsl.check.applicability import check_applicability
from dsl.check.flags import check_flags
from dsl.check.inexact import check_inexact
from dsl.check.over import check_over
from dsl.check.parameters import check_parameters
from dsl.check.proofs import check_proofs
from dsl.check.ratings import check_ratings
from dsl.check.reach import check_reach
from dsl.check.sums import check_sums
from dsl.clauses import Clauses
from dsl.diagnostics.diagnostic import Diagnostic, Findings
from dsl.diagnostics.message import say
from dsl.elaborate.context import Context
from dsl.elaborate.order import settle
from dsl.elaborate.rules import RULES
from dsl.elaborate.values import value_of
from dsl.lower.methodology import lower_methodology
from dsl.lower.tables import declare_tables
from dsl.lower.workshop import Workshop
from dsl.manifest.models import MethodologyFile
from dsl.manifest.read import Located, read_model
from dsl.names.declare import declare
from dsl.outline.outline import Declaration, outline
from dsl.prove.trial import Trials
from dsl.readers import READERS, Readers
from dsl.syntax.decode import decoded_files
from engine.graph.methodology import Methodology
from engine.graph.span import Span

MANIFEST, BODIES, CASES = "methodology.yaml", "bodies.yaml", "cases"


@dataclass(frozen=True, slots=True)
class Compilation:
    """What became of a folder: its graph where there is no error, all findings, and the texts read.

    `clauses` are the places of the lines that the graph was made of.
    """

    methodology: Methodology | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    clauses: Clauses


Proofs = Callable[[Methodology, Mapping[str, str], Findings], None]


def compile_sources(
    sources: Mapping[str, bytes], trials: Trials | None = None, readers: Readers = READERS
) -> Compilation:
    """Compile the files of one methodology folder, given by their paths in it, and prove what must hold.

    With `trials` findings show data that break a rule. `readers` may remember what they have read before.
    Never raises for anything that a file may hold: each fault is a diagnostic.
    """

    def proofs(graph: Methodology, texts: Mapping[str, str], findings: Findings) -> None:
        check_proofs(graph, texts, findings, trials)

    return _compiled(sources, proofs, readers)


def compile_unproved(sources: Mapping[str, bytes]) -> Compilation:
    """The same without the proofs: evaluating what comes of it may fail for some data."""
    return _compiled(sources, None)


def _compiled(sources: Mapping[str, bytes], proofs: Proofs | None, readers: Readers = READERS) -> Compilation:
    findings = Findings()
    texts = decoded_files(sources, findings)
    methodology: Methodology | None = None
    root: Declaration | None = None
    manifest: Located[MethodologyFile] | None = None
    try:
        manifest = _manifest(sources, texts, findings)
        methodology, root = _compile(manifest, sources, texts, findings, readers)
        if methodology is not None and proofs is not None and not findings.errors:
            proofs(methodology, texts, findings)
    except RecursionError:
        findings.add(
            "E0112",
            Span(MANIFEST, 1, 1, 1, 1),
            say("rules-nested-too-deeply"),
            say("split-formulas-and-chains"),
        )
    cases = {file: text for file, text in texts.items() if _is_of_cases(file)}
    if cases:
        # They seldom stand among the rules, and their forms take time to be made.
        from dsl.cases.read import read_cases

        read_cases(cases, None if findings.errors else methodology, findings, readers)
    usable = None if findings.errors else methodology
    clauses = Clauses() if usable is None else Clauses(root, texts, manifest)
    return Compilation(usable, tuple(findings), MappingProxyType(texts), clauses)


def _is_of_cases(file: str) -> bool:
    return PurePosixPath(file).parts[:1] == (CASES,)


def _compile(
    manifest: Located[MethodologyFile] | None,
    sources: Mapping[str, bytes],
    texts: Mapping[str, str],
    findings: Findings,
    readers: Readers,
) -> tuple[Methodology | None, Declaration | None]:
    bodies = None
    if BODIES in texts:
        bodies = readers.bodies(BODIES, texts[BODIES], findings)
    wanted = manifest.model.rules if manifest else sorted(file for file in sources if file.endswith(".rules"))
    rules = {file: readers.rules(file, texts[file], findings) for file in wanted if file in texts}
    complete = len(rules) == len(set(wanted))
    if not complete:
        findings.lose_all()
    root = outline(rules, complete, findings)
    if manifest is None:
        return None, root
    kinds = tuple(sorted(manifest.model.kinds))
    context = Context(declare(root, findings), findings, kinds, RULES, value_of, manifest.model.assessed_year)
    declare_tables(context)
    settle(context)
    workshop = Workshop(context, manifest.model, texts, frozenset(sources))
    methodology = lower_methodology(workshop, root, manifest, bodies)
    check_sums(methodology, root, workshop.unsummed, findings)
    check_applicability(methodology, root, findings)
    check_reach(methodology, findings)
    check_over(methodology, findings)
    check_parameters(methodology, findings)
    check_inexact(methodology, findings)
    check_flags(methodology, findings)
    check_ratings(methodology, findings)
    return methodology, root


def _manifest(
    sources: Mapping[str, bytes], texts: Mapping[str, str], findings: Findings
) -> Located[MethodologyFile] | None:
    if MANIFEST not in sources:
        findings.add(
            "E0111",
            Span(MANIFEST, 1, 1, 1, 1),
            say("no-such-file", file=MANIFEST),
            say("methodology-starts-with-it"),
        )
    if MANIFEST not in texts:
        return None
    manifest = read_model(MANIFEST, texts[MANIFEST], MethodologyFile, findings)
    if manifest is None:
        return None
    for position, file in enumerate(manifest.model.rules):
        if file not in sources:
            findings.add("E0111", manifest.span("rules", position), say("no-such-file", file=file))
        if manifest.model.rules.index(file) != position:
            findings.add("E0302", manifest.span("rules", position), say("file-listed-twice", file=file))
    for file in sources:
        path = PurePosixPath(file)
        if path.suffix == ".yaml" and file not in (MANIFEST, BODIES) and not _is_of_cases(file):
            findings.unknown(
                "E0111",
                file,
                Span(file, 1, 1, 1, 1),
                say("no-file-of-a-methodology", file=file),
                (BODIES,),
                say("yaml-files-are", manifest=MANIFEST, bodies=BODIES),
            )
        if path.suffix == ".rules" and file not in manifest.model.rules and not _is_of_cases(file):
            findings.add(
                "E0111",
                Span(file, 1, 1, 1, 1),
                say("file-not-listed", file=file, manifest=MANIFEST),
                say("list-or-delete-file"),
            )
    return manifest
