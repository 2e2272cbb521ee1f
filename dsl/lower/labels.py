"""Labels: titles, notes, citations, assumptions and former names of a declaration."""

from collections.abc import Iterable
from typing import Any

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Conjunction, listed, say
from dsl.lower.workshop import Workshop
from dsl.manifest.models import MethodologyFile
from dsl.manifest.read import Located
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.label import Assumption, Citation, Label, Texts, texts_from
from engine.graph.span import Span


def label_of(workshop: Workshop, declaration: Declaration, path: str | None = None) -> Label:
    """The label of a declaration, under `path` where that differs from its place in the file."""
    return Label(
        id=declaration.path if path is None else path,
        titles=_texts_of(workshop, declaration.one("title")),
        notes=_texts_of(workshop, declaration.one("note")),
        cites=tuple(sorted(_citations(workshop, declaration), key=lambda cited: (cited.source, cited.at))),
        assumes=tuple(sorted(_assumptions(workshop, declaration), key=lambda assumed: assumed.id)),
        formerly=_former(declaration),
        span=declaration.name_span,
    )


def _texts_of(workshop: Workshop, clause: Declaration | None) -> Texts:
    if clause is None or not isinstance(clause.line, tree.TextsLine):
        return ()
    return _texts(workshop, clause.line.texts)


def _texts(workshop: Workshop, pairs: Iterable[tuple[tree.Word, tree.Text]]) -> Texts:
    texts: dict[str, str] = {}
    for language, text in pairs:
        if language.text not in workshop.manifest.languages:
            _no_language(workshop, language.text, language.span)
        elif language.text in texts:
            said = say("text-given-twice", language=language.text)
            workshop.findings.add("E0109", language.span, said, say("keep-one"))
        texts.setdefault(language.text, text.text)
    return texts_from(texts)


def check_languages(
    workshop: Workshop, located: Located[Any], texts: Iterable[str], *path: int | str
) -> None:
    """Report texts at a path of a YAML file that are in no language of the methodology."""
    for language in texts:
        if language not in workshop.manifest.languages:
            _no_language(workshop, language, located.key_span(*path, language))


def _no_language(workshop: Workshop, language: str, span: Span) -> None:
    workshop.findings.add(
        "E0301",
        span,
        say("no-language-of-methodology", language=language),
        say("its-languages", languages=listed(workshop.manifest.languages, Conjunction.comma)),
    )


def _citations(workshop: Workshop, declaration: Declaration) -> list[Citation]:
    found: list[Citation] = []
    for clause in declaration.all("cites"):
        if isinstance(clause.line, tree.Cites):
            source = clause.line.source
            check_source(workshop.manifest, source.text, source.span, workshop.findings)
            found.append(Citation(source.text, clause.line.at.text, clause.span))
    return found


def check_source(manifest: MethodologyFile, source: str, span: Span, findings: Findings) -> None:
    """Report a citation of a source that the methodology does not declare."""
    if source in manifest.sources:
        return
    findings.unknown(
        "E0301",
        source,
        span,
        say("no-such-source", name=source),
        manifest.sources,
        say("declare-source"),
    )


def _assumptions(workshop: Workshop, declaration: Declaration) -> list[Assumption]:
    found: dict[str, Assumption] = {}
    for clause in declaration.all("assumes", "reconstructs"):
        line = clause.line
        if not isinstance(line, tree.Assumes):
            continue
        if line.name.text in found:
            workshop.findings.add(
                "E0109",
                line.name.span,
                say("assumption-given-twice", name=line.name.text),
                say("keep-one"),
            )
        texts = _texts(workshop, line.texts)
        found[line.name.text] = Assumption(line.name.text, texts, line.reconstructed, clause.span)
    return list(found.values())


def _former(declaration: Declaration) -> tuple[str, ...]:
    clause = declaration.one("formerly")
    if clause is None or not isinstance(clause.line, tree.NamesLine):
        return ()
    return tuple(sorted(word.text for word in clause.line.names))
