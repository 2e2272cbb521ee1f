"""What the pages link to is there."""

import re

import pytest

from tests.docs.markdown import DOCS, sections

PAGES = ("language.md", "cases.md", "errors.md", "tutorial.md", "api.md", "comparing.md", "records.md")


def anchor(title: str) -> str:
    """The fragment that leads to a heading where Markdown is shown as a web page."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    for section in sections(page):
        for target in re.findall(r"\]\(([^)]*)\)", section.prose):
            file, _, name = target.partition("#")
            assert (DOCS / (file or page)).is_file(), target
            if name:
                assert name in {anchor(each.title) for each in sections(file or page)}, target
