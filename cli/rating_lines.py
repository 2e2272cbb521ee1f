"""What follows for many bodies, in lines below the table: populations, objections, readings."""

from collections.abc import Iterator

from cli.answer import Answer, Appeal, Moved, Population, Standing, Unranked
from dsl.diagnostics.printable import printable


def lines(answer: Answer) -> Iterator[str]:
    """One line for each population of a rating, each objection, what they moved, each reading chosen."""
    for rating, populations in answer.populations.items():
        for name, population in populations.items():
            yield printable(f"{rating}, {name}: {_population(population)}")
    for appeal in answer.appeals:
        yield printable(f"appeal of {appeal.body} on {appeal.block}: {_appeal(appeal)}")
    for moved in answer.moved:
        yield printable(f"moved: {moved.body} in {moved.rating}, {_moved(moved)}")
    for name in answer.readings_not_default:
        yield f"reading {name}: {answer.readings[name]}, which is not the default"


def _population(population: Population) -> str:
    parts = [f"{population.ranked} of {population.of} ranked"]
    parts += _unranked("incomplete", population.incomplete)
    parts += _unranked("not rated", population.not_rated)
    return "; ".join(parts)


def _unranked(what: str, bodies: list[Unranked]) -> list[str]:
    return [f"{what}: {', '.join(each.body for each in bodies)}"] if bodies else []


def _appeal(appeal: Appeal) -> str:
    remarks = [
        f"{remark.text} [{'; '.join(remark.cites)}]" if remark.cites else remark.text
        for remark in appeal.remarks
    ]
    return " ".join([appeal.status if not remarks else f"{appeal.status}.", *remarks])


def _moved(moved: Moved) -> str:
    change = f"{_standing(moved.before)} -> {_standing(moved.after)}"
    if moved.flags_before == moved.flags_after:
        return change
    return f"{change}; flags: {_flags(moved.flags_before)} -> {_flags(moved.flags_after)}"


def _standing(standing: Standing) -> str:
    if standing.rank is None:
        return standing.status.replace("_", " ")
    return f"{standing.score} on place {standing.rank}"


def _flags(flags: list[str]) -> str:
    return ", ".join(flags) or "none"
