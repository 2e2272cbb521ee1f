"""The answer to a request with as much explanation as is asked for: for HTTP, commands and records."""

from collections.abc import Mapping
from typing import Final, Literal

from api.loading import Loaded
from api.scoring import NONE, Progress, score

__all__ = ["EXPLANATIONS", "UNEXPLAINED", "Explanation", "answered", "explanation_of"]

Explanation = Literal["none", "summary", "full"]
UNEXPLAINED: Final = "none"
EXPLANATIONS: Final[tuple[Explanation, ...]] = ("none", "summary", "full")
"""How much is told of the way to the scores of each body."""


def explanation_of(name: str) -> Explanation:
    """How much is told, by its name. Raises ValueError for what is none of `EXPLANATIONS`."""
    return EXPLANATIONS[EXPLANATIONS.index(name)]


def answered(
    loaded: Loaded,
    raw: bytes,
    explain: Explanation = UNEXPLAINED,
    progress: Progress | None = None,
    readings: Mapping[str, str] = NONE,
) -> bytes:
    """The answer to these bytes; raises as `score`."""
    if explain == UNEXPLAINED:
        return score(loaded, raw, progress, readings)
    # Only few ask, and what explains takes time to be imported.
    from api.explain.explainer import Level
    from api.explain.explaining import score_explained

    return score_explained(loaded, raw, Level(explain), progress, readings)
