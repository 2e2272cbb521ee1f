"""A proof that two terms are the same number, where their form shows it.

Both are read as sums of parts times rational factors: `(x + y) - x` and `y`, or `(x + x + x) / 3` and
`x`. Parts built alike from the same numbers count as one. No proof does not mean different.
"""

from collections.abc import Iterable

from gmpy2 import mpq

from engine.exact.term import Operation, Term, operands_first

__all__ = ["same"]

_Key = tuple[Operation, int, mpq, tuple[int, ...]]


def same(left: Term, right: Term) -> bool:
    """Whether the two terms are proved to be the same number; takes time in proportion to their size."""
    if left is right:
        return True
    parts, number = _numbered([left, right])
    factors = [mpq(0)] * len(parts)
    factors[number[id(left)]] += 1
    factors[number[id(right)]] -= 1
    constant = mpq(0)
    for index in range(len(parts) - 1, -1, -1):
        factor = factors[index]
        if factor == 0:
            continue
        operation, _, value, operands = parts[index]
        if operation is Operation.RATIONAL:
            constant += factor * value
        elif operation is Operation.SUM:
            for operand in operands:
                factors[operand] += factor
        elif (scaled := _scaled(parts, index)) is not None:
            scale, operand = scaled
            factors[operand] += factor * scale
        else:
            return False
    return constant == 0


def _numbered(roots: Iterable[Term]) -> tuple[list[_Key], dict[int, int]]:
    """Each different part with a number above those of its operands, and the number of each term."""
    parts: list[_Key] = []
    number_of_part: dict[_Key, int] = {}
    number: dict[int, int] = {}
    for term in operands_first(roots, lambda _: False):
        operands = [number[id(operand)] for operand in term.operands]
        if term.operation in (Operation.SUM, Operation.PRODUCT):
            operands.sort()
        key = (term.operation, term.order, term.value, tuple(operands))
        if key not in number_of_part:
            number_of_part[key] = len(parts)
            parts.append(key)
        number[id(term)] = number_of_part[key]
    return parts, number


def _scaled(parts: list[_Key], index: int) -> tuple[mpq, int] | None:
    """The rational factor and the other factor of a product that has one."""
    operation, _, _, operands = parts[index]
    if operation is Operation.PRODUCT:
        for one, other in (operands, operands[::-1]):
            if parts[one][0] is Operation.RATIONAL:
                return parts[one][2], other
    return None
