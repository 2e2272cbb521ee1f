"""`tarazy verify`, `sign` and `keygen`, and the record that `evaluate` writes."""

import json
import os
import pty
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from api.evidence.keys import new_key, public_key
from api.evidence.signature import key_id
from api.evidence.verification import verification
from cli.key_files import signing_key, verifying_key
from cli.outcome import Exit, Refusal
from tests.cli.terminal import ROOT, environment, tarazy
from tests.evidence.records import forged, loaded, recorded, replace_in, verified

PLAIN = recorded("libraries")
DIGEST = loaded("examples/methodologies/libraries").digest
SAME = f"same, methodology libraries {DIGEST}, recorded at 2026-04-01T09:30:00+05:00"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "record.json").write_bytes(PLAIN)
    return tmp_path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_key_signs_and_verifies(here: Path) -> None:
    made = tarazy("keygen", "our", cwd=here)
    assert (made.returncode, made.stderr) == (0, b"")
    id_ = made.stdout.decode().split()[-1]
    assert made.stdout.decode() == (
        "our.pem: the private key, for `tarazy sign` and for nobody else\n"
        f"our.public.pem: the public key, for `tarazy verify`: {id_}\n"
    )
    assert mode(here / "our.pem") == 0o600
    assert mode(here / "our.public.pem") & 0o400
    assert sorted(path.name for path in here.iterdir()) == ["our.pem", "our.public.pem", "record.json"]

    missing = tarazy("verify", "record.json", "--key", "our.public.pem", cwd=here)
    assert (missing.returncode, missing.stdout) == (1, b"record.json: not the same, 1 error\n")
    assert missing.stderr.decode() == (
        f"record.json:/signatures V033 the record has no valid signature by the key {id_}\n"
    )

    signed = tarazy("sign", "record.json", "--key", "our.pem", cwd=here)
    assert (signed.returncode, signed.stdout.decode(), signed.stderr) == (
        0,
        f"record.json: signed by {id_}\n",
        b"",
    )
    done = tarazy("verify", "record.json", "--key", "our.public.pem", cwd=here)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"record.json: {SAME}, signed by {id_}\n"

    once_more = tarazy("sign", "record.json", "--key", "our.pem", cwd=here)
    assert (once_more.returncode, once_more.stdout.decode()) == (0, f"record.json: already signed by {id_}\n")
    assert len(json.loads((here / "record.json").read_bytes())["signatures"]) == 1


def test_keygen_overwrites_nothing(tmp_path: Path) -> None:
    for name in ("a.pem", "b.public.pem"):
        (tmp_path / name).write_text("mine")
    (tmp_path / "c.pem").symlink_to("nowhere")
    for key, there in (("a", "a.pem"), ("b", "b.public.pem"), ("c", "c.pem")):
        done = tarazy("keygen", key, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode() == f"tarazy: {there} is there already, and a key is not overwritten\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pem", "b.public.pem", "c.pem"]
    assert (tmp_path / "a.pem").read_text() == (tmp_path / "b.public.pem").read_text() == "mine"
    nowhere = tarazy("keygen", "no/where", cwd=tmp_path)
    assert (nowhere.returncode, nowhere.stderr) == (2, b"tarazy: no/where.pem: no such file or directory\n")


OPEN = {"TARAZY_PASSPHRASE": "тайна"}


def test_a_passphrase_of_the_environment(here: Path) -> None:
    assert tarazy("keygen", "our", cwd=here, **OPEN).returncode == 0
    assert b"ENCRYPTED PRIVATE KEY" in (here / "our.pem").read_bytes()
    for changes, sentence in (
        ({}, "tarazy: the key has a passphrase: give it in TARAZY_PASSPHRASE, or use a terminal\n"),
        ({"TARAZY_PASSPHRASE": ""}, "tarazy: the passphrase is empty\n"),
        (
            {"TARAZY_PASSPHRASE": "другая"},
            "tarazy: our.pem: the passphrase is wrong, or the key is damaged\n",
        ),
    ):
        done = tarazy("sign", "record.json", "--key", "our.pem", cwd=here, **changes)
        assert (done.returncode, done.stderr.decode()) == (2, sentence)
    assert (here / "record.json").read_bytes() == PLAIN
    assert tarazy("sign", "record.json", "--key", "our.pem", cwd=here, **OPEN).returncode == 0


def typed(here: Path, answers: bytes, *arguments: str) -> tuple[int, bytes]:
    """The exit code and what a terminal shows where somebody types these answers."""
    terminal, end = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", *arguments],
        stdin=end,
        stdout=end,
        stderr=end,
        cwd=here,
        env=environment(),
        start_new_session=True,
    ) as process:
        os.close(end)
        shown = b""
        for answer in answers.splitlines(keepends=True):
            while not shown.endswith(b": "):
                shown += os.read(terminal, 1024)
            os.write(terminal, answer)
            shown += b"\n"
        while True:
            try:
                read = os.read(terminal, 1024)
            except OSError:
                break
            if not read:
                break
            shown += read
        code = process.wait(timeout=30)
    os.close(terminal)
    return code, shown


