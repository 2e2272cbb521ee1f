"""The bodies of a request, by their ids, as far as they were read."""

from collections.abc import Collection
from dataclasses import dataclass, field

from api.intake.expected import Expected
from api.intake.form import Form
from api.intake.request import BodyRequest

MOST_COMPARED = 200
"""Among more names than these none is looked for that may have been meant."""


@dataclass(slots=True)
class Roll:
    """Who is spoken of in a request.

    `places` are the positions of all bodies whose id could be read, `kinds` the kinds of those whose kind
    could be read too, and `sound` the bodies without a fault. `whole` is whether there are bodies at all:
    otherwise nobody can be said not to be among them.
    """

    expected: Expected
    places: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    sound: dict[str, BodyRequest] = field(default_factory=dict)
    whole: bool = False

    @property
    def assessed(self) -> Collection[str] | None:
        """The bodies that may be reorganised or take over: those declared, or else those of the request.

        None where that cannot be told.
        """
        return self.expected.known if self.expected.known is not None else self.asked

    @property
    def asked(self) -> Collection[str] | None:
        """The bodies of the request; None where they could not be read."""
        return self.places if self.whole else None

    def form_of(self, id_: str) -> Form | None:
        """The form of the data of a body; None for one whose kind is not known."""
        if self.expected.known is not None:
            return self.expected.known[id_].form
        kind = self.kinds.get(id_)
        return None if kind is None else self.expected.kinds[kind]
