"""Another name for a declaration, wherever it is used; the compiler tells where that is.

The declaration is renamed first. Each use of it is then unknown to the compiler, which reports it at its
place: there it is renamed too, until all is known again. That the rules still mean the same is held against
the graphs of before and after.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dsl.compile import BODIES, MANIFEST, compile_sources
from dsl.diagnostics.diagnostic import Diagnostic, Findings, Severity
from dsl.diagnostics.message import listed, say
from dsl.manifest.models import NAME
from dsl.manifest.yaml_tree import Mapping as Keys
from dsl.manifest.yaml_tree import Scalar, Sequence, YamlNode, read_yaml
from dsl.outline.outline import Declaration, outline
from dsl.outline.places import APART, PLACES
from dsl.renew.edits import Edit, Lines, edited, line_end
from dsl.renew.remark import RenewalError
from dsl.syntax import tree
from dsl.syntax.parse import parse_rules
from engine.graph.canonical import to_data
from engine.graph.methodology import Methodology

FORMERLY = "formerly"
ROUNDS = 20
"""So often the compiler is asked: a use may hide behind another fault."""

_WORD = re.compile(r'"[^"\n]*"|#.*|[^\W\d]\w*')
_WORDS_OF_PEOPLE = frozenset({"titles", "notes", "texts"})


@dataclass(frozen=True, slots=True)
class Rename:
    """A declaration, by its path and where need be its word, and the name that it gets."""

    path: str
    name: str
    word: str | None = None

    @property
    def old(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]

    @property
    def new_path(self) -> str:
        """The path with the new name."""
        scope = self.path.rpartition(".")[0]
        return f"{scope}.{self.name}" if scope else self.name


@dataclass(frozen=True, slots=True)
class _Token:
    """A place where the old name stands, as a word of its own."""

    file: str
    start: int


def parse_rename(text: str) -> Rename:
    """`goals.plan_indicators=plan`, or `input goals.plan=planned` where two things are called so.

    Raises RenewalError for what is not of this form.
    """
    left, _, name = (part.strip() for part in text.partition("="))
    word, _, path = left.rpartition(" ")
    if not path or not NAME.fullmatch(name):
        raise RenewalError(say("rename-form", text=text))
    return Rename(path, name, word.strip() or None)


def renamed(sources: Mapping[str, str], wanted: Rename) -> tuple[dict[str, str], str]:
    """The files with the declaration renamed and its old name kept at it; and the word that declares it.

    The files have no errors. Raises RenewalError where there is no such declaration, or the name cannot be
    given to it.
    """
    before = _graph(sources)
    found = _declaration(sources, wanted.path, wanted.word)
    place = found.name_span
    uses = {_Token(place.file, Lines(sources[place.file]).range(place)[0])}
    candidates = frozenset(_candidates(sources, wanted.old))
    if found.word == "block":
        uses |= {token for token in candidates if _is_deadline(sources, token)}
    for _ in range(ROUNDS):
        texts = _with(sources, uses, wanted)
        compilation = compile_sources({file: text.encode() for file, text in texts.items()})
        if compilation.methodology is not None:
            break
        errors = [each for each in compilation.diagnostics if each.severity is Severity.error]
        further = set(_reported(errors, candidates - uses, uses, texts, wanted))
        if not further:
            raise _refused(wanted, errors[0])
        uses |= further
    after = compilation.methodology
    if after is None or _meaning(before, wanted) != _meaning(after, wanted):
        raise RenewalError(say("rename-changes-meaning", path=wanted.path, name=wanted.name))
    return {**texts, place.file: _with_former(texts, place.file, wanted, found.word)}, found.word


def _refused(wanted: Rename, error: Diagnostic) -> RenewalError:
    return RenewalError(
        say("rename-fails", path=wanted.path, name=wanted.name, place=str(error.span), reason=error.said)
    )


def _graph(sources: Mapping[str, str]) -> Methodology:
    methodology = compile_sources({file: text.encode() for file, text in sources.items()}).methodology
    if methodology is None:
        raise RenewalError(say("rename-with-errors"))
    return methodology


def _declaration(sources: Mapping[str, str], path: str, word: str | None) -> Declaration:
    """The one declaration of this path that can be renamed."""
    findings = Findings()
    rules = {file: parse_rules(file, text, findings) for file, text in sources.items() if _is_rules(file)}
    named = [
        (called, each)
        for called, each in _walk(outline(rules, True, findings))
        if FORMERLY in PLACES.get(each.word, {}) and each.name_span != each.span
    ]
    found = [each for called, each in named if path == called and word in (None, each.word)]
    if not found:
        similar = findings.similar(path, [called for called, _ in named])
        hint = say("did-you-mean", name=similar) if similar else say("rename-paths")
        raise RenewalError(say("rename-of-nothing", path=path, hint=hint))
    if len(found) > 1:
        words = listed([f"`{each.word} {path}`" for each in found])
        raise RenewalError(say("rename-of-several", path=path, several=words))
    return found[0]


def _walk(root: Declaration) -> Iterator[tuple[str, Declaration]]:
    """All declarations with the paths that they may be called by.

    A derived column is one of its rows; a rating or flag has its name without the word too.
    """
    for each in root.walk():
        if each.word != "definition":
            yield each.path, each
        if each.word in APART:
            yield each.name, each
        if each.word == "for each of" and isinstance(each.line, tree.Declared):
            for column in each.all("definition"):
                scope = f"{each.path}.{each.line.name.text}" if each.path else each.line.name.text
                yield f"{scope}.{column.name}", column


def _is_rules(file: str) -> bool:
    return file.endswith(".rules")


def _candidates(sources: Mapping[str, str], old: str) -> Iterator[_Token]:
    """All places where the old name may be used: in rules, in keys and values of YAML, in heads of tables."""
    for file, text in sources.items():
        if _is_rules(file):
            words = (each for each in _WORD.finditer(text) if each[0] == old)
            yield from (_Token(file, each.start()) for each in words)
        elif file in (MANIFEST, BODIES):
            yield from _scalars(file, text, old)
        else:
            head = text.partition("\n")[0]
            yield from (_Token(file, each.start()) for each in _WORD.finditer(head) if each[0] == old)


def _scalars(file: str, text: str, old: str) -> Iterator[_Token]:
    """The places of the name in keys and values that are it, or a path with it."""
    lines = Lines(text)
    tree = read_yaml(file, text, Findings())
    waiting: list[YamlNode] = [] if tree is None else [tree]
    while waiting:
        match waiting.pop():
            case Keys(entries):
                waiting.extend(node for entry in entries for node in entry)
            case Sequence(items):
                waiting.extend(items)
            case Scalar(value) as node if old in value.split("."):
                start, end = lines.range(node.span)
                for each in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text[start:end]):
                    yield _Token(file, start + each.start())


def _is_deadline(sources: Mapping[str, str], token: _Token) -> bool:
    """Whether a place is the key of a deadline of the schedule, which no use of a name reports."""
    if token.file != MANIFEST:
        return False
    tree = read_yaml(MANIFEST, sources[MANIFEST], Findings())
    entries = tree.entries if isinstance(tree, Keys) else ()
    schedule = next((value for key, value in entries if key.text == "schedule"), None)
    keys = schedule.entries if isinstance(schedule, Keys) else ()
    lines = Lines(sources[MANIFEST])
    return any(token.start in range(*lines.range(key.span)) for key, _ in keys)


def _with(sources: Mapping[str, str], uses: set[_Token], wanted: Rename) -> dict[str, str]:
    texts = dict(sources)
    for file in {token.file for token in uses}:
        edits = [
            Edit(each.start, each.start + len(wanted.old), wanted.name) for each in uses if each.file == file
        ]
        texts[file] = edited(sources[file], edits)[0]
    return texts


def _reported(
    errors: list[Diagnostic],
    candidates: frozenset[_Token],
    uses: set[_Token],
    texts: Mapping[str, str],
    wanted: Rename,
) -> Iterator[_Token]:
    """The places among the candidates at which the compiler reports something; of a table, its head."""
    grown = len(wanted.name) - len(wanted.old)
    lines = {file: Lines(text) for file, text in texts.items()}
    ranges = [(each.span.file, range(*lines[each.span.file].range(each.span))) for each in errors]
    for token in candidates:
        moved = token.start + grown * sum(
            1 for each in uses if each.file == token.file and each.start < token.start
        )
        table = token.file.endswith(".csv")
        if any(file == token.file and (table or moved in reported) for file, reported in ranges):
            yield token


def _meaning(methodology: Methodology, wanted: Rename) -> str:
    """All that a graph says, with the old and the new name told from all others but not from each other."""
    return _normal(to_data(methodology), frozenset((wanted.old, wanted.name)))


def _normal(data: Any, names: frozenset[str]) -> str:
    if isinstance(data, dict):
        parts = (
            f"{key}:{json.dumps(value) if key in _WORDS_OF_PEOPLE else _normal(value, names)}"
            for key, value in data.items()
            if key not in ("span", FORMERLY)
        )
        return "{" + ",".join(parts) + "}"
    if isinstance(data, list):
        return "[" + ",".join(sorted(_normal(each, names) for each in data)) + "]"
    if isinstance(data, str):
        return json.dumps(".".join("" if part in names else part for part in data.split(".")))
    return json.dumps(data)


def _with_former(texts: Mapping[str, str], file: str, wanted: Rename, word: str) -> str:
    """The text of a file with the old name written at the declaration."""
    text = texts[file]
    found = _declaration(texts, wanted.new_path, word)
    clause = found.one(FORMERLY)
    lines = Lines(text)
    if clause is not None:
        end = lines.range(clause.span)[1]
        return edited(text, [Edit(end, end, f", {wanted.old}")])[0]
    indent = found.span.column - 1 + 4
    last = found.span.end_line
    if "alternative" in PLACES[found.word]:
        last = max(each.span.end_line for each in found.walk())
    elif found.parts:
        indent = min(each.span.column for parts in found.parts.values() for each in parts) - 1
    at = lines.after_line(last)
    end_of_line = line_end(text)
    begun = "" if at == 0 or text[at - 1] in "\r\n" else end_of_line
    written = f"{begun}{' ' * indent}{FORMERLY} {wanted.old}{end_of_line}"
    return edited(text, [Edit(at, at, written)])[0]
