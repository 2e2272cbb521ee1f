"""The smallest readable change of a formula or clause: both trees walked side by side, shown in their words.

What means the same counts as the same, however it is written: the order of a sum, of factors, of what `min`
is taken of. Everything shown stands in the rules; the words of the later ones where both are the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from api.diff.pieces import Piece, State, joined
from api.diff.script import Scripts, Word, Words, written
from engine.graph.canonical import canonical_text
from engine.graph.expression import Alternative, Alternatives, Extreme, Placed, Product, Rounding, Sum
from engine.graph.span import Span

__all__ = ["Passage", "Smallest", "expressions_in"]

_UNORDERED: Final = (Sum, Product, Extreme)
_WHOLE: Final = 3
"""Where less than one word in so many stays, the whole is shown as replaced."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the rules, and the expressions in it."""

    words: Words
    nodes: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """An expression as a part of a passage: `role` is its field, or "" for one of several in a field."""

    node: Placed
    words: Words
    role: str


_Item = Word | _Part


class Smallest:
    """Finds the change between passages of two methodologies."""

    def __init__(self, before: Scripts, after: Scripts) -> None:
        self._scripts = before, after
        self._meanings: dict[int, tuple[Placed, str]] = {}

    def formula(self, before: Placed, after: Placed) -> tuple[Piece, ...]:
        """The change of one expression."""
        return joined(self._between(self._part(before, 0), self._part(after, 1)))

    def passage(self, before: Passage, after: Passage) -> tuple[Piece, ...]:
        """The change of a clause with all that stands in it."""
        old, new = (
            _items(
                each.words, [part for node in each.nodes for part in self._parts_in(node, each.words, side)]
            )
            for side, each in enumerate((before, after))
        )
        return joined(self._aligned(old, new))

    def words_of(self, node: Placed, side: int) -> Words:
        """The words of an expression: of an alternative with its condition, of alternatives all lines.

        Both have the place of their first value.
        """
        scripts = self._scripts[side]
        if isinstance(node, Alternative) and node.value.span is not None and node.condition.span is not None:
            return scripts.within(node.value.span.to(node.condition.span))
        if not isinstance(node, Alternatives) or node.span is None or node.otherwise.span is None:
            return scripts.within(node.span)
        script, last = scripts.of(node.span), node.otherwise.span
        return script.within(node.span.to(script.end(last)))

    def _part(self, node: Placed, side: int, role: str = "") -> _Part:
        return _Part(node, self.words_of(node, side), role)

    def _parts_in(self, node: Placed, words: Words, side: int) -> list[_Part]:
        """An expression in a clause; what it consists of where it has the place of the whole clause."""
        part = self._part(node, side)
        return [part] if len(part.words) < len(words) else self._parts(part, side)

    def _meaning(self, node: Placed) -> str:
        found = self._meanings.get(id(node))
        if found is None:
            whole: Any = node
            # The node is kept beside its text: its identity stays its own.
            found = self._meanings[id(node)] = node, canonical_text(whole)
        return found[1]

    def _between(self, old: _Part, new: _Part) -> Iterator[Piece]:
        if _texts(old.words) == _texts(new.words) or self._meaning(old.node) == self._meaning(new.node):
            yield _shown(State.same, new.words)
            return
        found = self._inside(old, new)
        kept = sum(len(piece.text.split()) for piece in found if piece.state is State.same)
        least = min(len(old.words), len(new.words))
        split = kept * _WHOLE < least or least == 1
        if not found or (split and not isinstance(new.node, Alternatives)):
            yield _shown(State.removed, old.words, new.words)
            yield _shown(State.added, new.words)
            return
        yield from found

    def _inside(self, old: _Part, new: _Part) -> list[Piece]:
        """The change inside two expressions that differ; nothing where they have nothing in common."""
        if type(old.node) is not type(new.node):
            if (inner := self._within(new, old, 1)) is not None:
                return list(self._aligned([old], _items(new.words, [inner])))
            if (inner := self._within(old, new, 0)) is not None:
                return list(self._aligned(_items(old.words, [inner]), [new]))
            return []
        parts = self._parts(old, 0), self._parts(new, 1)
        if isinstance(old.node, _UNORDERED):
            ordered = self._in_order_of(*parts)
            return list(self._aligned(_items_in_order(old.words, ordered), _items(new.words, parts[1])))
        return list(self._aligned(_items(old.words, parts[0]), _items(new.words, parts[1])))

    def _within(self, around: _Part, sought: _Part, side: int) -> _Part | None:
        """The part of an expression that means the same as another one, however deep it stands."""
        wanted = self._meaning(sought.node)
        waiting = self._parts(around, side)
        while waiting:
            part = waiting.pop(0)
            if self._meaning(part.node) == wanted:
                return part
            waiting.extend(self._parts(part, side))
        return None

    def _parts(self, part: _Part, side: int) -> list[_Part]:
        """The expressions that one consists of, in the order in which they are written."""
        found = []
        for role, node in _children(part.node):
            inner = self._part(node, side, role)
            if inner.words == part.words:
                # A function that is worked out by others: they have its place.
                found.extend(self._parts(inner, side))
            elif inner.words:
                found.append(inner)
        return sorted(found, key=lambda each: (each.words[0].line, each.words[0].column))

    def _in_order_of(self, old: list[_Part], new: list[_Part]) -> list[_Part]:
        """The parts of the earlier expression, those with a counterpart in the order of the later one."""
        counterpart: dict[int, int] = {}
        free = list(range(len(old)))
        for least in (4, 2, 1):
            for at, part in enumerate(new):
                if at in counterpart:
                    continue
                match = next((each for each in free if self._likeness(old[each], part) >= least), None)
                if match is not None:
                    counterpart[at] = match
                    free.remove(match)
        # What is left has nothing in common: each takes the place of one that it may have replaced.
        left = [at for at in range(len(new)) if at not in counterpart]
        counterpart.update(zip(left, free, strict=False))
        matched = [counterpart[at] for at in sorted(counterpart)]
        places = sorted(matched)
        order = dict(zip(places, matched, strict=True))
        return [old[order.get(at, at)] for at in range(len(old))]

    def _likeness(self, old: _Part, new: _Part) -> int:
        """How much two parts have in common; 0 where one is not to be shown as the change of the other."""
        if self._meaning(old.node) == self._meaning(new.node) or _texts(old.words) == _texts(new.words):
            return 4
        if old.role != new.role:
            return 0
        if type(old.node) is type(new.node):
            if not isinstance(old.node, Alternative) or not isinstance(new.node, Alternative):
                return 2
            same = self._meaning(old.node.condition) == self._meaning(new.node.condition)
            return 2 if same or self._meaning(old.node.value) == self._meaning(new.node.value) else 1
        if old.role:
            return 2
        near = self._within(new, old, 1) is not None or self._within(old, new, 0) is not None
        return 2 if near else 0

    def _aligned(self, old: Sequence[_Item], new: Sequence[_Item]) -> Iterator[Piece]:
        """The items side by side, so that as much as possible stands beside what it has become."""
        likeness = [[self._likeness_of(one, other) for other in new] for one in old]
        best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
        for one in range(len(old) - 1, -1, -1):
            for other in range(len(new) - 1, -1, -1):
                alike = likeness[one][other]
                together = best[one + 1][other + 1] + alike if alike else 0
                best[one][other] = max(together, best[one + 1][other], best[one][other + 1])
        one = other = 0
        while one < len(old) and other < len(new):
            alike = likeness[one][other]
            if alike and best[one][other] == best[one + 1][other + 1] + alike:
                yield from self._pair(old[one], new[other])
                one, other = one + 1, other + 1
            elif best[one][other] == best[one + 1][other]:
                yield _shown(State.removed, _words(old[one]))
                one += 1
            else:
                yield _shown(State.added, _words(new[other]))
                other += 1
        for item in old[one:]:
            yield _shown(State.removed, _words(item))
        for item in new[other:]:
            yield _shown(State.added, _words(item))

    def _likeness_of(self, old: _Item, new: _Item) -> int:
        """The same in the weights of the alignment: an expression outweighs the signs around it."""
        if isinstance(old, _Part) and isinstance(new, _Part):
            return 4 * self._likeness(old, new)
        if isinstance(old, Word) and isinstance(new, Word) and old.text == new.text:
            return 2 if old.text[0].isalnum() else 1
        return 0

    def _pair(self, old: _Item, new: _Item) -> Iterator[Piece]:
        if isinstance(old, _Part) and isinstance(new, _Part):
            return self._between(old, new)
        return iter((_shown(State.same, _words(new)),))


