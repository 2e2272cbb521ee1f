"""`tarazy watch`: checked and tested again on every save."""

import os
import pty
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.terminal import ROOT, environment, tarazy

CLEAR = "\x1b[2J"
"""How a terminal is told to forget what it shows."""


class Watch:
    """A running `tarazy watch`; `shown` is all that it has written so far."""

    def __init__(self, process: "subprocess.Popen[bytes]", source: int) -> None:
        self.process = process
        self.shown = ""
        self._seen = 0
        self._source = source
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        while True:
            try:
                part = os.read(self._source, 65536)
            except OSError:  # the other end of a terminal is closed
                return
            if not part:
                return
            self.shown += part.decode()

    def until(self, text: str) -> str:
        """All that was written since the last call, up to the end of a line with this text."""

        def end() -> int:
            found = self.shown.find(text, self._seen)
            return self.shown.find("\n", found) + 1 if found >= 0 else 0

        assert within(30, lambda: end() > 0), self.shown[self._seen :]
        before, self._seen = self._seen, end()
        return self.shown[before : self._seen].replace("\r\n", "\n")

    def end(self) -> int:
        """The exit code after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=30)
        self._reader.join(timeout=30)
        return code


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold in this time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.005)
    return False


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A directory with a methodology that has worked cases."""
    shutil.copytree(ROOT / "examples" / "methodologies", tmp_path / "methodologies")
    return tmp_path


@contextmanager
def watching(here: Path, *arguments: str) -> Iterator[Watch]:
    """The command with its output in a pipe."""
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", "watch", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=here,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        watch = Watch(process, process.stdout.fileno())
        try:
            yield watch
        finally:
            process.kill()
            watch._reader.join(timeout=30)


RULES = Path("methodologies/civil-servant/mark.rules")
CASES = Path("methodologies/civil-servant/cases/marks.yaml")
FINE = "methodologies/civil-servant: fine, 9 cases pass,"


def replace(file: Path, before: str, after: str) -> None:
    """Save as editors do: a new file takes the place of the old one, so that no half of it is ever seen."""
    text = file.read_text("utf-8")
    assert before in text
    new = file.with_name(f".{file.name}.new")
    new.write_text(text.replace(before, after))
    new.replace(file)


def test_a_fault_and_its_mending(here: Path) -> None:
    with watching(here, "civil-servant") as watch:
        assert watch.until(FINE).startswith(FINE)
        replace(here / RULES, "weight 40%", "weight 41%")
        shown = watch.until("1 error, ")
        assert shown.startswith(
            f"{RULES}:33:15 E0203 the weights of block performance sum to 101 %, not 100 %: "
        )
        assert shown.splitlines()[-1].startswith("methodologies/civil-servant: 1 error, ")
        assert shown.splitlines()[-1].endswith(" ms")
        replace(here / RULES, "weight 41%", "weight 40%")
        assert watch.until(FINE).startswith(FINE)
        assert watch.end() == 0
        assert "Traceback" not in watch.shown


def test_a_case_that_fails(here: Path) -> None:
    with watching(here, "civil-servant") as watch:
        watch.until(FINE)
        replace(here / CASES, 'score: "2.7"', 'score: "2.8"')
        shown = watch.until("1 case fails")
        assert shown.startswith(f"{CASES}:3:12 failed: table 17 of the source")
        assert "performance.score: expected 2.8" in shown
        assert shown.splitlines()[-1].startswith(
            "methodologies/civil-servant: rules fine, 8 cases pass, 1 case fails, "
        )


def test_a_case_file_with_a_fault(here: Path) -> None:
    with watching(here, "civil-servant") as watch:
        watch.until(FINE)
        replace(here / CASES, "  - title: table 17", "  - titel: table 17")
        assert f"{CASES}:3:5 E0121 " in watch.until("methodologies/civil-servant: ")


def test_a_file_that_is_deleted_and_comes_back(here: Path) -> None:
    with watching(here, "civil-servant") as watch:
        watch.until(FINE)
        (here / RULES).rename(here / "kept")
        assert "E0111 there is no file `mark.rules`" in watch.until("1 error, ")
        (here / "kept").rename(here / RULES)
        watch.until(FINE)


