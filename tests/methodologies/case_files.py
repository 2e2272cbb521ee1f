"""Reads the worked cases of a methodology: YAML whose scalars keep their text, so no number is touched."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dsl.diagnostics.diagnostic import Findings
from dsl.manifest.yaml_tree import Mapping, Scalar, Sequence, YamlNode, read_yaml

_PLAIN: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class Case:
    """Data of one body or a whole request, and what the answer must say (or the places of its errors).

    Of one body `expect` are blocks, or criteria where the methodology has no blocks, and as `results` the
    results of the outermost level; of a request it is the answer, with the bodies by id.
    """

    id: str
    request: dict[str, Any]
    whole: bool
    expect: dict[str, Any]
    errors: tuple[str, ...]


def read_cases(methodology: Path) -> Iterator[Case]:
    """The cases of a methodology folder."""
    for file in sorted((methodology / "cases").glob("*.yaml")):
        findings = Findings()
        tree = read_yaml(file.name, file.read_text("utf-8"), findings)
        assert tree is not None
        assert not list(findings)
        for case in _plain(tree)["cases"]:
            unknown = set(case) - {"title", "body", "data", "request", "expect", "errors"}
            assert not unknown, f"{file.name}: {unknown}"
            yield Case(
                f"{methodology.name}: {case['title']}",
                case.get("request") or {"bodies": [{"id": case["body"], "data": case["data"]}]},
                "request" in case,
                case.get("expect", {}),
                tuple(case.get("errors", ())),
            )


def _plain(node: YamlNode) -> Any:
    match node:
        case Scalar(text, plain):
            return _PLAIN[text] if plain and text in _PLAIN else text
        case Sequence(items):
            return [row for item in items for row in _repeated(_plain(item))]
        case Mapping(entries):
            return {key.text: _plain(value) for key, value in entries}


def _repeated(row: Any) -> list[Any]:
    if not isinstance(row, dict) or "times" not in row:
        return [row]
    return [{key: value for key, value in row.items() if key != "times"}] * int(row["times"])
