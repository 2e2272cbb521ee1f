"""The check of rule files by a real service: in processes of its own, and within its limits."""

import http.client
import json
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from dsl import read_folder
from tests.service.conftest import METHODOLOGIES
from tests.service.process import ROOT, Process, serving
from tests.service.test_check import files_of

SHIPPED = {
    folder.name: {name: content.decode() for name, content in read_folder(folder).items()}
    for folder in sorted((ROOT / "methodologies").iterdir())
}
MANIFEST = (
    "id: x\ntitle: {en: X}\nassessed_year: 2030\nlaw_as_of: 2030-01-01\nlanguages: [en]\nrules: [x.rules]\n"
)
LONG = {
    "methodology.yaml": MANIFEST,
    "x.rules": "let a0 = 1\n" + "".join(f"let a{n} = a{n - 1} * 2 + {n}\n" for n in range(1, 8000)),
}
"""Files that take seconds to be checked."""


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    with serving(METHODOLOGIES) as process:
        yield process


def check(process: Process, files: dict[str, str], query: str = "") -> tuple[int, Any]:
    """The status and the document that files are answered with."""
    return post(process, json.dumps({"files": files}).encode(), query)


def post(process: Process, body: bytes, query: str = "") -> tuple[int, Any]:
    """The same for any body."""
    connection = http.client.HTTPConnection(process.host, process.port, timeout=60)
    try:
        connection.request("POST", f"/v1/check{query}", body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


def children(pid: int) -> list[int]:
    """The processes that a process has started, in whichever of its threads."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]


def checking(process: Process) -> list[int]:
    """The processes that check: grandchildren of the service."""
    return [worker for child in children(process.process.pid) for worker in children(child)]


def kill_all(pids: list[int]) -> None:
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


def test_a_service_at_rest_has_no_processes_that_check() -> None:
    with serving(METHODOLOGIES) as process:
        assert children(process.process.pid) == []


@pytest.mark.parametrize("methodology", SHIPPED)
def test_the_shipped_methodologies_have_no_finding(process: Process, methodology: str) -> None:
    status, answer = check(process, SHIPPED[methodology])
    assert (status, answer["diagnostics"], answer["trouble"]) == (200, [], None)
    assert answer["digest"].startswith("sha256:")


@pytest.mark.parametrize(
    ("language", "title", "message"),
    [
        ("ru", "неизвестное имя", "dome"),
        ("kk", "белгісіз атау", "dome"),
        ("en", "an unknown name", "nothing is called `dome` here"),
    ],
)
def test_broken_files_in_every_language(process: Process, language: str, title: str, message: str) -> None:
    status, answer = check(process, files_of("broken"), f"?lang={language}")
    assert status == 200
    assert answer["diagnostics"][1]["title"] == title
    assert message in answer["diagnostics"][1]["message"]


def test_many_at_once(process: Process) -> None:
    files = [files_of("broken"), SHIPPED["2025"]] * 4
    with ThreadPoolExecutor(len(files)) as pool:
        answers = list(pool.map(lambda each: check(process, each), files))
    assert [status for status, _ in answers] == [200] * len(files)
    assert [len(answer["diagnostics"]) for _, answer in answers] == [2, 0] * 4


def test_a_check_that_takes_too_long_is_ended() -> None:
    with serving(METHODOLOGIES, TARAZY_CHECK_SECONDS="0.5", TARAZY_CHECK_WORKERS="1") as process:
        check(process, {})
        (worker,) = checking(process)
        started = time.monotonic()
        status, answer = check(process, LONG)
        assert time.monotonic() - started < 2
        assert (status, answer["type"]) == (422, "/problems/check-over-limit")
        assert answer["errors"] == [
            {
                "pointer": "/files",
                "code": "Q017",
                "message": "the check takes longer than 0.5 seconds",
                "hint": "check parts of the methodology by themselves",
            }
        ]
        assert check(process, files_of("small"))[0] == 200
        assert worker not in checking(process)


def test_a_check_that_takes_too_much_memory_is_ended() -> None:
    limit = 256 * 1024 * 1024
    with serving(METHODOLOGIES, TARAZY_CHECK_MEMORY=str(limit)) as process:
        status, answer = post(process, b"[" + b"[]," * 5_000_000 + b"[]]")
        assert (status, answer["type"]) == (422, "/problems/check-over-limit")
        assert [(error["code"], error["message"]) for error in answer["errors"]] == [
            ("Q018", f"the check takes more than {limit} bytes of memory")
        ]
        assert check(process, files_of("small"))[0] == 200


def test_a_process_that_goes_while_it_checks_is_a_problem_of_that_check_alone() -> None:
    with serving(METHODOLOGIES, TARAZY_CHECK_WORKERS="1") as process, ThreadPoolExecutor(1) as pool:
        check(process, {})
        long = pool.submit(check, process, LONG)
        time.sleep(0.3)
        kill_all(checking(process))
        status, answer = long.result()
        assert (status, answer["type"]) == (503, "/problems/check-broken-off")
        assert answer["detail"] == "the process that checks ended before it answered"
        assert check(process, files_of("small"))[0] == 200
        assert any("a process that checks ended with -9" in line for line in process.log)


def test_processes_that_go_while_nothing_is_checked_are_missed_by_nobody() -> None:
    with serving(METHODOLOGIES) as process:
        for _ in range(3):
            assert check(process, files_of("small"))[0] == 200
            kill_all(checking(process))


def test_more_checks_than_may_wait() -> None:
    limits = {"TARAZY_CHECK_WORKERS": "1", "TARAZY_CHECK_WAITING": "1", "TARAZY_CHECK_SECONDS": "1"}
    with serving(METHODOLOGIES, **limits) as process, ThreadPoolExecutor(4) as pool:
        check(process, {})
        answers = [future.result() for future in [pool.submit(check, process, LONG) for _ in range(4)]]
        assert sorted(status for status, _ in answers) == [422, 422, 503, 503]
        refusal = next(answer for status, answer in answers if status == 503)
        assert refusal["type"] == "/problems/too-many-checks"
        assert refusal["detail"] == "2 checks are under way or waiting: ask again later"


@pytest.mark.parametrize(
    ("setting", "files", "code", "message"),
    [
        ("FILES", {"a": "", "b": ""}, "Q014", "2 files; at most 1 are read"),
        ("TEXT", {"a": "  "}, "Q015", "the files have 2 characters; at most 1 are read"),
        ("NODES", {"a": "a=1"}, "Q016", "the files have 3 words, numbers and signs; at most 1 are read"),
    ],
)
def test_limits_are_settings(setting: str, files: dict[str, str], code: str, message: str) -> None:
    with serving(METHODOLOGIES, **{f"TARAZY_CHECK_{setting}": "1"}) as process:
        status, answer = check(process, files)
    assert (status, answer["type"]) == (422, "/problems/invalid-request")
    assert [(error["pointer"], error["code"], error["message"]) for error in answer["errors"]] == [
        ("/files", code, message)
    ]


def test_as_much_as_may_be(process: Process) -> None:
    half = 512 * 1024
    assert check(process, {"a.csv": " " * half, "b.csv": " " * half})[0] == 200
    status, answer = check(process, {"a.csv": " " * half, "b.csv": " " * (half + 1)})
    assert (status, answer["errors"][0]["code"]) == (422, "Q015")
    assert check(process, {"a.csv": "x," * 50_000})[0] == 200
    status, answer = check(process, {"a.csv": "x," * 50_000 + "x"})
    assert (status, answer["errors"][0]["code"]) == (422, "Q016")


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_processes_end_with_the_service(end: signal.Signals) -> None:
    with serving(METHODOLOGIES) as process:
        check(process, files_of("small"))
        family = [*children(process.process.pid), *checking(process)]
        assert len(family) >= 3
        started = time.monotonic()
        assert process.stop(end) in (0, -signal.SIGTERM)
        assert time.monotonic() - started < 5
        assert _gone(family)


def test_the_service_ends_while_a_check_runs() -> None:
    with serving(METHODOLOGIES, TARAZY_CHECK_SECONDS="1") as process, ThreadPoolExecutor(1) as pool:
        check(process, {})
        family = checking(process)
        long = pool.submit(check, process, LONG)
        time.sleep(0.3)
        started = time.monotonic()
        assert process.stop(signal.SIGTERM) == -signal.SIGTERM
        assert time.monotonic() - started < 10
        assert long.result()[0] == 422
        assert _gone(family)


def test_the_processes_end_when_the_service_is_killed() -> None:
    with serving(METHODOLOGIES) as process:
        check(process, files_of("small"))
        family = checking(process)
        process.stop(signal.SIGKILL)
        assert _gone(family)


def _gone(pids: list[int]) -> bool:
    """Whether these processes are gone, or go in a few seconds."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if not any(_lives(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"  # nobody may be there to take note of its end
