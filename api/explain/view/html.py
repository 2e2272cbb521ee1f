"""A document as one HTML page: no scripts, nothing from elsewhere, fit to be printed."""

from functools import cache
from itertools import count
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from api.explain.view.chart import as_svg
from api.explain.view.document import Chart, Document
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language

__all__ = ["as_html"]

_FOLDER: Final = Path(__file__).parent / "templates"
_PAGE: Final = "page.html.j2"


def as_html(document: Document) -> str:
    """The page; what stands in the rules or the data is never read as HTML."""
    language, numbers = Language(document.language), count(1)

    def svg(chart: Chart) -> Markup:
        return Markup(as_svg(chart, next(numbers), language))  # noqa: S704 - made of elements, which escape

    return _template().render(document=document, svg=svg, printable=printable, kind=_kind)


def _kind(node: object) -> str:
    return type(node).__name__.lower()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(_PAGE)
