"""A methodology's files -> those of another year, and what is left for its author."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dsl.compile import MANIFEST, compile_sources
from dsl.diagnostics.diagnostic import Diagnostic, Findings
from dsl.diagnostics.message import say
from dsl.format.canonical import format_rules
from dsl.manifest.models import MethodologyFile
from dsl.manifest.read import Located, read_model
from dsl.manifest.yaml_tree import read_yaml
from dsl.renew.edits import Edit, Lines, edited
from dsl.renew.manifest import ManifestRenewal, new_year
from dsl.renew.remark import Remark, RenewalError
from dsl.renew.rename import Rename, renamed
from dsl.renew.rename_cases import rename_in_cases
from dsl.renew.years import case_edits, mentions, year_edits
from dsl.syntax import tree
from dsl.syntax.parse import parse_rules


@dataclass(frozen=True, slots=True)
class Renewal:
    """The files of the new methodology by their paths, those of its cases too, and what is left to be done.

    `findings` are warnings of the check, or errors that keep the files from being of use.
    """

    year: int
    files: Mapping[str, str]
    cases: Mapping[str, str]
    remarks: tuple[Remark, ...]
    findings: tuple[Diagnostic, ...]


def renew(
    sources: Mapping[str, str],
    cases: Mapping[str, str],
    new_id: str,
    year: int | None,
    renames: Iterable[Rename],
) -> Renewal:
    """The files for another id and year, by default the year that the id names, or else the next one.

    `sources` are the texts of a methodology without errors, `cases` those of its worked cases. Raises
    RenewalError for a rename that cannot be made.
    """
    texts, worked = dict(sources), dict(cases)
    for wanted in renames:
        texts, word = renamed(texts, wanted)
        worked = {
            file: rename_in_cases(file, text, wanted.path, wanted.name, word) for file, text in worked.items()
        }
    texts = {file: _in_form(file, text, sources[file]) for file, text in texts.items()}
    written = _manifest(texts)
    year = new_year(new_id, written.model) if year is None else year
    before = written.model.assessed_year
    manifest = ManifestRenewal(texts[MANIFEST], written, new_id, year)
    edits: dict[str, list[Edit]] = {MANIFEST: manifest.edits}
    for file, text in texts.items():
        if file.endswith(".rules"):
            edits[file] = _titles(file, text, before, year)
    for file, text in worked.items():
        found = read_yaml(file, text, Findings())
        edits[file] = [] if found is None else case_edits(Lines(text), found, year - before)
    remarks: list[Remark] = []
    for texts_of in (texts, worked):
        for file in texts_of:
            texts_of[file], own = edited(texts_of[file], edits.get(file, ()))
            if year != before and not file.endswith(".csv"):
                remarks += mentions(file, texts_of[file], own, before)
    compilation = compile_sources({file: text.encode() for file, text in texts.items()})
    remarks += _said(texts, manifest)
    remarks.sort(key=lambda remark: remark.span)
    return Renewal(year, texts, worked, tuple(remarks), compilation.diagnostics)


def _in_form(file: str, text: str, before: str) -> str:
    """A rule file in its canonical form, where it was in that before: another name moves what is aligned."""
    if text == before or not file.endswith(".rules"):
        return text
    if format_rules(file, before.encode()).canonical != before:
        return text
    return format_rules(file, text.encode()).canonical or text


def _manifest(texts: Mapping[str, str]) -> Located[MethodologyFile]:
    written = read_model(MANIFEST, texts[MANIFEST], MethodologyFile, Findings())
    if written is None:
        raise RenewalError(say("rename-with-errors"))
    return written


def _said(texts: Mapping[str, str], manifest: ManifestRenewal) -> list[Remark]:
    """What is said of the keys of the new manifest, at their places in it."""
    written = _manifest(texts)
    return [Remark(written.span(*path), said) for path, said in manifest.said]


def _titles(file: str, text: str, before: int, after: int) -> list[Edit]:
    """Edits of the titles in rules that name the year."""
    lines = Lines(text)
    edits: list[Edit] = []
    waiting = list(parse_rules(file, text, Findings()))
    while waiting:
        statement = waiting.pop()
        waiting.extend(statement.body)
        if isinstance(statement.line, tree.TextsLine) and statement.line.word == "title":
            for _, title in statement.line.texts:
                edits += year_edits(lines, title.span, before, after)
    return edits
