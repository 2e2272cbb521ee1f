"""Sums of worths and averages by weights, extremes of scores, in generated code."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import lcm

from gmpy2 import mpq

from engine.graph.methodology import Block, Combination, Inapplicable
from engine.plan.arithmetic import add, divide, into, multiply
from engine.plan.code import TRUTH, Binding, Code, Form, Sort, common_form, number_constant
from engine.plan.comparing import extreme
from engine.plan.conditions import is_there
from engine.plan.writer import Writer

__all__ = ["Term", "complete", "enough", "extreme_of", "or_zero", "shared"]

_ZERO = mpq(0)


@dataclass(frozen=True, slots=True)
class Term:
    """A member with its score and the worth or weight by which it counts."""

    score: Code
    share: mpq = _ZERO
    receives: bool = False

    @property
    def never(self) -> bool:
        """Whether it is certain to have no score."""
        return self.score.form.sort is Sort.nothing

    @property
    def always(self) -> bool:
        """Whether it is certain to have a score."""
        return not self.score.form.optional


def or_zero(code: Code) -> Code:
    """The number, or 0 where it is missing."""
    if not code.form.optional:
        return code
    zero = "0" if code.form.sort is Sort.scaled else "mpq(0)"
    form = replace(code.form, optional=False, nonzero=False)
    return Code(f"{zero} if {code.text} is None else {code.text}", form, Binding.choice)


def complete(block: Block, terms: Sequence[Term]) -> list[Code] | None:
    """The conditions under which all members have a score; None if that never happens."""
    if any(term.never for term in terms) or len(terms) < max(block.least, 1):
        return None
    return [is_there(term.score) for term in terms if not term.always]


def enough(block: Block, terms: Sequence[Term]) -> list[Code] | None:
    """The conditions under which so many members as are needed have a score; None if that never happens."""
    least = max(block.least, 1)
    always = sum(term.always for term in terms)
    doubtful = [is_there(term.score) for term in terms if not term.always and not term.never]
    if always >= least:
        return []
    if always + len(doubtful) < least:
        return None
    if always + len(doubtful) == least:
        return doubtful
    if always + 1 == least:
        return [Code(" or ".join(code.text for code in doubtful), TRUTH, Binding.either)]
    counted = " + ".join([*([str(always)] if always else []), *(f"({code.text})" for code in doubtful)])
    return [Code(f"{counted} >= {least}", TRUTH, Binding.comparison)]


def shared(writer: Writer, block: Block, terms: Sequence[Term], hint: str) -> tuple[Code, mpq] | None:
    """The value of a sum or an average, and the growth of what is given; None where nobody can receive it.

    What is given must be certain beforehand. At least one of the terms has a score.
    """
    declared = _total(terms)
    weighted = block.combination is Combination.average
    growth = mpq(1)
    if block.inapplicable is Inapplicable.give:
        missing = _total([term for term in terms if term.never])
        receiving = _total([term for term in terms if term.always and term.receives])
        if missing and not receiving:
            return None
        growth = (receiving + missing) / receiving if missing else growth
    parts: list[Code] = []
    for term in terms:
        if not term.never:
            factor = (term.share if weighted else mpq(1)) * (growth if term.receives else 1)
            parts.append(multiply(writer, (_operand(term), number_constant(factor)), hint))
    total = add(writer, [(False, part) for part in parts], hint)
    if not weighted and not declared:
        return total, growth
    whole = number_constant(declared)
    if block.inapplicable is Inapplicable.rescale:
        whole = _present(writer, terms, hint)
    if not weighted:
        total = multiply(writer, (total, number_constant(block.top)), hint)
    return divide(writer, total, whole, hint), growth


def _operand(term: Term) -> Code:
    return or_zero(term.score)


def _total(terms: Sequence[Term]) -> mpq:
    return sum((term.share for term in terms), _ZERO)


def _present(writer: Writer, terms: Sequence[Term], hint: str) -> Code:
    """The worth or weight of the members that have a score."""
    certain = _total([term for term in terms if term.always])
    doubtful = [term for term in terms if not term.always and not term.never]
    if not doubtful:
        return number_constant(certain)
    denominator = lcm(*(int(term.share.denominator) for term in doubtful))
    form = Form(Sort.scaled, denominator)
    parts = [number_constant(certain)] + [
        Code(
            f"0 if {term.score.text} is None else {int(term.share * denominator)}",
            form,
            Binding.choice,
        )
        for term in doubtful
    ]
    present = add(writer, [(False, part) for part in parts], hint)
    return present.known_as(nonzero=all(term.share > 0 for term in terms))


def extreme_of(writer: Writer, block: Block, terms: Sequence[Term], hint: str) -> Code:
    """The lowest or highest score; at least one of the terms has one."""
    largest = block.combination is Combination.highest
    certain = [term.score for term in terms if term.always]
    if all(term.always or term.never for term in terms) and block.inapplicable is not Inapplicable.zero:
        return extreme(writer, certain, largest, hint)
    if block.inapplicable is Inapplicable.zero:
        scores = [or_zero(term.score) for term in terms if not term.never]
        if any(term.never for term in terms):
            scores.append(number_constant(_ZERO))
        return extreme(writer, scores, largest, hint)
    return _extreme_of_some(writer, terms, largest, hint)


def _extreme_of_some(writer: Writer, terms: Sequence[Term], largest: bool, hint: str) -> Code:
    """The extreme of those scores that are there."""
    scores = [term.score for term in terms if not term.never]
    form = replace(common_form(score.form for score in scores), optional=False)
    certain = [term.score for term in terms if term.always]
    start = "None" if not certain else into(writer, extreme(writer, certain, largest, hint), form)
    best = writer.name(hint)
    writer.put(f"{best} = {start}")
    for score in scores:
        if score.form.optional:
            value = into(writer, score.known_as(optional=False), form)
            better = f"{value} {'>' if largest else '<'} {best}"
            better = better if certain else f"({best} is None or {better})"
            writer.put(f"if {score.text} is not None and {better}:", [f"{best} = {value}"])
    return Code(best, form)
