"""Two methodologies that have nothing in common, as a terminal says it."""

from api.compatible import IncompatibleError
from cli.outcome import Exit, Refusal
from dsl.diagnostics.message import say
from dsl.diagnostics.wording import Language, worded

__all__ = ["incompatible"]


def incompatible(error: IncompatibleError, language: Language = Language.en) -> Refusal:
    """What is wrong, and how to mend it."""
    said, advice, hint = (worded(each, language) for each in (error.message, error.hint, say("hint")))
    return Refusal(f"tarazy: {said}\n  {hint}: {advice}", Exit.wrong)
