"""The words of the language: one table from terminal to phrase, per language of the rule files.

A further set of keywords is a further column; the rules of the grammar name terminals alone.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        # declarations
        "UNIT": "unit",
        "ATTRIBUTE": "attribute",
        "INPUT": "input",
        "FOR_EACH_OF": "for each of",
        "PARAMETER": "parameter",
        "LET": "let",
        "TABLE": "table",
        "KEY": "key",
        "BANDS": "bands",
        "FUNCTION": "function",
        "BLOCK": "block",
        "CRITERION": "criterion",
        "PENALTY": "penalty",
        "BONUS": "bonus",
        "CAP": "cap",
        "RESULT": "result",
        # clauses
        "TITLE": "title",
        "NOTE": "note",
        "CITES": "cites",
        "ASSUMES": "assumes",
        "RECONSTRUCTS": "reconstructs",
        "FORMERLY": "formerly",
        "APPLIES_TO": "applies to",
        "APPLIES_WHEN": "applies when",
        "WORTH": "worth",
        "WEIGHT": "weight",
        "SCALE": "scale",
        "SCORE": "score",
        "UNROUNDED_SCORE": "unrounded score",
        "TAKES": "takes",
        "GIVES": "gives",
        "TAKES_LOWEST": "takes the lowest member",
        "TAKES_HIGHEST": "takes the highest member",
        "TAKES_BEST_OF": "takes the best of",
        "ALL_MEMBERS": "all members",
        "WITHOUT": "without",
        "ONLY": "only",
        "LIMITS_SCORE_TO": "limits the score to",
        "NEVER_BELOW": "never below",
        "NEVER_ABOVE": "never above",
        "ROUND": "round",
        "INAPPLICABLE": "inapplicable members",
        "ARE_RESCALED": "are rescaled",
        "COUNT_AS_ZERO": "count as zero",
        "LEAVE_UNSCORED": "leave the block unscored",
        "GIVE_THEIR_WORTH_TO": "give their worth to",
        "NEEDS_AT_LEAST": "needs at least",
        "APPLICABLE_MEMBERS": "applicable members",
        # types
        "NUMBER_TYPE": "number",
        "WHOLE_NUMBER": "whole number",
        "TEXT": "text",
        "DATE_TYPE": "date",
        "ROWS": "rows",
        "YES": "yes",
        "NO": "no",
        "MAY_BE_MISSING": "may be missing",
        "UP_TO": "up to",
        "DECIMALS": "decimals",
        "DECIMAL": "decimal",
        "IN": "in",
        # ranges
        "FROM": "from",
        "ABOVE": "above",
        "TO": "to",
        "TO_BELOW": "to below",
        "AT_MOST": "at most",
        "BELOW": "below",
        # expressions
        "WHEN": "when",
        "OTHERWISE": "otherwise",
        "AND": "and",
        "OR": "or",
        "NOT": "not",
        "IS": "is",
        "IS_NOT": "is not",
        "IS_KNOWN": "is known",
        "IS_MISSING": "is missing",
        "IS_ONE_OF": "is one of",
        "IS_SCORED": "is scored",
        "OF": "of",
        "WHERE": "where",
        "WEIGHTED_BY": "weighted by",
        "LOOK_UP": "look up",
        "BY": "by",
        "BAND_OF": "band of",
        "ROUNDED": "rounded",
        # rounding
        "HALF_UP": "half up",
        "HALF_EVEN": "half even",
        "HALF_DOWN": "half down",
        "UP": "up",
        "DOWN": "down",
        "CEILING": "ceiling",
        "FLOOR": "floor",
        "A_MULTIPLE_OF": "a multiple of",
    }
)

FORESEEN = frozenset({"rating", "flag", "succession", "appeal", "reading", "rank", "tie", "over"})
"""Words kept for rules over many bodies, so that no name of today stands in their way."""


def reserved_words(keywords: Mapping[str, str] = ENGLISH) -> frozenset[str]:
    """The single words that no declaration may be named."""
    return frozenset(phrase for phrase in keywords.values() if " " not in phrase) | FORESEEN


def terminals(keywords: Mapping[str, str] = ENGLISH) -> Iterator[str]:
    """The keyword terminals as lines of a Lark grammar; a longer phrase wins over a shorter one."""
    for name, phrase in keywords.items():
        words = phrase.split()
        pattern = r"[ \t]+".join(words)
        yield rf"{name}.{10 + len(words)}: /{pattern}\b/"
