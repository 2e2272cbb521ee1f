"""`tarazy keygen`: a pair of keys."""

import argparse
import os
from pathlib import Path

from api.evidence.keys import new_key
from api.evidence.signature import key_id
from cli.key_files import new_passphrase
from cli.outcome import Exit, Refusal, said, wrong_usage
from cli.replacing import create


def run(options: argparse.Namespace) -> Exit:
    """Write both keys, or none."""
    private, public = Path(f"{options.name}.pem"), Path(f"{options.name}.public.pem")
    for file in (private, public):
        if os.path.lexists(file):
            raise _there_already(file)
    locked, open_, raw = new_key(new_passphrase(options.passphrase))
    _write(private, locked, private=True)
    try:
        _write(public, open_, private=False)
    except BaseException:
        private.unlink()
        raise
    print(f"{private}: the private key, for `tarazy sign` and for nobody else")
    print(f"{public}: the public key, for `tarazy verify`: {key_id(raw)}")
    return Exit.fine


def _write(file: Path, content: bytes, *, private: bool) -> None:
    try:
        create(file, content, private=private)
    except FileExistsError:
        raise _there_already(file) from None
    except OSError as error:
        raise wrong_usage(f"{file}: {said(error)}") from None


def _there_already(file: Path) -> Refusal:
    return wrong_usage(f"{file} is there already, and a key is not overwritten")
