"""The digest follows the meaning of the files, not their form."""

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl import compile_unproved, read_folder, render_diagnostic
from engine.graph.canonical import digest

FOLDER = Path(__file__).parents[2] / "methodologies" / "2025"
SOURCES = {file: content.decode() for file, content in read_folder(FOLDER).items()}


def digest_of(sources: dict[str, str]) -> str:
    compilation = compile_unproved({file: text.encode() for file, text in sources.items()})
    found = [render_diagnostic(finding, compilation.sources) for finding in compilation.diagnostics]
    assert compilation.methodology is not None, "\n".join(found)
    return digest(compilation.methodology)


DIGEST = digest_of(SOURCES)
LISTED = "[readings.rules, goals.rules, interaction.rules, organisation.rules, rating.rules]"


def changed(sources: dict[str, str], file: str, old: str, new: str) -> dict[str, str]:
    assert old in sources[file], f"{file} has no `{old}`"
    return {**sources, file: sources[file].replace(old, new, 1)}


FORM = {
    "a comment": (
        "goals.rules",
        "    never below 0\n",
        "    # a remark\n    never below 0   # and another\n",
    ),
    "a percentage as a decimal": ("goals.rules", "weight 45%", "weight 0.45"),
    "a percentage as a fraction": ("goals.rules", "weight 45%", "weight 9/20"),
    "a quotient as a decimal": ("goals.rules", "attainment >= 3/4", "attainment >= 0.75"),
    "the order of options": ("goals.rules", "growth or decline", "decline or growth"),
    "the order of a sum": (
        "goals.rules",
        "35 * share(programmes where achieved) + 10 * min(1, spending)",
        "10 * min(spending, 1) + share(programmes where achieved) * 35",
    ),
    "parentheses that change nothing": (
        "interaction.rules",
        "(satisfaction - 1) / 4",
        "((satisfaction - 1)) / (4)",
    ),
    "what is said of a score's direction": (
        "interaction.rules",
        "        rises with services_electronic\n",
        "",
    ),
    "the order of the languages of a title": (
        "goals.rules",
        'kk "Есепке алынатын үлес" ru "Засчитываемая доля" en "Credit"',
        'en "Credit" kk "Есепке алынатын үлес" ru "Засчитываемая доля"',
    ),
    "the order of the rule files": (
        "methodology.yaml",
        LISTED,
        "[rating.rules, organisation.rules, goals.rules, readings.rules, interaction.rules]",
    ),
    "the order of what a rating needs": (
        "rating.rules",
        "bodies assessed on goals, interaction, organisation",
        "bodies assessed on organisation, interaction, goals",
    ),
    "the order of the ratings of a flag": (
        "rating.rules",
        "in goals, interaction, organisation, unified",
        "in unified, organisation, goals, interaction",
    ),
    "a day counted from the assessed year": ("rating.rules", "1 July to", "2025-07-01 to"),
    "the order of the schedule": (
        "methodology.yaml",
        "  goals: 2026-01-31\n  interaction: 2026-02-28\n",
        "  interaction: 2026-02-28\n  goals: 2026-01-31\n",
    ),
    "the order of free days": ("methodology.yaml", "[2026-05-27, 2027-05-16]", "[2027-05-16, 2026-05-27]"),
    "the style of the YAML": ("bodies.yaml", "scope: [interaction]", "scope:\n      - interaction"),
    "the order of a scope": (
        "bodies.yaml",
        "scope: [goals, interaction, organisation]",
        "scope: [organisation, goals, interaction]",
    ),
}

