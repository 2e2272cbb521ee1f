"""A parser's complaint, turned into a sentence that a methodologist can act on."""

import re
import unicodedata
from difflib import SequenceMatcher, get_close_matches

from lark import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from dsl.diagnostics.diagnostic import Findings
from dsl.syntax.build.parts import MONTHS
from dsl.syntax.keywords import ENGLISH
from dsl.syntax.signs import unseen
from engine.graph.span import Span

_SIGNS = {
    "COLON": "`:`",
    "COMMA": "`,`",
    "LPAR": "`(`",
    "RPAR": "`)`",
    "EQUAL": "`=`",
    "NAME": "a name",
    "NUMBER": "a number",
    "STRING": 'a text in "…"',
    "_NL": "the end of the line",
}
_OPERATORS = {"==": "is", "!=": "is not", "<>": "is not", "=>": ">=", "=<": "<=", "&&": "and", "||": "or"}
_NUMBER_WITH_COMMA = re.compile(r"[0-9]+,[0-9]+")
_QUOTED_OR_COMMENT = re.compile(r'"[^"]*"|#.*')


def explain(
    file: str, line: str, number: int, fault: UnexpectedInput, moved: int, findings: Findings
) -> None:
    """Report one unreadable line; `number` counts from 0, `moved` columns were put in front of the line."""
    column = fault.column if isinstance(fault.column, int) and fault.column > 0 else len(line) + 1
    if getattr(fault, "token", None) is not None and fault.token.type in ("_NL", "$END"):  # type: ignore[attr-defined]
        column = len(_without_comment(line).rstrip()) + 1
    for specific in _SPECIFIC:
        found = specific(line, column, fault)
        if found is not None:
            start, end, code, message, hint = found
            findings.add(code, Span(file, number + 1, start - moved, number + 1, end - moved), message, hint)
            return
    shown = _shown(line, column, fault)
    start = column - moved
    span = Span(file, number + 1, start, number + 1, start + max(len(shown), 1))
    message = f"`{shown}` cannot stand here" if shown else "the line ends too early"
    findings.add("E0102", span, message, _expected(fault) or _beginnings(line, column))


_CLOSE = 88
"""From how great a likeness, of 100, fixed words are taken for misspelt."""
_PHRASES: dict[str, list[str]] = {}
for _phrase in ENGLISH.values():
    if " " in _phrase:
        _PHRASES.setdefault(_phrase.partition(" ")[0], []).append(_phrase)

Found = tuple[int, int, str, str, str]


def _without_comment(line: str) -> str:
    comment = next((found for found in _QUOTED_OR_COMMENT.finditer(line) if found[0].startswith("#")), None)
    return line[: comment.start()] if comment else line


def _unseen(line: str, column: int, _fault: UnexpectedInput) -> Found | None:
    found = unseen(line[column - 1 : column])
    return (column, column + 1, "E0102", *found) if found else None


def _equality(line: str, column: int, fault: UnexpectedInput) -> Found | None:
    """A lone `=` inside an expression, where equality is meant."""
    if (
        line[column - 1 : column] != "="
        or not isinstance(fault, UnexpectedToken)
        or "IS" not in _accepted(fault)
    ):
        return None
    return column, column + 1, "E0102", "`=` gives a name its value and compares nothing", "write `is`"


def _operator(line: str, column: int, _fault: UnexpectedInput) -> Found | None:
    for start in (column - 1, column):
        sign = line[max(start - 1, 0) : start + 1]
        if sign in _OPERATORS:
            return (
                start,
                start + 2,
                "E0102",
                f"`{sign}` is no sign of the language",
                f"write `{_OPERATORS[sign]}`",
            )
    return None


def _decimal_comma(line: str, column: int, _fault: UnexpectedInput) -> Found | None:
    for match in _NUMBER_WITH_COMMA.finditer(line):
        if match.start() < column <= match.end() + 1:
            right = match.group().replace(",", ".")
            return (
                match.start() + 1,
                match.end() + 1,
                "E0106",
                f"`{match.group()}` is written with a decimal comma",
                f"write `{right}`",
            )
    return None


def _open_quote(line: str, column: int, _fault: UnexpectedInput) -> Found | None:
    if line[column - 1 : column] == '"' and line.count('"') % 2:
        return column, len(line) + 1, "E0102", "this text is never closed", 'end it with `"` on the same line'
    return None


def script_of(character: str) -> str:
    """The script of a letter: LATIN, CYRILLIC, …"""
    return unicodedata.name(character, "").partition(" ")[0]


def scripts_of(word: str) -> frozenset[str]:
    """The scripts that a word's letters belong to."""
    return frozenset(script_of(character) for character in word if character.isalpha())


def _mixed_letters(line: str, _column: int, _fault: UnexpectedInput) -> Found | None:
    for match in re.finditer(r"\w+", _QUOTED_OR_COMMENT.sub(lambda text: " " * len(text.group()), line)):
        if {"LATIN", "CYRILLIC"} <= scripts_of(match.group()):
            return (
                match.start() + 1,
                match.end() + 1,
                "E0107",
                f"`{match.group()}` mixes Latin and Cyrillic letters",
                "write the word in one script: С, а, е, о, р, х look alike in both",
            )
    return None


