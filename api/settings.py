"""Settings of the service, from the environment: `TARAZY_` and the name of the setting."""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

FOLDER = "methodologies"

LogLevel = Literal["critical", "error", "warning", "info", "debug"]


def default_methodologies() -> Path:
    """`methodologies` in the current directory, or else the one that lies beside the program."""
    here = Path.cwd() / FOLDER
    return here if here.is_dir() else Path(__file__).resolve().parent.parent / FOLDER


class Settings(BaseSettings):
    """What can be set from outside."""

    model_config = SettingsConfigDict(env_prefix="TARAZY_", frozen=True, extra="ignore")

    methodologies: Path = Field(default_factory=default_methodologies)
    """The directory with one folder for each methodology."""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    """The port to listen on; 0 takes a free one."""
    max_body_size: int = Field(default=16 * 1024 * 1024, ge=1)
    """The largest body of a request, in bytes."""
    log_level: LogLevel = "info"
