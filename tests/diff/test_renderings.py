"""A difference as JSON, Markdown and a page: the same edits, and no text that means more than it says."""

import json
import re
from html.parser import HTMLParser

import pytest

from api.compatible import IncompatibleError
from api.diff.document import json_of
from api.diff.lines import Look, lines_of, plain_text_of
from api.diff.markdown import markdown_of
from api.diff.models import DiffView
from api.diff.page import page_of
from api.diff.view import difference
from dsl.diagnostics.wording import Language
from engine.diff.edit import Effect
from tests.cases.small import loaded as of_rules
from tests.diff.small import loaded

WORTHS = (("visits, worth 50", "visits, worth 52"), ("shelves, worth 20", "shelves, worth 18"))
NASTY = '<script>alert("x")</script> & *b* `c` [d](e) | ~f~ # \u202e\x1b[31m'


def view(*edits: tuple[str, str], language: Language = Language.en) -> DiffView:
    return difference(loaded(), loaded(*edits), language)


def nasty() -> DiffView:
    """A title with signs that mean something to a browser, to Markdown or to a terminal."""
    text = NASTY.replace('"', "'").replace("\x1b", "").replace("\u202e", "")
    return view(('en "Visits"', f'en "{text}"'), *WORTHS)


def test_the_json_is_the_view() -> None:
    document = json.loads(json_of(view(*WORTHS)))
    assert list(document) == ["language", "before", "after", "summary", "renames", "groups"]
    assert document["summary"] == {"score": 2, "rating": 0, "editorial": 0}
    assert document["before"] == {
        "id": "first",
        "digest": loaded().digest,
        "assessed_year": 2025,
        "law_as_of": "2025-01-01",
        "title": "A contest",
    }
    group = document["groups"][0]
    assert group == {
        "id": "service.visits",
        "what": "criterion",
        "title": "Visits",
        "around": ["Service"],
        "effect": "score",
        "edits": group["edits"],
    }
    assert group["edits"] == [
        {
            "sort": "worth",
            "sort_title": "worth",
            "effect": "score",
            "effect_title": "can change a score",
            "subject": {
                "what": "criterion",
                "title": "Visits",
                "id_before": "service.visits",
                "id_after": "service.visits",
            },
            "details": [
                {
                    "what": None,
                    "before": "50",
                    "after": "52",
                    "pieces": [],
                    "place_before": {"file": "rules.rules", "line": 50, "column": 29},
                    "place_after": {"file": "rules.rules", "line": 50, "column": 29},
                    "remark": "the formula names it",
                }
            ],
            "place_before": {"file": "rules.rules", "line": 50, "column": 15},
            "place_after": {"file": "rules.rules", "line": 50, "column": 15},
            "cites_before": [{"source": "order", "at": "3", "title": "The order"}],
            "cites_after": [{"source": "order", "at": "3", "title": "The order"}],
            "assumes_before": [{"id": "visits", "text": "in proportion to the plan"}],
            "assumes_after": [{"id": "visits", "text": "in proportion to the plan"}],
            "same_meaning": False,
        }
    ]


def test_pieces_are_the_later_text_without_what_was_removed() -> None:
    document = json.loads(
        json_of(view(("worth * min(1, visits / planned)", "worth * min(visits / planned, 0.5)")))
    )
    detail = document["groups"][0]["edits"][0]["details"][0]
    assert "".join(each["text"] for each in detail["pieces"] if each["state"] != "removed") == detail["after"]
    assert [each["state"] for each in detail["pieces"]].count("same") > 0


def test_markdown() -> None:
    document = markdown_of(
        view(*WORTHS[:0], ("worth * min(1, visits / planned)", "worth * min(1, visits / 7)"))
    )
    lines = document.splitlines()
    assert lines[0] == "# Difference of first and first"
    assert lines[lines.index("## Can change a score") :] == [
        "## Can change a score",
        "",
        "### Service › Visits",
        "",
        "criterion service.visits",
        "",
        "- **formula**: worth \\* min(1, visits / ~~planned~~ **7**) `rules.rules:54:17`",
        "",
        '_cites order "3"; assumes visits_',
    ]


def test_markdown_has_the_rules_as_they_are_written() -> None:
    document = markdown_of(view(("look up points in sizes by (size) when", "20 when")))
    assert (
        "- **formula**\n"
        "  - `rules.rules:59:17`\n"
        "\n"
        "    ```\n"
        "    [look up points in sizes by (size) → 20] when open > 1/2\n"
        "    base otherwise\n"
        "    ```\n"
    ) in document


