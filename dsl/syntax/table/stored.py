"""The table as it is kept beside the grammar, in a file that `make tables` writes.

It is part of the package: a table that lay in a folder of temporary files could be another one than that of
the grammar, and would then decide on what rules mean. It is plain data, so that reading it runs nothing.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from dsl.syntax.table.form import Rule, Table
from dsl.syntax.table.source import digest

FILE = "stored.json"


@cache
def table() -> Table:
    """The table of the grammar: the one that is kept, or, where the grammar has changed since, a new one."""
    data = json.loads(files("dsl.syntax.table").joinpath(FILE).read_bytes())
    if data["grammar"] == digest():
        return _from(data)
    from dsl.syntax.table.make import make

    return make()


def text_of(table: Table) -> str:
    """A table as the text of the file, with a line for each state and rule."""
    parts = {
        "grammar": json.dumps(digest()),
        "end": str(table.end),
        "signs": _lines(table.signs),
        "ignored": _lines(table.ignored),
        "rules": _lines([[rule.origin, rule.length, rule.builds, rule.passes] for rule in table.rules]),
        "actions": _lines(table.actions),
        "follows": _lines(table.follows),
    }
    return "{\n" + ",\n".join(f'"{key}": {text}' for key, text in parts.items()) + "\n}\n"


def _lines(entries: Any) -> str:
    return "[\n" + ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in entries) + "\n]"


def _from(data: Any) -> Table:
    return Table(
        actions=tuple(data["actions"]),
        follows=tuple(data["follows"]),
        rules=tuple(Rule(*rule) for rule in data["rules"]),
        end=data["end"],
        signs=tuple((name, pattern) for name, pattern in data["signs"]),
        ignored=tuple(data["ignored"]),
    )
