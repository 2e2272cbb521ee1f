"""Keys as files: PEM, the private one in PKCS8, the public one as SubjectPublicKeyInfo."""

from collections.abc import Callable

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

PRIVATE, PUBLIC, LOCKED = b"PRIVATE KEY-----", b"PUBLIC KEY-----", b"ENCRYPTED PRIVATE KEY-----"


class NoKey(Exception):  # noqa: N818 - what a file is, not a fault of the program
    """A file does not hold the key that is asked for; the text says what it is instead."""


def new_key(passphrase: bytes | None = None) -> tuple[bytes, bytes, bytes]:
    """A new pair: the PEM texts of the private key, locked by the passphrase where there is one, and of the
    public key, and the 32 bytes of that.
    """
    key = Ed25519PrivateKey.generate()
    locked = NoEncryption() if passphrase is None else BestAvailableEncryption(passphrase)
    public = key.public_key()
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)
    return private, public_text(public), public.public_bytes_raw()


def public_text(key: Ed25519PublicKey) -> bytes:
    """The PEM text of a public key."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def private_key(pem: bytes, passphrase: Callable[[], bytes]) -> Ed25519PrivateKey:
    """The private key in a PEM text; NoKey where there is none.

    The passphrase is asked for where the key has one.
    """
    if PUBLIC in pem and PRIVATE not in pem:
        raise NoKey("this is a public key: to sign takes the private one")
    if PRIVATE not in pem:
        raise NoKey("this is no private key in PEM")
    try:
        key = load_pem_private_key(pem, passphrase() if LOCKED in pem else None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        told = "the passphrase is wrong, or the key is damaged" if LOCKED in pem else "the key is damaged"
        raise NoKey(told) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey("this is a key of another kind: records are signed with Ed25519")
    return key


def public_key(pem: bytes) -> bytes:
    """The 32 bytes of the public key in a PEM text; NoKey where there is none."""
    if PRIVATE in pem:
        raise NoKey("this is a private key: to verify takes the public one")
    if PUBLIC not in pem:
        raise NoKey("this is no public key in PEM")
    try:
        key = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm):
        raise NoKey("the key is damaged") from None
    if not isinstance(key, Ed25519PublicKey):
        raise NoKey("this is a key of another kind: records are signed with Ed25519")
    return key.public_bytes_raw()
