"""What is said of lines that can be read and stand where they do not belong, or say a thing twice."""

from collections.abc import Sequence
from difflib import get_close_matches

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import Conjunction, Message, Value, listed, say
from dsl.outline.places import DESCRIBING, PLACES, called
from dsl.syntax import tree


def too_deep(word: str, statement: tree.Statement, findings: Findings) -> None:
    """Report the first line that stands deeper than one of this kind, which has no body."""
    said = say("indented-deeper-than", line=called(word))
    findings.add("E0108", statement.line.span, said, say("indent-both-alike"))


def said_twice(line: tree.Line, findings: Findings) -> None:
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


def misplaced(word: str, part: str, statement: tree.Statement, findings: Findings) -> None:
    """Report a line of the kind `part` in the body of one of the kind `word`."""
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
