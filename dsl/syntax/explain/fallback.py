"""What is said of a line in which no common mistake was recognised."""

from dsl.diagnostics.message import Conjunction, Message, listed, say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.explain.words import beginnings
from dsl.syntax.keywords import ENGLISH

MOST = 4
"""So many things that could stand there are told; more would be a list of the grammar."""
_NAMED = {
    "NAME": say("expected-name"),
    "NUMBER": say("a-number"),
    "STRING": say("expected-text"),
    "_NL": say("expected-line-end"),
}
_SIGNS = {"COLON": ":", "COMMA": ",", "LPAR": "(", "RPAR": ")", "EQUAL": "="}


def cannot_stand(line: Unread) -> Slip:
    """What does not fit, or that the line ends too early, with what could follow if that is little."""
    said = say("cannot-stand-here", text=line.written) if line.written else say("line-ends-too-early")
    return Slip("E0102", line.at, line.at + max(len(line.written), 1), said, _expected(line))


def _expected(line: Unread) -> Message | None:
    if line.accepts("LPAR") and line.accepts("NUMBER") and line.before:
        return say("value-missing-behind", text=line.before[-1])
    items = _items(line.stuck.accepted)
    if not 0 < len(items) <= MOST:
        items = [say("as-written", text=phrase) for phrase in beginnings(line)[:MOST]]
    return say("expected", items=listed(items, Conjunction.comma)) if items else None


def _items(accepted: frozenset[str]) -> list[Message]:
    """What could follow: the words and signs in the order of the alphabet, then what is described."""
    written = sorted(
        _SIGNS.get(terminal) or ENGLISH[terminal]
        for terminal in accepted
        if terminal in _SIGNS or terminal in ENGLISH
    )
    described = [said for terminal, said in _NAMED.items() if terminal in accepted]
    return [*(say("as-written", text=each) for each in written), *described]
