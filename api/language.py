"""The language that an answer is given in: the one that the address asks for, or that the head prefers."""

from typing import Any, Final

from starlette.requests import Request

from dsl.diagnostics.wording import Language

PARAMETER = "lang"

ANY = "*"
OF_FINDINGS: Final = (
    "The language of the findings. Without it the header `Accept-Language` decides, and without that they "
    "are in English."
)
"""What `lang` is to endpoints that find what is wrong."""


def language_parameter(description: str) -> dict[str, Any]:
    """The description of the parameter `lang` of an endpoint."""
    return {
        "name": PARAMETER,
        "in": "query",
        "required": False,
        "description": description,
        "schema": {"type": "string", "enum": list(Language)},
    }


def language_of(request: Request) -> Language:
    """The language of the parameter `lang`, or else the best of `Accept-Language`, or else English."""
    asked = request.query_params.get(PARAMETER)
    if asked is not None:
        return Language(asked)
    return preferred(", ".join(request.headers.getlist("accept-language")))


def preferred(accepted: str) -> Language:
    """The best language of an `Accept-Language` (RFC 9110): by weight, and among equals the first one.

    `ru-KZ` asks for ru. What cannot be read, and what no language answers to, counts for nothing.
    """
    best, weight = Language.en, 0.0
    for part in accepted.split(","):
        tag, _, parameter = (piece.strip() for piece in part.partition(";"))
        primary = tag.lower().partition("-")[0]
        found = Language.en if tag == ANY else next((one for one in Language if one == primary), None)
        if found is not None and _weight(parameter) > weight:
            best, weight = found, _weight(parameter)
    return best


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if not name:
        return 1.0
    number = value.strip()
    well_formed = name.strip().lower() == "q" and number.isascii() and number.replace(".", "", 1).isdigit()
    return float(number) if well_formed and len(number) <= len("0.000") else 0.0
