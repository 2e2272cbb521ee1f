"""Values that stand as text in a data file: the cells of a table, the attributes of a body."""

import re
from datetime import date

from gmpy2 import mpq

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Conjunction, Message, listed, say
from dsl.manifest.form import day_meant

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?( ?%)?|-?[0-9]+/[0-9]+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST = 1000


class CellError(Exception):
    """A text that is no value of its kind; `said` tells why, and `advice` how to mend it.

    `options` are the texts that were possible, where they are few.
    """

    def __init__(
        self,
        said: Message,
        text: str | None = None,
        advice: Message | None = None,
        options: tuple[str, ...] = (),
    ) -> None:
        super().__init__(said)
        self.said = said
        self.text = text
        self.advice = advice
        self.options = options


def read_number(text: str) -> mpq:
    """A number in a data file: a decimal, a percentage or a fraction; CellError for anything else."""
    if len(text) > LONGEST:
        raise CellError(say("number-too-long", most=LONGEST), text)
    if not _NUMBER.fullmatch(text):
        meant = text.replace(",", ".")
        comma = _NUMBER.fullmatch(meant) is not None
        advice = say("decimal-sign-is-a-point", text=meant) if comma else None
        raise CellError(say("no-number", value=text), text, advice)
    if text.endswith("%"):
        return mpq(text.rstrip("% ")) / 100
    try:
        return mpq(text)
    except ZeroDivisionError:
        raise CellError(say("number-divides-by-zero", value=text), text) from None


def read_date(text: str) -> mpq:
    """A date in a data file, as its ordinal number; CellError for anything else."""
    if not _DATE.fullmatch(text):
        meant = day_meant(text)
        advice = None if meant is None else say("write-this", text=meant)
        raise CellError(say("no-date", value=text), text, advice)
    try:
        return mpq(date.fromisoformat(text).toordinal())
    except ValueError:
        raise CellError(say("no-such-date", day=text), text) from None


def read_option(text: str, options: tuple[str, ...]) -> str:
    """One of several names; CellError for anything else."""
    if text not in options:
        said = say("none-of-the-options", value=text, options=listed(options, Conjunction.comma))
        raise CellError(said, text, options=options)
    return text


def read_yes_no(text: str) -> bool:
    """Yes or no; CellError for anything else."""
    if text not in ("yes", "no"):
        raise CellError(say("neither-yes-nor-no", value=text), text, options=("yes", "no"))
    return text == "yes"


def advice_on(fault: CellError, findings: Findings) -> Message | None:
    """How to mend it; of few possible texts the one that is most like it."""
    similar = findings.similar(fault.text or "", fault.options) if fault.options else None
    return fault.advice if similar is None else say("did-you-mean", name=similar)
