"""Conditions that authors write to guard a value, and the same turned round."""

from dataclasses import dataclass

from tests.proofs.generate.choice import Choice
from tests.proofs.generate.world import Listed, Num


@dataclass(frozen=True)
class Guard:
    """A condition, and its opposite."""

    yes: str
    no: str


@dataclass(frozen=True)
class Part:
    """An expression from 0 to 1 wherever its guards hold, which are asked in their order."""

    text: str
    guards: tuple[Guard, ...] = ()


def above_zero(choice: Choice, text: str, *, never_negative: bool, whole: bool = False) -> Guard:
    """The value is more than 0."""
    forms = [Guard(f"{text} > 0", f"{text} <= 0"), Guard(f"0 < {text}", f"not ({text} > 0)")]
    if never_negative:
        forms.append(Guard(f"{text} > 0", f"{text} is 0"))
        forms.append(Guard(f"{text} is not 0", f"{text} is 0"))
        forms.append(Guard(f"not ({text} is 0)", f"{text} is 0"))
    if whole:
        forms.append(Guard(f"{text} >= 1", f"{text} < 1"))
        forms.append(Guard(f"{text} >= 3", f"{text} < 3"))
    return choice.pick(forms)


def positive(choice: Choice, number: Num) -> tuple[Guard, ...]:
    """What has to be asked so that a number is there and above 0."""
    guards = known(number)
    if not number.above_zero or choice.chance(10):
        asked = above_zero(choice, number.text, never_negative=number.at_least_zero, whole=number.whole)
        guards = (*guards, asked)
    return guards


def known(*numbers: Num) -> tuple[Guard, ...]:
    """What has to be asked so that the numbers are there."""
    return tuple(
        dict.fromkeys(
            Guard(f"{number.text} is known", f"{number.text} is missing")
            for number in numbers
            if number.optional
        )
    )


def filled(choice: Choice, rows: Listed, where: str | None = None) -> Guard:
    """There is a row, or one that meets a condition."""
    count = f"count({rows.name})" if where is None else f"count({rows.name} where {where})"
    return above_zero(choice, count, never_negative=True, whole=True)


def joined(guards: tuple[Guard, ...]) -> str:
    """All of them as one condition."""
    return " and ".join(guard.yes for guard in guards)


def remembered(choice: Choice, care: int, guards: tuple[Guard, ...]) -> tuple[Guard, ...]:
    """Those that the author thinks of; the check of today insists on what may be missing."""
    return tuple(
        guard for guard in guards if care >= 100 or guard.yes.endswith(" is known") or choice.chance(care)
    )
