"""The texts of messages: whole in every language, and put together with any values."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from api.cases.uncovered import _ALONE, _NAMED, _OF, _QUOTED
from cli.check import _COUNTED
from dsl.diagnostics.bundle import texts_of
from dsl.diagnostics.catalogue import CATALOGUE
from dsl.diagnostics.message import Conjunction, listed, say
from dsl.diagnostics.printable import LONGEST, printable
from dsl.diagnostics.wording import Language, worded

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "dsl" / "diagnostics" / "texts"
SOURCES = sorted(path for room in ("dsl", "api", "cli") for path in (ROOT / room).rglob("*.py"))
MAKER = "dsl/diagnostics/message.py"
"""The module that makes messages: all others call `say`."""

TITLES = {f"title-{code.lower()}": entry.title for code, entry in CATALOGUE.items()}
"""The titles of the codes: their ids are made of the codes, and the English ones stand in the catalogue."""
CHOSEN: dict[str, dict[str, set[str]]] = {
    "dsl/diagnostics/titles.py": {id_: set() for id_ in TITLES},
    "cli/check.py": {id_: {"count"} for id_ in _COUNTED.values()},
    "api/cases/uncovered.py": {
        **{id_: set() for id_ in _ALONE.values()},
        **{id_: {"of"} for id_ in _OF.values()},
        **{id_: {"of", "name"} for id_ in _NAMED.values()},
        **{id_: {"of", "rule"} for id_ in _QUOTED.values()},
    },
}
"""The modules that make or look up an id, with the ids that come of it and the values that go with them."""

CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)


def entries(language: Language) -> Iterator[tuple[str, ftl.EntryType]]:
    """What stands in the files of a language, each entry with the name of its file."""
    for path in sorted((TEXTS / language).iterdir()):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            yield path.name, entry


def messages(language: Language) -> dict[str, ftl.Pattern]:
    """The texts of a language by id."""
    found = {
        entry.id.name: entry.value
        for _, entry in entries(language)
        if isinstance(entry, ftl.Message) and entry.value is not None
    }
    if language is Language.en:
        found |= {id_: ftl.Pattern([ftl.TextElement(title)]) for id_, title in TITLES.items()}
    return found


class _Seen(Visitor):
    """The variables of a text, and the other texts that it refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.others: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - Fluent's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.others.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.others.add(node.id.name)


def seen(pattern: ftl.Pattern) -> _Seen:
    visitor = _Seen()
    visitor.visit(pattern)
    return visitor


def variables(language: Language) -> dict[str, set[str]]:
    """The variables of each text of a language."""
    return {id_: seen(pattern).variables for id_, pattern in messages(language).items()}


def prose(pattern: ftl.Pattern) -> str:
    """A text without its placeables and without what stands in backticks."""
    return re.sub("`[^`]*`", "", "".join(_spread(pattern)))


def _spread(pattern: ftl.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            yield element.value
        elif isinstance(element.expression, ftl.SelectExpression):
            for variant in element.expression.variants:
                yield from (" ", *_spread(variant.value), " ")


def calls(function: str = "say") -> Iterator[tuple[str, ast.Call]]:
    """Where the source makes messages, each place with its module."""
    for path in SOURCES:
        module = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                yield module, node


def said() -> Iterator[tuple[str, str, set[str | None]]]:
    """The place, the id and the values of each message whose id is written out."""
    for module, call in calls():
        id_ = call.args[0]
        if isinstance(id_, ast.Constant):
            yield f"{module}:{call.lineno}", str(id_.value), {keyword.arg for keyword in call.keywords}


def test_all_that_stands_in_the_texts_is_understood() -> None:
    for language in Language:
        for file, entry in entries(language):
            assert isinstance(entry, ftl.Message | ftl.BaseComment), f"{language}/{file}: {entry.to_json()}"
            assert isinstance(entry, ftl.BaseComment) or (entry.value is not None and not entry.attributes)


def test_no_text_is_given_twice() -> None:
    for language in Language:
        counted = Counter(entry.id.name for _, entry in entries(language) if isinstance(entry, ftl.Message))
        assert [id_ for id_, count in counted.items() if count > 1] == []


def test_no_text_rests_on_another() -> None:
    for language in Language:
        assert {id_ for id_, pattern in messages(language).items() if seen(pattern).others} == set()


@pytest.mark.parametrize("language", [Language.ru, Language.kk])
def test_every_language_has_the_same_messages_in_the_same_files(language: Language) -> None:
    def placed(language: Language) -> set[tuple[str, str]]:
        found = {(file, entry.id.name) for file, entry in entries(language) if isinstance(entry, ftl.Message)}
        return {(file, id_) for file, id_ in found if id_ not in TITLES}

    assert placed(language) == placed(Language.en)
    assert set(messages(language)) == set(messages(Language.en))


@pytest.mark.parametrize("language", [Language.ru, Language.kk])
def test_a_message_has_the_same_variables_in_every_language(language: Language) -> None:
    english, other = variables(Language.en), variables(language)
    assert {id_ for id_ in english.keys() & other.keys() if english[id_] != other[id_]} == set()


def test_messages_are_made_by_say_and_name_their_values() -> None:
    made = [f"{module}:{call.lineno}" for module, call in calls("Message") if module != MAKER]
    assert made == []
    assert [place for place, _, values in said() if None in values] == []


def test_every_message_of_the_source_has_a_text_with_exactly_its_values() -> None:
    known = variables(Language.en)
    assert [place for place, id_, values in said() if known.get(id_) != values] == []
    for module, chosen in CHOSEN.items():
        assert {id_: known.get(id_) for id_ in chosen} == chosen, module


def test_every_conjunction_has_a_text() -> None:
    known = variables(Language.en)
    assert {id_: known[id_] for id_ in Conjunction} == {id_: {"several", "last"} for id_ in Conjunction}


def test_an_id_that_is_not_written_out_comes_of_a_known_choice() -> None:
    chosen = {module for module, call in calls() if not isinstance(call.args[0], ast.Constant)}
    assert chosen == set(CHOSEN)


def test_every_text_is_used() -> None:
    used = {id_ for _, id_, _ in said()}.union(Conjunction, *CHOSEN.values())
    assert set(messages(Language.en)) - used == set()


@pytest.mark.parametrize("language", [Language.ru, Language.kk])
def test_texts_are_translated(language: Language) -> None:
    english, other = messages(Language.en), messages(language)
    for id_, pattern in other.items():
        text = prose(pattern)
        if any(sign.isalpha() for sign in text):
            assert text != prose(english[id_]), id_
            assert CYRILLIC.search(text), id_


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        (Language.en, 0, "`f` takes 0 values, and 0 are given"),
        (Language.en, 1, "`f` takes 1 value, and 1 is given"),
        (Language.en, 2, "`f` takes 2 values, and 2 are given"),
        (Language.en, 21, "`f` takes 21 values, and 21 are given"),
        (Language.ru, 1, "функция `f` принимает 1 значение, а указано 1"),
        (Language.ru, 2, "функция `f` принимает 2 значения, а указано 2"),
        (Language.ru, 5, "функция `f` принимает 5 значений, а указано 5"),
        (Language.ru, 11, "функция `f` принимает 11 значений, а указано 11"),
        (Language.ru, 21, "функция `f` принимает 21 значение, а указано 21"),
        (Language.kk, 1, "`f` функциясы қабылдайтын мәндер саны — 1, ал берілгені — 1"),
        (Language.kk, 5, "`f` функциясы қабылдайтын мәндер саны — 5, ал берілгені — 5"),
    ],
)
def test_plurals_follow_the_number(language: Language, count: int, expected: str) -> None:
    assert worded(say("takes-values", function="f", taken=count, given=count), language) == expected


