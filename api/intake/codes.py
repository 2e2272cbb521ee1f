"""The catalogue of what can be wrong with a request that is good JSON (`R1..`), and of warnings (`R2..`)."""

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        "R101": "Wrong type",
        "R102": "Unknown field",
        "R103": "Missing value",
        "R104": "Unknown body",
        "R105": "Body given twice",
        "R106": "Block outside the body's scope",
        "R107": "Number or date out of bounds",
        "R108": "Not a whole number",
        "R109": "Too many decimals",
        "R110": "Not one of the choices",
        "R111": "Not a date",
        "R112": "Text too long",
        "R113": "Too many entries",
        "R114": "Nothing given",
        "R115": "Conclusion and raw data",
        "R116": "Not a multiple of the rounding step",
        "R117": "Year given twice",
        "R118": "Shares that do not sum to 1",
        "R119": "Body that succeeds itself",
        "R120": "Body that takes over after its end",
        "R121": "Day in no window of the rules",
        "R122": "Correction of what was not handed in",
        "R123": "Objection given twice",
        "R124": "Contradictory objections",
        "R125": "Mapping of what there is not",
        "R126": "Mapping of what is given already",
        "R201": "Value that nothing uses",
        "R202": "More warnings than are listed",
        "R203": "Reorganisation of a body that is not in the request",
    }
)
"""Code to short title."""
