"""All changes of a methodology in one place at a time."""

from collections.abc import Iterator
from dataclasses import replace

from dsl.clauses import WEIGHT, WORTH, Clauses
from dsl.diagnostics.message import Message, say
from dsl.excerpts import Excerpts
from dsl.mutate.boundaries import begins_in_an_earlier_window, meets_its_neighbour
from dsl.mutate.data import changed_data
from dsl.mutate.declared import Declared
from dsl.mutate.expressions import Site, replacements_of, sites_of
from dsl.mutate.measures import Named, changed_members
from dsl.mutate.mutant import Change, GraphPath, Mutant, part_at
from dsl.mutate.together import changed_cohort
from dsl.mutate.words import Words
from engine.graph.canonical import canonical_text
from engine.graph.expression import Comparison, Constant, Placed, Rounding
from engine.graph.label import Label
from engine.graph.methodology import Methodology

__all__ = ["mutants_of"]


def mutants_of(methodology: Methodology, excerpts: Excerpts, clauses: Clauses) -> tuple[Mutant, ...]:
    """The changes in the order of their places; `excerpts` are those of the sources.

    What stands at one place is changed in all parts of the graph that come from there. A change that leaves
    the meaning as it is says so.
    """
    words = Words(excerpts)
    sites = tuple(sites_of(methodology))
    named = _named_shares(methodology, sites, words)
    around = Declared((), Label(""), clauses, words)
    found: dict[tuple[object, ...], Mutant] = {}
    for mutant in (
        *_of_expressions(methodology, sites, named, words),
        *changed_members(methodology, around, named),
        *changed_cohort(methodology, around),
        *changed_data(methodology, around),
    ):
        key = (mutant.span, mutant.before, mutant.after)
        earlier = found.setdefault(key, mutant)
        if earlier is not mutant:
            found[key] = _joined(earlier, mutant)
    return tuple(
        _with_sameness(methodology, mutant) for mutant in sorted(found.values(), key=lambda each: each.span)
    )


def _of_expressions(
    methodology: Methodology, sites: tuple[Site, ...], named: Named, words: Words
) -> Iterator[Mutant]:
    shares = {path[:-1] for paths in named.values() for path in paths}
    for site in sites:
        if site.node.span is None or site.path in shares:
            continue
        head = site.path[0]
        bound = head == "inputs" and "type" in site.path
        settled = site.settled or bound or isinstance(site.node, Rounding)
        unit = methodology.members[site.path[1]].label.id if head == "members" else ""  # type: ignore[index]
        for new in replacements_of(methodology, site, words):
            if new.span is None or new.before == new.after:
                continue
            effect = new.without_effect or _effect(methodology, site, new.new)
            yield Mutant(
                new.span,
                new.before,
                new.after,
                (Change(site.path, new.new),),
                frozenset() if settled else frozenset({id(site.node)}),
                unit if settled else "",
                settled or _may_bound(methodology, site),
                effect,
            )


def _effect(methodology: Methodology, site: Site, new: Placed) -> Message | None:
    """Why a change of an expression has no effect; None where it may have one."""
    if isinstance(new, Comparison) and meets_its_neighbour(methodology, site, new):
        return say("alternatives-meet-here")
    if isinstance(new, Constant) and begins_in_an_earlier_window(methodology, site, new):
        return say("taken-before")
    return None


def _may_bound(methodology: Methodology, site: Site) -> bool:
    """Whether an expression may decide which data are admitted, or which day a window covers."""
    if site.path[0] == "succession":
        return "windows" in site.path
    if site.path[0] != "named":
        return False
    named = part_at(methodology, site.path[:2])
    return bool(named.parameter) or named.label.id.startswith("succession.")


def _named_shares(methodology: Methodology, sites: tuple[Site, ...], words: Words) -> Named:
    """Where rules say `worth` or `weight of …` instead of a number."""
    found: dict[tuple[str, str], tuple[GraphPath, ...]] = {}
    members = [member.label.id for member, _ in methodology.walk()]
    for site in sites:
        if not isinstance(site.node, Constant) or isinstance(site.node.value, str | bool):
            continue
        written = words.of(site.node)
        if written == WORTH:
            key = _criterion_around(methodology, site.path), WORTH
        elif written.startswith(f"{WEIGHT} of "):
            path = written.removeprefix(f"{WEIGHT} of ")
            id_ = next((id_ for id_ in members if id_ == path or id_.endswith(f".{path}")), "")
            key = id_, WEIGHT
        else:
            continue
        found[key] = (*found.get(key, ()), (*site.path, "value"))
    return found


def _criterion_around(methodology: Methodology, path: GraphPath) -> str:
    """The id of the criterion that a path leads into."""
    at = max((at for at, step in enumerate(path) if step == "members"), default=-1)
    return "" if at < 0 else str(part_at(methodology, path[: at + 2]).label.id)


def _joined(one: Mutant, other: Mutant) -> Mutant:
    """Two changes that are one in the rules."""
    paths = {change.path for change in one.changes}
    further = tuple(change for change in other.changes if change.path not in paths)
    whole = bool(one.nodes) and bool(other.nodes)
    return replace(
        one,
        changes=(*one.changes, *further),
        nodes=one.nodes | other.nodes if whole else frozenset(),
        unit=one.unit if one.unit == other.unit else "",
        intake=one.intake or other.intake,
        without_effect=None if other.without_effect is None else one.without_effect,
    )


def _with_sameness(methodology: Methodology, mutant: Mutant) -> Mutant:
    """The change, saying so where the rules mean the same with it."""
    if mutant.without_effect is None and all(
        canonical_text(change.new) == canonical_text(part_at(methodology, change.path))
        for change in mutant.changes
    ):
        return replace(mutant, without_effect=say("means-the-same"))
    return mutant
