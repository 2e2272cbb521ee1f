"""Small methodologies that stand together in one file of rules."""

import re
from pathlib import Path

HERE = Path(__file__).parent

MANIFEST = """\
id: drawn
title: {en: "A small methodology"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
rules: [drawn.rules]
"""


def sources(rules: str) -> dict[str, bytes]:
    """The files of a methodology with these rules alone."""
    return {"methodology.yaml": MANIFEST.encode(), "drawn.rules": rules.encode()}


def sections(file: str) -> dict[str, str]:
    """The rules that stand below each line `# == name` of a file."""
    _, *parts = re.split(r"^# == (.*)\n", (HERE / file).read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))
