"""Explanations as HTML and Markdown: nothing of the data is markup, nothing is taken from elsewhere."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from api.explain.view import Format
from dsl.diagnostics.wording import Language
from tests.cli.terminal import ROOT, environment
from tests.explain.small import MANIFEST, RULES, explained, methodology, request, service, text

SMALL = methodology()
EVIL = "<script>alert(1)</script>&\"'|`*_[x](y)"
PLACES = (
    "input visits: rows\n    place: text\n    size: whole number\n"
    'criterion size\n    title en "a <b>bold</b> & title"\n    score = sum(size of visits)\n'
)


def page(language: Language = Language.en) -> str:
    return text(explained(SMALL, service()), language, Format.html)


class Elements(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(shown)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_page_stands_by_itself() -> None:
    elements = Elements(page()).found
    tags = {tag for tag, _ in elements}
    assert {"html", "main", "h1", "h2", "h3", "table", "figure", "svg"} <= tags
    assert not tags & {"script", "link", "img", "iframe", "object", "image", "use", "a"}
    for _, attributes in elements:
        assert not {"src", "href", "xlink:href", "onload", "onclick"} & set(attributes)
    assert not re.findall(r"url\(|@import|https?://(?!www\.w3\.org/)", page())


@pytest.mark.parametrize("language", Language)
def test_a_page_says_its_language(language: Language) -> None:
    shown = page(language)
    assert Elements(shown).found[0] == ("html", {"lang": language.value})
    separator = "." if language is Language.en else ","
    assert f"55{separator}50" in shown


def test_nothing_of_the_data_or_the_rules_is_markup() -> None:
    raw = request({"id": "a", "data": {"visits": [{"place": EVIL, "size": 1}]}})
    found = explained(methodology(PLACES), raw)
    shown = text(found, form=Format.html)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;" in shown
    assert "a &lt;b&gt;bold&lt;/b&gt; &amp; title" in shown
    assert "script" not in {tag for tag, _ in Elements(shown).found}
    marked = text(found, form=Format.markdown)
    assert "| 1 | \\<script\\>alert(1)\\</script\\>\\&\"'\\|\\`\\*\\_\\[x\\](y) | 1 |" in marked


def test_signs_that_a_terminal_would_obey_are_not_shown() -> None:
    raw = request({"id": "a", "data": {"visits": [{"place": "red\x1b[31m", "size": 1}]}})
    for form in Format:
        assert "\x1b" not in text(explained(methodology(PLACES), raw), form=form)


def drawings(shown: str) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(each) for each in re.findall("<svg.*?</svg>", shown, re.DOTALL)]  # noqa: S314


def test_a_drawing_has_a_bar_for_each_stage_and_a_name() -> None:
    (drawing,) = drawings(page())
    texts = [each.text for each in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert {"top of the scale", "Visits", "Survey", "Late reports", "score", "100"} <= set(texts)
    assert drawing.get("aria-label") == "From the top to the score"
    colors = [drawing.find(f".//*[@class='series serie-{at} color-{at}']") for at in range(4)]
    widths = [
        sum(float(bar.get("width", "0")) for bar in series.iter("{http://www.w3.org/2000/svg}rect"))
        for series in colors
        if series is not None
    ]
    left, ends, lost, gained = widths
    assert left > 0
    assert gained == 0
    assert ends / lost == pytest.approx((100 + 55.5) / 44.5)  # lengths of pixels


def test_drawings_of_one_page_are_told_apart() -> None:
    second = RULES.replace("block service", "block second").replace("service", "second")
    both = methodology(f"{RULES}\n{second.replace('survey en', 'survey_2 en')}")
    data = {"planned": 10, "visits": 5, "survey": 3, "late": 0}
    raw = request({"id": "a", "data": {"service": data, "second": data}})
    shown = text(explained(both, raw), form=Format.html)
    assert [drawing.get("id") for drawing in drawings(shown)] == ["chart-waterfall-1", "chart-waterfall-2"]


_PRINT = """
import sys
from tests.explain.test_page import page
from dsl.diagnostics.wording import Language
sys.stdout.buffer.write(page(Language.kk).encode())
"""


def test_the_same_bytes_in_every_process() -> None:
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    another = subprocess.run(
        [sys.executable, "-c", _PRINT],
        capture_output=True,
        cwd=ROOT,
        env=environment(PYTHONHASHSEED=seed),
        check=True,
    )
    assert another.stdout == page(Language.kk).encode()


def test_markdown_has_tables_and_formulas() -> None:
    shown = text(explained(SMALL, service()), form=Format.markdown)
    assert "# How the score came about: a\n" in shown
    assert "| Visits | 60 | 20.00 | 20 | 40 |  |\n" in shown
    assert "> `points = worth * min(1, attendance)` (example.rules:21:17)  \n" in shown
    assert "> `= 60 × min(1; (1/3)) = 20`\n" in shown


def test_a_title_that_a_language_lacks_is_told_in_another_one() -> None:
    russian = methodology(RULES.replace('title en "Visits" ru "Посещения" kk "Келу"', 'title ru "Посещения"'))
    assert "Посещения: 20.00 of 60" in text(explained(russian, service()))
    assert "languages: [en, ru, kk]" in MANIFEST
