"""Places, flags, objections and readings at a terminal."""

import json
from typing import Any

import pytest

from api.app import service_over
from api.loading import Loaded, load
from api.registry import Registry
from api.settings import Settings
from tests.cli.terminal import tarazy
from tests.service.cohorts import CONTEST, EAST, EVERYTHING, NORTH, SOUTH
from tests.service.conftest import Client
from tests.service.test_evaluate import NORTH as WORKING

FOLDER = str(CONTEST)


def data(*bodies: Any, **parts: Any) -> bytes:
    return json.dumps({"bodies": bodies, **parts}).encode()


THREE = data(NORTH, SOUTH, EAST)
ALL = json.dumps(EVERYTHING).encode()


def run(*arguments: str, stdin: bytes) -> list[str]:
    """The lines on stdout of a command that goes well."""
    command, *options = arguments
    done = tarazy(command, FOLDER, "-", *options, stdin=stdin)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr
    return [line.rstrip() for line in done.stdout.decode().splitlines()]


def test_table_has_places_and_flags_and_what_happened() -> None:
    lines = run("evaluate", stdin=ALL)
    assert [line.split() for line in lines[:5]] == [
        ["body", "work", "total", "rating", "place", "flags"],
        ["north", "80.0", "80.0", "1", "of", "3", "falling"],
        ["south", "65.0", "65.0", "2", "of", "3"],
        ["east", "60.0", "60.0", "3", "of", "3", "last", "(total)"],
        ["west", "40.0", "not", "rated", "falling"],
    ]
    assert lines[5:] == [
        "",
        "total, all: 3 of 4 ranked; not rated: west",
        "appeal of south on work: applied. "
        "The objection was answered too late: the last day for it was 2031-04-18. [law S.6]",
        "appeal of north on work: inadmissible. "
        "No documents support the objection, so it is not considered. [law S.5] "
        "The objection was filed too late: the last day for it was 2031-04-08. [law S.5]",
        "moved: south in total, 50.0 on place 3 -> 65.0 on place 2; flags: last -> none",
        "moved: east in total, 60.0 on place 2 -> 60.0 on place 3; flags: none -> last",
    ]


def test_a_body_that_is_incomplete_is_named_below_the_table() -> None:
    lines = run("evaluate", stdin=data(NORTH, {"id": "west"}))
    assert lines[2].split() == ["west", "not", "submitted", "incomplete"]
    assert lines[-1] == "total, all: 1 of 4 ranked; incomplete: west"


def test_csv_has_lines_for_places_and_flags() -> None:
    lines = run("evaluate", "--format", "csv", stdin=data(NORTH, SOUTH))
    assert lines[0] == "body,kind,block,item,name,status,score,exact,rank,of,population,rating"
    assert [line for line in lines if ",rating,total," in line or ",flag," in line] == [
        "north,office,,rating,total,ranked,80.0,80,1,2,all,total",
        "north,office,,flag,falling,raised,,,,,,",
        "south,office,,rating,total,ranked,60.0,60,2,2,all,total",
        "south,office,,flag,last,raised,,,,,all,total",
        "south,office,,flag,falling,undetermined,,,,,,",
    ]


def test_readings_are_chosen_by_an_option() -> None:
    lines = run("evaluate", "--reading", "late_work=lost", "--reading", "ties=best", stdin=THREE)
    assert [line.split()[3:6] for line in lines[1:4]] == [
        ["1", "of", "3"],
        ["3", "of", "3"],
        ["2", "of", "3"],
    ]
    assert lines[-1] == "reading late_work: lost, which is not the default"


def test_readings_of_the_option_join_those_of_the_data() -> None:
    chosen = ("--reading", "late_work=lost", "--format", "json")
    (by_option,) = run("evaluate", *chosen, stdin=data(SOUTH, readings={"ties": "dense"}))
    (by_both,) = run("evaluate", *chosen, stdin=data(SOUTH, readings={"ties": "dense", "late_work": "lost"}))
    (by_data,) = run(
        "evaluate",
        "--format",
        "json",
        stdin=data(SOUTH, readings={"ties": "dense", "late_work": "lost"}),
    )
    assert by_option == by_both == by_data


def test_a_reading_asked_for_in_two_ways() -> None:
    faulty = data(SOUTH, readings={"late_work": "counts"}, bodys=[])
    done = tarazy("evaluate", FOLDER, "-", "--reading", "late_work=lost", stdin=faulty)
    assert (done.returncode, done.stdout) == (1, b"")
    lines = done.stderr.decode().splitlines()
    assert lines[:2] == [
        "-:/readings/late_work Q032 late_work is counts here, but it is also asked for as lost",
        "  hint: ask for it in one way",
    ]
    assert lines[2].startswith("-:/bodys R102 ")


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["late_work"], "--reading late_work: give it as NAME=VALUE"),
        (["tie=best"], '--reading tie=best: there is no reading tie; did you mean "ties"?'),
        (
            ["x=1"],
            "--reading x=1: there is no reading x; there is ties, late_work, last_places, takeover",
        ),
        (["ties=worst"], "--reading ties=worst: ties is one of best, dense"),
        (["ties=dense", "ties=dense"], "--reading ties=dense: ties is given twice"),
    ],
)
def test_readings_that_are_none(options: list[str], complaint: str) -> None:
    flags = [word for option in options for word in ("--reading", option)]
    done = tarazy("evaluate", FOLDER, "-", *flags, stdin=THREE)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"tarazy: {complaint}\n"


