"""`tarazy fmt`: the canonical form of rule files."""

import argparse
import os
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from cli.outcome import Exit, complain, said, wrong_usage
from cli.replacing import replace
from cli.rule_files import SUFFIX, rule_files
from dsl.diagnostics.message import say
from dsl.diagnostics.render import render_diagnostic
from dsl.diagnostics.wording import Language, worded
from dsl.folder import LARGEST
from dsl.format.canonical import Formatted, format_rules

STDIN = "-"


def run(options: argparse.Namespace) -> Exit:
    """Bring the files into their canonical form, or with `--check` show what that would change.

    A file that cannot be read is reported and stays as it is; the others are done all the same.
    """
    language = Language(options.lang)
    if STDIN in options.path:
        if options.path != [STDIN]:
            raise wrong_usage("the standard input stands alone: give no path beside -")
        return _stream(options.check, language)
    files = rule_files([_path(name, options) for name in options.path] or [_default(options)])
    fine = [_file(file, options.check, language) for file in files]
    return Exit.fine if all(fine) else Exit.wrong


def _path(name: str, options: argparse.Namespace) -> str:
    """The path that is meant: that of the methodology where an id is given."""
    if name.endswith(SUFFIX) or os.sep in name:
        return name
    from cli.configuration import methodologies_directory  # slow: it reads the environment with pydantic
    from cli.folder import find, is_id, shown

    return shown(find(name, options)) if is_id(name, methodologies_directory(options)) else name


def _default(options: argparse.Namespace) -> str:
    """The methodologies directory, as short as can be said from here."""
    from cli.configuration import methodologies_directory  # slow: it reads the environment with pydantic

    directory = methodologies_directory(options)
    if not directory.is_dir():
        raise wrong_usage(f"there is no directory {directory}")
    here = Path.cwd()
    return str(directory.relative_to(here) if directory.is_relative_to(here) else directory)


def _file(file: Path, check: bool, language: Language) -> bool:
    """Format one file; whether all is well with it."""
    try:
        if file.stat().st_size > LARGEST:
            complain(f"tarazy: {file} is larger than {LARGEST} bytes")
            return False
        content = file.read_bytes()
        formatted = format_rules(str(file), content)
        canonical = _canonical(str(file), formatted, language)
        if canonical is None or canonical == content:
            return canonical is not None
        if check:
            _show_changes(str(file), content, canonical, language)
            return False
        replace(file, canonical)
    except OSError as error:
        complain(f"tarazy: {file}: {said(error)}")
        return False
    print(f"{file}: {worded(say('formatted'), language)}", flush=True)
    return True


def _stream(check: bool, language: Language) -> Exit:
    """Format the standard input to the standard output."""
    if sys.stdin is None:  # the process was started with a closed one
        raise wrong_usage("the standard input is closed")
    content = sys.stdin.buffer.read()
    canonical = _canonical(STDIN, format_rules(STDIN, content), language)
    if canonical is None:
        return Exit.wrong
    if not check:
        sys.stdout.buffer.write(canonical)
        return Exit.fine
    if canonical != content:
        _show_changes(STDIN, content, canonical, language)
        return Exit.wrong
    return Exit.fine


def _canonical(name: str, formatted: Formatted, language: Language) -> bytes | None:
    """The bytes of the canonical form; None where there is none, after saying why."""
    for found in formatted.diagnostics:
        complain(render_diagnostic(found, {name: formatted.written}, language) + "\n")
    return None if formatted.canonical is None else formatted.canonical.encode()


def _show_changes(name: str, content: bytes, canonical: bytes, language: Language) -> None:
    """What formatting would change: on stdout for a program to apply, and the file's name on stderr."""
    complain(f"{name}: {worded(say('not-formatted'), language)}")
    changes = unified_diff(_lines(content), _lines(canonical), name, name, "written", "canonical")
    print("".join(_marked(changes)), end="", flush=True)


def _lines(content: bytes) -> list[str]:
    """The lines with their ends; only what ends a line for a patch does so here."""
    lines = content.decode().split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]


def _marked(changes: Iterator[str]) -> Iterator[str]:
    """The lines of a diff; one without an end is marked as such."""
    for line in changes:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
