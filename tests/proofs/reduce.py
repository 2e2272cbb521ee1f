"""A methodology and a request made smaller as long as something still holds of them."""

import re
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from api.intake.layout import Branch, Table
from api.loading import Loaded, compiled

Files = dict[str, str]
Holds = Callable[[Loaded, dict[str, Any]], bool]
"""Whether what is looked for is there, of a methodology whose check is clean and a request."""

RULES = "drawn.rules"
_NAME_OR_NUMBER = re.compile(r"(?<![\w.])(\w+(?:\.\w+)*)(?![\w.(])")


def reduced(
    files: Mapping[str, str], request: Mapping[str, Any], holds: Holds, seconds: float = 20
) -> tuple[Files, dict[str, Any]]:
    """The smallest files and request that are found in this time and of which it still holds."""
    end = time.monotonic() + seconds
    best_files, best_request = dict(files), dict(request)
    progress = True
    while progress and time.monotonic() < end:
        progress = False
        for steps in (_without_lines, _without_bodies, _simpler):
            again = True
            while again and time.monotonic() < end:
                again = False
                for candidate in steps(best_files):
                    fitting = _attempt(candidate, best_request, holds)
                    if fitting is not None:
                        best_files, best_request, again, progress = candidate, fitting, True, True
                        break
                    if time.monotonic() > end:
                        break
    return best_files, _smaller_request(best_files, best_request, holds)


def reduced_text(files: Mapping[str, str], holds: Callable[[Files], bool], seconds: float = 20) -> Files:
    """The smallest files alone of which it still holds."""
    end = time.monotonic() + seconds
    best = dict(files)
    progress = True
    while progress and time.monotonic() < end:
        progress = False
        for steps in (_without_lines, _without_bodies, _simpler):
            for candidate in steps(best):
                if time.monotonic() > end:
                    return best
                if holds(candidate):
                    best, progress = candidate, True
                    break
    return best


def _attempt(files: Files, request: dict[str, Any], holds: Holds) -> dict[str, Any] | None:
    """The request as it fits the files, if it holds of both."""
    loaded = compiled({path: text.encode() for path, text in files.items()})
    if not isinstance(loaded, Loaded):
        return None
    fitting = fitted(loaded, request)
    return fitting if holds(loaded, fitting) else None


def fitted(loaded: Loaded, request: Mapping[str, Any]) -> dict[str, Any]:
    """The request without what the methodology does not know."""
    expected = loaded.intake.expected
    readings = {reading.label.name for reading in loaded.methodology.readings}
    bodies = []
    for body in request["bodies"]:
        kept = dict(body)
        if not expected.names_kind:
            kept.pop("kind", None)
        if "attributes" in kept:
            known = expected.layout.attributes
            kept["attributes"] = {name: value for name, value in kept["attributes"].items() if name in known}
            if not kept["attributes"]:
                del kept["attributes"]
        kept["data"] = _known(expected.layout.data, body.get("data", {}))
        bodies.append(kept)
    asked = {name: option for name, option in request.get("readings", {}).items() if name in readings}
    return {"bodies": bodies} | ({"readings": asked} if asked else {})


