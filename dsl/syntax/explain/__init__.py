"""Why a line cannot be read, in words that an author can act on: one module for each family of mistakes."""

from dsl.diagnostics.diagnostic import Findings
from dsl.syntax.explain import (
    bands,
    comparisons,
    conditions,
    dates,
    functions,
    missing,
    names,
    numbers,
    signs,
    texts,
    translated,
    types,
    units,
    words,
)
from dsl.syntax.explain.fallback import cannot_stand
from dsl.syntax.explain.unread import Recogniser, unread
from dsl.syntax.read import Stuck
from engine.graph.span import Span

RECOGNISERS: tuple[Recogniser, ...] = (
    bands.bounds,
    dates.date_in_figures,
    numbers.thousands,
    signs.invisible,
    signs.lookalike,
    signs.remark,
    types.choices,
    comparisons.bound,
    signs.operator,
    comparisons.equality,
    numbers.decimal_comma,
    numbers.other_digits,
    numbers.lone_point,
    numbers.percent,
    texts.open_text,
    texts.unnamed,
    texts.other_marks,
    texts.bare_text,
    dates.day_of_a_year,
    names.two_scripts,
    conditions.programming,
    conditions.one_line,
    conditions.value_behind,
    signs.brace,
    signs.line_end,
    signs.superfluous,
    signs.share_as_a_definition,
    signs.foreign_sign,
    translated.translated,
    units.uncounted,
    names.hyphen,
    names.digits_first,
    names.quoted,
    functions.without_parentheses,
    words.first_word,
    words.first_phrase,
    words.inner_phrase,
    names.spaced,
    names.dotted,
    types.misspelt_type,
    types.optional,
    missing.comma_behind_a_bound,
    missing.comma,
    comparisons.chain,
    comparisons.words,
    words.word_before,
    missing.share_by_itself,
    missing.sign,
    missing.colon_or_equals,
    missing.word,
    missing.side_by_side,
)
"""What is asked one after the other: the first that knows the mistake says what it is."""


def explain(
    file: str, text: str, number: int, stuck: Stuck, first: bool, outer: str, moved: int, findings: Findings
) -> None:
    """Report one unreadable line.

    `number` counts from 0, `first` tells whether a statement begins in the line, `outer` is the line in whose
    body it stands, `moved` columns were put in front of it.
    """
    line = unread(text, stuck, first, outer)
    slip = next(filter(None, (recognise(line) for recognise in RECOGNISERS)), None) or cannot_stand(line)
    shift = line.cut + 1 - moved
    span = Span(file, number + 1, slip.start + shift, number + 1, slip.end + shift)
    findings.add(slip.code, span, slip.said, slip.advice)
