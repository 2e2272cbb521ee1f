"""The readings that the command line chooses: `--reading NAME=VALUE`."""

from collections.abc import Iterable

from api.intake.words import listed, meant
from cli.outcome import wrong_usage
from engine.graph.methodology import Methodology


def chosen_readings(methodology: Methodology, given: Iterable[str]) -> dict[str, str]:
    """The options by reading; a refusal for what the methodology does not have, or what is given twice."""
    readings = {reading.label.name: reading for reading in methodology.readings}
    chosen: dict[str, str] = {}
    for text in given:
        name, sign, option = text.partition("=")
        if not sign:
            raise wrong_usage(f"--reading {text}: give it as NAME=VALUE")
        if name not in readings:
            hint = meant(name, readings) or _known(list(readings))
            raise wrong_usage(f"--reading {text}: there is no reading {name}; {hint}")
        if name in chosen:
            raise wrong_usage(f"--reading {text}: {name} is given twice")
        names = readings[name].names
        if option not in names:
            raise wrong_usage(f"--reading {text}: {name} is one of {listed(names)}")
        chosen[name] = option
    return chosen


def _known(names: list[str]) -> str:
    return f"there is {listed(names)}" if names else "the methodology has none"
