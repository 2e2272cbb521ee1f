"""`tarazy evaluate`."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from api.app import service_over
from api.registry import Registry
from api.settings import Settings
from tests.cli.terminal import HERE, environment, tarazy
from tests.service.conftest import Client, problem, registry
from tests.service.test_evaluate import NORTH, SOUTH

__all__ = ["registry"]

DATA = json.dumps({"bodies": [NORTH, SOUTH]}).encode()

FAULTY = b"""\
{"bodies": [
    {"id": "north",
     "data": {"work": {"planned": 0, "done": 1, "extra/x": 1}, "care": {"cases": [{"days": 1.5}]}}},
    {"id": "soth", "data": {}}
]}"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "data.json"
    path.write_bytes(DATA)
    return path


def test_table(file: Path) -> None:
    done = tarazy("evaluate", "small", str(file))
    assert (done.returncode, done.stderr) == (0, b"")
    assert [line.rstrip() for line in done.stdout.decode().splitlines()] == [
        "body           care    work",
        "north         50.00   26.67",
        "south  out of scope  100.00",
    ]


def test_csv() -> None:
    done = tarazy("evaluate", "small", "-", "--format", "csv", stdin=DATA)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "body,kind,block,item,name,status,score,exact,rank,of,population,rating",
        "north,office,care,block,,scored,50.00,50,,,,",
        "north,office,care,criterion,speed,scored,50.00,50,,,,",
        "north,office,work,block,,scored,26.67,80/3,,,,",
        "north,office,work,criterion,plan,scored,26.67,80/3,,,,",
        "north,office,work,criterion,time,scored,0.00,0,,,,",
        "south,office,care,block,,out_of_scope,,,,,,",
        "south,office,work,block,,scored,100.00,100,,,,",
        "south,office,work,criterion,plan,scored,80.00,80,,,,",
        "south,office,work,criterion,time,scored,20.00,20,,,,",
    ]


def test_json_is_what_the_service_answers(registry: Registry) -> None:
    answer = Client(service_over(registry, Settings())).post("/v1/methodologies/small/evaluate", DATA)
    done = tarazy("evaluate", "./methodologies/small", "-", "--format", "json", stdin=DATA)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == answer.content


def test_faults(tmp_path: Path) -> None:
    (tmp_path / "data.json").write_bytes(FAULTY)
    done = tarazy("evaluate", str(HERE / "methodologies" / "small"), "data.json", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert (
        done.stderr.decode()
        == """\
data.json:/bodies/0/data/work/extra~1x R102 "extra/x" is not a field of work
  hint: the fields are planned, done
data.json:/bodies/0/data/work/planned R107 0 is not above 0
  hint: what is asked for is above 0
data.json:/bodies/0/data/care/cases/0/days R108 1.5 is not a whole number
data.json:/bodies/0/data/care/cases/0/name R103 name is missing
  hint: give a text
data.json:/bodies/1/id R104 "soth" is not a body of this methodology
  hint: did you mean "south"?
"""
    )


@pytest.mark.parametrize("stdin", [b"", b"{", b"\xff", FAULTY, b'{"bodies": [], "bodies": []}'])
def test_faults_are_those_of_the_service(registry: Registry, stdin: bytes) -> None:
    refusal = problem(
        Client(service_over(registry, Settings())).post("/v1/methodologies/small/evaluate", stdin)
    )
    expected = ""
    for error in refusal["errors"]:
        expected += f"-:{error['pointer']} {error['code']} {error['message']}\n"
        if error["hint"]:
            expected += f"  hint: {error['hint']}\n"
    done = tarazy("evaluate", "small", "-", stdin=stdin)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == expected


def test_bodies_without_a_kind() -> None:
    data = b'{"bodies": [{"id": "a", "data": {"portion": {"part": 1, "whole_part": 3}}}]}'
    done = tarazy("evaluate", "fragile", "-", "--format", "csv", stdin=data)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines()[1:] == [
        "a,,portion,block,,scored,33.33,100/3,,,,",
        "a,,portion,criterion,ratio,scored,33.33,100/3,,,,",
    ]


EVERYTHING = """\
input sign: text
block desk
    scale from 0 to 100
    criterion open, worth 100
        score = 100
block post
    scale from 0 to 100
    takes the lowest member
    input late: whole number
    block letters
        scale from 0 to 100
        criterion speed, worth 100
            score = 90
        result quick = speed is scored
    penalty late
        takes 1/3 for each of late, at most 1
    bonus early
        applies when late is 0
        gives 1
    never below 0
    never above 100
    round half up to 1 decimal
    result last_day = 2031-02-01
    result inverse = 1 / late
        applies when late > 0
result remark = sign
"""


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    """A directory with a methodology that has one of each thing with a score or a value."""
    folder = tmp_path / "everything"
    folder.mkdir()
    (folder / "all.rules").write_text(EVERYTHING)
    manifest = "id: everything\ntitle: {en: Everything}\nassessed_year: 2031\nlaw_as_of: 2031-01-15\n"
    (folder / "methodology.yaml").write_text(f"{manifest}languages: [en]\nrules: [all.rules]\n")
    return tmp_path


def test_csv_has_a_line_for_each_thing(everything: Path) -> None:
    data = b'{"bodies": [{"id": "a", "data": {"sign": "x, y", "desk": {}, "post": {"late": 3}}}]}'
    done = tarazy("evaluate", "./everything", "-", "--format", "csv", stdin=data, cwd=everything)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "body,kind,block,item,name,status,score,exact,rank,of,population,rating",
        "a,,desk,block,,scored,100,100,,,,",
        "a,,desk,criterion,open,scored,100,100,,,,",
        "a,,post,block,,scored,89.0,89,,,,",
        "a,,post.letters,block,,scored,90,90,,,,",
        "a,,post.letters,criterion,speed,scored,90,90,,,,",
        "a,,post.letters,result,quick,scored,yes,,,,,",
        "a,,post,penalty,late,scored,1.0,1,,,,",
        "a,,post,bonus,early,not_applicable,,,,,,",
        "a,,post,result,last_day,scored,2031-02-01,,,,,",
        "a,,post,result,inverse,scored,1/3,1/3,,,,",
        'a,,,result,remark,scored,"x, y",,,,,',
    ]


