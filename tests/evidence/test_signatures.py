"""Who stands for a record."""

import base64
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from api.evidence.finding import Demands, Severity, Validity
from api.evidence.read import read_record
from api.evidence.record import Record, written
from api.evidence.seal import canonical, sealed
from api.evidence.signature import DOMAIN, key_id, sign
from api.evidence.worker import LIMITS
from tests.evidence.records import codes, forged, key, public, recorded, verified

PLAIN = recorded("libraries")
SIGNED = recorded("libraries", signed=True)


def signed_by(*seeds: int, raw: bytes = PLAIN) -> bytes:
    """The record with the signatures of these keys."""
    record = read_record(raw, LIMITS)
    return written(sealed(record, tuple(sign(record, key(seed)) for seed in seeds)))


def with_signature(**changes: str) -> bytes:
    members = json.loads(SIGNED)
    members["signatures"][0] |= changes
    return json.dumps(members).encode()


def test_a_signature_by_the_key_that_is_asked_for() -> None:
    found = verified(SIGNED, Demands(keys=(public(1),)))
    assert (found.same, found.findings, found.signatures) == (True, (), (Validity.valid,))


def test_a_signature_by_a_key_that_nobody_gave_is_a_note() -> None:
    found = verified(SIGNED)
    assert (found.same, found.signatures) == (True, (Validity.unknown_key,))
    assert [(each.code, each.pointer, each.severity) for each in found.findings] == [
        ("V032", "/signatures/0", Severity.note)
    ]


def test_the_wrong_key() -> None:
    found = verified(SIGNED, Demands(keys=(public(2),)))
    assert (found.same, codes(found)) == (False, ["V032", "V033"])


def test_no_signature_at_all() -> None:
    found = verified(PLAIN, Demands(keys=(public(1), public(2))))
    assert (found.same, codes(found), found.signatures) == (False, ["V033", "V033"], ())


def test_several_signatures_stand_side_by_side() -> None:
    raw = signed_by(1, 2, 3)
    found = verified(raw, Demands(keys=(public(3), public(1))))
    assert found.same
    assert found.signatures == (Validity.valid, Validity.unknown_key, Validity.valid)
    assert not verified(raw, Demands(keys=(public(1), public(4)))).same


def test_the_signature_of_another_record() -> None:
    other = json.loads(recorded("civil-servant", signed=True))["signatures"]
    members = json.loads(PLAIN)
    members["signatures"] = other
    found = verified(json.dumps(members).encode(), Demands(keys=(public(1),)))
    assert (found.signatures, codes(found)) == ((Validity.invalid,), ["V031", "V033"])


def test_a_key_put_in_the_place_of_another() -> None:
    other = json.loads(signed_by(2))["signatures"][0]
    assert codes(verified(with_signature(public_key=other["public_key"]))) == ["V031"]
    assert codes(verified(with_signature(key_id=other["key_id"]))) == ["V031"]
    stolen = with_signature(key_id=other["key_id"], public_key=other["public_key"])
    assert codes(verified(stolen, Demands(keys=(public(2),)))) == ["V031", "V033"]


def test_one_that_is_not_valid_beside_one_that_is() -> None:
    good, bad = json.loads(signed_by(1, 2))["signatures"]
    bad["signature"] = good["signature"]
    members = json.loads(PLAIN)
    members["signatures"] = [bad, good]
    found = verified(json.dumps(members).encode(), Demands(keys=(public(1),)))
    assert (found.same, found.signatures) == (False, (Validity.invalid, Validity.valid))


def test_a_forger_with_another_key_is_not_taken_for_the_first() -> None:
    raw = forged(SIGNED, lambda members: members.update(recorded_at=None), signed_by=2)
    assert verified(raw).same
    assert not verified(raw, Demands(keys=(public(1),))).same


@pytest.mark.parametrize("filling", [0, 1, 255])
def test_bytes_that_are_hardly_a_key(filling: int) -> None:
    weak = bytes([filling]) * 32
    raw = with_signature(
        key_id=key_id(weak),
        public_key=base64.b64encode(weak).decode(),
        signature=base64.b64encode(bytes(64)).decode(),
    )
    assert codes(verified(raw)) == ["V031"]


def test_what_is_signed_is_the_canonical_form_behind_its_domain() -> None:
    record = read_record(SIGNED, LIMITS)
    signature = base64.b64decode(record.signatures[0].signature)
    assert signature == key(1).sign(b"tarazy-record 1 ed25519\n" + canonical(record))
    assert DOMAIN == b"tarazy-record 1 ed25519\n"
    assert isinstance(key(1), Ed25519PrivateKey)


def test_a_signature_of_the_seal_alone_is_none() -> None:
    record = read_record(SIGNED, LIMITS)
    for content in (record.seal.encode(), canonical(record)):
        bare = base64.b64encode(key(1).sign(content)).decode()
        assert codes(verified(with_signature(signature=bare), Demands(keys=(public(1),)))) == ["V031", "V033"]


def test_the_canonical_form_has_its_keys_in_the_order_of_utf_16() -> None:
    record = read_record(PLAIN, LIMITS)
    names = ["\U0001f600.csv", "\ue000.csv", "b.csv", "a.csv", "A.csv"]
    methodology = record.methodology.model_copy(update={"sources": dict.fromkeys(names, "\x7f\x1f\u2028\t")})
    changed = Record.model_copy(record, update={"methodology": methodology})
    text = canonical(changed).decode()
    value = '"\x7f\\u001f\u2028\\t"'
    ordered = ["A.csv", "a.csv", "b.csv", "\U0001f600.csv", "\ue000.csv"]
    assert ",".join(f'"{name}":{value}' for name in ordered) in text
    assert text.startswith('{"answer":{"digest":"sha256:')
    assert text.endswith(',"recorded_at":"2026-04-01T09:30:00+05:00","version":1}')
