"""Numbers, texts, dates, yes and no."""

from calendar import monthrange
from datetime import date
from difflib import SequenceMatcher

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.elaborate.builtins import BUILTIN_UNITS
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.foreign import foreign_number
from dsl.elaborate.size import bits, fits
from dsl.elaborate.types import DateOf, NumberOf, TextOf, Unit, YesOrNo
from dsl.syntax import tree
from dsl.syntax.build.parts import MONTHS
from dsl.syntax.keywords import ENGLISH
from engine.graph.expression import Constant

_LIKE = 75
"""From how great a likeness a word is taken for a misspelt month."""


def unit_of(context: Context, word: tree.Word) -> Unit | None:
    """The unit that a word names; None, reported, where there is no such unit."""
    if word.text in BUILTIN_UNITS or word.text in context.symbols.units:
        return ((word.text, 1),)
    month = _month(word.text)
    advice = say("did-you-mean", name=month) if month else say("declare-the-unit", name=word.text)
    context.unknown("E0301", word, say("no-such-unit", name=word.text), advice=advice)
    return None


def _month(text: str) -> str | None:
    """The month that a word is close to: `jun`, `june`, `Juny`."""
    months = {ENGLISH[name].lower(): ENGLISH[name] for name in MONTHS}
    short = next((month for month in months if len(text) > 2 and month.startswith(text.lower())), None)
    found = short or max(months, key=lambda month: _likeness(text, month))
    return months[found] if short or _likeness(text, found) >= _LIKE else None


def _likeness(text: str, month: str) -> int:
    """How like a month a word is, from 0 to 100."""
    return round(100 * SequenceMatcher(None, text.lower()[:40], month).ratio())


def number(context: Context, node: tree.Number, _env: Env) -> Typed:
    """A number as written."""
    if not fits(context, bits(node.value), node.span):
        return BROKEN
    foreign = foreign_number(context, node)
    if foreign is not None:
        return foreign
    unit = unit_of(context, node.unit) if node.unit else None
    if node.unit and unit is None:
        return BROKEN
    return Typed(Constant(node.value, span=node.span), NumberOf(unit, node.percent))


def text(_context: Context, node: tree.Text, _env: Env) -> Typed:
    """A text as written."""
    return Typed(Constant(node.text, span=node.span), TextOf())


def day(context: Context, node: tree.Day, _env: Env) -> Typed:
    """A date as written."""
    if node.ordinal is None:
        return context.report("E0110", node.span, say("day-does-not-exist"), say("write-year-month-day"))
    return Typed(Constant(mpq(node.ordinal), span=node.span), DateOf())


def year_day(context: Context, node: tree.YearDay, _env: Env) -> Typed:
    """`30 June`, `1 January of the next year`: a day counted from the assessed year."""
    first = date(context.assessed_year + node.year, node.month, 1)
    last = monthrange(first.year, first.month)[1]
    if node.day.value.denominator != 1 or not 1 <= node.day.value <= last:
        month = next(ENGLISH[name] for name, number in MONTHS.items() if number == node.month)
        advice = say("month-has-days", month=month, year=first.year, days=last)
        return context.report("E0110", node.span, say("day-does-not-exist"), advice)
    day = first.replace(day=int(node.day.value))
    return Typed(Constant(mpq(day.toordinal()), span=node.span), DateOf())


def yes_no(_context: Context, node: tree.YesNo, _env: Env) -> Typed:
    """`yes` or `no`."""
    return Typed(Constant(node.value, span=node.span), YesOrNo())
