"""Records over HTTP: evaluate gives them, verify takes them, and the service may sign them."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest

from api.app import service_over
from api.evidence.finding import Demands, Validity
from api.evidence.keys import NoKey, new_key, public_key
from api.evidence.signature import key_id
from api.evidence.verification import verification
from api.registry import Registry
from api.settings import Settings
from dsl.diagnostics.wording import Language
from tests.cli.terminal import ROOT, tarazy
from tests.evidence.records import EXAMPLES, MOMENT, forged, loaded, recorded, replace_in, verified
from tests.service.conftest import JSON, Client, problem
from tests.service.process import Process, serving

LIBRARIES = "examples/methodologies/libraries"
EVALUATE = "/v1/methodologies/libraries/evaluate"
AT = f"at={MOMENT.replace('+', '%2B')}"
DATA = (ROOT / "examples/libraries.json").read_bytes()
PLAIN = recorded("libraries")


def service(settings: Settings | None = None) -> Client:
    served = {folder.split("/")[-1]: loaded(folder) for folder, _ in EXAMPLES.values()}
    return Client(service_over(Registry(served, {}), settings or Settings()))


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    client = service()
    yield client
    client.app.state.checker.stop()


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_recorded_and_verified(client: Client, example: str) -> None:
    folder, data = EXAMPLES[example]
    raw = (ROOT / "examples" / f"{data}.json").read_bytes()
    record = client.post(f"/v1/methodologies/{folder.split('/')[-1]}/evaluate?record=true&{AT}", raw)
    assert (record.status_code, record.headers["content-type"]) == (200, "application/json")
    assert record.content == recorded(example)
    found = client.post("/v1/verify", record.content)
    assert found.status_code == 200
    assert found.json() == verification(verified(record.content)).model_dump(mode="json")
    assert found.json()["same"] is True


def test_without_a_record_the_answer_is_the_answer(client: Client) -> None:
    answer = json.loads(PLAIN)["answer"]["text"].encode()
    assert client.post(EVALUATE, DATA).content == answer
    assert client.post(f"{EVALUATE}?record=false", DATA).content == answer
    assert json.loads(client.post(f"{EVALUATE}?record=true", DATA).content)["recorded_at"] is None


@pytest.mark.parametrize(
    ("query", "code", "pointer"),
    [
        ("record=yes", "Q003", "/record"),
        ("record=true&record=true", "Q002", "/record"),
        ("record=true&at=today", "Q003", "/at"),
        ("record=true&at=2026-04-01T09:30:00+05:00", "Q003", "/at"),
        (AT, "Q004", "/at"),
        (f"record=false&{AT}", "Q004", "/at"),
    ],
)
def test_parameters_that_are_not_valid(client: Client, query: str, code: str, pointer: str) -> None:
    refused = problem(client.post(f"{EVALUATE}?{query}", DATA))
    assert (refused["type"], refused["errors"][0]["code"]) == ("/problems/invalid-parameter", code)
    assert refused["errors"][0]["pointer"] == pointer


def test_a_forgery_is_told_in_every_language(client: Client) -> None:
    raw = forged(PLAIN, replace_in("answer", '"score":"55.0"', '"score":"85.0"'))
    for language in Language:
        answer = client.post(f"/v1/verify?lang={language}", raw)
        assert answer.headers["content-language"] == language
        assert answer.json() == verification(verified(raw), language).model_dump(mode="json")
        assert answer.json()["same"] is False
    preferred = client.post("/v1/verify", raw, {**JSON, "Accept-Language": "kk"})
    assert preferred.json()["findings"][0]["message"] == "мұнда жауап басқа"


@pytest.mark.parametrize(
    ("raw", "kind", "code"),
    [
        (b"{", "malformed-json", "R002"),
        (b'{"format": "x", "format": "y"}', "malformed-json", "R004"),
        (b"[]", "invalid-request", "V001"),
        (b'{"format": "tarazy-record", "version": 2}', "invalid-request", "V002"),
        (b'{"format": "tarazy-record", "version": 1}', "invalid-request", "V004"),
    ],
)
def test_what_is_no_record_is_a_problem(client: Client, raw: bytes, kind: str, code: str) -> None:
    refused = problem(client.post("/v1/verify", raw))
    assert (refused["type"], refused["errors"][0]["code"]) == (f"/problems/{kind}", code)


def test_what_is_not_sent_as_json_and_parameters_that_there_are_not(client: Client) -> None:
    assert problem(client.post("/v1/verify", PLAIN, {}))["type"] == "/problems/unsupported-media-type"
    assert problem(client.post("/v1/verify?x=1", PLAIN))["errors"][0]["code"] == "Q001"


def test_a_record_that_is_too_large() -> None:
    refused = problem(service(Settings(max_body_size=1000)).post("/v1/verify", PLAIN))
    assert refused["type"] == "/problems/content-too-large"


def test_a_service_without_a_key(client: Client) -> None:
    assert problem(client.get("/v1/signing-key"))["type"] == "/problems/no-signing-key"


@pytest.mark.parametrize("passphrase", [None, "open"])
def test_a_service_with_a_key_signs(tmp_path: Path, passphrase: str | None) -> None:
    private, public, raw = new_key(None if passphrase is None else passphrase.encode())
    (tmp_path / "key.pem").write_bytes(private)
    signing = service(
        Settings.from_environment({"signing_key": tmp_path / "key.pem", "passphrase": passphrase}, {})
    )
    record = signing.post(f"{EVALUATE}?record=true&{AT}", DATA).content
    found = verified(record, Demands(keys=(raw,)))
    assert (found.same, found.signatures) == (True, (Validity.valid,))
    assert signing.get("/v1/signing-key").json() == {
        "algorithm": "ed25519",
        "key_id": key_id(raw),
        "public_key": base64.b64encode(raw).decode(),
        "pem": public.decode(),
    }
    assert public_key(public) == raw


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "no such file or directory"),
        (b"x", "this is no private key in PEM"),
        (new_key(b"shut")[0], "the key has a passphrase: give it in TARAZY_PASSPHRASE"),
    ],
)
def test_a_service_whose_key_cannot_be_had_does_not_start(
    tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    key = tmp_path / "key.pem"
    if content is not None:
        key.write_bytes(content)
    with pytest.raises(NoKey, match=f"{key}: {sentence}"):
        service(Settings(signing_key=key))


def test_tarazy_serve_says_so_in_a_sentence(tmp_path: Path) -> None:
    done = tarazy(
        *("serve", "--port", "0", "--methodologies", "examples/methodologies"),
        cwd=ROOT,
        TARAZY_SIGNING_KEY=str(tmp_path / "no.pem"),
    )
    assert (done.returncode, done.stdout) == (2, b"")
    sentence = f"tarazy: TARAZY_SIGNING_KEY: {tmp_path}/no.pem: no such file or directory\n"
    assert done.stderr.decode().endswith(sentence)


LONG = "let a0 = 1\n" + "".join(f"let a{n} = a{n - 1} * 2 + {n}\n" for n in range(1, 8000))
"""Rules that take seconds to be checked."""


def post(process: Process, path: str, raw: bytes) -> tuple[int, Any]:
    response = httpx.post(
        f"http://{process.host}:{process.port}{path}", content=raw, headers=JSON, timeout=60
    )
    return response.status_code, response.json()


def with_rules(rules: str) -> bytes:
    def put(members: dict[str, Any]) -> None:
        sources = members["methodology"]["sources"]
        (file,) = (name for name in sources if name.endswith(".rules"))
        sources[file] = rules

    return forged(PLAIN, put)


def test_a_record_that_takes_too_long_is_ended() -> None:
    with serving(ROOT / "examples/methodologies", TARAZY_CHECK_SECONDS="0.5") as process:
        status, answer = post(process, "/v1/verify", with_rules(LONG))
    assert (status, answer["type"]) == (422, "/problems/check-over-limit")
    assert answer["errors"] == [
        {
            "pointer": "/methodology/sources",
            "code": "Q017",
            "message": "the check takes longer than 0.5 seconds",
            "hint": "verify it with `tarazy verify`, whose limits are wider",
        }
    ]


def test_hostile_rules_are_findings_or_refused(client: Client) -> None:
    nested = client.post("/v1/verify", with_rules("let a = " + "(" * 9000 + "1" + ")" * 9000 + "\n")).json()
    assert (nested["same"], nested["findings"][0]["code"]) == (False, "V013")
    refused = problem(client.post("/v1/verify", with_rules("a " * 100_001)))
    assert [(each["pointer"], each["code"]) for each in refused["errors"]] == [
        ("/methodology/sources", "Q016")
    ]
    assert client.post("/v1/verify", PLAIN).json()["same"]


def test_the_description_has_the_form_of_a_record(client: Client) -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert schemas["Record"]["required"] == list(json.loads(PLAIN))
    validator = jsonschema.Draft202012Validator({"components": {"schemas": schemas}, **schemas["Record"]})
    validator.validate(json.loads(recorded("libraries", signed=True)))
    assert not validator.is_valid(json.loads(PLAIN) | {"extra": 1})
    assert not validator.is_valid(json.loads(PLAIN) | {"version": 2})
    assert not validator.is_valid(json.loads(PLAIN) | {"seal": "sha256:0"})
