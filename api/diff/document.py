"""The difference as JSON: the view as it is."""

import msgspec

from api.diff.models import DiffView

__all__ = ["json_of"]


def json_of(view: DiffView) -> bytes:
    """The JSON of a difference, laid out to be read."""
    return msgspec.json.format(msgspec.json.encode(view), indent=1)
