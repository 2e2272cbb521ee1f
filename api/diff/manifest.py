"""The changes of what the manifest says: the year, the law, sources, days, and what there is at all."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from api.diff.made import Made, Side, place
from api.diff.models import Detail
from api.diff.pieces import Piece, of_lists
from api.diff.values import value
from api.diff.words import text_in
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.wording import Language, worded
from dsl.manifest.models import WEEKDAYS
from engine.graph.cohort import Calendar
from engine.graph.methodology import Body, Kind, Provision, Source

__all__ = ["ManifestDetails"]


class ManifestDetails:
    """Tells the changes of what stands in methodology.yaml."""

    def __init__(self, before: Side, after: Side, language: Language) -> None:
        self._sides = before, after
        self._language = language

    def of(self, made: Made, old: Any, new: Any) -> Iterator[Detail]:
        """What is told of a field of the methodology; nothing where the manifest does not say it."""
        some = new if new is not None else old
        match made.field, some:
            case "assessed_year", _:
                yield self._key(say("diff-of-assessed-year"), str(old), str(new), "assessed_year")
            case "law_as_of", _:
                yield self._key(say("diff-of-law-as-of"), value(old), value(new), "law_as_of")
            case "id", _:
                yield self._key(say("diff-of-id"), old, new, "id")
            case "languages", _:
                yield self._key(
                    say("diff-of-languages"), value(old), value(new), "languages", of_lists(old, new)
                )
            case "schedule", (str() as name, _):
                days = [None if each is None else value(each[1]) for each in (old, new)]
                yield self._key(
                    say("diff-of-schedule", name=name), days[0], days[1], "schedule", keys=(name,)
                )
            case "bodies", tuple():
                yield self._key(say("diff-of-bodies"), self._bodies(old), self._bodies(new))
            case "provisions", Provision(at=at):
                spans = [None if each is None else each.span for each in (old, new)]
                yield Detail(
                    self._said(say("diff-of-provisions")),
                    None if old is None else at,
                    None if new is None else at,
                    (),
                    place(spans[0]),
                    place(spans[1]),
                )
            case "calendar", Calendar():
                said = self._said(say("diff-calendar-rules"))
                yield self._key(
                    None, None if old is None else said, None if new is None else said, "calendar"
                )
            case "law", _:
                words = {True: say("diff-authority-law"), False: say("diff-authority-document")}
                yield Detail(None, self._said(words[old]), self._said(words[new]), (), *made.places)
            case "sources" | "kinds", Source() | Kind():
                titles = [
                    None if each is None else _quoted(each.id, text_in(each.titles, self._language))
                    for each in (old, new)
                ]
                yield self._key(None, titles[0], titles[1], made.field, keys=(some.id,))

    def of_calendar(self, made: Made, old: Any, new: Any) -> Detail:
        """Days of the calendar: those that changed, or how many there are where all of them did."""
        called = {
            "first": say("diff-of-calendar-first"),
            "last": say("diff-of-calendar-last"),
            "weekend": say("diff-of-weekend"),
            "free": say("diff-of-free-days"),
            "working": say("diff-of-working-days"),
        }
        what = called[made.field]
        if isinstance(old, date):
            return self._key(what, value(old), value(new), "calendar")
        if made.field == "weekend":
            names = [tuple(WEEKDAYS[day] for day in each) for each in (old, new)]
            return self._key(what, value(names[0]), value(names[1]), "calendar", of_lists(*names))
        days = [tuple(day.isoformat() for day in each) for each in (old, new)]
        if not set(days[0]) & set(days[1]):
            counts = [self._said(say("diff-days", count=len(each))) for each in days]
            return self._key(what, counts[0], counts[1], "calendar")
        changed = (
            [day for day in days[0] if day not in days[1]],
            [day for day in days[1] if day not in days[0]],
        )
        return self._key(what, value(days[0]), value(days[1]), "calendar", of_lists(*changed))

    def _key(
        self,
        what: Message | None,
        old: str | None,
        new: str | None,
        key: str = "",
        pieces: tuple[Piece, ...] = (),
        keys: tuple[str, ...] = (),
    ) -> Detail:
        """A value that stands in the manifest under a key."""
        path = (key, *keys) if key else ()
        spans = [side.clauses.key(*path) if path else None for side in self._sides]
        return Detail(
            None if what is None else self._said(what),
            old,
            new,
            pieces,
            place(spans[0]) if old is not None else None,
            place(spans[1]) if new is not None else None,
        )

    def _bodies(self, bodies: tuple[Body, ...] | None) -> str:
        if bodies is None:
            return self._said(say("diff-open-bodies"))
        return self._said(say("diff-listed-bodies", count=len(bodies)))

    def _said(self, message: Message) -> str:
        return worded(message, self._language)


def _quoted(id_: str, title: str) -> str:
    return f'{id_} "{title}"' if title else id_
