"""Pages that tell what to do: their files are written, their commands run, their output comes out."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import tarazy
from tests.docs.markdown import Block, sections


def follow(page: str, directory: Path) -> None:
    """Do in a directory what a page says, block by block; a block that is nothing to do is an error."""
    for block in (block for section in sections(page) for block in section.blocks):
        match block.info:
            case ("console",):
                _run(page, block, directory)
            case ("diff", file):
                path = directory / file
                path.write_text(_changed(page, path.read_text("utf-8"), block), "utf-8")
            case ("rules" | "yaml" | "json" | "python", file):
                path = directory / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.text, "utf-8")
            case _:
                pytest.fail(f"{page}:{block.line}: a block that nothing checks")


def _run(page: str, block: Block, directory: Path) -> None:
    """Run the commands of a block; a digest may be shown as `sha256:…`."""
    printed = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            program, *arguments = shlex.split(line[2:])
            done = _done(program, arguments, directory)
            output = (done.stderr + done.stdout).decode()
            lines = [each.rstrip() for each in re.sub("sha256:[0-9a-f]{64}", "sha256:…", output).splitlines()]
            printed += [line, *lines]
    assert printed == block.text.splitlines(), f"{page}:{block.line}"


def _done(program: str, arguments: list[str], directory: Path) -> "subprocess.CompletedProcess[bytes]":
    """What came of a command; another one than `tarazy` is Python with a file of the page."""
    if program == "tarazy":
        return tarazy(*arguments, cwd=directory)
    assert program == "python"
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, cwd=directory, timeout=60, check=False
    )


def _changed(page: str, text: str, block: Block) -> str:
    """The text with the lines that begin with `+` put in the place of those that begin with `-`."""
    old = "".join(f"{line[1:]}\n" for line in block.text.splitlines() if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in block.text.splitlines() if not line.startswith("-"))
    assert text.count(old) == 1, f"{page}:{block.line}: what is changed is not there, or not once"
    return text.replace(old, new)