def test_a_save_in_several_steps(here: Path) -> None:
    """As editors do it that write another file, and then rename it over the first one."""
    with watching(here, "civil-servant") as watch:
        watch.until(FINE)
        text = (here / RULES).read_bytes()
        beside = here / "methodologies/civil-servant/.mark.rules.swp"
        beside.write_bytes(text.replace(b"weight 40%", b"weight 41%"))
        (here / RULES).unlink()
        beside.rename(here / RULES)
        watch.until("1 error, ")
        (here / RULES).write_bytes(text[:1000])
        watch.until("methodologies/civil-servant: ")
        (here / RULES).write_bytes(text)
        watch.until(FINE)


def test_a_folder_that_is_deleted_and_made_anew(here: Path) -> None:
    with watching(here, "civil-servant") as watch:
        watch.until(FINE)
        folder = here / "methodologies/civil-servant"
        folder.rename(here / "kept")
        assert "error" in watch.until("methodologies/civil-servant: ")
        (here / "kept").rename(folder)
        watch.until(FINE)
        replace(here / RULES, "weight 40%", "weight 41%")
        watch.until("1 error, ")


def test_a_save_that_changes_nothing_and_files_of_other_kinds_show_nothing(here: Path) -> None:
    with watching(here, "civil-servant") as watch:
        watch.until(FINE)
        (here / RULES).write_bytes((here / RULES).read_bytes())
        (here / "methodologies/civil-servant/notes.txt").write_text("x")
        (here / "methodologies/civil-servant/.mark.rules.swp").write_text("x")
        time.sleep(1)
        replace(here / RULES, "weight 40%", "weight 41%")
        assert watch.until("1 error, ").startswith(f"{RULES}:33:15 E0203 ")


def test_all_methodologies_of_the_directory(here: Path) -> None:
    with watching(here) as watch:
        shown = watch.until("methodologies/libraries: ")
        assert FINE in shown
        replace(here / RULES, "weight 40%", "weight 41%")
        assert "libraries" not in watch.until("1 error, ")


def test_a_path_and_another_language(here: Path) -> None:
    with watching(here, "methodologies/civil-servant", "--lang", "ru") as watch:
        watch.until("methodologies/civil-servant: всё в порядке, ")
        replace(here / RULES, "weight 40%", "weight 41%")
        watch.until("methodologies/civil-servant: 1 ошибка, ")


def test_a_folder_with_faults_from_the_start(here: Path) -> None:
    replace(here / RULES, "weight 40%", "weight 41%")
    with watching(here, "civil-servant") as watch:
        watch.until("1 error, ")
        replace(here / RULES, "weight 41%", "weight 40%")
        watch.until(FINE)


@contextmanager
def terminal(here: Path, *arguments: str) -> Iterator[Watch]:
    """The command on a terminal of its own."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", "watch", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=here,
        env=environment(TERM="xterm", LINES="14", COLUMNS="100"),
    ) as process:
        os.close(theirs)
        watch = Watch(process, ours)
        try:
            yield watch
        finally:
            process.kill()
            process.wait()
            watch._reader.join(timeout=30)
            os.close(ours)


def test_on_a_terminal_each_look_is_drawn_over_the_last_one(here: Path) -> None:
    with terminal(here, "civil-servant") as watch:
        assert CLEAR in watch.until(FINE)
        replace(here / RULES, "weight 40%", "weight 41%")
        shown = watch.until("1 error, ")
        assert shown.count(CLEAR) == 1
        assert shown.index(CLEAR) < shown.index("E0203") < shown.index("1 error, ")
        assert watch.end() == 0
        assert "interrupted" not in watch.shown


def test_on_a_terminal_all_stays_on_one_screen(here: Path) -> None:
    with terminal(here, "civil-servant") as watch:
        watch.until(FINE)
        (here / RULES).write_text("input a: number\n" + "criterion b\n    score = c\n" * 20)
        shown = watch.until(" errors, ")
        assert "… and " in shown
        assert shown.partition(CLEAR)[2].count("\n") <= 13


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nothing",), "there is no methodology nothing; there is civil-servant, libraries"),
        (("--methodologies", "nowhere"), "there is no methodology in nowhere"),
        (("methodologies",), "methodologies is no methodology: it has no methodology.yaml"),
    ],
)
def test_wrong_usage(here: Path, arguments: tuple[str, ...], sentence: str) -> None:
    done = tarazy("watch", *arguments, cwd=here)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"tarazy: {sentence}\n"