@pytest.mark.parametrize("language", Language)
def test_a_number_is_written_in_digits_alone(language: Language) -> None:
    assert " 1000 " in worded(say("more-digits", most=1000), language)


@pytest.mark.parametrize(
    ("language", "expected"),
    [(Language.en, "a, b or c"), (Language.ru, "a, b или c"), (Language.kk, "a, b немесе c")],
)
def test_a_list_is_joined_as_the_language_joins_it(language: Language, expected: str) -> None:
    assert worded(say("belongs-in", places=listed("abc", Conjunction.either)), language).endswith(expected)


HELD = "\N{OBJECT REPLACEMENT CHARACTER}"
"""A sign that no text has, where a value is put in."""
ODD = st.sampled_from("{}\"'`$\\#*[]=\n\r\t\u2028\u200f\u202e\u2066\ufeff\x1b\x7f")
VALUES = st.text(ODD | st.characters(), max_size=60)


@given(value=VALUES, language=st.sampled_from(Language))
def test_a_value_is_put_in_as_it_stands(value: str, language: Language) -> None:
    around = worded(say("declared-here", name=HELD), language)
    assert worded(say("declared-here", name=value), language) == around.replace(HELD, printable(value))


@given(value=VALUES, language=st.sampled_from(Language))
def test_a_value_inside_a_message_and_a_list_is_put_in_as_it_stands(value: str, language: Language) -> None:
    def told(value: str) -> str:
        names = listed([say("as-written", text=value), value, "c"], Conjunction.comma)
        return worded(say("one-of", options=names), language)

    assert told(value) == told(HELD).replace(HELD, printable(value))


@pytest.mark.parametrize("language", Language)
def test_of_a_long_value_the_beginning_is_told(language: Language) -> None:
    around = worded(say("reserved-word", name=HELD), language)
    before, _, _ = around.partition(HELD)
    for value in ("x" * 10_000, say("as-written", text="x" * 10_000), listed(["x" * 10_000, "y"])):
        text = worded(say("reserved-word", name=value), language)
        assert text.startswith(before)
        assert text.endswith("x…")
        assert len(text) == LONGEST + 1


@pytest.mark.parametrize("language", Language)
def test_a_message_that_the_catalogue_does_not_have_is_an_error(language: Language) -> None:
    with pytest.raises(LookupError, match="no-message-is-called-so"):
        worded(say("no-message-is-called-so"), language)


@pytest.mark.parametrize("language", Language)
def test_a_message_without_one_of_its_values_is_an_error(language: Language) -> None:
    with pytest.raises(ValueError, match=f"the message declared-here in {language}"):
        worded(say("declared-here"), language)
    with pytest.raises(ValueError, match=f"the message takes-values in {language}"):
        worded(say("takes-values", function="f", given=1), language)


@pytest.mark.parametrize("language", Language)
def test_each_text_is_read_by_itself_as_it_stands_in_its_file(language: Language) -> None:
    whole = {
        entry.id.name: entry.value
        for _, entry in entries(language)
        if isinstance(entry, ftl.Message) and entry.value is not None
    }
    found = texts_of(language)
    assert found.keys() == whole.keys()
    for id_, text in found.items():
        alone = FluentParser().parse(f"{id_} ={text}").body[0]
        assert isinstance(alone, ftl.Message)
        assert alone.value is not None
        assert alone.value.equals(whole[id_]), id_
