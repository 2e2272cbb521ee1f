"""`tarazy new`: a methodology to start from, made of that of another year."""

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from api.cases.tested import run_cases
from api.loading import Loaded, compiled
from cli.configuration import methodologies_directory
from cli.folder import find, required, shown
from cli.outcome import Exit, Refusal, said, wrong_usage
from dsl import render_diagnostic
from dsl.cases.compile import compile_cases
from dsl.cases.read import is_case_file
from dsl.compile import MANIFEST
from dsl.diagnostics.diagnostic import Severity
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded
from dsl.folder import read_case_files
from dsl.manifest.models import ID
from dsl.renew.remark import Remark, RenewalError
from dsl.renew.rename import parse_rename
from dsl.renew.renewal import Renewal, renew
from engine.graph.span import Span


def run(options: argparse.Namespace) -> Exit:
    """Make the folder, all of it or nothing, and say what is left for its author."""
    language = Language(options.lang)
    directory = methodologies_directory(options)
    target = _free(options.id, directory)
    folder = find(options.origin, options)
    origin = required(options.origin, options, language)
    try:
        renames = [parse_rename(text) for text in options.rename]
        renewal = renew(origin.sources, _cases(folder), options.id, options.year, renames)
    except RenewalError as error:
        raise wrong_usage(worded(error.said, language)) from None
    _refuse_errors(renewal, target, language)
    _write(target, folder, {**renewal.files, **renewal.cases})
    made = say("renewed", target=shown(target), origin=shown(folder), year=str(renewal.year))
    print(worded(made, language))
    for line in _left(renewal, target, language):
        print(line)
    return Exit.fine


def _free(new_id: str, directory: Path) -> Path:
    """The folder that will be made."""
    if not ID.fullmatch(new_id):
        raise wrong_usage(f"{printable(new_id)!r} is no id: an id is made of Latin letters, digits, - and _")
    if not directory.is_dir():
        raise wrong_usage(f"there is no directory {shown(directory)}")
    target = directory / new_id
    if os.path.lexists(target):
        raise wrong_usage(f"there is already {shown(directory)}{os.sep}{new_id}")
    return target


def _cases(folder: Path) -> dict[str, str]:
    """The texts of the worked cases; those that cannot be read are left as they are."""
    texts = {}
    for file, content in read_case_files(folder).items():
        if not is_case_file(file):
            continue
        try:
            texts[file] = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
    return texts


def _refuse_errors(renewal: Renewal, target: Path, language: Language) -> None:
    errors = [found for found in renewal.findings if found.severity is Severity.error]
    if errors:
        rendered = [
            f"{shown(target)}{os.sep}{render_diagnostic(found, renewal.files, language)}" for found in errors
        ]
        raise Refusal("\n".join([*rendered, worded(say("renewed-nothing"), language)]), Exit.wrong)


def _write(target: Path, origin: Path, texts: Mapping[str, str]) -> None:
    """Make the folder in one step: whatever goes wrong, there is nothing half written in its place."""
    try:
        beside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            made = beside / target.name
            made.mkdir()
            for file in _files(origin):
                (made / file).parent.mkdir(parents=True, exist_ok=True)
                (made / file).write_bytes(_content(origin / file, texts.get(file.as_posix())))
            made.rename(target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise wrong_usage(f"{shown(target)} cannot be written: {said(error)}") from None


def _files(folder: Path) -> Iterator[Path]:
    """All files of a folder but hidden ones, by their path in it."""
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in inner.parts):
            yield inner


def _content(file: Path, text: str | None) -> bytes:
    """The text, or the very bytes of the file where the text is that of the file."""
    content = file.read_bytes()
    if text is None or content == text.encode() or content.removeprefix(b"\xef\xbb\xbf") == text.encode():
        return content
    return text.encode()


def _left(renewal: Renewal, target: Path, language: Language) -> Iterator[str]:
    """What is left to be done, each with its file and line."""
    warned = [Remark(found.span, _message(found.said)) for found in renewal.findings]
    remarks = sorted([*renewal.remarks, *warned, *_failing(renewal)], key=lambda each: each.span)
    if remarks:
        yield worded(say("renewed-left"), language)
    for remark in remarks:
        yield f"  {shown(target)}{os.sep}{remark.span} {worded(remark.said, language)}"
    yield worded(say("renewed-formerly"), language)


def _message(said_: Message | str) -> Message:
    return said_ if isinstance(said_, Message) else say("renewed-warning", text=said_)


def _failing(renewal: Renewal) -> Iterator[Remark]:
    """The worked cases that no longer come out as they expect, and what cannot be read of them."""
    loaded = compiled({file: text.encode() for file, text in renewal.files.items()})
    if not isinstance(loaded, Loaded):
        yield Remark(Span(MANIFEST, 1, 1, 1, 1), say("renewed-without-cases"))
        return
    read = compile_cases({file: text.encode() for file, text in renewal.cases.items()}, loaded.methodology)
    for found in read.diagnostics:
        yield Remark(found.span, _message(found.said))
    if any(found.severity is Severity.error for found in read.diagnostics):
        return
    for result in run_cases(loaded, read.cases):
        if not result.passed:
            yield Remark(result.case.span, say("renewed-case", title=result.case.title))
