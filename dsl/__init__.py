"""The rule language: the text of a methodology in, a checked scoring graph and diagnostics out."""

from dsl.compile import Compilation, compile_sources
from dsl.diagnostics.diagnostic import Diagnostic, Related, Severity
from dsl.diagnostics.render import render_diagnostic
from dsl.folder import read_folder

__all__ = [
    "Compilation",
    "Diagnostic",
    "Related",
    "Severity",
    "compile_sources",
    "read_folder",
    "render_diagnostic",
]
