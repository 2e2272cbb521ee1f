"""The service over a real socket: what only bytes on a wire can try."""

import http.client
import json
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from tests.service.conftest import METHODOLOGIES
from tests.service.process import Process, serving

EVALUATE = "/v1/methodologies/small/evaluate"
MEBIBYTE = 1024 * 1024


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    with serving(METHODOLOGIES) as process:
        yield process


def call(
    process: Process, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
) -> tuple[int, str, bytes]:
    connection = http.client.HTTPConnection(process.host, process.port, timeout=30)
    try:
        connection.request(method, path, body, headers or {})  # type: ignore[arg-type]
        response = connection.getresponse()
        return response.status, response.headers["content-type"], response.read()
    finally:
        connection.close()


def raw(process: Process, head: str, body: bytes = b"", *, close: bool = False) -> bytes:
    """All that comes back for these bytes; `close` ends the sending at once, which may cut off the answer."""
    with socket.create_connection((process.host, process.port), timeout=30) as connection:
        connection.sendall(head.replace("\n", "\r\n").encode("latin-1") + body)
        if close:
            connection.shutdown(socket.SHUT_WR)
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
        return received


def test_ready(process: Process) -> None:
    status, media_type, body = call(process, "GET", "/health/ready")
    assert (status, media_type) == (200, "application/json")
    assert json.loads(body)["methodologies"] == ["fragile", "small"]


def test_head(process: Process) -> None:
    received = raw(process, "HEAD /version HTTP/1.1\nHost: x\nConnection: close\n\n")
    assert received.startswith(b"HTTP/1.1 200 ")
    assert received.endswith(b"\r\n\r\n")


@pytest.mark.parametrize("path", [EVALUATE, "/v1/check"])
def test_a_body_in_chunks_that_grows_too_large(process: Process, path: str) -> None:
    chunks = (b" " * MEBIBYTE for _ in range(17))
    status, media_type, body = call(process, "POST", path, chunks, {"Content-Type": "application/json"})
    assert (status, media_type) == (413, "application/problem+json")
    assert json.loads(body)["detail"] == "a body has at most 16777216 bytes here"


def test_a_body_announced_as_too_large(process: Process) -> None:
    """The answer comes before the body, which is never sent."""
    head = f"POST {EVALUATE} HTTP/1.1\nHost: x\nContent-Length: {17 * MEBIBYTE}\nConnection: close\n\n"
    received = raw(process, head)
    assert received.startswith(b"HTTP/1.1 413 ")
    assert b"content-type: application/problem+json" in received


def test_a_body_shorter_than_announced(process: Process) -> None:
    head = f"POST {EVALUATE} HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: 100\n\n"
    assert raw(process, head, b"{}", close=True) == b""
    route = "/v1/methodologies/{methodology_id}/evaluate"
    counted = f'tarazy_http_requests_total{{method="POST",route="{route}",status="499"}} 1\n'
    assert _within_seconds(10, lambda: counted in call(process, "GET", "/metrics")[2].decode())


def _within_seconds(seconds: int, holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold in this time: the service notices a lost connection a little later."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (f"POST {EVALUATE} HTTP/1.1\nHost: x\nContent-Length: -1\n\n", b"400"),
        (f"POST {EVALUATE} HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2\n\n", b"400"),
        (f"POST {EVALUATE} HTTP/1.1\nHost: x\nTransfer-Encoding: gzip\n\n", b"400"),
        ("GARBAGE\n\n", b"400"),
        ("GET /version\x00 HTTP/1.1\nHost: x\n\n", b"400"),
        ("GET / HTTP/1.1\n\n", b"400"),
        ("GET /v1/methodologies/%FF%00%0A HTTP/1.1\nHost: x\nConnection: close\n\n", b"404"),
        (
            "GET /v1/methodologies/small/sources/..%2F..%2Fx.py HTTP/1.1\nHost: x\nConnection: close\n\n",
            b"404",
        ),
        ("GET //etc/passwd HTTP/1.1\nHost: x\nConnection: close\n\n", b"404"),
        ("OPTIONS * HTTP/1.1\nHost: x\nConnection: close\n\n", b"404"),
    ],
)
def test_odd_requests(process: Process, head: str, status: bytes) -> None:
    received = raw(process, head)
    assert received.split(b" ", 2)[1] == status
    assert call(process, "GET", "/health/live")[0] == 200


def test_sigterm_lets_a_request_end() -> None:
    with serving(METHODOLOGIES) as process:
        call(process, "GET", "/health/live")
        with socket.create_connection((process.host, process.port), timeout=30) as connection:
            body = b'{"bodies": ['
            head = f"POST {EVALUATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            connection.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:5])
            answered = threading.Event()
            received = bytearray()

            def read() -> None:
                while chunk := connection.recv(65536):
                    received.extend(chunk)
                answered.set()

            reader = threading.Thread(target=read)
            reader.start()
            process.process.send_signal(signal.SIGTERM)
            assert not answered.wait(0.5)
            connection.sendall(body[5:])
            reader.join(timeout=30)
            assert received.startswith(b"HTTP/1.1 400 ")
        assert process.stop(signal.SIGTERM) == -signal.SIGTERM


def test_the_log_has_no_bodies() -> None:
    with serving(METHODOLOGIES) as process:
        call(process, "POST", EVALUATE, b'{"secret-name": 1}', {"Content-Type": "application/json"})
        assert process.stop(signal.SIGTERM) == -signal.SIGTERM
        log = "".join(process.log)
        assert f'"POST {EVALUATE} HTTP/1.1" 422' in log
        assert "methodology broken is not served" in log
        assert "E0203 the points of block work sum to 90" in log
        assert "secret" not in log
        assert "Traceback" not in log
