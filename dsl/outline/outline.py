"""From lines to declarations: who stands in whose body, under which path."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import chain
from types import MappingProxyType

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import Conjunction, Message, Value, listed, say
from dsl.outline.places import APART, DESCRIBING, ONE, PLACES, called
from dsl.syntax import tree
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Declaration:
    """A line with the lines of its body by kind.

    `path` is the dotted id; lines without a name carry the path of what they stand in. `broken` tells that a
    line of the body could not be read or is out of place, so that nothing should be said to be lacking.
    `position` counts the lines of the body that it stands in; files follow each other as the methodology
    lists them.
    """

    word: str
    line: tree.Line | None
    path: str
    span: Span
    parts: dict[str, tuple["Declaration", ...]] = field(default_factory=dict, hash=False)
    broken: bool = False
    position: int = 0

    def all(self, *words: str) -> tuple["Declaration", ...]:
        """The lines of these kinds in the body, in their order."""
        found = chain.from_iterable(self.parts.get(word, ()) for word in words)
        return tuple(sorted(found, key=lambda part: part.position))

    def one(self, word: str) -> "Declaration | None":
        """The line of this kind, if there is one."""
        found = self.parts.get(word, ())
        return found[0] if found else None

    def walk(self) -> Iterator["Declaration"]:
        """This declaration and all in its body, outer ones first."""
        yield self
        for parts in self.parts.values():
            for part in parts:
                yield from part.walk()

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]

    @property
    def name_span(self) -> Span:
        """The place of the name, or of the whole line where it has none."""
        word = getattr(self.line, "name", None)
        return word.span if isinstance(word, tree.Word) else self.span


def word_of(line: tree.Line) -> str:
    """The kind of a line, in the words of the language."""
    match line:
        case tree.Declared(word) | tree.Typed(word) | tree.Defined(word) | tree.MemberOf(word):
            return word
        case tree.TextsLine(word) | tree.NamesLine(word) | tree.Points(word) | tree.Plain(word):
            return word
        case tree.Switch(word) | tree.TimeLimitLine(word):
            return word
        case tree.OptionOf():
            return "option"
        case tree.WindowOf():
            return "window"
        case tree.AssessedOn():
            return "bodies assessed on"
        case tree.TiesLine():
            return "equal scores"
        case tree.TieKeyLine():
            return "by"
        case tree.MarksLine():
            return "marks"
        case tree.TableOf():
            return "table"
        case tree.BandLine():
            return "band"
        case tree.FunctionOf():
            return "function"
        case tree.AlternativeLine():
            return "alternative"
        case tree.Cites():
            return "cites"
        case tree.Assumes():
            return "reconstructs" if line.reconstructed else "assumes"
        case tree.AppliesWhen():
            return "applies when"
        case tree.Scale():
            return "scale"
        case tree.Run():
            return "run"
        case tree.Limits():
            return "limits the score to"
        case tree.NeverLine():
            return "never below" if line.below else "never above"
        case tree.Round():
            return "round"
        case tree.InapplicableLine():
            return "inapplicable members"
        case tree.Least():
            return "needs at least"
        case tree.Unreadable():
            return "unreadable"


def outline(files: dict[str, tuple[tree.Statement, ...]], complete: bool, findings: Findings) -> Declaration:
    """All rule files as one declaration of the outermost ones; `complete` if no file is lacking."""
    statements = tuple(chain.from_iterable(files.values()))
    nowhere = Span(next(iter(files), ""), 1, 1, 1, 1)
    root = _declaration("file", None, "", nowhere, statements, findings)
    return root if complete else replace(root, broken=True)


def _declaration(
    word: str,
    line: tree.Line | None,
    path: str,
    span: Span,
    body: tuple[tree.Statement, ...],
    findings: Findings,
    around: Mapping[str, int] = MappingProxyType({}),
) -> Declaration:
    """A line with its body; `around` are the kinds of lines that may stand beside it."""
    allowed = PLACES.get(word, {})
    parts: dict[str, list[Declaration]] = {}
    broken = strayed = False
    for position, statement in enumerate(body):
        part = word_of(statement.line)
        if part == "unreadable" or part not in allowed:
            broken = True
            findings.lose(_names(statement))
        if part == "unreadable":
            continue
        if part not in allowed:
            # Of lines that belong one level further out the first is told: all were indented by one slip.
            if part not in around or not strayed:
                _misplaced(word, part, statement, findings)
            strayed = strayed or part in around
            continue
        earlier = parts.setdefault(part, [])
        if earlier and allowed[part] == ONE:
            findings.add(
                "E0109",
                statement.line.span,
                say("stands-twice", line=called(part), declaration=word),
                say("keep-one"),
                [Related(earlier[0].span, say("it-was-given-here"))],
            )
            continue
        _said_twice(statement.line, findings)
        inner = _declaration(
            part,
            statement.line,
            _path(path, statement.line, part),
            statement.line.span,
            statement.body,
            findings,
            allowed,
        )
        broken = broken or _takes_from(allowed, part, statement)
        lacking = inner.broken or _loses_to(allowed, part, body[position + 1 :])
        earlier.append(replace(inner, position=position, broken=lacking))
    frozen = {part: tuple(found) for part, found in parts.items()}
    return Declaration(word, line, path, span, frozen, broken)


def _takes_from(allowed: Mapping[str, int], part: str, statement: tree.Statement) -> bool:
    """Whether a line has in its body what belongs beside it, so that it may be lacking there."""
    inner = PLACES.get(part, {})
    strays = (word_of(each.line) for each in statement.body)
    return any(stray in allowed and stray not in inner for stray in strays)


def _loses_to(allowed: Mapping[str, int], part: str, following: tuple[tree.Statement, ...]) -> bool:
    """Whether lines that belong in the body of a line stand below it, out of place."""
    inner = PLACES.get(part, {})
    for statement in following:
        word = word_of(statement.line)
        if word in allowed:
            return False
        if word in inner:
            return True
    return False


def _said_twice(line: tree.Line, findings: Findings) -> None:
    """Report what is said again in the same line: a listed name, a qualifier of a type."""
    if isinstance(line, tree.Typed) and line.type is not None and line.type.repeated:
        findings.add("E0109", line.type.span, say("type-says-twice"), say("keep-one"))
    seen: dict[str, tree.Word] = {}
    for word in getattr(line, "names", ()):
        earlier = seen.setdefault(word.text, word)
        if earlier is not word:
            findings.add(
                "E0109",
                word.span,
                say("named-twice", name=word.text),
                say("keep-one"),
                [Related(earlier.span, say("named-here"))],
            )


def _path(outer: str, line: tree.Line, word: str) -> str:
    name = getattr(line, "name", None)
    if not isinstance(name, tree.Word) or word in ("for each of", "assumes", "reconstructs"):
        return outer
    if word in APART:
        outer = word
    return f"{outer}.{name.text}" if outer else name.text


def _names(statement: tree.Statement) -> Iterator[str]:
    """The names that a line and those in its body would declare."""
    word = getattr(statement.line, "name", None)
    if isinstance(word, tree.Word):
        yield word.text
    for inner in statement.body:
        yield from _names(inner)


def _misplaced(word: str, part: str, statement: tree.Statement, findings: Findings) -> None:
    where = [called(outer) for outer, allowed in PLACES.items() if part in allowed]
    if word == "file":
        said = say("cannot-stand-outermost", line=called(part))
    elif word not in PLACES:
        said = say("nothing-can-stand-in", declaration=called(word))
    else:
        said = say("cannot-stand-in", line=called(part), declaration=called(word))
    if part == "definition" and isinstance(statement.line, tree.Defined):
        advice = _definition_advice(word, statement.line)
    elif where and part not in DESCRIBING:
        advice = say("belongs-in", places=_any_of(where))
    else:
        advice = say("belongs-in-described")
    findings.add("E0108", statement.line.span, said, advice)


def _any_of(places: Sequence[Value]) -> Value:
    """Some places, with an `or` between each two: names of places may hold commas of their own."""
    first, *others = places
    return listed([first, _any_of(others)], Conjunction.either) if others else first


_POINTS = ("takes", "gives", "limits the score to")
"""The lines that say of a penalty, a bonus and a cap what other declarations say after `score =`."""


def _definition_advice(word: str, line: tree.Defined) -> Message:
    close = get_close_matches(line.name.text, ["score"], n=1)
    if close and "score" in PLACES.get(word, {}):
        return say("did-you-mean", name="score")
    own = next((each for each in _POINTS if each in PLACES.get(word, {})), None)
    if own is not None:
        return say("write-this", text=f"{own} …")
    if "let" in PLACES.get(word, {}):
        return say("write-this", text=f"let {line.name.text} = …")
    return say("belongs-in", places=called("for each of"))
