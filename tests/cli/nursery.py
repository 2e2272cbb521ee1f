"""A process that has everything imported, and starts commands as children of its own: most of the time of a
short command goes into imports.

A child has its own memory, its own current directory, environment and standard streams, and ends as a process
does. It reads requests from its standard input, one JSON document a line, and answers with exit codes.
"""

import json
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    for module in sorted((ROOT / "cli").glob("*.py")):
        import_module(f"cli.{module.stem}")
    for line in sys.stdin:
        print(_run(json.loads(line)), flush=True)


def _run(asked: dict[str, Any]) -> int:
    """The exit code of a command, negative for the signal that ended it."""
    child = os.fork()
    if child == 0:
        _become(asked)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _become(asked: dict[str, Any]) -> None:
    """Do in this process what `python -m cli.main` does, and end it."""
    code = 70
    try:
        for number, (file, flags) in enumerate(zip(asked["streams"], _FLAGS, strict=True)):
            opened = os.open(file, flags)
            os.dup2(opened, number)
            os.close(opened)
        sys.stdin, sys.stdout, sys.stderr = (
            _stream(number, mode) for number, mode in enumerate(("r", "w", "w"))
        )
        os.chdir(asked["cwd"])
        os.environ.clear()
        os.environ.update(asked["environment"])
        code = _command(asked["arguments"])
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


_FLAGS = (os.O_RDONLY, os.O_WRONLY | os.O_APPEND, os.O_WRONLY | os.O_APPEND)


def _stream(number: int, mode: str) -> TextIO:
    return open(number, mode, encoding="utf-8", closefd=False)


def _command(arguments: Sequence[str]) -> int:
    from cli.main import main as command

    try:
        return int(command(arguments))
    except SystemExit as end:  # of the parser, which has said why
        return end.code if isinstance(end.code, int) else 0


if __name__ == "__main__":
    main()