def _known(branch: Branch, data: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in data.items():
        node = branch.members.get(name)
        if isinstance(node, Branch):
            found[name] = _known(node, value)
        elif isinstance(value, list) and isinstance(node, Table):
            found[name] = [{key: cell for key, cell in row.items() if key in node.columns} for row in value]
        elif node is not None:
            found[name] = value
    return found


def _with_rules(files: Files, lines: list[str]) -> Files:
    return files | {RULES: "".join(lines)}


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _without_lines(files: Files) -> Iterator[Files]:
    """Without a line and all that stands in its body, the last ones first; without a file."""
    lines = files[RULES].splitlines(keepends=True)
    for start in reversed(range(len(lines))):
        end = start + 1
        while end < len(lines) and _depth(lines[end]) > _depth(lines[start]):
            end += 1
        yield _with_rules(files, lines[:start] + lines[end:])
    for path in files:
        if path not in (RULES, "methodology.yaml"):
            yield {other: text for other, text in files.items() if other != path}
    manifest = files["methodology.yaml"]
    if "kinds:" in manifest:
        yield files | {"methodology.yaml": re.sub(r"kinds:.*\n", "", manifest)}


def _without_bodies(files: Files) -> Iterator[Files]:
    """Without a line alone: the first alternative goes over to the next one, a body moves outward."""
    lines = files[RULES].splitlines(keepends=True)
    for position, line in enumerate(lines):
        following = lines[position + 1] if position + 1 < len(lines) else ""
        if " = " in line and " when " in line and _depth(following) > _depth(line):
            head = line.partition(" = ")[0]
            value = following.strip().removesuffix(" otherwise")
            yield _with_rules(files, [*lines[:position], f"{head} = {value}\n", *lines[position + 2 :]])
        if " = " in line and " when " in line:
            yield _with_rules(files, _alone(lines, position, line.partition(" when ")[0] + "\n"))


def _alone(lines: list[str], position: int, line: str) -> list[str]:
    """A value without its alternatives."""
    end = position + 1
    while end < len(lines) and _depth(lines[end]) > _depth(lines[position]) + 4:
        end += 1
    return [*lines[:position], line, *lines[end:]]


def _simpler(files: Files) -> Iterator[Files]:
    """With a simpler expression in one place."""
    text = files[RULES]
    for start, end in _groups(text):
        inner = text[start + 1 : end - 1]
        head = re.search(r"\w+$", text[:start])
        begin = head.start() if head and head[0] not in ("and", "or", "not", "of", "by", "when") else start
        options = ["1", "0", *(part.strip() for part in _split(inner)), f"({inner})"]
        for option in options:
            if option != text[begin:end]:
                yield files | {RULES: text[:begin] + option + text[end:]}
    for operator in re.finditer(r" (?:[-+*/^]|and|or) ", text):
        left = re.search(r"[\w.%]+$|\([^()]*\)$", text[: operator.start()])
        right = re.match(r"[\w.%]+|\([^()]*\)", text[operator.end() :])
        if left:
            yield files | {RULES: text[: left.start()] + text[operator.end() :]}
        if right:
            yield files | {RULES: text[: operator.start()] + text[operator.end() + right.end() :]}
    for clause in re.finditer(
        r" where [^()]*(?=\))|, at most [\w.]+|, up to \d decimals?|, may be missing", text
    ):
        yield files | {RULES: text[: clause.start()] + text[clause.end() :]}


def _groups(text: str) -> Iterator[tuple[int, int]]:
    """The places of parentheses with what is in them, the outer ones first."""
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for position, sign in enumerate(text):
        if sign == "(":
            opened.append(position)
        elif sign == ")" and opened:
            found.append((opened.pop(), position + 1))
    return iter(sorted(found))


def _split(inner: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for position, sign in enumerate(inner):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append(inner[start:position])
            start = position + 1
    return [*parts, inner[start:]]


def _smaller_request(files: Files, request: dict[str, Any], holds: Holds) -> dict[str, Any]:
    """The request with fewer rows and plainer numbers."""
    loaded = compiled({path: text.encode() for path, text in files.items()})
    if not isinstance(loaded, Loaded):
        raise TypeError("what is reduced passes its check")
    best = request
    progress = True
    while progress:
        progress = False
        for candidate in _plainer(best):
            if holds(loaded, candidate):
                best, progress = candidate, True
                break
    return best


def _plainer(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("readings", "conclusions"):
                yield {other: one for other, one in value.items() if other != key}
            for plainer in _plainer(inner):
                yield value | {key: plainer}
    elif isinstance(value, list):
        for position in range(len(value)):
            if len(value) > 1 or not (isinstance(value[0], dict) and "id" in value[0]):
                yield value[:position] + value[position + 1 :]
        for position, inner in enumerate(value):
            for plainer in _plainer(inner):
                yield [*value[:position], plainer, *value[position + 1 :]]
    elif isinstance(value, str) and re.fullmatch(r"-?\d+(/\d+)?", value):
        yield from (plain for plain in ("0", "1", "2") if len(plain) < len(value) or plain < value)
    elif value is True:
        yield False