def test_table_has_the_results_of_blocks(everything: Path) -> None:
    data = (
        b'{"bodies": [{"id": "a", "data": {"sign": "x"}},'
        b' {"id": "b", "data": {"sign": "y", "desk": {}, "post": {"late": 0}}}]}'
    )
    done = tarazy("evaluate", "./everything", "-", stdin=data, cwd=everything)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [line.split() for line in done.stdout.decode().splitlines()] == [
        ["body", "desk", "post", "post.last_day", "post.inverse", "post.letters.quick", "remark"],
        ["a", "100", "not", "submitted", "x"],
        ["b", "100", "91.0", "2031-02-01", "not", "applicable", "yes", "y"],
    ]


def test_warnings() -> None:
    data = b'{"bodies": [{"id": "a", "data": {"portion": {"part": 1, "whole_part": 3, "remark": "x"}}}]}'
    done = tarazy("evaluate", "fragile", "-", stdin=data)
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].split() == [b"a", b"33.33"]
    assert done.stderr.decode() == (
        "-:/bodies/0/data/portion/remark R201 warning: "
        "nothing that the body is assessed on uses portion.remark\n"
    )


def test_rules_that_have_no_value_for_the_data() -> None:
    data = b'{"bodies": [{"id": "a", "data": {"portion": {"part": 1, "whole_part": 18}}}]}'
    done = tarazy("evaluate", "fragile", "-", stdin=data)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == (
        "-:/bodies/0 Q026 portion.ratio, portion.rules:9:56: "
        "two numbers cannot be told apart at 8192 bits: which one is less is open\n"
    )


def test_signs_that_a_terminal_would_obey() -> None:
    data = b'{"bodies": [{"id": "a\\u001b[2J\\nb", "data": {"portion": {"part": 1, "whole_part": 3}}}]}'
    table = tarazy("evaluate", "fragile", "-", stdin=data).stdout.decode()
    assert table.splitlines()[1].split() == ["a\ufffd[2J\ufffdb", "33.33"]
    faulty = b'{"bodies": [{"id": "a", "\\u001b[2J\\n": 1}]}'
    complaint = tarazy("evaluate", "fragile", "-", stdin=faulty).stderr.decode()
    assert complaint.startswith("-:/bodies/0/\ufffd[2J\ufffd R102 ")


def test_a_broken_methodology() -> None:
    done = tarazy("evaluate", "broken", "-", stdin=DATA)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"methodologies/broken/work.rules:8:15 E0203 ")


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("nothing.json", "tarazy: nothing.json: no such file or directory\n"),
        ("methodologies", "tarazy: methodologies: is a directory\n"),
        ("conftest.py/x", "tarazy: conftest.py/x: not a directory\n"),
        ("", "tarazy: : is a directory\n"),
    ],
)
def test_data_that_cannot_be_read(data: str, complaint: str) -> None:
    done = tarazy("evaluate", "small", data)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == complaint


def test_a_terminal_gets_the_end_of_the_line(file: Path) -> None:
    reader, writer = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", "evaluate", "small", str(file), "--format", "json"],
        stdout=writer,
        cwd=HERE,
        env=environment(),
    ) as process:
        os.close(writer)
        shown = b""
        try:
            while chunk := os.read(reader, 65536):
                shown += chunk
        except OSError:  # the other end of a terminal is closed
            pass
    os.close(reader)
    assert process.returncode == 0
    assert shown.endswith(b"}\r\n")
