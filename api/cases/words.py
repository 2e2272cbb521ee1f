"""What came of cases, in words."""

from api.cases.compare import AnswerPath
from dsl.diagnostics.message import Value, say
from dsl.diagnostics.wording import Language, worded

__all__ = ["dotted", "in_words"]


def in_words(value: Value, language: Language) -> str:
    """A message, or a value as it is, on one line and not longer than can be read."""
    return worded(say("as-it-is", value=value), language)


def dotted(path: AnswerPath) -> str:
    """The keys that lead to a part of an answer."""
    return ".".join(map(str, path))
