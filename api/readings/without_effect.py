"""The readings that cannot change any place, and why that is so."""

from collections.abc import Collection

from api.answer.published import Shown
from api.answer.words import listed
from api.readings.circumstances import Circumstances, any_window
from api.readings.touching import Touching
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
            return _reason("no_place", f"It is asked for by {named}, from which no place follows.")
        if self._reached(reading, any_window(self._methodology, circumstances.units)):
            if not circumstances.windows:
                text = f"It is asked for by {named}, and the request has no reorganisations."
                return _reason("no_reorganisation", text)
            text = f"It is asked for by {named}, and no reorganisation of the request is touched by that."
            return _reason("no_window", text)
        missing = listed(sorted(everything.units - circumstances.units))
        return _reason("no_data", f"It is asked for by {named}, and the request has no data of {missing}.")

    def _reached(self, reading: str, circumstances: Circumstances) -> bool:
        return any(
            reading in self._touching.places(rating.label.id, circumstances)
            for rating in self._methodology.ratings
        )


def _reason(code: str, text: str) -> Shown:
    return {"code": code, "text": text}
