"""A record repeats what it is of, in process and on the command line, with everything that it can have."""

import json
from pathlib import Path

import pytest

from api.evidence.make import record_of
from api.evidence.record import digest_of, written
from api.loading import Loaded, compiled
from api.scoring import score
from dsl import read_folder
from tests.cli.terminal import ROOT, tarazy
from tests.evidence.records import EXAMPLES, MOMENT, loaded, recorded, verified


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_repeats(example: str) -> None:
    found = verified(recorded(example))
    assert (found.same, found.findings, found.not_listed) == (True, (), 0)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_record_has_every_byte(example: str) -> None:
    folder, data = EXAMPLES[example]
    record = json.loads(recorded(example))
    raw = (ROOT / "examples" / f"{data}.json").read_bytes()
    assert record["input"] == {"digest": digest_of(raw), "text": raw.decode()}
    assert record["answer"]["text"].encode() == score(loaded(folder), raw)
    files = {name: text.encode() for name, text in record["methodology"]["sources"].items()}
    assert files == read_folder(ROOT / folder)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_command_line_writes_the_same_record(example: str, tmp_path: Path) -> None:
    folder, data = EXAMPLES[example]
    record = tmp_path / "record.json"
    done = tarazy(
        *("evaluate", folder, f"examples/{data}.json", "--format", "csv"),
        *("--record", str(record), "--at", MOMENT),
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"body,")
    assert record.read_bytes() == recorded(example)


@pytest.mark.parametrize("example", ["2025-events", "libraries"])
def test_the_command_line_verifies_a_record_of_the_methodology_that_is_named(
    example: str, tmp_path: Path
) -> None:
    folder, _ = EXAMPLES[example]
    record = tmp_path / "record.json"
    record.write_bytes(recorded(example))
    done = tarazy("verify", str(record), "--methodology", folder, cwd=ROOT)
    known = loaded(folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        f"{record}: same, methodology {known.methodology.id} {known.digest}, recorded at {MOMENT}\n"
    )


def test_readings_of_the_command_line_are_repeated(tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    done = tarazy(
        *("evaluate", "2025", "examples/2025-events.json", "--reading", "ties=dense", "--format", "csv"),
        *("--record", str(record)),
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    members = json.loads(record.read_bytes())
    assert (members["readings"], members["recorded_at"]) == ({"ties": "dense"}, None)
    assert json.loads(members["answer"]["text"])["readings"]["ties"] == "dense"
    assert verified(record.read_bytes()).same


def test_byte_order_marks_and_ends_of_lines_are_kept() -> None:
    folder, data = EXAMPLES["civil-servant"]
    files = {
        name: b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n") if name.endswith(".rules") else content
        for name, content in read_folder(ROOT / folder).items()
    }
    methodology = compiled(files)
    assert isinstance(methodology, Loaded), methodology
    asked = b"\xef\xbb\xbf" + (ROOT / "examples" / f"{data}.json").read_bytes().replace(b"\n", b"\r\n")
    record = written(record_of(methodology, asked, score(methodology, asked), readings={}))
    assert verified(record).same
    kept = json.loads(record)
    assert {name: text.encode() for name, text in kept["methodology"]["sources"].items()} == files
    assert kept["input"]["text"].encode() == asked


def test_a_file_whose_name_is_no_text_has_no_place_in_a_record() -> None:
    folder, _ = EXAMPLES["libraries"]
    methodology = compiled({**read_folder(ROOT / folder), "\udcff.csv": b"a,b\n"})
    assert isinstance(methodology, Loaded), methodology
    with pytest.raises(ValueError, match="\udcff"):
        record_of(methodology, b"{}", b"{}", readings={})


@pytest.mark.parametrize("level", ["summary", "full"])
def test_a_record_with_explanations_repeats_them(level: str, tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    folder, data = EXAMPLES["libraries"]
    done = tarazy(
        *("evaluate", folder, f"examples/{data}.json", "--format", "json", "--explain", level),
        *("--record", str(record)),
        cwd=ROOT,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    content = json.loads(record.read_bytes())
    assert content["explain"] == level
    assert content["answer"]["text"].encode() == done.stdout
    assert verified(record.read_bytes()).same
    altered = record.read_bytes().replace(f'"explain": "{level}"'.encode(), b'"explain": "none"')
    assert not verified(altered).same
