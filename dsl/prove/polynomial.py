"""Polynomials over atoms: what a formula adds and multiplies, in one form for all ways of writing it.

An atom is a whole number that stands for an expression which is no sum or product; see `Subject.number`. A
monomial lists its atoms in order, each as often as it is a factor; () is the constant.
"""

from collections.abc import Mapping
from types import MappingProxyType

from gmpy2 import mpq

Monomial = tuple[int, ...]
Polynomial = Mapping[Monomial, mpq]
CONSTANT: Monomial = ()
NOTHING: Polynomial = MappingProxyType({})


def constant(number: mpq) -> Polynomial:
    """A number."""
    return {CONSTANT: number} if number else NOTHING


def of_atom(atom: int) -> Polynomial:
    """An atom."""
    return {(atom,): mpq(1)}


def plus(one: Polynomial, other: Polynomial, factor: mpq | int = 1) -> Polynomial:
    """The one, and the other times a factor."""
    total = dict(one)
    for monomial, coefficient in other.items():
        found = total.get(monomial, 0) + coefficient * factor
        if found:
            total[monomial] = mpq(found)
        else:
            total.pop(monomial, None)
    return total


def times(one: Polynomial, other: Polynomial) -> Polynomial:
    """The product."""
    total: dict[Monomial, mpq] = {}
    for first, coefficient in one.items():
        for second, factor in other.items():
            monomial = tuple(sorted((*first, *second))) if first and second else first or second
            total[monomial] = total.get(monomial, mpq(0)) + coefficient * factor
    return {monomial: coefficient for monomial, coefficient in total.items() if coefficient}


def scaled(polynomial: Polynomial, factor: mpq | int) -> Polynomial:
    """The polynomial times a number."""
    return plus(NOTHING, polynomial, factor)


def number_of(polynomial: Polynomial) -> mpq | None:
    """The number that it is; None where it has atoms."""
    if not polynomial:
        return mpq(0)
    return polynomial.get(CONSTANT) if len(polynomial) == 1 else None


def atoms_of(polynomial: Polynomial) -> frozenset[int]:
    """The atoms in it."""
    return frozenset(atom for monomial in polynomial for atom in monomial)


def single_atom(polynomial: Polynomial) -> tuple[int, mpq, mpq] | None:
    """Atom, coefficient and constant where it is `coefficient * atom + constant`, otherwise None."""
    others = [monomial for monomial in polynomial if monomial]
    if len(others) != 1 or len(others[0]) != 1:
        return None
    return others[0][0], polynomial[others[0]], polynomial.get(CONSTANT, mpq(0))


def replaced(polynomial: Polynomial, atom: int, by: Polynomial) -> Polynomial:
    """The polynomial with another one in the place of an atom."""
    total: Polynomial = NOTHING
    for monomial, coefficient in polynomial.items():
        rest = tuple(each for each in monomial if each != atom)
        part: Polynomial = {rest: coefficient}
        for _ in range(len(monomial) - len(rest)):
            part = times(part, by)
        total = plus(total, part)
    return total
