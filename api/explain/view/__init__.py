"""Explanations for people: one document, shown as text, Markdown or HTML, in Kazakh, Russian or English."""

from enum import StrEnum

from api.explain.model import Explanation
from api.explain.view.outline import outline
from api.explain.view.text import as_text
from dsl.diagnostics.wording import Language

__all__ = ["Format", "shown"]


class Format(StrEnum):
    """What an explanation is shown as."""

    text = "text"
    markdown = "markdown"
    html = "html"


def shown(explanation: Explanation, form: Format, language: Language) -> str:
    """An explanation for people; the same input always gives the same text."""
    document = outline(explanation, language)
    match form:
        case Format.text:
            return as_text(document)
        case Format.markdown:
            from api.explain.view.markdown import as_markdown

            return as_markdown(document)
        case Format.html:
            from api.explain.view.html import as_html

            return as_html(document)
