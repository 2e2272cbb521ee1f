"""An explanation as data: the JSON of the service is exactly this.

Numbers are texts: a whole number, or a fraction in lowest terms (`801/10`). A number that is no fraction is
the text of its first 40 digits, and `inexact` says so. What is not there, and what is as it is by default, is
left out. Texts by language are objects from the tag of the language to the text. Steps are counted from 1.
"""

from api.explain.model.explanation import Explanation
from api.explain.model.members import (
    AdjustmentPart,
    BlockPart,
    CapPart,
    CriterionPart,
    Declared,
    Predecessor,
    ResultPart,
    Stage,
    SuccessionPart,
    Waterfall,
    Why,
    WhyValue,
)
from api.explain.model.standing import AppealPart, FlagPart, NotePart, RatingPart, ReasonPart
from api.explain.model.step import LeftRows, Limit, OverBody, OverPart, RowPart, RowsPart, Step, TableRow
from api.explain.model.text import Assumption, Citation, Fraction, RoundingPart, SourcePart, Texts

__all__ = [
    "AdjustmentPart",
    "AppealPart",
    "Assumption",
    "BlockPart",
    "CapPart",
    "Citation",
    "CriterionPart",
    "Declared",
    "Explanation",
    "FlagPart",
    "Fraction",
    "LeftRows",
    "Limit",
    "NotePart",
    "OverBody",
    "OverPart",
    "Predecessor",
    "RatingPart",
    "ReasonPart",
    "ResultPart",
    "RoundingPart",
    "RowPart",
    "RowsPart",
    "SourcePart",
    "Stage",
    "Step",
    "SuccessionPart",
    "TableRow",
    "Texts",
    "Waterfall",
    "Why",
    "WhyValue",
]
