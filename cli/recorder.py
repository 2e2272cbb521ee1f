"""`--record FILE` of an evaluation: its record, written beside what is printed."""

import argparse
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from api.answering import Explanation
from api.evidence.moment import FORM, is_moment
from api.loading import Loaded
from cli.key_files import signing_key
from cli.outcome import said, wrong_usage
from cli.replacing import create

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


@dataclass(frozen=True, slots=True)
class Recorder:
    """Where a record is wanted, the time that it states, and the key that signs it."""

    file: str
    recorded_at: str | None
    key: "Ed25519PrivateKey | None"

    @classmethod
    def asked_for(cls, options: argparse.Namespace) -> Self | None:
        """What the command line asks for, None for nothing; a refusal of what cannot be had."""
        if options.record is None:
            for name in ("at", "sign"):
                if vars(options)[name] is not None:
                    raise wrong_usage(f"--{name} is of a record: give --record FILE")
            return None
        if options.at is not None and not is_moment(options.at):
            raise wrong_usage(f"--at: a date with its time and offset, such as {FORM}, not {options.at}")
        if os.path.lexists(options.record):
            raise _there_already(options.record)
        return cls(options.record, options.at, None if options.sign is None else signing_key(options.sign))

    def write(
        self, loaded: Loaded, raw: bytes, answer: bytes, explain: Explanation, readings: Mapping[str, str]
    ) -> None:
        """Write the record of what these bytes were answered with; a refusal where that cannot be done."""
        from api.evidence.make import record_of
        from api.evidence.record import written

        try:
            record = record_of(
                loaded,
                raw,
                answer,
                explain=explain,
                readings=readings,
                recorded_at=self.recorded_at,
                key=self.key,
            )
        except ValueError as error:
            raise wrong_usage(f"{self.file}: a record cannot hold the file {error!s:.100}") from None
        try:
            create(Path(self.file), written(record))
        except FileExistsError:
            raise _there_already(self.file) from None
        except OSError as error:
            raise wrong_usage(f"{self.file}: {said(error)}") from None


def _there_already(file: str) -> Exception:
    return wrong_usage(f"{file} is there already, and a record is not overwritten")
