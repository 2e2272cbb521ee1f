"""The digest follows the meaning of the files, not their form."""

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl import compile_sources, read_folder, render_diagnostic
from engine.graph.canonical import digest

FOLDER = Path(__file__).parents[2] / "methodologies" / "2025"
SOURCES = {file: content.decode() for file, content in read_folder(FOLDER).items()}


def digest_of(sources: dict[str, str]) -> str:
    compilation = compile_sources({file: text.encode() for file, text in sources.items()})
    found = [render_diagnostic(finding, compilation.sources) for finding in compilation.diagnostics]
    assert compilation.methodology is not None, "\n".join(found)
    return digest(compilation.methodology)


DIGEST = digest_of(SOURCES)


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
    "the order of the languages of a title": (
        "goals.rules",
        'kk "Есепке алынатын үлес" ru "Засчитываемая доля" en "Credit"',
        'en "Credit" kk "Есепке алынатын үлес" ru "Засчитываемая доля"',
    ),
    "the order of the rule files": (
        "methodology.yaml",
        "[goals.rules, interaction.rules, organisation.rules]",
        "[organisation.rules, goals.rules, interaction.rules]",
    ),
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
    "a rounding mode": (("goals.rules", "round half up", "round half even"),),
    "decimals": (("goals.rules", "to 2 decimals", "to 3 decimals"),),
    "a bound": (("goals.rules", "planned: number above 0", "planned: number above 1"),),
    "a penalty": (("goals.rules", "takes 0.2", "takes 0.3"),),
    "a cap on a penalty": (("goals.rules", ", at most 5", ", at most 6"),),
    "applicability": (("interaction.rules", "        applies to local\n", ""),),
    "what happens to what does not apply": (("goals.rules", "are rescaled", "count as zero"),),
    "a floor": (("goals.rules", "    never below 0\n", ""),),
    "the scope of a body": (("bodies.yaml", "scope: [interaction]", "scope: [goals]"),),
    "the kind of a body": (("bodies.yaml", "kind: central", "kind: local"),),
    "a citation": (("goals.rules", 'cites thesis "L151"', 'cites thesis "L152"'),),
    "a title": (("goals.rules", 'en "Credit"', 'en "Counted share"'),),
    "the assessed year": (("methodology.yaml", "assessed_year: 2025", "assessed_year: 2026"),),
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
    listed = "[goals.rules, interaction.rules, organisation.rules]"
    other = changed(
        SOURCES, "methodology.yaml", listed, "[organisation.rules, interaction.rules, goals.rules]"
    )
    compilation = compile_sources({file: text.encode() for file, text in other.items()})
    assert compilation.methodology is not None
    order = [member.label.id for member in compilation.methodology.members]
    assert order == ["organisation", "interaction", "goals"]
