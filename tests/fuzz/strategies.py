"""Sets of files for hypothesis to draw and to make smaller."""

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

_small = st.integers(0, 2**12)
_number = st.integers(0, 2**16)
_edit: st.SearchStrategy[Edit] = st.tuples(st.sampled_from(OPERATIONS), _number, _number, _small)
_edits = st.lists(_edit, min_size=1, max_size=6)


def _with_rules(rules: str) -> Files:
    return {"methodology.yaml": MANIFEST, "x.rules": rules, "t.csv": "a,b\n1,2\n"}


def _with_yaml(texts: tuple[str, str, str]) -> Files:
    manifest, bodies, cases = texts
    rules = "block goals\n    scale from 0 to 1\n    criterion a\n        score = 1\n"
    files = {"methodology.yaml": manifest or MANIFEST, "bodies.yaml": bodies, "cases/x.yaml": cases}
    return {"x.rules": rules, **{file: text for file, text in files.items() if text}}


mutated = st.builds(edited, st.sampled_from(corpus()), _edits)
"""Files of the repository with a few edits."""
mutated_shipped = st.builds(edited, st.sampled_from(corpus()[-2:]), _edits)
"""The largest of them, which are the shipped methodologies."""
drawn = st.lists(st.integers(0, 255), max_size=600).map(derived).map(_with_rules)
"""Rules as the grammar allows them."""
drawn_and_mutated = st.builds(edited, drawn, _edits)
_soup = st.lists(_small, max_size=60).map(soup)
thrown_together = st.tuples(_soup, _soup, _soup).map(_with_yaml)
"""YAML of all sorts around sound rules."""

files: st.SearchStrategy[Files] = st.one_of(
    mutated, drawn, drawn_and_mutated, thrown_together, mutated, mutated_shipped
)
