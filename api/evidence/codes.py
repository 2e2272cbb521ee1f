"""The codes of what is found about a record: `V` and three digits.

V00. are its form, V01. what it says of itself, V02. what comes of repeating the evaluation, V03. signatures.
"""

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        "V001": "Not a record",
        "V002": "A record of a newer version",
        "V003": "An unknown member",
        "V004": "A member is missing",
        "V005": "A value of another form",
        "V011": "The seal does not fit",
        "V012": "The digest of a text does not fit",
        "V013": "The methodology has errors",
        "V014": "The digest of the methodology does not fit",
        "V015": "The id of the methodology does not fit",
        "V016": "Another methodology",
        "V021": "The input is refused",
        "V022": "No such reading",
        "V023": "Another answer",
        "V024": "The same answer in other bytes",
        "V025": "Another engine version",
        "V031": "A signature that is not valid",
        "V032": "A signature by an unknown key",
        "V033": "Not signed by the key",
    }
)
"""Code to short title."""
