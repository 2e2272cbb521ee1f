"""What mends the commonest slips in YAML, as it would be typed."""

import re

from dsl.diagnostics.message import Message, say

__all__ = ["advice_on"]

_COLON = "mapping values are not allowed in this context"
_ENTRY = "did not find expected ',' or '}'"
_SIGN = "found character that cannot start any token"
_INDENTATION = frozenset({_COLON, "did not find expected key", "did not find expected '-' indicator"})
_KEY = re.compile(r"\s*(?:- +)*(?P<key>[^\s:'\"{\[][^:]*):\s+")
_REMARK = re.compile(r"\s+#.*")


def advice_on(problem: str | None, text: str, at: int) -> Message | None:
    """How to mend what the parser met at a sign of a text; None where that cannot be told."""
    start = text.rfind("\n", 0, at) + 1
    line, column = text[start:].partition("\n")[0].rstrip("\r"), at - start
    lead = line[: len(line) - len(line.lstrip())]
    if "\t" in lead:
        return say("yaml-indent-with-spaces")
    value = None
    if problem == _COLON:
        value = _value(_REMARK.sub("", line), column)
    elif problem == _ENTRY:
        begin = max(line.rfind(sign, 0, column) for sign in "{,") + 1
        end = next((at for at in range(column, len(line)) if line[at] in ",}"), len(line))
        value = _value(line[begin:end], column - begin)
    if value is not None:
        return say("yaml-quote-the-colon", text=_quoted(value))
    if problem == _SIGN:
        return say("write-this", text=_quoted(_REMARK.sub("", line[column:]).strip()))
    first = _KEY.match(line)
    inner = "" if first is None else line[first.end() :].rstrip()
    if column > len(lead) and len(inner) > 2 and inner[0] == inner[-1] == '"' and inner.count('"') > 2:
        return say("write-this", text=_quoted(inner[1:-1]))
    begins = column <= len(lead) or (first is not None and column == first.end("key"))
    return say("yaml-keys-below-one-another") if problem in _INDENTATION and begins else None


def _value(part: str, column: int) -> str | None:
    """The value behind the first key of a part of a line, where a further colon stands in it."""
    key = _KEY.match(part)
    if key is None or key.end() > column:
        return None
    value = part[key.end() :].strip()
    return None if value[:1] in ("", '"', "'", "{", "[") else value


def _quoted(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
