"""`tarazy serve`."""

import http.client
import json
import shlex
import signal
import socket
from pathlib import Path
from urllib.parse import urlsplit

from tests.cli.terminal import HERE, tarazy
from tests.service.process import serving
from tests.service.test_evaluate import SOUTH


def test_the_example_that_it_shows(tmp_path: Path) -> None:
    file = tmp_path / "some data.json"
    file.write_text(json.dumps({"bodies": [SOUTH]}))
    with serving(HERE / "methodologies", "--show-example", str(file), "small") as process:
        assert process.process.stdout is not None
        command, *options, address = shlex.split(process.process.stdout.readline())
        assert command == "curl"
        assert options == ["-s", "-H", "Content-Type: application/json", "--data-binary", f"@{file}"]
        parts = urlsplit(address)
        assert (parts.hostname, parts.port) == (process.host, process.port)
        connection = http.client.HTTPConnection(process.host, process.port, timeout=30)
        connection.request("POST", parts.path, file.read_bytes(), {"Content-Type": "application/json"})
        response = connection.getresponse()
        assert response.status == 200
        assert json.loads(response.read())["bodies"][0]["id"] == "south"
        connection.close()
        assert process.stop(signal.SIGINT) == 0
        assert process.process.stdout.read() == ""


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = tarazy("serve", "--port", str(port))
    assert (done.returncode, done.stdout) == (2, b"")
    sentence = f"tarazy: cannot listen on 127.0.0.1, port {port}: address already in use\n"
    assert done.stderr.decode() == sentence
