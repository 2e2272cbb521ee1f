"""Bodies in the order of a rating, and those with equal scores in the order of keys."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from engine.cohort.fault import CohortFault
from engine.evaluate.faults import Failure
from engine.exact import Number, Real, UndecidedError
from engine.graph.cohort import TieKey, TieKeyKind
from engine.graph.label import Label
from engine.result import ResultValue

__all__ = ["Entry", "by_keys", "by_score"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A body that is ranked: the score that ranks it, as published and before its rounding."""

    body: str
    ranking: Number
    score: Number
    exact: Number
    measured: Mapping[str, ResultValue]


Groups = list[list[Entry]]
"""Entries in an order; those of one group have the same place in it, and stand in the order of their ids."""


def by_score(entries: Sequence[Entry], highest_first: bool, label: Label) -> Groups:
    """The entries by the score that ranks them. Raises CohortFault where two scores are not told apart."""
    ordered = sorted(entries, key=lambda entry: entry.body)
    return _grouped(ordered, lambda entry: entry.ranking, highest_first, label)


def by_keys(
    entries: Sequence[Entry], keys: Sequence[TieKey], ids: Sequence[str | None], label: Label
) -> Groups:
    """The entries by keys, whose values are measured under these ids; what lacks a value comes last.

    Raises CohortFault where two values are not told apart.
    """
    groups: Groups = [sorted(entries, key=lambda entry: entry.body)]
    for key, id_ in zip(keys, ids, strict=True):
        groups = [part for group in groups for part in _by_key(group, key, id_, label)]
    return groups


def _by_key(group: list[Entry], key: TieKey, id_: str | None, label: Label) -> Groups:
    if len(group) == 1:
        return [group]
    if key.kind is TieKeyKind.body_id:
        return [[entry] for entry in sorted(group, key=lambda each: each.body, reverse=key.descending)]
    if key.kind is TieKeyKind.unrounded:
        return _grouped(group, lambda entry: entry.exact, key.descending, label)

    def value(entry: Entry) -> Any:
        measured = entry.measured.get(id_ or "")
        return None if measured is None else measured.exact if measured.exact is not None else measured.value

    there = [entry for entry in group if value(entry) is not None]
    missing = [entry for entry in group if value(entry) is None]
    return [*_grouped(there, value, key.descending, label), *([missing] if missing else [])]


def _grouped(entries: list[Entry], value: Callable[[Entry], Any], descending: bool, label: Label) -> Groups:
    """Entries, which are in the order of their ids, by a value."""
    if len(entries) < 2:
        return [entries] if entries else []
    values = {entry.body: value(entry) for entry in entries}
    if any(isinstance(each, Real) for each in values.values()):
        values = {body: _Compared(body, each, label) for body, each in values.items()}
    ordered = sorted(entries, key=lambda entry: values[entry.body], reverse=descending)
    return [list(group) for _, group in groupby(ordered, key=lambda entry: values[entry.body])]


class _Compared:
    """A number whose comparison may stay open."""

    __slots__ = ("_body", "_label", "_number")
    __hash__ = None  # type: ignore[assignment]  # as for the numbers

    def __init__(self, body: str, number: Number, label: Label) -> None:
        self._body = body
        self._number = number
        self._label = label

    def __lt__(self, other: "_Compared") -> bool:
        try:
            return bool(self._number < other._number)
        except UndecidedError as error:
            raise self._open(other, error) from error

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Compared):
            return NotImplemented
        try:
            return bool(self._number == other._number)
        except UndecidedError as error:
            raise self._open(other, error) from error

    def _open(self, other: "_Compared", error: UndecidedError) -> CohortFault:
        first, second = sorted((self._body, other._body))
        failure = Failure.of(error).placed(self._label)
        failure.message = f"{failure.message} (`{first}` and `{second}`)"
        return CohortFault(tuple((first, fault) for fault in failure.faults))
