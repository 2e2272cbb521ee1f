"""The codes of what is wrong with a request apart from the data to score: `Q` and three digits."""

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        "Q001": "An unknown query parameter",
        "Q002": "A query parameter is missing",
        "Q003": "A value that the query parameter does not take",
        "Q011": "Not an object with the member files",
        "Q012": "An unknown member",
        "Q013": "A file that is not a text",
        "Q014": "Too many files",
        "Q021": "A rule has no value for these data",
    }
)
"""Code to short title."""
