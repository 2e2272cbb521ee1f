"""Signatures of records: Ed25519 (RFC 8032) over the canonical form of the content."""

import base64

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from api.evidence.record import Content, Signature, digest_of
from api.evidence.seal import canonical

DOMAIN = b"tarazy-record 1 ed25519\n"
"""What is signed begins with this, so that a signature of something else is never one of a record."""


def key_id(public: bytes) -> str:
    """The id of a public key, of its 32 bytes."""
    return digest_of(public)


def sign(content: Content, key: Ed25519PrivateKey) -> Signature:
    """The signature of a record's content by a key."""
    public = key.public_key().public_bytes_raw()
    return Signature(
        algorithm="ed25519",
        key_id=key_id(public),
        public_key=base64.b64encode(public).decode(),
        signature=base64.b64encode(key.sign(signed_bytes(content))).decode(),
    )


def signed_bytes(content: Content) -> bytes:
    """What a signature of the content is of."""
    return DOMAIN + canonical(content)


def is_valid(signature: Signature, signed: bytes) -> bool:
    """Whether this is a signature of these bytes by the key that it names, whoever's key that is."""
    public = base64.b64decode(signature.public_key)
    if signature.key_id != key_id(public):
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(base64.b64decode(signature.signature), signed)
    except (InvalidSignature, ValueError):  # ValueError: the bytes are no key
        return False
    return True