def _misspelt_word(line: str, column: int, _fault: UnexpectedInput) -> Found | None:
    first = re.match(r"\s*(\w+)", line)
    if first is None or first.group(1) in {word for phrase in ENGLISH.values() for word in phrase.split()}:
        return None
    if column < first.start(1) + 1:
        return None
    starts = {phrase.split()[0] for phrase in ENGLISH.values()}
    close = get_close_matches(first.group(1).lower()[:40], sorted(starts), n=1)
    if not close:
        return None
    return (
        first.start(1) + 1,
        first.end(1) + 1,
        "E0102",
        f"no line starts with the word `{first.group(1)}`",
        f"did you mean `{close[0]}`?",
    )


def _misspelt_phrase(line: str, column: int, _fault: UnexpectedInput) -> Found | None:
    """Fixed words of which the first is right and a further one is not."""
    words = list(re.finditer(r"\S+", _without_comment(line)))
    best, found = _CLOSE, None
    for phrase in _PHRASES.get(words[0].group(), ()) if words else ():
        for last in words[phrase.count(" ") - 1 : phrase.count(" ") + 2]:
            written = " ".join(line[words[0].start() : last.end()].split())
            close = round(100 * SequenceMatcher(None, written[:80], phrase).ratio())
            if written != phrase and close > best and column <= last.end() + 1:
                start, end = words[0].start() + 1, last.end() + 1
                message = f"no line starts with `{written}`"
                best, found = close, (start, end, "E0102", message, f"did you mean `{phrase}`?")
    return found


def _missing_sign(line: str, column: int, fault: UnexpectedInput) -> Found | None:
    wanted = _accepted(fault)
    for terminal in ("COLON", "EQUAL"):
        if wanted == {terminal} or (terminal == "COLON" and terminal in wanted and len(wanted) <= 2):
            shown = _shown(line, column, fault)
            end = column + max(len(shown), 1)
            return (
                column,
                end,
                "E0102",
                f"{_SIGNS[terminal]} is missing here",
                f"write {_SIGNS[terminal]} before this",
            )
    return None


_NUMBERS = {ENGLISH[name]: number for name, number in MONTHS.items()}
_MONTH = "|".join(_NUMBERS)
_DAY_OF_A_YEAR = re.compile(
    rf"\b([0-9]{{1,2}})[ \t]+({_MONTH})[ \t]+(of(?:[ \t]+(?!when\b|otherwise\b|to\b)\w+){{0,4}}|[0-9]{{4}}\b)"
)
_MONTH_BEFORE_DAY = re.compile(rf"\b({_MONTH})[ \t]+([0-9]{{1,2}})\b")


def _day_of_a_year(line: str, column: int, _fault: UnexpectedInput) -> Found | None:
    """A day of the assessed year whose year, or order of words, is written in another way."""
    shown = _QUOTED_OR_COMMENT.sub(lambda text: " " * len(text.group()), line)
    for match in _DAY_OF_A_YEAR.finditer(shown):
        if match.start(3) < column <= match.end(3):
            day, month, year = match.groups()
            number = f"{_NUMBERS[month]:02}"
            hint = (
                f"write `{year}-{number}-{day:0>2}`"
                if year[:1].isdigit()
                else f"write `{day} {month} of the next year` or `{day} {month} of the year before`"
            )
            message = f"`{match.group().strip()}` is no day of the language"
            return match.start() + 1, len(match.group().rstrip()) + match.start() + 1, "E0102", message, hint
    for match in _MONTH_BEFORE_DAY.finditer(shown):
        if match.start() < column <= match.end():
            message = f"`{match.group()}` is no day of the language"
            return match.start() + 1, match.end() + 1, "E0102", message, f"write `{match[2]} {match[1]}`"
    return None


def _accepted(fault: UnexpectedInput) -> set[str]:
    if isinstance(fault, UnexpectedToken):
        return set(fault.accepts or fault.expected or ())
    if isinstance(fault, UnexpectedCharacters):
        return set(fault.allowed or ())
    return set()


def _shown(line: str, column: int, fault: UnexpectedInput) -> str:
    if isinstance(fault, UnexpectedToken) and fault.token.type not in ("_NL", "$END", "_INDENT", "_DEDENT"):
        return str(fault.token)
    match = re.match(r"\w+|\S", line[column - 1 :])
    return match.group() if match else ""


_SPECIFIC = (
    _unseen,
    _operator,
    _equality,
    _decimal_comma,
    _open_quote,
    _day_of_a_year,
    _mixed_letters,
    _misspelt_word,
    _misspelt_phrase,
    _missing_sign,
)


def _expected(fault: UnexpectedInput) -> str | None:
    names = sorted(
        _SIGNS.get(name) or f"`{ENGLISH[name]}`"
        for name in _accepted(fault)
        if name in _SIGNS or name in ENGLISH
    )
    if not names or len(names) > 8:
        return None
    return "expected: " + ", ".join(names)


def _beginnings(line: str, column: int) -> str | None:
    """The fixed words that begin with the first word of a line, where the second one is not understood."""
    first = re.match(r"\s*(\w+)\s+", line)
    if first is None or first.end() + 1 != column:
        return None
    phrases = _PHRASES.get(first.group(1), ())
    return "expected: " + ", ".join(f"`{phrase}`" for phrase in sorted(phrases)) if phrases else None