def test_no_text_means_anything_in_markdown() -> None:
    document = markdown_of(nasty())
    assert not re.search(r"(?<!\\)<", document)
    assert "\\<script\\>" in document
    assert "\\*b\\*" in document
    assert "\\[d\\](e)" in document


class Page(HTMLParser):
    """The elements and addresses of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_needs_nothing_else() -> None:
    page = Page(page_of(nasty()))
    assert page.elements.isdisjoint({"script", "link", "img", "iframe", "object", "form", "a"})
    assert page.attributes <= {"lang", "charset", "name", "content", "class"}
    assert not re.search(r"url\(|@import|https?:", page_of(nasty()))


def test_no_text_means_anything_to_a_browser() -> None:
    text = page_of(nasty())
    assert "<script" not in text
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in text
    assert "<script>alert('x')</script>" in Page(text).text


def test_the_page_marks_what_was_taken_out_and_put_in() -> None:
    text = page_of(view(*WORTHS))
    assert "<del>50</del> → <ins>52</ins>" in text
    assert '<html lang="en">' in text


def test_nothing_reaches_a_terminal_that_it_would_obey() -> None:
    text = plain_text_of(nasty())
    assert all(sign == "\n" or sign.isprintable() for sign in text)


def test_looks_of_a_line() -> None:
    line = next(line for line in lines_of(view(*WORTHS)) if line and line[0].text.startswith("  worth"))
    assert [(part.text, part.look) for part in line] == [
        ("  worth: ", Look.plain),
        ("50", Look.removed),
        (" → ", Look.plain),
        ("52", Look.added),
        (" (the formula names it)", Look.plain),
        ("  rules.rules:50:29", Look.faint),
    ]


@pytest.mark.parametrize(
    ("language", "counts", "heading", "worth"),
    [
        (
            Language.ru,
            "2 правки могут изменить балл; 0 правок могут изменить только рейтинг или флаг; "
            "0 редакционных правок",
            "Обслуживание › Посещения  критерий service.visits",
            "  максимальный балл: 50 → 52 (формула называет его сама)  rules.rules:50:29",
        ),
        (
            Language.kk,
            "балды өзгерте алатын түзетулер: 2; тек рейтингті немесе белгіні өзгерте алатындары: 0; "
            "редакциялық түзетулер: 0",
            "Қызмет көрсету › Келушілер  өлшемшарт service.visits",
            "  ең жоғары балл: 50 → 52 (формула оны өзі атайды)  rules.rules:50:29",
        ),
    ],
)
def test_languages(language: Language, counts: str, heading: str, worth: str) -> None:
    lines = plain_text_of(view(*WORTHS, language=language)).splitlines()
    assert [lines[3], lines[7], lines[8]] == [counts, heading, worth]


BOTH = (*WORTHS, ("highest score first", "lowest score first"), ('ru "Посещения"', 'ru "Посещаемость"'))


@pytest.mark.parametrize("render", [plain_text_of, markdown_of, page_of])
def test_some_effects_alone(render: object) -> None:
    assert callable(render)
    whole, rating = render(view(*BOTH)), render(view(*BOTH), (Effect.rating,))
    assert "lowest" in whole
    assert "lowest" in rating
    assert "Посещаемость" in whole
    assert "Посещаемость" not in rating
    assert "2 edits can change a score" in rating
    assert "No edit is of the kinds asked for." in render(view(*WORTHS), (Effect.rating,))


@pytest.mark.parametrize("render", [plain_text_of, markdown_of, page_of])
def test_no_difference(render: object) -> None:
    assert callable(render)
    assert "There is no difference." in render(view())


def test_methodologies_that_have_nothing_in_common() -> None:
    other = of_rules("input other: number from 0 to 1\ncriterion single\n    score = other\n")
    with pytest.raises(IncompatibleError, match="first and example have nothing in common"):
        difference(loaded(), other)


def test_a_former_name_is_something_in_common() -> None:
    rules = "input other: number from 0 to 1\n    formerly trained\ncriterion single\n    score = other\n"
    earlier = of_rules("input trained: number from 0 to 1\ncriterion old\n    score = trained\n")
    found = difference(earlier, of_rules(rules))
    assert [(each.before, each.after) for each in found.renames] == [("trained", "other")]
