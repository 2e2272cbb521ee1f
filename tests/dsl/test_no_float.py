"""No binary float on the way of a number: not in the text of the rooms, and not while they run."""

import ast
import builtins
import json
import sys
from pathlib import Path
from types import FrameType

import pytest

from api.loading import Loaded, compiled
from api.scoring import score
from dsl import read_folder

ROOT = Path(__file__).parents[2]
ROOMS = ("dsl", "engine")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_float_stands_in_the_text_of_a_module(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), ast.dump(node)
        assert not (isinstance(node, ast.Name) and node.id == "float"), f"line {node.lineno}"
        assert not (isinstance(node, ast.Import) and any(name.name == "math" for name in node.names))


class _ForbiddenFloat(type):
    """Stands for `float`: refuses to make one for the rooms that must not have any."""

    real = float

    def __call__(cls, *arguments: object) -> object:  # type: ignore[override]
        frame: FrameType | None = sys._getframe(1)
        room = Path(frame.f_code.co_filename).resolve() if frame is not None else ROOT
        if any((ROOT / name) in room.parents for name in ROOMS) or "<" in str(room):
            raise AssertionError(f"a float is made in {room}")
        return cls.real(*arguments)

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.real)


class _Float(metaclass=_ForbiddenFloat):
    """The stand-in."""


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_compiling_and_scoring_make_no_float(methodology: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = (ROOT / "examples" / f"{methodology}.json").read_bytes()
    sources = read_folder(ROOT / "methodologies" / methodology)
    monkeypatch.setattr(builtins, "float", _Float)
    loaded = compiled(sources)
    assert isinstance(loaded, Loaded)
    answer = score(loaded, raw)
    monkeypatch.undo()
    assert len(json.loads(answer)["bodies"]) == len(json.loads(raw)["bodies"])


def test_the_stand_in_refuses_floats_of_the_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "float", _Float)
    source = compile("float('0.1')", str(ROOT / "engine" / "somewhere.py"), "eval")
    with pytest.raises(AssertionError, match="a float is made"):
        eval(source, {})  # noqa: S307 - the test's own text
