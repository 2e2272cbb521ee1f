"""The reorganisations of a request, each by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gmpy2 import mpq, mpz

from api.intake.plain.entries import entries_of, is_known, read_fields
from api.intake.plain.table import TypedRow, read_table
from api.intake.plain.value import FAULTY
from api.intake.records import REORGANISATION, SUCCESSOR
from api.intake.report import Path, Report
from api.intake.roll import Roll
from api.wire.pointer import pointer_to
from api.wire.quoted import quoted, visible
from api.wire.tree import Json
from engine.cohort.request import Reorganisation, Successor
from engine.exact import plain_text

_MOST_BITS_SHOWN = 1_000
_FIELDS = (*REORGANISATION, "successors")


@dataclass(frozen=True, slots=True)
class Ending:
    """A reorganisation as far as it was read: what has a fault is None, or left out.

    `successors` have the places of their entries.
    """

    path: Path
    body: str | None
    effective: date | None
    successors: tuple[tuple[str, mpq, int], ...]

    def typed(self) -> Reorganisation | None:
        """The reorganisation, where nothing was left out."""
        if self.body is None or self.effective is None:
            return None
        successors = tuple(Successor(body, share) for body, share, _ in self.successors)
        return Reorganisation(self.body, self.effective, successors)


def read_endings(roll: Roll, given: Json, path: Path, report: Report) -> list[Ending]:
    """The reorganisations, each checked by itself."""
    limits = roll.expected.limits
    entries = entries_of(given, _FIELDS, "a reorganisation", path, report, limits)
    return [_read_ending(roll, entry, here, report) for here, entry in entries]


def _read_ending(roll: Roll, given: dict[str, Json], path: Path, report: Report) -> Ending:
    limits = roll.expected.limits
    typed = read_fields(REORGANISATION, given, path, report, limits)
    body = _known(roll, typed["body"], (*path, "body"), report)
    effective = None if typed["effective"] is FAULTY else date.fromordinal(typed["effective"])
    here = (*path, "successors")
    if given.get("successors") is None:
        hint = "give an array of objects, an empty one where nobody took over"
        report.fault(here, "R103", "successors is missing", hint)
        return Ending(path, body, effective, ())
    rows = read_table(SUCCESSOR, given["successors"], here, report, limits)
    return Ending(path, body, effective, _successors(roll, body, rows or [], here, report))


def _successors(
    roll: Roll, body: str | None, rows: Sequence[TypedRow], path: Path, report: Report
) -> tuple[tuple[str, mpq, int], ...]:
    """The successors that are known, each once; their shares make a whole."""
    found: dict[str, tuple[str, mpq, int]] = {}
    for index, row in enumerate(rows):
        here = (*path, index, "body")
        successor = _known(roll, row[0], here, report) if row else None
        if successor is None:
            continue
        if successor == body:
            report.fault(here, "R119", f"{quoted(successor)} is its own successor", "name who took over")
        elif successor in found:
            first = pointer_to((*path, found[successor][2]))
            message = f"the successor {quoted(successor)} is given twice, first at {first}"
            report.fault(here, "R105", message, "give its whole share in one place")
        else:
            found[successor] = (successor, row[1], index)
    shares: list[Any] = [row[1] if row else FAULTY for row in rows]
    if shares and FAULTY not in shares:
        _check_shares(shares, path, report)
    return tuple(found.values())


def _known(roll: Roll, id_: object, path: Path, report: Report) -> str | None:
    """The id, where it is that of a body that may be reorganised or take over."""
    if not isinstance(id_, str):
        return None
    whose = "this request" if roll.expected.known is None else "this methodology"
    return id_ if is_known(id_, roll.assessed, whose, path, report) else None


def _check_shares(shares: Sequence[mpq], path: Path, report: Report) -> None:
    numerator, denominator = _sum_of(shares)
    if numerator != denominator:
        is_short = denominator.bit_length() < _MOST_BITS_SHOWN
        shown = (
            f"sum to {visible(plain_text(mpq(numerator, denominator)))}, not" if is_short else "do not sum"
        )
        message = f"the shares of the successors {shown} to 1"
        report.fault(path, "R118", message, "the shares are parts of all that passed to successors")


def _sum_of(shares: Sequence[mpq]) -> tuple[mpz, mpz]:
    """The sum as a fraction that need not be in lowest terms: halves are added to halves.

    So many long fractions take hardly longer than their digits do; to add one after the other would.
    """
    fractions = [(share.numerator, share.denominator) for share in shares]
    while len(fractions) > 1:
        odd = fractions[len(fractions) & ~1 :]
        pairs = zip(fractions[::2], fractions[1::2], strict=False)
        fractions = [(a * d + c * b, b * d) for (a, b), (c, d) in pairs] + odd
    return fractions[0]
