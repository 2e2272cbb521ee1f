"""The headings and fenced blocks of a Markdown page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"

_fence = re.compile(r"(`{3,})(.*)").fullmatch
_heading = re.compile(r"(#+) (.+)").fullmatch


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the words behind its fence, and its text, which ends with a newline."""

    line: int
    info: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of any depth with what stands below it, up to the next heading."""

    line: int
    depth: int
    title: str
    prose: str
    blocks: tuple[Block, ...]


def sections(page: str) -> tuple[Section, ...]:
    """The sections of a page of `docs/`; ValueError for a fence that is never closed."""
    return tuple(_sections((DOCS / page).read_text("utf-8").splitlines()))


def _sections(lines: list[str]) -> Iterator[Section]:
    line, depth, title = 1, 0, ""
    prose: list[str] = []
    blocks: list[Block] = []
    number = 0
    while number < len(lines):
        heading, fence = _heading(lines[number]), _fence(lines[number])
        if heading:
            yield Section(line, depth, title, "\n".join(prose), tuple(blocks))
            line, depth, title = number + 1, len(heading[1]), heading[2]
            prose, blocks = [], []
        elif fence:
            block = _block(lines, number, fence[1], fence[2])
            blocks.append(block)
            number += block.text.count("\n") + 1
        else:
            prose.append(lines[number])
        number += 1
    yield Section(line, depth, title, "\n".join(prose), tuple(blocks))


def _block(lines: list[str], opened: int, fence: str, info: str) -> Block:
    for number in range(opened + 1, len(lines)):
        if lines[number] == fence:
            text = "".join(f"{line}\n" for line in lines[opened + 1 : number])
            return Block(opened + 1, tuple(info.split()), text)
    raise ValueError(f"the fence in line {opened + 1} is never closed")


def table_after(section: Section, first_cell: str) -> list[tuple[str, ...]]:
    """The rows of the Markdown table in a section whose heading begins with this cell."""
    rows: list[tuple[str, ...]] = []
    inside = False
    for line in section.prose.splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if line.startswith(f"| {first_cell} |"):
            inside = True
        elif inside and not line.startswith("|"):
            break
        elif inside and set(line) - set("|-: "):
            rows.append(cells)
    return rows
