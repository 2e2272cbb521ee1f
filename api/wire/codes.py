"""The catalogue of request fault codes: `R` and three digits. R001 to R099 belong to this package."""

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        "R001": "Not valid UTF-8",
        "R002": "Not valid JSON",
        "R003": "Nested too deep",
        "R004": "Duplicate key",
        "R005": "NaN or Infinity is not a number",
        "R006": "Number too long or exponent too large",
        "R007": "Text with an unpaired surrogate",
        "R008": "Empty document",
        "R009": "Not a number",
        "R010": "More faults than are listed",
    }
)
"""Code to short title."""
