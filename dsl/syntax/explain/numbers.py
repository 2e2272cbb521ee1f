"""Numbers that are written in another way, and parts of a hundred."""

import re
import unicodedata

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread

_THOUSANDS = re.compile(
    r"(?<![\w.,])[1-9][0-9]{0,2}(?:([ \u00a0\u2009\u202f'’,])[0-9]{3})(?:\1[0-9]{3})*(?![\w'’])"
)
_POINTS = re.compile(r"(?<![\w.,])[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?![\w.])")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]+")
_PER_CENT = re.compile(r"\b([0-9]+(?:\.[0-9]+)?)[ \t]+(?:per|pro)[ \t]+cent\b")
_SIGN_FIRST = re.compile(r"%[ \t]*([0-9]+(?:\.[0-9]+)?)")
_POINT_FIRST = re.compile(r"(?<![\w.])\.([0-9]+)")
_POINT_LAST = re.compile(r"\b([0-9]+)\.(?!\w)")


def thousands(line: Unread) -> Slip | None:
    """`1 000`, `1,000`, `1'000`, `1.000.000`: signs between the thousands."""
    found = line.around(_THOUSANDS) or line.around(_POINTS)
    if found is None or found.start() == line.at:
        return None
    whole = re.sub(r"[^0-9]", "", found[0])
    advice = say("write-this", text=whole)
    if found.re is _THOUSANDS and found[1] == "," and found[0].count(",") == 1:
        advice = say("write-whole-or-decimal", whole=whole, decimal=found[0].replace(",", "."))
    return Slip("E0133", found.start(), found.end(), say("thousands-apart", text=found[0]), advice)


def decimal_comma(line: Unread) -> Slip | None:
    """`0,5`."""
    for found in _DECIMAL_COMMA.finditer(line.visible):
        if found.start() <= line.at <= found.end():
            right = found[0].replace(",", ".")
            said, advice = say("decimal-comma", text=found[0]), say("write-this", text=right)
            return Slip("E0106", found.start(), found.end(), said, advice)
    return None


def other_digits(line: Unread) -> Slip | None:
    """Digits of another script."""
    if not line.written.isdigit() or line.written.isascii():
        return None
    said = say("no-number-of-the-language", text=line.written)
    right = "".join(str(unicodedata.digit(sign)) for sign in line.written)
    return Slip("E0133", line.at, line.at + len(line.written), said, say("write-this", text=right))


def lone_point(line: Unread) -> Slip | None:
    """`.5`, `5.`: a decimal point with digits on one side alone."""
    if line.written != ".":
        return None
    for pattern, form in ((_POINT_FIRST, "0.{}"), (_POINT_LAST, "{}")):
        found = line.around(pattern)
        if found is not None:
            said = say("no-number-of-the-language", text=found[0])
            return Slip(
                "E0133", found.start(), found.end(), said, say("write-this", text=form.format(found[1]))
            )
    return None


def percent(line: Unread) -> Slip | None:
    """`45 per cent`, `%45`, `rate %`: a percent sign that is words, or stands elsewhere."""
    found = line.around(_PER_CENT) or (line.around(_SIGN_FIRST) if line.written == "%" else None)
    if found is not None and (not found[0].startswith("%") or line.accepts("NUMBER")):
        said, advice = say("percent-in-words", text=found[0]), say("write-this", text=f"{found[1]}%")
        return Slip("E0135", found.start(), found.end(), said, advice)
    if line.stuck.terminal in ("NAME", "NUMBER", "LPAR") and line.before and line.before[-1] == "%":
        return Slip("E0115", line.at - 1, line.at, say("no-remainder"), say("percent-behind-a-number"))
    if line.written != "%":
        return None
    if (
        len(line.after) > 1
        and re.match(r"[\w(]", line.after[1])
        and line.after[1] not in ("when", "otherwise")
    ):
        return Slip("E0115", line.at, line.at + 1, say("no-remainder"), say("percent-behind-a-number"))
    return Slip("E0135", line.at, line.at + 1, say("percent-of-no-number"), say("percent-behind-a-number"))
