"""The settings that a command works with: the options of its line over those of the environment."""

import argparse
from pathlib import Path

from pydantic import ValidationError

from api.settings import PREFIX, Settings
from cli.outcome import wrong_usage


def settings_from(options: argparse.Namespace) -> Settings:
    """The settings; a refusal for a value that a setting does not take."""
    given = {name: value for name, value in vars(options).items() if name in Settings.model_fields}
    try:
        return Settings.from_environment(given)
    except ValidationError as error:
        found = error.errors()[0]
        name = str(found["loc"][0])
        where = f"--{name}" if name in given else f"{PREFIX}{name.upper()}"
        raise wrong_usage(f"{where}: {found['msg'].lower()}, not {found['input']}") from None


def methodologies_directory(options: argparse.Namespace) -> Path:
    """The directory of the methodologies; it need not exist."""
    return settings_from(options).methodologies
