"""What an answer may say, by the names of one methodology: where an expectation can be met at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from engine.graph.methodology import AdjustmentKind, Block, Member, Methodology, Result

__all__ = ["Anything", "Each", "Named", "Shape", "Value", "answer_shape", "body_shape"]


@dataclass(frozen=True, slots=True)
class Value:
    """A single value."""


@dataclass(frozen=True, slots=True)
class Anything:
    """Whatever it may be."""


@dataclass(frozen=True, slots=True)
class Each:
    """A list, every entry of which is of this shape."""

    entry: "Shape"


@dataclass(frozen=True, slots=True)
class Named:
    """Keys, each with its shape; any keys where `others` is the shape of what is under them."""

    keys: "Mapping[str, Shape]" = field(default_factory=dict)
    others: "Shape | None" = None


Shape = Value | Anything | Each | Named

_VALUE: Shape = Value()
_NUMBER: Mapping[str, Shape] = {"exact": _VALUE, "approximately": _VALUE}
_WORDS: Mapping[str, Shape] = {"title": Anything(), "note": Anything(), "cites": Each(_VALUE)}
_STATEMENT: Mapping[str, Shape] = {"code": _VALUE, "text": _VALUE, **_WORDS}
_REASONS: Mapping[str, Shape] = {"reasons": Each(Named(_STATEMENT))}
_IN_A_RATING: Mapping[str, Shape] = {"flag": _VALUE, "rating": _VALUE, "population": _VALUE}
_PLACE = Named(
    {
        **dict.fromkeys(("score", "rank", "of", "status", "population"), _VALUE),
        **_NUMBER,
        **_REASONS,
    }
)
_STANDING = Named(dict.fromkeys(("score", "rank", "status"), _VALUE))
_UNRANKED = Each(Named({"body": _VALUE, **_REASONS}))
_POPULATION = Named({"ranked": _VALUE, "of": _VALUE, "incomplete": _UNRANKED, "not_rated": _UNRANKED})
_RESULT = Named({"value": _VALUE, "status": _VALUE, **_NUMBER})
_ADJUSTMENT = Named({"points": _VALUE, "status": _VALUE, **_NUMBER})
_CRITERION = Named({**dict.fromkeys(("score", "worth", "weight", "status"), _VALUE), **_NUMBER})
_PREDECESSOR = Named({**dict.fromkeys(("body", "share", "effective"), _VALUE), **_NUMBER})
_SUCCESSION = Named({"own": _VALUE, "approximately": _VALUE, "predecessors": Each(_PREDECESSOR)})
_APPEAL = Named({**dict.fromkeys(("body", "block", "status"), _VALUE), "remarks": Each(Named(_STATEMENT))})
_WARNING = Named(dict.fromkeys(("pointer", "code", "message"), _VALUE))


def answer_shape(methodology: Methodology) -> Named:
    """The shape of a whole answer, with its bodies by id; without what each change of the rules changes."""
    ratings = [rating.label.name for rating in methodology.ratings]
    populations = ("all", *(kind.id for kind in methodology.kinds))
    tables = Named(dict.fromkeys(populations, Each(Named(dict.fromkeys(("rank", "body", "score"), _VALUE)))))
    moved: dict[str, Shape] = {
        "body": _VALUE,
        "rating": _VALUE,
        "before": _STANDING,
        "after": _STANDING,
        "flags_before": Each(_VALUE),
        "flags_after": Each(_VALUE),
    }
    return Named(
        {
            "bodies": _bodies(methodology),
            "ratings": Named(dict.fromkeys(ratings, tables)),
            "populations": Named(dict.fromkeys(ratings, Named(dict.fromkeys(populations, _POPULATION)))),
            "appeals": Each(_APPEAL),
            "moved": Each(Named(moved)),
            "assumptions": Each(_VALUE),
            "readings": Named({reading.label.name: _VALUE for reading in methodology.readings}),
            "readings_not_default": Each(_VALUE),
            "warnings": Each(_WARNING),
        }
    )


def body_shape(methodology: Methodology) -> Named:
    """The shape of what is expected of one body: its blocks or criteria by name, and what else it has."""
    members = _members(methodology.members)
    named = {name: shape for each in members.values() for name, shape in each.keys.items()}
    return Named({**_beside(methodology), **named})


def _bodies(methodology: Methodology) -> Named:
    one = Named({"id": _VALUE, "kind": _VALUE, **_members(methodology.members), **_beside(methodology)})
    if methodology.bodies is None:
        return Named({}, one)
    return Named({body.label.id: one for body in methodology.bodies})


def _beside(methodology: Methodology) -> dict[str, Shape]:
    """What a body has beside its blocks and criteria."""
    blocks = [_block(member) for member in methodology.members if isinstance(member, Block)]
    recommendation: dict[str, Shape] = {"from": _VALUE, "block": _VALUE, "result": _any_of(blocks), **_WORDS}
    return {
        "results": _results(methodology.results),
        "ratings": Named({rating.label.name: _PLACE for rating in methodology.ratings}),
        "flags": Each(Named({**_IN_A_RATING, **_WORDS})),
        "notes": Each(Named({**_STATEMENT, **_IN_A_RATING})),
        "recommendations": Each(Named(recommendation)),
    }


def _members(members: Iterable[Member]) -> dict[str, Named]:
    blocks: dict[str, Shape] = {}
    criteria: dict[str, Shape] = {}
    for member in members:
        if isinstance(member, Block):
            blocks[member.label.name] = _block(member)
        else:
            criteria[member.label.name] = _CRITERION
    return {"blocks": Named(blocks), "criteria": Named(criteria)}


def _block(block: Block) -> Named:
    adjustments = {
        word: Named({each.label.name: _ADJUSTMENT for each in block.adjustments if each.kind is kind})
        for word, kind in (("penalties", AdjustmentKind.penalty), ("bonuses", AdjustmentKind.bonus))
    }
    return Named(
        {
            **dict.fromkeys(("score", "status", "run", "concluded"), _VALUE),
            **_NUMBER,
            **_members(block.members),
            **adjustments,
            "caps": Each(_VALUE),
            "results": _results(block.results),
            "succession": _SUCCESSION,
        }
    )


def _any_of(shapes: Iterable[Named]) -> Named:
    """The shape of what has one of several."""
    keys: dict[str, Shape] = {}
    for shape in shapes:
        for key, part in shape.keys.items():
            other = keys.get(key)
            both = isinstance(part, Named) and isinstance(other, Named)
            keys[key] = _any_of((other, part)) if both else part  # type: ignore[arg-type]
    return Named(keys)


def _results(results: Iterable[Result]) -> Named:
    return Named({result.label.name: _RESULT for result in results})