Edits = tuple[tuple[str, str, str], ...]
MEANING: dict[str, Edits] = {
    "weights": (
        ("goals.rules", "weight 45%", "weight 44%"),
        ("organisation.rules", "weight 25%", "weight 26%"),
    ),
    "worths": (
        ("goals.rules", "plan_indicators, worth 55", "plan_indicators, worth 54"),
        ("goals.rules", "budget_programmes, worth 45", "budget_programmes, worth 46"),
    ),
    "a constant": (("goals.rules", "attainment >= 3/4", "attainment >= 4/5"),),
    "a comparison": (("goals.rules", "attainment >= 3/4", "attainment > 3/4"),),
    "a rounding mode": (("goals.rules", "round half up", "round half down"),),
    "decimals": (("goals.rules", "to 2 decimals", "to 3 decimals"),),
    "a bound": (("goals.rules", "planned: number above 0", "planned: number above 1"),),
    "a penalty": (("goals.rules", "takes 0.2", "takes 0.3"),),
    "a cap on a penalty": (("goals.rules", ", at most 5", ", at most 6"),),
    "applicability": (("interaction.rules", "        applies to local\n", ""),),
    "what happens to what does not apply": (("goals.rules", "are rescaled", "leave the block unscored"),),
    "a floor": (("goals.rules", "    never below 0\n", ""),),
    "the scope of a body": (("bodies.yaml", "scope: [interaction]", "scope: [goals]"),),
    "the kind of a body": (("bodies.yaml", "kind: central", "kind: local"),),
    "a default": (
        ("readings.rules", "option rounded_blocks, by default", "option rounded_blocks"),
        ("readings.rules", "option unrounded_blocks", "option unrounded_blocks, by default"),
    ),
    "the reason of an option": (("readings.rules", "the usual order of places", "an order of places"),),
    "the way of a rating": (("rating.rules", "highest score first", "lowest score first"),),
    "what becomes of equal scores": (
        (
            "rating.rules",
            "equal scores share the mean place otherwise",
            "equal scores are told apart otherwise\n        by body id, lowest first",
        ),
    ),
    "for whom a rating is": (
        (
            "rating.rules",
            "bodies assessed on goals otherwise",
            "bodies assessed on goals, interaction otherwise",
        ),
    ),
    "the number of places of a flag": (("rating.rules", "the last 3 places", "the last 4 places"),),
    "the order of keys": (
        (
            "rating.rules",
            "        by unrounded score, highest first\n        by body id, lowest first\n",
            "        by body id, lowest first\n",
        ),
    ),
    "the years of a flag": (("rating.rules", "3 falls", "4 falls"),),
    "the day of a window": (
        ("rating.rules", "1 January to 30 June", "1 January to 1 July"),
        ("rating.rules", "from 1 July to", "from 2 July to"),
    ),
    "what follows from a window": (
        ("rating.rules", "        warns\n", "        warns\n        predecessor is not rated\n"),
    ),
    "a time limit": (("rating.rules", "within 5 working", "within 6 working"),),
    "the sort of its days": (("rating.rules", "within 5 working", "within 5 calendar"),),
    "a deadline": (("methodology.yaml", "goals: 2026-01-31", "goals: 2026-02-01"),),
    "a free day": (("methodology.yaml", "2026-05-27, ", "2026-05-26, 2026-05-27, "),),
    "a citation": (("goals.rules", 'cites thesis "L151"', 'cites thesis "L152"'),),
    "a title": (("goals.rules", 'en "Credit"', 'en "Counted share"'),),
    "the assessed year": (
        ("methodology.yaml", "assessed_year: 2025", "assessed_year: 2026"),
        ("methodology.yaml", "goals: 2026-", "goals: 2027-"),
        ("methodology.yaml", "interaction: 2026-", "interaction: 2027-"),
        ("methodology.yaml", "organisation: 2026-", "organisation: 2027-"),
        ("methodology.yaml", "free: [2026-05-27, 2027-05-16]", "free: [2027-05-16]"),
    ),
    "a former name": (
        ("goals.rules", "    penalty reporting\n", "    penalty reporting\n        formerly reports\n"),
    ),
}


@pytest.mark.parametrize("edit", FORM.values(), ids=FORM.keys())
def test_form_does_not_change_the_digest(edit: tuple[str, str, str]) -> None:
    assert digest_of(changed(SOURCES, *edit)) == DIGEST


@pytest.mark.parametrize("edits", MEANING.values(), ids=MEANING.keys())
def test_meaning_changes_the_digest(edits: Edits) -> None:
    sources = SOURCES
    for edit in edits:
        sources = changed(sources, *edit)
    assert digest_of(sources) != DIGEST


def _respaced(text: str, random: Random) -> str:
    """A rule file with blank lines, comments, and other space between its words and before its lines."""
    width = random.choice([2, 3, 4, 8])
    lines = []
    for line in text.splitlines():
        if random.random() < 0.2:
            lines.append(random.choice(["", "   ", "# a remark", "        # another"]))
        content = line.lstrip(" ")
        depth, aligned = divmod(len(line) - len(content), 4)
        indent = " " * (width * depth + aligned)
        parts = re.split(r'("[^"]*"|#.*)', content)
        spaced = [
            part if position % 2 else re.sub(r"(?<=\S) +(?=\S)", lambda _: " " * random.randint(1, 3), part)
            for position, part in enumerate(parts)
        ]
        lines.append(indent + "".join(spaced) + random.choice(["", "  ", "  # remark"]))
    return random.choice(["\n", "\r\n"]).join(lines) + random.choice(["", "\n", "\n\n"])


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_spacing_and_comments_never_change_the_digest(seed: int) -> None:
    random = Random(seed)
    sources = {
        file: _respaced(text, random) if file.endswith(".rules") else text for file, text in SOURCES.items()
    }
    assert digest_of(sources) == DIGEST


def test_blocks_come_in_the_order_in_which_the_methodology_lists_its_files() -> None:
    turned = "[organisation.rules, interaction.rules, goals.rules, rating.rules, readings.rules]"
    other = changed(SOURCES, "methodology.yaml", LISTED, turned)
    compilation = compile_unproved({file: text.encode() for file, text in other.items()})
    assert compilation.methodology is not None
    order = [member.label.id for member in compilation.methodology.members]
    assert order == ["organisation", "interaction", "goals"]
