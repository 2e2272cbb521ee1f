"""`tarazy fmt`."""

import stat
from pathlib import Path

import pytest

from tests.cli.terminal import HERE, tarazy

WRITTEN = b"criterion a\n  score=1#one\ncriterion b\n  score = 2\n"
CANONICAL = b"criterion a\n    score = 1  # one\n\ncriterion b\n    score = 2\n"
DIFFERENCE = """\
--- rules/a.rules\twritten
+++ rules/a.rules\tcanonical
@@ -1,4 +1,5 @@
 criterion a
-  score=1#one
+    score = 1  # one
+
 criterion b
-  score = 2
+    score = 2
"""
BROKEN = b"input a number\n"
FINDING = """\
{name}:1:9 E0113 `:` is missing here
  1 | input a number
    |         ^^^^^^
  hint: write `:` before this

"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A folder with one file that is to be formatted and one that is canonical."""
    folder = tmp_path / "rules"
    (folder / "inside").mkdir(parents=True)
    (folder / "a.rules").write_bytes(WRITTEN)
    (folder / "inside" / "b.rules").write_bytes(CANONICAL)
    return folder


def test_a_file(rules: Path) -> None:
    done = tarazy("fmt", "rules/a.rules", cwd=rules.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"rules/a.rules: brought into its canonical form\n"
    assert (rules / "a.rules").read_bytes() == CANONICAL


def test_a_folder(rules: Path) -> None:
    (rules / "methodology.yaml").write_bytes(b"id:   as-it-is # and stays\n")
    (rules / ".hidden").mkdir()
    (rules / ".hidden" / "c.rules").write_bytes(WRITTEN)
    (rules / ".c.rules").write_bytes(WRITTEN)
    done = tarazy("fmt", "rules", cwd=rules.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"rules/a.rules: brought into its canonical form\n"
    assert (rules / "a.rules").read_bytes() == CANONICAL
    assert (rules / "methodology.yaml").read_bytes() == b"id:   as-it-is # and stays\n"
    assert (rules / ".hidden" / "c.rules").read_bytes() == (rules / ".c.rules").read_bytes() == WRITTEN


def test_without_a_path_all_methodologies(rules: Path) -> None:
    done = tarazy("fmt", "--methodologies", "rules", cwd=rules.parent)
    assert (done.returncode, done.stdout) == (0, b"rules/a.rules: brought into its canonical form\n")
    done = tarazy("fmt", "--check", cwd=rules.parent, TARAZY_METHODOLOGIES=str(rules))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_second_time_nothing_is_written(rules: Path) -> None:
    tarazy("fmt", "rules", cwd=rules.parent)
    before = {file: (file.stat().st_mtime_ns, file.stat().st_ino) for file in rules.rglob("*.rules")}
    done = tarazy("fmt", "rules", cwd=rules.parent)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert before == {file: (file.stat().st_mtime_ns, file.stat().st_ino) for file in rules.rglob("*.rules")}


def test_a_file_that_is_named_twice_is_formatted_once(rules: Path) -> None:
    done = tarazy("fmt", "rules/a.rules", "rules", "./rules/a.rules", cwd=rules.parent)
    assert done.stdout == b"rules/a.rules: brought into its canonical form\n"


class TestCheck:
    def test_shows_what_would_change_and_writes_nothing(self, rules: Path) -> None:
        done = tarazy("fmt", "--check", "rules", cwd=rules.parent)
        assert done.returncode == 1
        assert done.stdout.decode() == DIFFERENCE
        assert done.stderr == b"rules/a.rules: not in its canonical form\n"
        assert (rules / "a.rules").read_bytes() == WRITTEN

    def test_is_silent_where_nothing_would(self, rules: Path) -> None:
        done = tarazy("fmt", "--check", "rules/inside", cwd=rules.parent)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

    @pytest.mark.parametrize(
        ("content", "shown"),
        [
            (b"\xef\xbb\xbfinput a: number\n", "-\ufeffinput a: number\n+input a: number\n"),
            (b"input a: number\r\n", "-input a: number\r\n+input a: number\n"),
            (b"input a: number", "-input a: number\n\\ No newline at end of file\n+input a: number\n"),
        ],
    )
    def test_shows_what_no_editor_does(self, rules: Path, content: bytes, shown: str) -> None:
        (rules / "a.rules").write_bytes(content)
        done = tarazy("fmt", "--check", "rules/a.rules", cwd=rules.parent)
        assert done.returncode == 1
        assert done.stdout.decode().partition("@@\n")[2] == shown

    def test_is_fine_with_all_that_is_shipped(self) -> None:
        done = tarazy("fmt", "--check", "methodologies", "examples/methodologies", cwd=HERE.parents[1])
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


class TestUnreadable:
    def test_files_are_reported_and_stay_while_the_others_are_done(self, rules: Path) -> None:
        (rules / "0.rules").write_bytes(BROKEN)
        done = tarazy("fmt", "rules", cwd=rules.parent)
        assert done.returncode == 1
        assert done.stderr.decode() == FINDING.format(name="rules/0.rules")
        assert done.stdout == b"rules/a.rules: brought into its canonical form\n"
        assert (rules / "0.rules").read_bytes() == BROKEN
        assert (rules / "a.rules").read_bytes() == CANONICAL

    def test_files_fail_a_check(self, rules: Path) -> None:
        (rules / "a.rules").write_bytes(BROKEN)
        done = tarazy("fmt", "--check", "rules", cwd=rules.parent)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == FINDING.format(name="rules/a.rules")

    def test_bytes_are_no_text(self, rules: Path) -> None:
        (rules / "a.rules").write_bytes(b"# \xff\n")
        done = tarazy("fmt", "rules/a.rules", cwd=rules.parent)
        assert done.returncode == 1
        assert done.stderr.startswith(b"rules/a.rules:1:1 E0101 the file is not in UTF-8\n")

    def test_findings_are_told_in_the_language_of_the_reader(self, rules: Path) -> None:
        (rules / "a.rules").write_bytes(BROKEN)
        done = tarazy("fmt", "rules/a.rules", "--lang", "kk", cwd=rules.parent)
        assert "\n  кеңес: " in done.stderr.decode()
        (rules / "a.rules").write_bytes(WRITTEN)
        done = tarazy("fmt", "rules/a.rules", "--lang", "ru", cwd=rules.parent)
        assert done.stdout.decode() == "rules/a.rules: приведён к каноническому виду\n"

    def test_files_that_are_too_large_are_not_read(self, rules: Path) -> None:
        with (rules / "a.rules").open("r+b") as file:
            file.truncate(16 * 1024 * 1024 + 1)
        done = tarazy("fmt", "rules/a.rules", cwd=rules.parent)
        assert done.returncode == 1
        assert done.stderr == b"tarazy: rules/a.rules is larger than 16777216 bytes\n"


class TestStandardInput:
    def test_becomes_the_standard_output(self) -> None:
        done = tarazy("fmt", "-", stdin=b"\xef\xbb\xbf" + WRITTEN.replace(b"\n", b"\r\n"))
        assert (done.returncode, done.stdout, done.stderr) == (0, CANONICAL, b"")

    def test_is_checked(self) -> None:
        assert tarazy("fmt", "--check", "-", stdin=CANONICAL).returncode == 0
        done = tarazy("fmt", "-", "--check", stdin=WRITTEN)
        assert done.returncode == 1
        assert done.stdout.decode() == DIFFERENCE.replace("rules/a.rules", "-")
        assert done.stderr == b"-: not in its canonical form\n"

    def test_that_cannot_be_read_gives_nothing(self) -> None:
        done = tarazy("fmt", "-", stdin=BROKEN)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == FINDING.format(name="-")

    def test_stands_alone(self, rules: Path) -> None:
        done = tarazy("fmt", "-", "rules", stdin=WRITTEN, cwd=rules.parent)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"tarazy: the standard input stands alone: give no path beside -\n"


class TestWriting:
    def test_keeps_the_mode(self, rules: Path) -> None:
        (rules / "a.rules").chmod(0o640)
        tarazy("fmt", "rules", cwd=rules.parent)
        assert stat.S_IMODE((rules / "a.rules").stat().st_mode) == 0o640
        assert (rules / "a.rules").read_bytes() == CANONICAL

    def test_follows_a_link_to_its_file(self, rules: Path) -> None:
        kept = rules.parent / "kept.rules"
        (rules / "a.rules").rename(kept)
        (rules / "a.rules").symlink_to(kept)
        done = tarazy("fmt", "rules", cwd=rules.parent)
        assert done.stdout == b"rules/a.rules: brought into its canonical form\n"
        assert (rules / "a.rules").is_symlink()
        assert kept.read_bytes() == CANONICAL

    def test_leaves_nothing_else_behind(self, rules: Path) -> None:
        before = sorted(rules.rglob("*"))
        tarazy("fmt", "rules", cwd=rules.parent)
        assert sorted(rules.rglob("*")) == before


def test_an_id_stands_for_the_folder_of_its_methodology(rules: Path) -> None:
    (rules.parent / "methodologies").mkdir()
    rules.rename(rules.parent / "methodologies/2025")
    done = tarazy("fmt", "2025", cwd=rules.parent)
    assert (done.returncode, done.stdout) == (
        0,
        b"methodologies/2025/a.rules: brought into its canonical form\n",
    )


@pytest.mark.parametrize(
    ("path", "refusal"),
    [
        ("nowhere", "nowhere: no such file or folder"),
        ("", "the path of a rule file is empty"),
        ("rules/methodology.yaml", "rules/methodology.yaml is no rule file: these end in .rules"),
        ("empty", "there is no rule file in empty"),
    ],
)
def test_a_path_that_leads_to_no_rules_is_a_wrong_call_and_nothing_is_done(
    rules: Path, path: str, refusal: str
) -> None:
    (rules / "methodology.yaml").write_bytes(b"id: a\n")
    (rules.parent / "empty").mkdir()
    done = tarazy("fmt", "rules", path, cwd=rules.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"tarazy: {refusal}\n"
    assert (rules / "a.rules").read_bytes() == WRITTEN


def test_without_a_methodologies_directory_there_is_nothing_to_do(tmp_path: Path) -> None:
    done = tarazy("fmt", "--methodologies", "nowhere", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, b"tarazy: there is no directory nowhere\n")
