"""Sets of files for hypothesis to draw and to make smaller."""

from collections.abc import Sequence

from hypothesis import strategies as st

from tests.fuzz.corpus import Files, corpus
from tests.fuzz.derive import derived
from tests.fuzz.edits import OPERATIONS, Edit, edited
from tests.fuzz.soup import soup

MANIFEST = """id: x
title: {en: X}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
kinds: {city: {}, rural: {}}
sources: {order: {title: {en: X}, authority: law}}
calendar: {holidays_of: KZ}
schedule: {goals: 2026-01-31}
rules: [x.rules]
"""
SHIPPED = 2
"""So many of the largest files of the repository are the shipped methodologies."""

_small = st.integers(0, 2**12)
_number = st.integers(0, 2**16)
_edit: st.SearchStrategy[Edit] = st.tuples(st.sampled_from(OPERATIONS), _number, _number, _small)
_edits = st.lists(_edit, min_size=1, max_size=6)
_positions = st.integers(0, len(corpus()) - 1)


def changed(position: int, edits: Sequence[Edit]) -> Files:
    """Files of the repository, by their position in it, with a few edits."""
    return edited(corpus()[position], edits)


def with_rules(numbers: Sequence[int], edits: Sequence[Edit] = ()) -> Files:
    """Rules as the grammar allows them, with a few edits."""
    return edited({"methodology.yaml": MANIFEST, "x.rules": derived(numbers), "t.csv": "a,b\n1,2\n"}, edits)


def with_yaml(manifest: Sequence[int], bodies: Sequence[int], cases: Sequence[int]) -> Files:
    """YAML of all sorts around sound rules."""
    rules = "block goals\n    scale from 0 to 1\n    criterion a\n        score = 1\n"
    files = {
        "methodology.yaml": soup(manifest) or MANIFEST,
        "bodies.yaml": soup(bodies),
        "cases/x.yaml": soup(cases),
    }
    return {"x.rules": rules, **{file: text for file, text in files.items() if text}}


_derivation = st.lists(st.integers(0, 255), max_size=600)
_ladle = st.lists(_small, max_size=60)

mutated = st.builds(changed, _positions, _edits)
mutated_shipped = st.builds(changed, st.integers(len(corpus()) - SHIPPED, len(corpus()) - 1), _edits)
drawn = st.builds(with_rules, _derivation)
drawn_and_mutated = st.builds(with_rules, _derivation, _edits)
thrown_together = st.builds(with_yaml, _ladle, _ladle, _ladle)

files: st.SearchStrategy[Files] = st.one_of(
    mutated, drawn, drawn_and_mutated, thrown_together, mutated, mutated_shipped
)
