"""The readings that cannot change any place, and why that is so."""

from collections.abc import Collection

from api.answer.published import Shown
from api.answer.words import listed
from api.readings.touching import Circumstances, Touching
from api.register.declared import declared_in
from engine.graph.methodology import Methodology


class WithoutEffect:
    """Tells of the readings of one methodology why they cannot change a place."""

    def __init__(self, methodology: Methodology, touching: Touching) -> None:
        self._methodology = methodology
        self._declared = declared_in(methodology)
        self._touching = touching

    def of(self, effective: Collection[str], circumstances: Circumstances) -> list[Shown]:
        """Each reading that is not `effective` in these circumstances, with the reason."""
        return [
            {"reading": reading.label.name, **self._reason(reading.label.id, circumstances)}
            for reading in self._methodology.readings
            if reading.label.id not in effective
        ]

    def _reason(self, reading: str, circumstances: Circumstances) -> Shown:
        users = [each for each in self._declared if reading in each.names]
        if not users:
            return _reason("unused", "No rule asks for it.")
        named = listed(f"{each.what} {each.label.id}" for each in users)
        everything = self._touching.anything
        if not self._reached(reading, everything):
            return _reason("no_place", f"No place follows from what asks for it: {named}.")
        if not circumstances.reorganised and self._reached(
            reading, Circumstances(circumstances.units, reorganised=True)
        ):
            return _reason("no_reorganisation", f"The request has no reorganisations; {named} ask for it.")
        missing = listed(sorted(everything.units - circumstances.units))
        return _reason("no_data", f"The request has no data of {missing} to be scored; {named} asks for it.")

    def _reached(self, reading: str, circumstances: Circumstances) -> bool:
        return any(
            reading in self._touching.places(rating.label.id, circumstances)
            for rating in self._methodology.ratings
        )


def _reason(code: str, text: str) -> Shown:
    return {"code": code, "text": text}
