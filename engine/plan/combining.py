"""How the scores of a block's members make one number, in generated code."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gmpy2 import mpq

from engine.evaluate.combination import run_of
from engine.graph.methodology import Block, Combination, Inapplicable
from engine.plan.arithmetic import into
from engine.plan.choices import choose
from engine.plan.code import RATIONAL, REAL, TRUTH, Binding, Code, Form, Sort, common_form, number_constant
from engine.plan.emitter import MISSING, Emitter
from engine.plan.shares import Term, complete, enough, extreme_of, shared
from engine.plan.writer import Lines

__all__ = ["CombinedCode", "combine_members"]

_SAME = number_constant(mpq(1))


@dataclass(frozen=True, slots=True)
class CombinedCode:
    """What the members give, the run that counted, and the growth of the receivers' worth."""

    value: Code
    run: Code = MISSING
    growth: Code = _SAME


def combine_members(emitter: Emitter, block: Block) -> CombinedCode:
    """What the members with a score give; missing where the block has no score."""
    scores = {member.label.id: _score(emitter, member.label.id) for member in block.members}
    if block.combination is Combination.formula:
        return CombinedCode(_formula(emitter, block, list(scores.values())))
    doubtful = any(score.form.optional and score.form.sort is not Sort.nothing for score in scores.values())
    giving = block.inapplicable is Inapplicable.give and (doubtful or bool(block.runs))
    if giving or any(score.form.sort is Sort.real for score in scores.values()):
        return _at_runtime(emitter, block, scores)
    if not block.runs:
        return _run(emitter, block, None, scores)
    return _best(emitter, [_run(emitter, block, run, scores).value for run in block.runs])


def _score(emitter: Emitter, member: str) -> Code:
    scores = emitter.scores.get(member)
    return MISSING if scores is None else scores.published


def _formula(emitter: Emitter, block: Block, scores: Sequence[Code]) -> Code:
    if block.formula is None:
        raise TypeError(f"the block `{block.label.id}` has no formula")
    conditions = enough(block, [Term(score) for score in scores]) if scores else []
    if conditions is None:
        return MISSING
    with emitter.writer.inner() as scope:
        value = emitter.code(block.formula)
    return _under(emitter, conditions, scope.lines, value)


def _under(emitter: Emitter, conditions: Sequence[Code], lines: Lines, value: Code) -> Code:
    """The value where all conditions hold; otherwise it is missing."""
    if not conditions:
        emitter.writer.scope.lines.extend(lines)
        return value
    if len(conditions) == 1:
        all_hold = conditions[0]
    else:
        text = " and ".join(condition.within(Binding.negation) for condition in conditions)
        all_hold = Code(text, TRUTH, Binding.both)
    return choose(emitter.writer, all_hold, (lines, value), ([], MISSING), emitter.hint)


def _run(
    emitter: Emitter, block: Block, ids: tuple[str, ...] | None, scores: dict[str, Code]
) -> CombinedCode:
    """What the members with these ids give."""
    run = run_of(block, ids)
    shares = zip(run.ids, run.shares, strict=True)
    terms = [Term(scores[id_], share, id_ in run.receivers) for id_, share in shares]
    all_needed = block.inapplicable in (None, Inapplicable.unscored)
    conditions = complete(block, terms) if all_needed else enough(block, terms)
    if conditions is None:
        return CombinedCode(MISSING)
    doubtful = [term for term in terms if not term.always and not term.never]
    if len(conditions) == len(doubtful):
        terms = [
            term if term.never else replace(term, score=term.score.known_as(optional=False)) for term in terms
        ]
    writer = emitter.writer
    with writer.inner() as scope:
        if block.combination in (Combination.lowest, Combination.highest):
            found: tuple[Code, mpq] | None = extreme_of(writer, block, terms, emitter.hint), mpq(1)
        else:
            found = shared(writer, block, terms, emitter.hint)
    if found is None:
        return CombinedCode(MISSING)
    value, growth = found
    return CombinedCode(_under(emitter, conditions, scope.lines, value), growth=number_constant(growth))


def _best(emitter: Emitter, runs: Sequence[Code]) -> CombinedCode:
    """The run with the largest value, the first of equal ones."""
    writer = emitter.writer
    form = common_form(run.form for run in runs)
    scored = [(position, run) for position, run in enumerate(runs) if run.form.sort is not Sort.nothing]
    if not scored:
        return CombinedCode(MISSING)
    value, best = writer.name(emitter.hint), writer.name(f"{emitter.hint}.run")
    optional = True
    for position, run in scored:
        text = into(writer, writer.bind(run, emitter.hint), form)
        given = writer.bind(
            Code(text, replace(form, optional=run.form.optional), Binding.choice), emitter.hint
        )
        taken = [f"{value} = {given.text}", f"{best} = {position}"]
        conditions = [f"{given.text} is not None"] if run.form.optional else []
        if position == scored[0][0]:
            writer.put(f"{value} = {best} = None")
        else:
            better = f"{given.text} > {value}"
            conditions.append(f"({value} is None or {better})" if optional else better)
        if conditions:
            writer.put(f"if {' and '.join(conditions)}:", list(taken))
        else:
            writer.scope.lines.extend(taken)
        optional = optional and run.form.optional
    position_form = Form(Sort.scaled, optional=optional)
    return CombinedCode(Code(value, replace(form, optional=optional)), Code(best, position_form))


def _at_runtime(emitter: Emitter, block: Block, scores: dict[str, Code]) -> CombinedCode:
    """By the plain evaluator's own function, on exact numbers."""
    writer = emitter.writer
    pairs = [
        f"({id_!r}, {into(writer, score, replace(RATIONAL, optional=score.form.optional))})"
        for id_, score in scores.items()
        if score.form.sort is not Sort.nothing
    ]
    if not pairs:
        return CombinedCode(MISSING)
    name = writer.constant(f"BLOCKS[{block.label.id!r}]", f"{block.label.id}.block")
    given = f"{{id: score for id, score in ({', '.join(pairs)},) if score is not None}}"
    found = writer.risked(f"combine({name}, {given})", TRUTH, f"{block.label.id}.found").text
    real = any(score.form.sort is Sort.real for score in scores.values())
    parts = {"value": REAL if real else RATIONAL, "run": Form(Sort.scaled), "growth": RATIONAL}
    codes = [
        Code(f"None if {found} is None else {found}.{part}", replace(form, optional=True), Binding.choice)
        for part, form in parts.items()
    ]
    value, run, growth = (writer.bind(code, emitter.hint) for code in codes)
    return CombinedCode(value, run if block.runs else MISSING, growth)
