"""What requests to one methodology may say beside the data of their bodies, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from api.intake.conclusion import Conclusion, conclusion_of
from api.intake.layout import Scalar, Table
from api.intake.records import Fields, appeal_fields, history_of
from engine.graph.cohort import Appeals, Flag, Trend
from engine.graph.declaration import ChoiceType
from engine.graph.methodology import Block, Methodology


@dataclass(frozen=True, slots=True)
class Further:
    """What may be said beside the data; what the methodology does not provide for is empty, or None.

    `conclusions` are those of the outermost blocks by id; `parts` says of every other block and of every
    criterion why it has none. `history` are the rows of the years of a body, and `followed` the kinds of
    bodies whose history is looked at. `readings` are the single values of the readings by name, `defaults`
    their default options. `appeal` are the single values of an objection, None where there are none.
    `settled` is the methodology itself under the readings that all this is for.
    """

    conclusions: Mapping[str, Conclusion]
    parts: Mapping[str, str]
    history: Table
    followed: frozenset[str]
    readings: Fields
    defaults: Mapping[str, str]
    appeal: Fields | None
    settled: Methodology


def further_of(methodology: Methodology, settled: Methodology) -> Further:
    """What requests may say to a methodology, which is `settled` for the readings that they ask for.

    Whether something looks at a history does not depend on these. Raises ValueError where objections are to
    what is no block of the outermost level.
    """
    blocks = [member for member in settled.members if isinstance(member, Block)]
    return Further(
        MappingProxyType({block.label.id: conclusion_of(block) for block in blocks}),
        MappingProxyType(_parts(methodology)),
        history_of(methodology.assessed_year),
        _followed(methodology),
        MappingProxyType(
            {
                reading.label.id: Scalar(reading.label, ChoiceType(reading.names), optional=True)
                for reading in methodology.readings
            }
        ),
        MappingProxyType({reading.label.id: reading.default for reading in methodology.readings}),
        None if methodology.appeals is None else _appeal_fields(methodology, methodology.appeals),
        settled,
    )


def _parts(methodology: Methodology) -> dict[str, str]:
    """What is said of members that have no conclusion of their own."""
    parts: dict[str, str] = {}
    for member, around in methodology.walk():
        if around is not None:
            parts[member.label.id] = f"it is a part of the block {around.label.id}"
        elif not isinstance(member, Block):
            parts[member.label.id] = "it is a criterion: only blocks have conclusions"
    return parts


def _followed(methodology: Methodology) -> frozenset[str]:
    kinds = [kind.id for kind in methodology.kinds] or [""]
    return frozenset(kind for kind in kinds if any(_follows(flag, kind) for flag in methodology.flags))


def _follows(flag: Flag, kind: str) -> bool:
    """Whether a flag may look at the history of bodies of a kind."""
    marks = (flag.marks.otherwise, *(case.way for case in flag.marks.cases))
    return (flag.kinds is None or kind in flag.kinds) and any(isinstance(mark, Trend) for mark in marks)


def _appeal_fields(methodology: Methodology, appeals: Appeals) -> Fields:
    """The days lie within the calendar where one is needed to count working days."""
    calendar = methodology.calendar
    top = {member.label.id for member in methodology.members if isinstance(member, Block)}
    if not top.issuperset(appeals.blocks):
        raise ValueError(f"objections are to blocks of the outermost level: {', '.join(appeals.blocks)}")
    limits = [limit for limit in (appeals.filing, appeals.answering) if limit is not None]
    if calendar is None or not any(limit.working for limit in limits):
        return appeal_fields(appeals.blocks)
    return appeal_fields(appeals.blocks, calendar.first, calendar.last)