def test_a_passphrase_that_is_typed(here: Path) -> None:
    code, shown = typed(here, b"one\ntwo\n", "keygen", "our", "--passphrase")
    assert code == 2
    assert b"the two passphrases are not the same" in shown
    assert not (here / "our.pem").exists()
    code, shown = typed(here, b"one\none\n", "keygen", "our", "--passphrase")
    assert code == 0, shown
    assert b"one" not in shown
    code, shown = typed(here, b"one\n", "sign", "record.json", "--key", "our.pem")
    assert code == 0, shown
    assert b"record.json: signed by sha256:" in shown


def test_a_record_is_signed_as_it_is_made(here: Path) -> None:
    tarazy("keygen", "our", cwd=here)
    done = tarazy(
        *("evaluate", str(ROOT / "examples/methodologies/libraries"), str(ROOT / "examples/libraries.json")),
        *("--record", "signed.json", "--sign", "our.pem"),
        cwd=here,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert mode(here / "signed.json") & 0o400
    verified_ = tarazy("verify", "signed.json", "--key", "our.public.pem", cwd=here)
    assert (verified_.returncode, verified_.stderr) == (0, b"")
    assert verified_.stdout.decode().startswith(
        f"signed.json: same, methodology libraries {DIGEST}, signed by "
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--at", "2026-04-01T09:30:00Z"), "--at is of a record: give --record FILE"),
        (("--sign", "x.pem"), "--sign is of a record: give --record FILE"),
        (
            ("--record", "new.json", "--at", "yesterday"),
            "--at: a date with its time and offset, such as 2026-04-01T09:30:00+05:00, not yesterday",
        ),
        (("--record", "record.json"), "record.json is there already, and a record is not overwritten"),
        (("--record", "new.json", "--sign", "x.pem"), "x.pem: no such file or directory"),
        (("--record", "new.json", "--sign", "record.json"), "record.json: this is no private key in PEM"),
        (("--record", "no/where.json"), "no/where.json: no such file or directory"),
    ],
)
def test_a_record_that_cannot_be_made(here: Path, options: tuple[str, ...], sentence: str) -> None:
    done = tarazy(
        *("evaluate", str(ROOT / "examples/methodologies/libraries"), str(ROOT / "examples/libraries.json")),
        *options,
        cwd=here,
    )
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", f"tarazy: {sentence}\n")
    assert [path.name for path in here.iterdir()] == ["record.json"]


def test_data_that_are_refused_make_no_record(here: Path) -> None:
    done = tarazy(
        *("evaluate", str(ROOT / "examples/methodologies/libraries"), "-", "--record", "new.json"),
        cwd=here,
        stdin=b"{}",
    )
    assert done.returncode == 1
    assert not (here / "new.json").exists()


def test_one_altered_digit(here: Path) -> None:
    altered = PLAIN.replace(rb"\"exact\":\"55\"", rb"\"exact\":\"56\"", 1)
    assert altered != PLAIN
    (here / "record.json").write_bytes(altered)
    found = verified(altered).findings
    done = tarazy("verify", "record.json", cwd=here)
    assert (done.returncode, done.stdout) == (1, b"record.json: not the same, 3 errors\n")
    assert done.stderr.decode() == (
        "record.json:/seal V011 the seal is not that of the content: something in the record was changed "
        "after it was sealed\n"
        f"  recorded {found[0].recorded}, computed {found[0].computed}\n"
        "record.json:/answer/digest V012 the digest is not that of the text beside it: one of them was "
        "changed\n"
        f"  recorded {found[1].recorded}, computed {found[1].computed}\n"
        "record.json:/answer/text V023 /bodies/1/blocks/service/exact the answer is another one here\n"
        '  recorded "56", computed "55"\n'
    )
    tarazy("keygen", "our", cwd=here)
    signed = tarazy("sign", "record.json", "--key", "our.pem", cwd=here)
    assert (signed.returncode, signed.stdout) == (1, b"")
    assert signed.stderr.decode() == done.stderr.decode() + "nothing was signed\n"
    assert (here / "record.json").read_bytes() == altered


def test_in_another_language(here: Path) -> None:
    (here / "record.json").write_bytes(
        forged(PLAIN, replace_in("answer", '"score":"55.0"', '"score":"85.0"'))
    )
    done = tarazy("verify", "record.json", "--lang", "kk", cwd=here)
    assert (done.returncode, done.stdout.decode()) == (1, "record.json: сәйкес емес, 1 қате\n")
    assert done.stderr.decode() == (
        "record.json:/answer/text V023 /bodies/1/blocks/service/score мұнда жауап басқа\n"
        '  жазылғаны "85.0", есептелгені "55.0"\n'
    )


