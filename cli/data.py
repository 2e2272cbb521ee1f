"""DATA, as a user names it -> its bytes; and what is wrong with it, for people."""

import sys
from pathlib import Path

from api.problem import Problem
from cli.outcome import Exit, Refusal, said, wrong_usage
from dsl.diagnostics.printable import printable

STDIN = "-"


def read_data(data: str) -> bytes:
    """The bytes of the file, or of the standard input; a refusal where they cannot be read."""
    if data == STDIN:
        if sys.stdin is None:  # the process was started with a closed one
            raise wrong_usage("the standard input is closed")
        return sys.stdin.buffer.read()
    try:
        return Path(data).read_bytes()
    except OSError as error:
        raise wrong_usage(f"{data}: {said(error)}") from None
    except ValueError:  # a NUL in the name
        raise wrong_usage(f"{data}: no such file") from None


def refused(problem: Problem, data: str) -> Refusal:
    """Each fault with its place in the data; what has no place, in the problem's own words."""
    lines = []
    for fault in problem.faults:
        lines.append(printable(f"{data}:{fault.pointer} {fault.code} {fault.message}"))
        if fault.hint is not None:
            lines.append(f"  hint: {fault.hint}")
    return Refusal("\n".join(lines) or f"{data}: {problem.detail}", Exit.wrong)
