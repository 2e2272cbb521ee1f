"""Key files, as a user names them -> keys; and the passphrase that opens one."""

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cli.outcome import said, wrong_usage

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PASSPHRASE = "TARAZY_PASSPHRASE"  # noqa: S105 - the name of a variable
"""The environment variable that has the passphrase of a private key, where nobody is there to be asked."""
LARGEST = 64 * 1024


def signing_key(file: str) -> "Ed25519PrivateKey":
    """The private key in a file; a refusal where there is none."""
    from api.evidence.keys import NoKey, private_key

    try:
        return private_key(_content(file), lambda: _passphrase(f"passphrase of {file}: "))
    except NoKey as error:
        raise wrong_usage(f"{file}: {error}") from None


def verifying_key(file: str) -> bytes:
    """The 32 bytes of the public key in a file; a refusal where there is none."""
    from api.evidence.keys import NoKey, public_key

    try:
        return public_key(_content(file))
    except NoKey as error:
        raise wrong_usage(f"{file}: {error}") from None


def new_passphrase(ask: bool) -> bytes | None:
    """The passphrase of a new key: that of the environment, or one that is asked for; None for none."""
    if PASSPHRASE in os.environ:
        return _passphrase("")
    if not ask:
        return None
    first = _passphrase("passphrase of the new key: ")
    if _passphrase("the same once more: ") != first:
        raise wrong_usage("the two passphrases are not the same")
    return first


def _passphrase(prompt: str) -> bytes:
    """The passphrase of the environment, or what is typed, unseen; a refusal where neither can be had."""
    given = os.environ.get(PASSPHRASE)
    if given is None:
        if sys.stdin is None or not sys.stdin.isatty():
            raise wrong_usage(f"the key has a passphrase: give it in {PASSPHRASE}, or use a terminal")
        given = getpass.getpass(prompt)
    if not given:
        raise wrong_usage("the passphrase is empty")
    return given.encode("utf-8", "surrogateescape")


def _content(file: str) -> bytes:
    try:
        with Path(file).open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise wrong_usage(f"{file}: {said(error)}") from None
    except ValueError:  # a NUL in the name
        raise wrong_usage(f"{file}: no such file") from None
    if len(content) > LARGEST:
        raise wrong_usage(f"{file}: larger than {LARGEST} bytes, which no key is")
    return content
