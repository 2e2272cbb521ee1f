"""The way in: parse the command line, run the command, and end in a way that can be told from any other."""

import argparse
import gc
import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import TextIO

from api.collection import COLLECTION
from cli.arguments import parser
from cli.outcome import Exit, Refusal, complain

NO_PLUGINS = "__all__"
"""Pydantic would look for plugins in all packages that are installed: a tenth of the time of a check."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process; its exit code."""
    gc.set_threshold(*COLLECTION)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", NO_PLUGINS)
    sys.stdout, sys.stderr = _writable(sys.stdout), _writable(sys.stderr)
    try:
        code = _run(parser().parse_args(arguments))
        sys.stdout.flush()
    except Refusal as refusal:
        complain(refusal.text)
        return refusal.code
    except BrokenPipeError:
        # The interpreter flushes stdout once more when it ends: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.unread
    except KeyboardInterrupt:
        complain("tarazy: interrupted")
        return Exit.interrupted
    except Exception:  # noqa: BLE001 - whatever it is, it must not look like wrong data
        complain(traceback.format_exc())
        complain(
            "tarazy: the program failed; neither the rules nor the data are to blame. Please report this."
        )
        return Exit.failed
    return code


def _writable(stream: TextIO | None) -> TextIO:
    """The stream, able to write any text; one that leads nowhere where the process was given none."""
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def _run(options: argparse.Namespace) -> Exit:
    """Run the command that was chosen. What only one command needs is imported for that one alone."""
    match options.command:
        case "assumptions":
            from cli import assumptions

            return assumptions.run(options)
        case "check":
            from cli import check

            return check.run(options)
        case "compare":
            from cli import compare

            return compare.run(options)
        case "diff":
            from cli import diff

            return diff.run(options)
        case "evaluate":
            from cli import evaluate

            return evaluate.run(options)
        case "explain":
            from cli import explain

            return explain.run(options)
        case "fmt":
            from cli import fmt

            return fmt.run(options)
        case "keygen":
            from cli import keygen

            return keygen.run(options)
        case "lift":
            from cli import lift

            return lift.run(options)
        case "new":
            from cli import new

            return new.run(options)
        case "readings":
            from cli import readings

            return readings.run(options)
        case "schema":
            from cli import schema

            return schema.run(options)
        case "serve":
            from cli import serve

            return serve.run(options)
        case "sign":
            from cli import sign

            return sign.run(options)
        case "test":
            from cli import test

            return test.run(options)
        case "verify":
            from cli import verify

            return verify.run(options)
        case "watch":
            from cli import watch

            return watch.run(options)
        case _:
            from cli import version

            return version.run(options)


if __name__ == "__main__":
    sys.exit(main())
