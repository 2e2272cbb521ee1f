"""A comparison as the answer of the service: plain data, every number as exact text."""

from collections.abc import Iterable, Mapping
from typing import Any

from gmpy2 import mpq

from api.answer.published import Shown
from api.compare.adapt import LeftOut
from api.compare.comparing import Compared, Comparison
from engine.cohort.result import FlagResult
from engine.exact import exact_text, plain_text
from engine.graph.label import Label
from engine.impact.groups import Group
from engine.impact.result import BodyImpact, Causes, MemberImpact, PlaceImpact, Unsplit

__all__ = ["document_of"]

_SCORE = ("status", "score", "exact")
_PLACE = ("status", "population", "score", "exact", "rank", "of")


def document_of(comparison: Comparison) -> Shown:
    """The whole comparison. Raises UndecidedError when the digits of a number stay open."""
    return _Writer(comparison).document()


class _Writer:
    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._answers = tuple(_bodies(each) for each in (comparison.before, comparison.after))

    def document(self) -> Shown:
        """All of it."""
        pair, impact = self._comparison.pair, self._comparison.impact
        sides = self._comparison.before, self._comparison.after
        return {
            "from": _methodology(pair.before.methodology.id, pair.before.digest),
            "to": _methodology(pair.after.methodology.id, pair.after.digest),
            "readings": dict(sides[0].adapted.request.readings),
            "groups": [_group(group) for group in impact.groups],
            "bodies": [self._body(body) for body in impact.bodies],
            "only_in": {name: self._only(at) for at, name in enumerate(("from", "to"))},
            "left_out": {
                name: [_left_out(each) for each in side.adapted.left_out]
                for name, side in zip(("from", "to"), sides, strict=True)
            },
            "moves": [
                {
                    "group": moves.group,
                    "rating": moves.rating,
                    "bodies": moves.bodies,
                    "places": plain_text(moves.places),
                }
                for moves in impact.moves
            ],
            "moves_unknown": list(impact.unknown),
        }

    def _only(self, at: int) -> list[str]:
        return [id_ for id_ in self._answers[at] if id_ not in self._answers[1 - at]]

    def _body(self, body: BodyImpact) -> Shown:
        before, after = (answer[body.id] for answer in self._answers)
        shown: Shown = {"id": body.id}
        shown |= self._members(body.members, before, after)
        if body.places:
            shown["ratings"] = {
                _name(place.rating): self._place(place, before, after) for place in body.places
            }
        shown["flags"] = {"gained": list(map(_flag, body.gained)), "lost": list(map(_flag, body.lost))}
        return shown

    def _members(self, members: Iterable[MemberImpact], before: Shown, after: Shown) -> Shown:
        """The members by name, blocks apart from criteria."""
        shown: Shown = {}
        for member in members:
            name = _name(member.id)
            for part in ("blocks", "criteria"):
                old, new = before.get(part, {}).get(name), after.get(part, {}).get(name)
                if old is None and new is None:
                    continue
                found = {"before": _taken(old, _SCORE), "after": _taken(new, _SCORE)}
                found |= _change(member.difference, member.causes)
                found |= self._members(member.inner, old or {}, new or {})
                shown.setdefault(part, {})[name] = found
                break
        return shown

    def _place(self, place: PlaceImpact, before: Shown, after: Shown) -> Shown:
        name = _name(place.rating)
        old, new = (side.get("ratings", {}).get(name) for side in (before, after))
        ranks = [each.rank if each is not None else None for each in (place.before, place.after)]
        gained = None if ranks[0] is None or ranks[1] is None else plain_text(ranks[0] - ranks[1])
        return {
            "before": _taken(old, _PLACE),
            "after": _taken(new, _PLACE),
            **_change(place.difference, place.causes),
            "places_gained": gained,
        }


def _bodies(side: Compared) -> Mapping[str, Shown]:
    """What the answer of an evaluation says of each body."""
    request = side.adapted.request
    writer = side.loaded.chosen(request.readings).writer
    answer = writer.answer("", request, side.assessment, assumed=False)
    return {body["id"]: body for body in answer["bodies"]}


def _methodology(id_: str, digest: str) -> Shown:
    return {"id": id_, "digest": digest}


def _group(group: Group) -> Shown:
    subject = next(
        (edit.subject for edit in group.edits if edit.subject.id == group.id), group.edits[0].subject
    )
    label = subject.after or subject.before
    return {
        "id": group.id,
        "titles": _titles(label) if subject.id == group.id else {},
        "units": sorted(group.units),
        "ratings": sorted(_name(rating) for rating in group.ratings),
        "edits": [
            {"sort": edit.sort.value, "effect": edit.effect.value, "id": edit.subject.id}
            for edit in group.edits
        ],
    }


def _titles(label: Label | None) -> dict[str, str]:
    return {} if label is None else dict(label.titles)


def _change(difference: mpq | None, causes: Causes | Unsplit | None) -> Shown:
    """The difference with its parts, or why it has none."""
    shown: Shown = {"difference": None if difference is None else exact_text(difference)}
    match causes:
        case Causes():
            shown["split"] = causes.split.value
            shown["causes"] = [
                {"groups": list(cause.groups), "part": exact_text(cause.part)} for cause in causes.parts
            ]
        case Unsplit():
            shown["not_split"] = causes.value
    return shown


def _taken(shown: Mapping[str, Any] | None, names: Iterable[str]) -> Shown | None:
    return None if shown is None else {name: shown[name] for name in names if name in shown}


def _flag(flag: FlagResult) -> Shown:
    shown: Shown = {"flag": _name(flag.flag), "status": flag.status.value}
    if flag.rating is not None:
        shown |= {"rating": _name(flag.rating), "population": flag.population}
    return shown


def _left_out(left_out: LeftOut) -> Shown:
    return {
        "pointer": left_out.pointer,
        "code": left_out.code,
        "message": left_out.message,
        "times": left_out.times,
    }


def _name(id_: str) -> str:
    return id_.rpartition(".")[2]