def test_a_reading_of_a_methodology_without_any() -> None:
    done = tarazy("evaluate", "small", "-", "--reading", "ties=best", stdin=THREE)
    assert done.returncode == 2
    assert b"there is no reading ties; the methodology has none" in done.stderr


def test_assumptions() -> None:
    done = tarazy("assumptions", FOLDER)
    assert (done.returncode, done.stderr) == (0, b"")
    lines = [line.rstrip() for line in done.stdout.decode().splitlines()]
    assert lines[0].split() == ["assumption", "text", "made", "by", "place", "cites"]
    assert lines[1].split("  ")[0] == "A1"
    assert "equal scores share the better place" in lines[1]
    assert "reading ties" in lines[1]
    assert "readings.rules:4:5" in lines[1]
    assert lines[1].endswith("law S.1")
    assert lines[3].split() == ["reading", "option", "reason", "used", "by", "place", "cites"]
    assert [line.split()[0] for line in lines[4::2]] == ["ties", "late_work", "last_places", "takeover"]
    assert "best (default)" in lines[4]
    assert "rating total" in lines[4]
    assert "dense" in lines[5]


def test_assumptions_of_a_methodology_without_readings() -> None:
    done = tarazy("assumptions", "small")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)


def test_readings_of_a_methodology_without_any() -> None:
    done = tarazy("readings", "small", "-", stdin=json.dumps({"bodies": [WORKING]}).encode())
    assert (done.returncode, done.stdout) == (0, b"the methodology names no readings\n")


@pytest.fixture(scope="module")
def service() -> Client:
    loaded = load(CONTEST)
    assert isinstance(loaded, Loaded)
    return Client(service_over(Registry({"contest": loaded}, {}), Settings()))


def test_assumptions_are_those_of_the_service(service: Client) -> None:
    done = tarazy("assumptions", FOLDER, "--format", "json")
    assert json.loads(done.stdout) == service.get("/v1/methodologies/contest/assumptions").json()


def test_readings_are_those_of_the_service(service: Client) -> None:
    done = tarazy("readings", FOLDER, "-", "--format", "json", "--seed", "3", stdin=ALL)
    assert done.returncode == 0
    assert done.stdout == service.post("/v1/methodologies/contest/readings?seed=3", ALL).content


def test_what_readings_change() -> None:
    lines = run("readings", stdin=data(NORTH, SOUTH, EAST, readings={"ties": "dense"}))
    assert [line.split() for line in lines[:5]] == [
        ["reading", "option", "instead", "of", "scores", "places", "flags"],
        ["ties", "best", "dense", "0", "0", "0"],
        ["late_work", "lost", "counts", "1", "1", "1"],
        ["last_places", "two", "one", "0", "0", "0"],
        ["takeover", "is_nothing", "counts", "0", "0", "0"],
    ]
    assert [line.split() for line in lines[6:10]] == [
        ["body", "total", "single", "combined"],
        ["north", "1", "1", "1"],
        ["south", "2", "2-3", "2-3"],
        ["east", "2", "2", "2"],
    ]
    assert lines[11:] == [
        "total: all 4 combinations of ties, late_work",
        "last_places changes no place. It is asked for by flag last, from which no place follows.",
        "takeover changes no place. It is asked for by window succession.in_the_year, "
        "and the request has no reorganisations.",
    ]


def test_a_body_that_another_reading_leaves_without_a_place() -> None:
    lines = run("readings", stdin=ALL)
    (west,) = (line.split() for line in lines if line.startswith("west "))
    assert west == ["west", *["not", "rated"] * 3]


@pytest.mark.parametrize("seed", ["-1", "4294967296"])
def test_seeds_that_are_none(seed: str) -> None:
    done = tarazy("readings", FOLDER, "-", f"--seed={seed}", stdin=THREE)
    assert (done.returncode, done.stdout) == (2, b"")
    complaint = f"tarazy: --seed: a whole number from 0 to 4294967295, not {seed}\n"
    assert done.stderr.decode() == complaint


def test_faults_of_data_are_those_of_evaluate() -> None:
    faulty = data({"id": "nobody"})
    readings, evaluate = (tarazy(name, FOLDER, "-", stdin=faulty) for name in ("readings", "evaluate"))
    assert (readings.returncode, readings.stdout) == (1, b"")
    assert readings.stderr == evaluate.stderr
