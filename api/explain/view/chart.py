"""The waterfall as a drawing: SVG without scripts or anything from elsewhere, always the same bytes."""

import sys
from decimal import Decimal
from typing import Final
from xml.etree import ElementTree

from pygal import Config, HorizontalStackedBar, PluginImportFixer
from pygal.style import Style

from api.explain.view.document import Chart
from api.explain.view.numbers import Numbers
from dsl.diagnostics.wording import Language

__all__ = ["as_svg"]

# The library adds a finder for plugins with maps, in a form that Python no longer knows: every later import
# of the process would warn of it.
sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, PluginImportFixer)]

WIDTH: Final = 760
ROW: Final = 26
AROUND: Final = 60
LABEL: Final = 36
"""The names of bars are cut after so many signs: the table beside the drawing has them whole."""
_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_KINDS: Final = ("total", "loss", "gain")
_COLORS: Final = ("rgba(255, 255, 255, 0)", "#1f4e79", "#b03a2e", "#2e7d32")
_REMOVED: Final = frozenset(f"{{{_NAMESPACE}}}{name}" for name in ("script", "title", "desc"))


def as_svg(chart: Chart, number: int, language: Language) -> str:
    """The drawing: what is left is clear, what was lost red, what was gained green, the ends blue.

    `number` tells the drawings of one page apart.
    """
    numbers = Numbers(language)
    drawn = HorizontalStackedBar(
        Config(
            width=WIDTH,
            height=AROUND + ROW * len(chart.bars),
            explicit_size=True,
            show_legend=False,
            disable_xml_declaration=True,
            js=[],
            range=(0, chart.top),
            truncate_label=LABEL,
            style=_style(),
            formatter=lambda value: numbers.decimal(f"{Decimal(str(value)):f}"),
        )
    )
    drawn.uuid = f"waterfall-{number}"
    bars = chart.bars[::-1]
    drawn.x_labels = [bar.name for bar in bars]
    drawn.add("", [0 if bar.kind == "total" else min(bar.start, bar.end) for bar in bars])
    for kind in _KINDS:
        drawn.add(kind, [abs(bar.end - bar.start) if bar.kind == kind else 0 for bar in bars])
    return _cleaned(drawn.render(), chart.title)


def _style() -> Style:
    return Style(
        background="transparent",
        plot_background="transparent",
        foreground="#222222",
        foreground_strong="#111111",
        foreground_subtle="#555555",
        colors=_COLORS,
        opacity="1",
        opacity_hover="1",
        transition="none",
        font_family="sans-serif",
        label_font_size=12,
        major_label_font_size=12,
    )


def _cleaned(svg: bytes, title: str) -> str:
    """The drawing without scripts, remarks and tooltips."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - made here, not read from elsewhere
    _strip(root)
    root.set("role", "img")
    root.set("aria-label", title)
    ElementTree.register_namespace("", _NAMESPACE)
    return ElementTree.tostring(root, encoding="unicode")


def _strip(element: ElementTree.Element) -> None:
    for child in list(element):
        if child.tag in _REMOVED:
            element.remove(child)
        else:
            _strip(child)
