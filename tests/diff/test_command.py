"""`tarazy diff`, as a process."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import ROOT, environment, tarazy

EXPECTED = Path(__file__).with_name("2023-2025.txt")


def diff(*arguments: str, code: int = 0) -> str:
    """What the command prints, ended with this code; on stderr where the code is another than 0."""
    done = tarazy("diff", *arguments, cwd=ROOT)
    assert done.returncode == code, done.stderr.decode()
    assert (done.stderr if code == 0 else done.stdout) == b""
    return (done.stderr if code else done.stdout).decode()


def test_text_without_colours_in_a_pipe() -> None:
    assert diff("2023", "2025") == EXPECTED.read_text("utf-8")


def test_paths_are_as_good_as_ids() -> None:
    assert diff("methodologies/2023", "methodologies/2025") == EXPECTED.read_text("utf-8")


def test_json_of_some_edits_alone() -> None:
    document = json.loads(diff("2023", "2025", "--format", "json", "--only", "rating"))
    assert [(group["id"], [edit["sort"] for edit in group["edits"]]) for group in document["groups"]] == [
        ("", ["year"])
    ]
    assert document["summary"] == {"score": 24, "rating": 1, "editorial": 18}


def test_other_forms() -> None:
    assert diff("2023", "2025", "--format", "markdown").startswith("# Difference of 2023 and 2025\n")
    assert diff("2023", "2025", "--format", "html", "--lang", "kk").startswith(
        '<!DOCTYPE html>\n<html lang="kk">'
    )


def test_no_difference_ends_as_well() -> None:
    assert diff("2023", "2023").endswith("\nThere is no difference.\n")


def test_unknown_methodology() -> None:
    assert diff("2023", "2024", code=2) == "tarazy: there is no methodology 2024; there is 2025, 2023\n"


def test_nothing_in_common() -> None:
    assert diff("2025", "examples/methodologies/libraries", code=1) == (
        "tarazy: 2025 and libraries have nothing in common: no block, criterion or input of the later one is "
        "one of the earlier one\n"
        "  hint: where it continues the earlier one under other names, say `formerly` with the old ones\n"
    )


def test_broken_rules() -> None:
    found = diff("2025", "tests/service/methodologies/broken", code=1)
    assert found.startswith("tests/service/methodologies/broken/work.rules:8:15 E0203 ")


@pytest.mark.parametrize(
    "arguments", [("2023",), ("2023", "2025", "--only", "all"), ("2023", "2025", "--format", "pdf")]
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert "usage: tarazy diff" in diff(*arguments, code=2)


def test_colours_on_a_terminal() -> None:
    terminal, screen = os.openpty()
    command = [sys.executable, "-m", "cli.main", "diff", "2023", "2025", "--only", "score"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=screen, env=environment(TERM="xterm-256color")
    ) as process:
        os.close(screen)
        shown = b""
        while part := _read(terminal):
            shown += part
    os.close(terminal)
    assert process.returncode == 0
    assert b"\x1b[9;31m60\x1b[0m" in shown
    assert b"\x1b[32m55\x1b[0m" in shown
    plain = re.sub(rb"\x1b\[[0-9;]*m", b"", shown).replace(b"\r\n", b"\n").decode()
    assert plain.split("\n\nCAN")[1] in EXPECTED.read_text("utf-8")


def _read(terminal: int) -> bytes:
    """What comes next; nothing once the process has ended, which Linux tells as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