def test_as_json_it_is_what_the_service_answers(here: Path) -> None:
    altered = PLAIN.replace(rb"\"exact\":\"55\"", rb"\"exact\":\"56\"", 1)
    for raw in (altered, b"{"):
        done = tarazy("verify", "-", "--format", "json", cwd=here, stdin=raw)
        expected = verification(verified(raw))
        assert (done.returncode, done.stderr) == (0 if expected.same else 1, b"")
        assert json.loads(done.stdout) == expected.model_dump(mode="json")


def test_the_methodology_is_another_one(here: Path) -> None:
    other = ROOT / "examples/methodologies/civil-servant"
    done = tarazy("verify", "record.json", "--methodology", str(other), cwd=here)
    assert (done.returncode, done.stdout) == (1, b"record.json: not the same, 1 error\n")
    assert done.stderr.decode() == (
        "record.json:/methodology/sources V016 the methodology in the record is not the one that it is "
        "compared with\n"
        f"  recorded {DIGEST}, computed {loaded('examples/methodologies/civil-servant').digest}\n"
        "  hint: compare the sources in the record with those files\n"
    )


def test_what_is_no_record(here: Path) -> None:
    (here / "record.json").write_bytes(PLAIN[:1000])
    done = tarazy("verify", "record.json", cwd=here)
    assert (done.returncode, done.stdout) == (1, b"record.json: not the same, 1 error\n")
    assert done.stderr.decode().startswith("record.json: R002 line ")
    (here / "record.json").write_text('{"format": "tarazy-record", "version": 7}')
    done = tarazy("verify", "record.json", cwd=here)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "record.json:/version V002 the record was made by a newer version (7); this one reads 1\n"
        "  hint: verify it with a newer version of the program\n"
    )


def keys_of_another_kind(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "other.pem").write_bytes(private)
    (folder / "broken.pem").write_bytes(private[:60] + private[70:])
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (folder / "other.public.pem").write_bytes(public)
    (folder / "broken.public.pem").write_bytes(public[:60] + public[70:])


ED25519 = "this is a key of another kind: records are signed with Ed25519"


@pytest.mark.parametrize(
    ("read", "file", "sentence"),
    [
        (verifying_key, "our.pem", "this is a private key: to verify takes the public one"),
        (verifying_key, "record.json", "this is no public key in PEM"),
        (verifying_key, "nothing", "no such file or directory"),
        (verifying_key, "a\0b", "no such file"),
        (verifying_key, ".", "is a directory"),
        (verifying_key, "other.public.pem", ED25519),
        (verifying_key, "broken.public.pem", "the key is damaged"),
        (verifying_key, "huge", "larger than 65536 bytes, which no key is"),
        (signing_key, "our.public.pem", "this is a public key: to sign takes the private one"),
        (signing_key, "record.json", "this is no private key in PEM"),
        (signing_key, "other.pem", ED25519),
        (signing_key, "broken.pem", "the key is damaged"),
    ],
)
def test_a_file_that_is_not_the_key_that_is_asked_for(
    here: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[str], object], file: str, sentence: str
) -> None:
    monkeypatch.chdir(here)
    private, public, _ = new_key()
    (here / "our.pem").write_bytes(private)
    (here / "our.public.pem").write_bytes(public)
    (here / "huge").write_bytes(b"x" * 100_000)
    keys_of_another_kind(here)
    with pytest.raises(Refusal) as refused:
        read(file)
    assert (refused.value.text, refused.value.code) == (f"tarazy: {file}: {sentence}", Exit.usage)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("verify", "record.json", "--key", "record.json"), "record.json: this is no public key in PEM"),
        (("sign", "record.json", "--key", "nothing"), "nothing: no such file or directory"),
        (("verify", "nothing"), "nothing: no such file or directory"),
        (("sign", "-", "--key", "our.pem"), "a record that is signed is a file"),
    ],
)
def test_wrong_usage(here: Path, arguments: tuple[str, ...], sentence: str) -> None:
    done = tarazy(*arguments, cwd=here)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", f"tarazy: {sentence}\n")
    assert (here / "record.json").read_bytes() == PLAIN


def test_keys_of_openssl_will_do(here: Path) -> None:
    made = subprocess.run(
        ["openssl", "genpkey", "-algorithm", "ed25519", "-out", "our.pem"], cwd=here, check=False
    )
    assert made.returncode == 0
    subprocess.run(
        ["openssl", "pkey", "-in", "our.pem", "-pubout", "-out", "our.public.pem"], cwd=here, check=True
    )
    assert tarazy("sign", "record.json", "--key", "our.pem", cwd=here).returncode == 0
    done = tarazy("verify", "record.json", "--key", "our.public.pem", cwd=here)
    assert done.returncode == 0
    assert key_id(public_key((here / "our.public.pem").read_bytes())) in done.stdout.decode()
