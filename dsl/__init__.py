"""The rule language: the text of a methodology in, a checked scoring graph and diagnostics out."""

from importlib import import_module
from typing import TYPE_CHECKING

from dsl.diagnostics.diagnostic import Diagnostic, Related, Severity
from dsl.diagnostics.render import render_diagnostic
from dsl.folder import read_folder

if TYPE_CHECKING:
    from dsl.compile import Compilation, compile_sources, compile_unproved

__all__ = [
    "Compilation",
    "Diagnostic",
    "Related",
    "Severity",
    "compile_sources",
    "compile_unproved",
    "read_folder",
    "render_diagnostic",
]

_OF_THE_COMPILER = frozenset({"Compilation", "compile_sources", "compile_unproved"})


def __getattr__(name: str) -> object:
    """The compiler, imported when it is asked for: who only formats rules does not wait for it."""
    if name not in _OF_THE_COMPILER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("dsl.compile"), name)
