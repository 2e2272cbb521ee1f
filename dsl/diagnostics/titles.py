"""What the codes of findings stand for, in the languages of the findings."""

from dsl.diagnostics.catalogue import CATALOGUE
from dsl.diagnostics.message import say
from dsl.diagnostics.wording import Language, worded


def title_of(code: str, language: Language = Language.en) -> str:
    """What a code of the catalogue stands for, in a few words."""
    if language is Language.en:
        return CATALOGUE[code].title
    return worded(say(f"title-{code.lower()}"), language)
