"""Settings of the service, from the environment: `TARAZY_` and the name of the setting."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from api.checking.limits import CheckLimits

PREFIX = "TARAZY_"
FOLDER = "methodologies"

LIMITS = CheckLimits()

AtLeastOne = Annotated[int, Field(ge=1)]

LogLevel = Literal["critical", "error", "warning", "info", "debug"]


def default_methodologies() -> Path:
    """`methodologies` in the current directory, or else the one that lies beside the program."""
    here = Path.cwd() / FOLDER
    return here if here.is_dir() else Path(__file__).resolve().parent.parent / FOLDER


class Settings(BaseModel):
    """What can be set from outside."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    methodologies: Path = Field(default_factory=default_methodologies)
    """The directory with one folder for each methodology."""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    """The port to listen on; 0 takes a free one."""
    max_body_size: int = Field(default=16 * 1024 * 1024, ge=1)
    """The largest body of a request, in bytes."""
    check_files: AtLeastOne = LIMITS.files
    check_text: AtLeastOne = LIMITS.text
    check_nodes: AtLeastOne = LIMITS.nodes
    check_seconds: float = Field(default=LIMITS.seconds, gt=0, le=3600)
    check_memory: int = Field(default=LIMITS.memory, ge=256 * 1024 * 1024)
    check_workers: int = Field(default=LIMITS.workers, ge=1, le=64)
    check_waiting: int = Field(default=LIMITS.waiting, ge=0)
    """The limits of `POST /v1/check`: see `CheckLimits`."""
    signing_key: Path | None = None
    """The file of a private key: records are signed with it."""
    passphrase: SecretStr | None = None
    """The passphrase of that key, where it has one."""
    log_level: LogLevel = "info"

    @classmethod
    def from_environment(
        cls, given: Mapping[str, object] | None = None, environment: Mapping[str, str] = os.environ
    ) -> Self:
        """The settings that are given, and those of the environment for the rest.

        Raises pydantic's ValidationError for a value that a setting does not take.
        """
        names = {f"{PREFIX}{name.upper()}": name for name in cls.model_fields}
        set_ = {names[key]: value for key, value in environment.items() if key in names}
        return cls.model_validate({**set_, **(given or {})})

    @property
    def check_limits(self) -> CheckLimits:
        """The limits of the check of rule files that anyone may send."""
        return CheckLimits(
            files=self.check_files,
            text=self.check_text,
            nodes=self.check_nodes,
            seconds=self.check_seconds,
            memory=self.check_memory,
            workers=self.check_workers,
            waiting=self.check_waiting,
        )
