"""The way from the top of a scale to a score, as a table and a chart."""

from collections.abc import Iterator
from dataclasses import replace

from gmpy2 import mpq

from api.explain.model import Waterfall
from api.explain.view.document import LEFT, RIGHT, Bar, Chart, Node, Table
from api.explain.view.phrases import Phrases
from dsl.diagnostics.message import say

__all__ = ["waterfall"]


def waterfall(phrases: Phrases, fall: Waterfall | None, published: str | None) -> Iterator[Node]:
    """The way from the top to the score, which is shown as it is published."""
    if fall is None or published is None:
        return
    shown = phrases.score(published, "")
    head = tuple(map(phrases.say, (say("explain-stage"), say("explain-change"), say("explain-left"))))
    most = mpq(fall.top)
    top = phrases.say(say("explain-top"))
    rows = [(top, "", phrases.numbers.short(fall.top))]
    bars = [Bar(top, 0.0, _length(most, most), rows[0][2], "total")]
    before = most
    for stage in fall.stages:
        name = (
            phrases.words.title(stage.title, stage.id.rpartition(".")[2])
            if stage.id
            else phrases.words.code("stage", stage.kind)
        )
        change, after = mpq(stage.change), mpq(stage.after)
        number = phrases.signed(stage.change)
        left = shown if stage.after == fall.score else phrases.numbers.short(stage.after)
        left = left.replace("-", "−")  # the sign of the changes beside it
        rows.append((name, number, left))
        bars.append(
            Bar(name, _length(before, most), _length(after, most), number, "gain" if change > 0 else "loss")
        )
        before = after
    score = phrases.say(say("explain-score"))
    rows.append((score, "", shown))
    bars.append(Bar(score, 0.0, _length(before, most), rows[-1][2], "total"))
    table = Table(head, tuple(rows), (LEFT, RIGHT, RIGHT))
    title = phrases.say(say("explain-waterfall"))
    if most > 0:
        yield Chart(title, tuple(bars), table, _length(most, most))
    else:  # a scale without numbers above 0 has nothing to draw from 0 to its top
        yield replace(table, caption=title)


def _length(number: mpq, most: mpq) -> float:
    """A number as a length in a drawing, which is all that it is used for; it ends where the scale does."""
    held = max(mpq(0), min(number, most))
    return int(held.numerator) / int(held.denominator)
