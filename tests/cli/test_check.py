"""`tarazy check`."""

import json
from pathlib import Path

from api.loading import Loaded, load
from tests.cli.terminal import HERE, tarazy

BROKEN = """\
methodologies/broken/work.rules:8:15 E0203 the points of block work sum to 90, not 100: plan 70 + time 20
  8 |     criterion plan, worth 70
    |               ^^^^
  hint: the worths of a block sum to the top of its scale
  see work.rules:11:15 a further part of the sum

methodologies/broken/work.rules:9:32 E0301 nothing is called `dome` here
  9 |         score = worth * min(1, dome / planned)
    |                                ^^^^
  hint: did you mean `done`?

"""
MISNAMED = (
    "methodologies/misnamed: the folder is called misnamed, but the methodology in it another: "
    "give both the same name\n\n"
)


def digest_of(name: str) -> str:
    loaded = load(HERE / "methodologies" / name)
    assert isinstance(loaded, Loaded)
    return loaded.digest


def test_a_good_one() -> None:
    done = tarazy("check", "small")
    assert done.returncode == 0
    assert done.stdout.decode() == f"methodologies/small: fine, {digest_of('small')}\n"
    assert done.stderr == b""


def test_a_bad_one() -> None:
    done = tarazy("check", "broken")
    assert done.returncode == 1
    assert done.stdout == b"methodologies/broken: 2 errors\n"
    assert done.stderr.decode() == BROKEN


def test_all() -> None:
    done = tarazy("check")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        "methodologies/broken: 2 errors",
        f"methodologies/fragile: fine, {digest_of('fragile')}",
        "methodologies/misnamed: cannot be served",
        f"methodologies/small: fine, {digest_of('small')}",
    ]
    assert done.stderr.decode() == BROKEN + MISNAMED


def test_several() -> None:
    assert tarazy("check", "small", "small").returncode == 0
    assert tarazy("check", "small", "broken").returncode == 1


def test_a_path() -> None:
    expected = f"methodologies/small: fine, {digest_of('small')}\n".encode()
    for path in ("methodologies/small", "./methodologies/small/", str(HERE / "methodologies" / "small")):
        done = tarazy("check", path)
        assert (done.returncode, done.stdout) == (0, expected)


def test_a_path_outside_of_the_directory_may_have_any_name(tmp_path: Path) -> None:
    draft = tmp_path / "draft"
    draft.mkdir()
    for file in (HERE / "methodologies" / "small").iterdir():
        (draft / file.name).write_bytes(file.read_bytes())
    assert tarazy("check", str(draft)).returncode == 0
    assert tarazy("check", ".", cwd=draft).stdout.startswith(b".: fine, sha256:")
    done = tarazy("check", "--methodologies", str(tmp_path))
    assert done.returncode == 1
    assert b"the folder is called draft, but the methodology in it small" in done.stderr


def test_json() -> None:
    done = tarazy("check", "broken", "misnamed", "--format", "json")
    assert done.returncode == 1
    assert done.stderr == b""
    broken, misnamed = json.loads(done.stdout)
    assert (broken["folder"], broken["digest"], broken["trouble"]) == ("methodologies/broken", None, None)
    assert [found["code"] for found in broken["diagnostics"]] == ["E0203", "E0301"]
    assert broken["diagnostics"][1]["place"]["line"] == 9
    assert misnamed["trouble"].startswith("the folder is called misnamed")


def test_the_option_for_the_directory_stands_anywhere() -> None:
    expected = f"methodologies/small: fine, {digest_of('small')}\n".encode()
    folder = ("--methodologies", "methodologies")
    assert tarazy("check", *folder, "small").stdout == expected
    assert tarazy("check", "small", *folder).stdout == expected
    assert tarazy(*folder, "check", "small", TARAZY_METHODOLOGIES="nowhere").stdout == expected
    assert tarazy("check", "small", TARAZY_METHODOLOGIES="nowhere").returncode == 2


def test_files_of_every_sort(tmp_path: Path) -> None:
    contents = [
        b"",
        b"\x00",
        b"\xff\xfe",
        b"id: [",
        b"a: &a [*a]\n",
        b"- " * 2000,
        b"{" * 2000,
        b"\xef\xbb\xbf",
    ]
    for number, content in enumerate(contents):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name in ("methodology.yaml", "bodies.yaml", "x.rules", "table.csv"):
            (folder / name).write_bytes(content)
    done = tarazy("check", cwd=tmp_path, TARAZY_METHODOLOGIES=".")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == len(contents)
    assert b"Traceback" not in done.stderr
