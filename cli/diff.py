"""`tarazy diff`: what was edited to make one methodology of another, and what that can change."""

import argparse
import sys

from rich.console import Console
from rich.text import Text

from api.compatible import IncompatibleError
from api.diff.document import json_of
from api.diff.lines import Line, Look, lines_of, plain_text_of
from api.diff.markdown import markdown_of
from api.diff.models import DiffView
from api.diff.page import page_of
from api.diff.view import difference
from cli.folder import required
from cli.incompatible import incompatible
from cli.outcome import Exit
from dsl.diagnostics.wording import Language
from engine.diff.edit import Effect

_STYLES = {
    Look.plain: "",
    Look.strong: "bold",
    Look.faint: "dim",
    Look.removed: "red strike",
    Look.added: "green",
}


def run(options: argparse.Namespace) -> Exit:
    """Print the difference; whether there is one does not change how the command ends."""
    language = Language(options.lang)
    before, after = (required(name, options, language) for name in (options.before, options.after))
    try:
        view = difference(before, after, language)
    except IncompatibleError as error:
        raise incompatible(error, language) from None
    only = tuple(Effect(name) for name in options.only)
    match options.format:
        case "json":
            print(json_of(view.only(only) if only else view).decode())
        case "markdown":
            sys.stdout.write(markdown_of(view, only))
        case "html":
            sys.stdout.write(page_of(view, only))
        case _:
            _print(view, only)
    sys.stdout.flush()
    return Exit.fine


def _print(view: DiffView, only: tuple[Effect, ...]) -> None:
    """The text, with colours on a terminal."""
    if not sys.stdout.isatty():
        sys.stdout.write(plain_text_of(view, only))
        return
    console = Console(highlight=False, soft_wrap=True)
    for line in lines_of(view, only):
        console.print(_styled(line))


def _styled(line: Line) -> Text:
    return Text.assemble(*((part.text, _STYLES[part.look]) for part in line))
