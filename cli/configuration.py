"""The settings that a command works with: the options of its line over those of the environment."""

import argparse
import os
from pathlib import Path

from pydantic import ValidationError

from api.settings import PREFIX, Settings
from cli.outcome import wrong_usage

_FORMS = {"float_parsing": "a number such as 0.5", "int_parsing": "a whole number"}
"""What a setting is that could not be read as what it is, by the validator's word for that."""


def settings_from(options: argparse.Namespace) -> Settings:
    """The settings; a refusal for a value that a setting does not take."""
    given = {name: value for name, value in vars(options).items() if name in Settings.model_fields}
    try:
        return Settings.from_environment(given)
    except ValidationError as error:
        found = error.errors()[0]
        name = str(found["loc"][0])
        where = f"--{name}" if name in given else f"{PREFIX}{name.upper()}"
        if found["type"] in _FORMS:
            raise wrong_usage(f"{where} is {_FORMS[found['type']]}, not {found['input']}") from None
        raise wrong_usage(f"{where}: {found['msg'].lower()}, not {found['input']}") from None


def methodologies_directory(options: argparse.Namespace) -> Path:
    """The directory of the methodologies; it need not exist."""
    return settings_from(options).methodologies


def directory_is_chosen(options: argparse.Namespace) -> bool:
    """Whether the user says where the methodologies are, on the line or in the environment."""
    return "methodologies" in vars(options) or f"{PREFIX}METHODOLOGIES" in os.environ
