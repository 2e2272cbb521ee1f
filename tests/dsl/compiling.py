"""Rules of a test to their graph, or to their findings; nothing is proved of them."""

from dsl import compile_unproved
from dsl.diagnostics.diagnostic import Diagnostic
from engine.graph.methodology import Methodology

MANIFEST = """id: example
title: {{en: "An example"}}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
kinds: {{city: {{}}, rural: {{}}}}
{further}
rules: [x.rules]
"""
TIES = "    highest score first\n    equal scores share the best place\n"
"""The end of a rating about which nothing else is said."""
VISITS = "criterion visits\n    score = 1\n"
STAFF = "criterion staff\n    score = 1\n"
RATING = f"{VISITS}rating visits\n    score = score of visits\n{TIES}"


def findings_of(rules: str, manifest: str = "") -> tuple[Diagnostic, ...]:
    """What the compiler says of the rules; `manifest` are further lines of `methodology.yaml`."""
    sources = {"methodology.yaml": MANIFEST.format(further=manifest).encode(), "x.rules": rules.encode()}
    return compile_unproved(sources).diagnostics


def codes_of(rules: str, manifest: str = "") -> list[str]:
    """The line and code of each finding."""
    return [f"{found.span.line} {found.code}" for found in findings_of(rules, manifest)]


def methodology_of(rules: str, manifest: str = "") -> Methodology:
    """The graph of rules without a fault."""
    sources = {"methodology.yaml": MANIFEST.format(further=manifest).encode(), "x.rules": rules.encode()}
    compilation = compile_unproved(sources)
    assert compilation.methodology is not None, compilation.diagnostics
    return compilation.methodology
