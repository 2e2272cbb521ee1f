"""Numbers as a language writes them: exact as declared, and shortened only where that is said."""

from datetime import date
from decimal import Context, Decimal, localcontext

from babel.dates import format_date
from babel.numbers import format_decimal
from gmpy2 import mpq

from api.explain.exact import DATE, MISSING, NUMBER, YES_NO
from dsl.diagnostics.message import say
from dsl.diagnostics.wording import Language, worded
from engine.exact import decimal_text, plain_text
from engine.exact.rounding import RoundingMode, round_to_multiple

__all__ = ["ABOUT", "Numbers"]

DECIMALS = 6
"""A number without end is shown with so many decimals, behind the sign ≈."""
LONGEST = 24
"""A fraction of more signs than that is not shown, only its decimals."""
SHORT = 11
"""A fraction of so many signs stands in a formula as it is."""
ABOUT = "≈"


class Numbers:
    """Writes the numbers of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def decimal(self, text: str) -> str:
        """A decimal with exactly its digits: `1234.50` as `1 234,50`, `1.5E+43` as `1,5E+43`."""
        digits, sign, power = text.partition("E")
        if sign:
            return f"{self.decimal(digits)}E{power}"
        _, _, decimals = text.partition(".")
        pattern = f"#,##0.{'0' * len(decimals)}" if decimals else "#,##0"
        with localcontext(Context(prec=len(text) + 2)):
            written = format_decimal(Decimal(text), format=pattern, locale=self.language.value)
        return str(written)

    def short(self, exact: str | None) -> str:
        """A number as it stands in a formula: all of it, or ≈ and a few decimals."""
        if exact is None:
            return "–"
        return self._digits(exact) if _is_digits(exact) else self._short(mpq(exact))

    def operand(self, exact: str) -> str:
        """A number inside a formula: a decimal with all its digits, a short fraction, or ≈ and decimals."""
        short = self.short(exact)
        if short.startswith(ABOUT):
            return f"({exact})" if len(exact) <= SHORT and not _is_digits(exact) else f"({short})"
        return f"({short})" if short.startswith("-") else short

    def whole(self, exact: str | None) -> str:
        """A number as a fraction and as a decimal: `14717/200 = 73,585`, `220/371 ≈ 0,592992`."""
        if exact is None or _is_digits(exact):
            return self.short(exact)
        value = mpq(exact)
        short = self._short(value)
        if value.denominator == 1 or len(exact) > LONGEST:
            return short
        return f"{exact} {short}" if short.startswith(ABOUT) else f"{exact} = {short}"

    def value(self, type_: str, value: str | bool | None) -> str:
        """A value of any type."""
        if type_ == MISSING or value is None:
            return worded(say("explain-missing"), self.language)
        if type_ == YES_NO:
            return worded(say("explain-yes") if value else say("explain-no"), self.language)
        if type_ == NUMBER:
            return self.short(str(value))
        if type_ == DATE:
            return self.day(str(value))
        return str(value)

    def day(self, text: str) -> str:
        """A date as the language writes it."""
        return str(format_date(date.fromisoformat(text), format="long", locale=self.language.value))

    def _short(self, value: mpq) -> str:
        text = plain_text(value)
        if "/" not in text and len(text.partition(".")[2]) <= DECIMALS:
            return self.decimal(text)
        rounded = round_to_multiple(value, RoundingMode.half_up, mpq(1, 10**DECIMALS))
        return f"{ABOUT} {self.decimal(decimal_text(rounded, DECIMALS))}"

    def _digits(self, text: str) -> str:
        """The first digits of a number that is no fraction; one with a power of ten keeps it."""
        digits, sign, power = text.upper().partition("E")
        if sign:
            return f"{ABOUT} {self._digits(digits).removeprefix(f'{ABOUT} ')}E{power}"
        value = mpq(*Decimal(text).as_integer_ratio())
        rounded = round_to_multiple(value, RoundingMode.half_up, mpq(1, 10**DECIMALS))
        return f"{ABOUT} {self.decimal(decimal_text(rounded, DECIMALS))}"


def _is_digits(text: str) -> bool:
    """Whether a number is given by its digits, as one that is no fraction is."""
    return "." in text or "e" in text.lower()
