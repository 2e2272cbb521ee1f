"""Wrong usage, and commands that are cut short: a plain sentence, and the right exit code."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from api.version import program_version
from cli.main import main
from tests.cli.terminal import HERE, ROOT, environment, started, tarazy


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("check", "nothing"), "there is no methodology nothing; there is broken, fragile, misnamed, small"),
        (("check", "smal"), "there is no methodology smal; there is small, broken, fragile, misnamed"),
        (
            ("check", "no/where"),
            "there is no methodology no/where; there is broken, fragile, misnamed, small",
        ),
        (("check", "conftest.py"), "conftest.py is a file: give the folder of a methodology"),
        (("check", "methodologies"), "methodologies is no methodology: it has no methodology.yaml"),
        (("check", "."), ". is no methodology: it has no methodology.yaml"),
        (("check", ".."), ".. is no methodology: it has no methodology.yaml"),
        (("check", ""), "the name of the methodology is empty"),
        (("check", "--methodologies", "nowhere"), "there is no methodology in nowhere"),
        (("schema", "nothing"), "there is no methodology nothing; there is broken, fragile, misnamed, small"),
        (("serve", "--methodologies", "nowhere"), "there is no directory nowhere"),
        (("serve", "--port", "70000"), "--port: input should be less than or equal to 65535, not 70000"),
        (("serve", "--host", "256.0.0.1", "--port", "0"), "cannot listen on 256.0.0.1, port 0: {error}"),
        (("serve", "--show-example", "nothing.json", "small"), "there is no file nothing.json"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], sentence: str) -> None:
    done = tarazy(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    given = done.stderr.decode()
    expected = f"tarazy: {sentence}"
    if "{error}" in expected:
        assert given.startswith(expected.partition("{error}")[0])
        assert given.count("\n") == 1
    else:
        assert given == expected + "\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nothing",),
        ("check", "--format", "xml"),
        ("check", "--form", "json"),
        ("schema",),
        ("serve", "x"),
    ],
)
def test_a_command_line_that_cannot_be_read(arguments: tuple[str, ...]) -> None:
    done = tarazy(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"usage: tarazy")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("TARAZY_PORT", "many", "TARAZY_PORT is a whole number, not many"),
        ("TARAZY_CHECK_SECONDS", "abc", "TARAZY_CHECK_SECONDS is a number such as 0.5, not abc"),
    ],
)
def test_a_setting_that_cannot_be_read(name: str, value: str, sentence: str) -> None:
    done = tarazy("check", **{name: value})
    assert (done.returncode, done.stderr.decode()) == (2, f"tarazy: {sentence}\n")


@pytest.mark.parametrize("command", ["check", "fmt"])
def test_an_id_that_is_another_folder_too(tmp_path: Path, command: str) -> None:
    for folder in ("2026", "methodologies/2026"):
        shutil.copytree(ROOT / "examples/methodologies/libraries", tmp_path / folder)
    done = tarazy(command, "2026", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "tarazy: `2026` is both the folder ./2026 and a methodology of methodologies: "
        "write ./2026, or --methodologies methodologies\n"
    )
    assert tarazy(command, "./2026", cwd=tmp_path).returncode == 0
    chosen = tarazy(command, "2026", "--methodologies", "methodologies", cwd=tmp_path)
    assert b"is both" not in chosen.stderr
    assert (
        b"is both" not in tarazy(command, "2026", cwd=tmp_path, TARAZY_METHODOLOGIES="methodologies").stderr
    )
    assert b"is both" not in tarazy(command, "2026", cwd=tmp_path / "methodologies").stderr


def test_help() -> None:
    done = tarazy("--help")
    assert done.returncode == 0
    for command in (b"check", b"evaluate", b"schema", b"serve", b"version"):
        assert command in done.stdout
        assert tarazy(command.decode(), "--help").returncode == 0


def test_version() -> None:
    done = tarazy("version")
    assert (done.returncode, done.stdout.decode()) == (0, program_version() + "\n")


def test_schema() -> None:
    done = tarazy("schema", "small")
    assert done.returncode == 0
    assert done.stdout.startswith(b"{\n ")


def test_schema_of_a_broken_methodology() -> None:
    done = tarazy("schema", "broken")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"methodologies/broken/work.rules:8:15 E0203 ")


def test_a_closed_pipe() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", "schema", "small"],
        stdout=writer,
        stderr=subprocess.PIPE,
        cwd=HERE,
        env=environment(),
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_failure_of_the_program_is_told_from_wrong_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cli.version.program_version", lambda: 1 / 0)
    assert main(["version"]) == 70
    complaint = capsys.readouterr().err
    assert "ZeroDivisionError" in complaint
    assert complaint.splitlines()[-1].startswith("tarazy: the program failed; ")


def test_streams_that_are_closed_from_the_start() -> None:
    command = f"{sys.executable} -m cli.main"
    for line, code in ((f"{command} schema small >&-", 0), (f"{command} evaluate small - <&-", 2)):
        done = subprocess.run(
            ["sh", "-c", line], stderr=subprocess.PIPE, cwd=HERE, env=environment(), timeout=60, check=False
        )
        assert done.returncode == code
        assert b"Traceback" not in done.stderr


def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "methodology.yaml").symlink_to("methodology.yaml")
    done = tarazy("check", str(folder))
    assert done.returncode == 2
    assert done.stderr.decode() == f"tarazy: {folder} is no methodology: it has no methodology.yaml\n"


def test_ctrl_c() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", "evaluate", "small", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=HERE,
        env=environment(),
    ) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=2)  # it reads the standard input
        process.send_signal(signal.SIGINT)
        output, complaint = process.communicate(timeout=30)
        assert (process.returncode, output, complaint) == (130, b"", b"tarazy: interrupted\n")


@pytest.mark.parametrize(
    "arguments",
    [("version",), ("check", "small", "broken"), ("evaluate", "small", "-"), ("nothing",), ("--help",)],
)
def test_a_command_does_the_same_from_the_very_start(arguments: tuple[str, ...]) -> None:
    """The other tests run commands in processes that begin with everything imported."""
    first, again = started(*arguments, stdin=b"{}"), tarazy(*arguments, stdin=b"{}")
    assert (first.returncode, first.stdout, first.stderr) == (again.returncode, again.stdout, again.stderr)
