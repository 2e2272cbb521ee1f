"""Guarded alternatives in generated code."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.graph.expression import Alternative, Alternatives, Expression
from engine.plan.arithmetic import into
from engine.plan.code import Binding, Code, Form, Sort, common_form
from engine.plan.emitter import MISSING, Emitter
from engine.plan.writer import Lines, Writer

__all__ = ["choose", "emit_alternatives"]

SHORT = 60
"""The length up to which a choice is written in one expression."""


@dataclass(slots=True)
class _Leaf:
    lines: Lines
    code: Code


@dataclass(slots=True)
class _Fork:
    condition: Code
    taken: _Leaf
    lines: Lines
    otherwise: "_Fork | _Leaf"


def emit_alternatives(emitter: Emitter, expression: Alternatives) -> Code:
    """The value of the first alternative whose condition holds; only that one is computed."""
    tree = _tree(emitter, expression.cases, expression.otherwise)
    if isinstance(tree, _Leaf):
        return tree.code
    return _written(emitter.writer, tree, emitter.hint)


def choose(
    writer: Writer, condition: Code, taken: tuple[Lines, Code], otherwise: tuple[Lines, Code], hint: str
) -> Code:
    """One of two values whose statements are given with them."""
    return _written(writer, _Fork(condition, _Leaf(*taken), otherwise[0], _Leaf([], otherwise[1])), hint)


def _tree(emitter: Emitter, cases: Sequence[Alternative], otherwise: Expression) -> "_Fork | _Leaf":
    """The alternatives from the first of these on, in the scope at hand."""
    if not cases:
        return _Leaf([], emitter.code(otherwise))
    first, *others = cases
    condition = emitter.condition(first.condition)
    if condition.constant is True:
        return _Leaf([], emitter.code(first.value))
    if condition.constant is False:
        return _tree(emitter, others, otherwise)
    with emitter.writer.inner(emitter.facts_when(first.condition, True)) as taken:
        leaf = _Leaf(taken.lines, emitter.code(first.value))
    with emitter.writer.inner(emitter.facts_when(first.condition, False)) as rest:
        tree = _tree(emitter, others, otherwise)
    return _Fork(condition, leaf, rest.lines, tree)


def _leaves(tree: "_Fork | _Leaf") -> list[_Leaf]:
    if isinstance(tree, _Leaf):
        return [tree]
    return [tree.taken, *_leaves(tree.otherwise)]


def _written(writer: Writer, tree: _Fork, hint: str) -> Code:
    leaves = _leaves(tree)
    form = common_form(leaf.code.form for leaf in leaves)
    if form.sort is Sort.nothing and not any(leaf.lines for leaf in leaves):
        return MISSING
    texts = [_text(writer, leaf, form) for leaf in leaves]
    brief = isinstance(tree.otherwise, _Leaf) and not tree.taken.lines and not tree.lines
    if brief and sum(map(len, texts)) + len(tree.condition.text) <= SHORT:
        taken, otherwise = (_operand(leaf, text) for leaf, text in zip(leaves, texts, strict=True))
        text = f"{taken} if {tree.condition.within(Binding.either)} else {otherwise}"
        return Code(text, form, Binding.choice)
    name = writer.name(hint)
    for leaf, text in zip(leaves, texts, strict=True):
        writer.put_into(leaf.lines, f"{name} = {text}")
    _write_fork(writer, writer.scope.lines, tree, "if")
    return Code(name, form)


def _text(writer: Writer, leaf: _Leaf, form: Form) -> str:
    return into(writer, leaf.code, form) if form.is_number else leaf.code.text


def _operand(leaf: _Leaf, text: str) -> str:
    return f"({text})" if leaf.code.binding is Binding.choice or " if " in text else text


def _write_fork(writer: Writer, lines: Lines, tree: _Fork, word: str) -> None:
    writer.put_into(lines, f"{word} {tree.condition.text}:", tree.taken.lines)
    if isinstance(tree.otherwise, _Leaf):
        writer.put_into(lines, "else:", [*tree.lines, *tree.otherwise.lines])
    elif not tree.lines:
        _write_fork(writer, lines, tree.otherwise, "elif")
    else:
        _write_fork(writer, tree.lines, tree.otherwise, "if")
        writer.put_into(lines, "else:", tree.lines)