def expressions_in(value: object) -> tuple[Placed, ...]:
    """The outermost expressions in a part of the graph that stand in the rules."""
    if isinstance(value, Placed) and not isinstance(value, Rounding):
        return (value,)
    if isinstance(value, tuple):
        return tuple(found for each in value for found in expressions_in(each))
    names = getattr(type(value), "__dataclass_fields__", ())
    if isinstance(value, Span):
        return ()
    return tuple(found for name in names for found in expressions_in(getattr(value, name)))


def _children(node: Placed) -> Iterator[tuple[str, Placed]]:
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, Placed) and not isinstance(value, Rounding):
            yield field.name, value
        elif isinstance(value, tuple):
            for each in value:
                if isinstance(each, Placed):
                    yield "", each


def _items(words: Words, parts: Sequence[_Part]) -> list[_Item]:
    """Words with parts in the place of those that they consist of; parts that stand elsewhere are left out.

    Parentheses around a part belong to it.
    """
    places = {(word.line, word.column): at for at, word in enumerate(words)}
    items: list[_Item] = []
    done = 0
    for part in sorted(parts, key=lambda each: [(word.line, word.column) for word in each.words[:1]]):
        if not part.words:
            continue
        start = places.get((part.words[0].line, part.words[0].column), -1)
        end = start + len(part.words)
        if start < done or words[start:end] != part.words:
            continue
        while start > done and end < len(words) and words[start - 1].text == "(" and words[end].text == ")":
            if start > 1 and words[start - 1].gap == "" and words[start - 2].text not in ("(",):
                break  # the parenthesis of a function
            start, end = start - 1, end + 1
        items.extend(words[done:start])
        items.append(_Part(part.node, words[start:end], part.role))
        done = end
    items.extend(words[done:])
    return items


def _items_in_order(words: Words, parts: Sequence[_Part]) -> list[_Item]:
    """The same with the parts in another order: each takes the place of the one that stood there."""
    items = _items(words, parts)
    order = {id(part.node): at for at, part in enumerate(parts)}
    there = sorted((item for item in items if isinstance(item, _Part)), key=lambda each: order[id(each.node)])
    following = iter(there)
    return [next(following) if isinstance(item, _Part) else item for item in items]


def _words(item: _Item) -> Words:
    return item.words if isinstance(item, _Part) else (item,)


def _texts(words: Words) -> list[str]:
    return [word.text for word in words]


def _shown(state: State, words: Words, like: Words = ()) -> Piece:
    """Words as a piece, with what stands before the first one; `like` are those whose place they take."""
    if not words:
        return Piece(state, "")
    gap = like[0].gap if like else words[0].gap
    return Piece(state, gap + written(words))
