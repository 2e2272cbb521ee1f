"""Whole random methodologies, as the files of their folder."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from hypothesis import strategies as st

from tests.proofs.generate import loose
from tests.proofs.generate.blocks import block
from tests.proofs.generate.choice import Choice, drawn, number_text
from tests.proofs.generate.declarations import derived, function, parameter, table
from tests.proofs.generate.inputs import OPTIONS, rows, values
from tests.proofs.generate.measures import Scale, criterion
from tests.proofs.generate.slips import slipped
from tests.proofs.generate.world import Option, Page, Sort, World

STYLES = ("careful", "slipped", "sloppy")
"""An author who guards all, one who guards all and then changes a sign or a line, one who guards little."""

_MANIFEST = """\
id: drawn
title: {en: "A random methodology"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
"""


@dataclass(frozen=True)
class Folder:
    """A methodology: the style of its author and its files as texts, by path."""

    style: str
    files: Mapping[str, str]

    @property
    def sources(self) -> dict[str, bytes]:
        """The files as they are compiled."""
        return {path: text.encode() for path, text in self.files.items()}

    @property
    def rules(self) -> str:
        """The text of the rules."""
        return self.files["drawn.rules"]


def folder(choice: Choice, style: str) -> Folder:
    """A methodology of an author of this style."""
    page = Page()
    files: dict[str, str] = {}
    care = 100 if style != "sloppy" else choice.pick((80, 50, 10))
    kinds = ("central", "local") if choice.chance(25) else ()
    world = World(care, kinds=kinds, irrational=choice.chance(20))
    if choice.chance(12):
        name = page.name("reading_")
        page.add(0, f"reading {name}")
        page.add(1, "option narrow, by default")
        page.add(1, "option wide")
        world = replace(world, readings=(Option(name, ("narrow", "wide")),))
    if choice.chance(50):
        return _small(choice, page, files, world, style)
    world = _declared(choice, page, files, world)
    blocks = [] if choice.chance(20) else [choice.between(1, 2)]
    made = [block(choice, page, 0, world, "", choice.between(1, 3)) for _ in range(sum(blocks))]
    for _ in range(choice.between(0, 1) if blocks else choice.between(1, 3)):
        made.append(criterion(choice, page, 0, world, "", Scale(*_UNIT)))
    _outermost(choice, page, world, [one.name for one in made])
    rules = _in_style(choice, page, style)
    listed = _bodies(choice, kinds, [one.name for one in made if one.block]) if choice.chance(15) else None
    manifest = _MANIFEST + (_kinds(kinds) if kinds else "")
    files |= {"methodology.yaml": f"{manifest}rules: [drawn.rules]\n", "drawn.rules": rules}
    if listed is not None and "attribute" not in rules:
        files["bodies.yaml"] = listed
    return Folder(style, files)


_UNIT = (Fraction(0), Fraction(1))


def _small(choice: Choice, page: Page, files: dict[str, str], world: World, style: str) -> Folder:
    """A methodology of one criterion or one block of criteria."""
    world = world.with_values(values(choice, page, 0, "input ", choice.between(1, 3)))
    if choice.chance(25):
        listed = rows(choice, page, 0)
        listed = derived(choice, page, 0, listed, world) if choice.chance(40) else listed
        world = replace(world, rows=(listed,))
    if choice.chance(10):
        options = choice.pick((None, OPTIONS[0], OPTIONS[1]))
        world = replace(world, tables=(table(choice, page, files, world.care, options),))
    if choice.chance(15):
        world = replace(world, functions=(function(choice, page, world),))
    if choice.chance(50):
        block(choice, page, 0, world, "", 1)
    else:
        top = choice.pick((Fraction(100), Fraction(10), Fraction(5, 2)))
        page.add(0, "block small")
        page.add(1, f"scale from 0 to {number_text(top)}")
        if world.irrational:
            page.add(1, "round half up to 1 decimal")
        only = criterion(choice, page, 1, world, f", worth {number_text(top)}", Scale(Fraction(0), top))
        if only.may_not_apply:
            page.add(1, "inapplicable members are rescaled")
    manifest = _MANIFEST + (_kinds(world.kinds) if world.kinds else "")
    files |= {
        "methodology.yaml": f"{manifest}rules: [drawn.rules]\n",
        "drawn.rules": _in_style(choice, page, style),
    }
    return Folder(style, files)


def _in_style(choice: Choice, page: Page, style: str) -> str:
    """The text of the rules, with a slip or two where the author makes some."""
    rules = page.text
    for _ in range(choice.between(1, 2) if style == "slipped" else 0):
        rules = slipped(choice, rules)
    return rules


def _kinds(kinds: tuple[str, ...]) -> str:
    return f"kinds: {{{', '.join(f'{kind}: {{}}' for kind in kinds)}}}\n"


def _declared(choice: Choice, page: Page, files: dict[str, str], world: World) -> World:
    if choice.chance(15):
        world = world.with_values(values(choice, page, 0, "attribute ", 1))
    world = world.with_values(values(choice, page, 0, "input ", choice.between(0, 3)))
    if choice.chance(20):
        world = world.with_values(Sort((parameter(choice, page, 0, world),)))
    if choice.chance(20):
        world = replace(
            world, functions=tuple(function(choice, page, world) for _ in range(choice.between(1, 2)))
        )
    if choice.chance(15):
        options = choice.pick((None, OPTIONS[0], OPTIONS[1]))
        world = replace(world, tables=(table(choice, page, files, world.care, options),))
    if choice.chance(20):
        world = replace(world, rows=(rows(choice, page, 0),))
    return world


def _outermost(choice: Choice, page: Page, world: World, names: list[str]) -> None:
    """Results and ratings over the members."""
    if names and choice.chance(20):
        one, other = choice.pick(names), choice.pick(names)
        text, asked = loose.number(choice, world, 1), f"{one} is scored and {other} is scored"
        if choice.chance(world.care):
            text, asked = f"score of {one} / score of {other}", f"{asked} and score of {other} > 0"
        page.add(0, f"result {page.name('outer')} = {text}")
        page.add(1, f"applies when {asked}")
        page.add(1, "round half up to 3 decimals")
    if names and choice.chance(12):
        one = choice.pick(names)
        page.add(0, f"rating {page.name('rating_')}")
        forms = (f"score of {one}", f"100 / (101 + score of {one})", f"1 / (1 + abs(score of {one}))")
        page.add(1, f"score = {choice.pick(forms)}")
        page.add(1, "highest score first")
        page.add(1, "equal scores share the best place")
        page.add(1, "round half up to 2 decimals")


def _bodies(choice: Choice, kinds: tuple[str, ...], blocks: list[str]) -> str:
    """A list of bodies, some of which are assessed on parts alone."""
    lines = ["bodies:"]
    for name in ("first", "second"):
        lines.append(f"  - id: {name}")
        if kinds:
            lines.append(f"    kind: {choice.pick(kinds)}")
        if blocks and choice.chance(30):
            lines.append(f"    scope: [{choice.pick(blocks)}]")
    return "\n".join(lines) + "\n"


@st.composite
def folders(draw: st.DrawFn, styles: tuple[str, ...] = STYLES) -> Folder:
    """Random methodologies."""
    choice = drawn(draw)
    return folder(choice, choice.pick(styles))
