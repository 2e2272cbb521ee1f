"""The recording of an assessment: every step with its value, beside an evaluation that goes its own way."""

from engine.cohort.assess import assess
from engine.cohort.request import Cohort, CohortBody
from engine.evaluate.handlers import HANDLERS
from engine.graph.expression import Comparison, Product, Reference
from engine.graph.methodology import Block, Criterion
from engine.program import Program, profile_of
from engine.record.assessment import recorded
from engine.record.program import PlainProgram, RecordingProgram
from engine.record.recording import Step
from tests.cases.small import loaded

METHODOLOGY = loaded(
    """\
block work
    scale from 0 to 100
    input done: whole number, at most 10
    let tenth = done / 10
    criterion amount, worth 100
        score = 100 when tenth >= 1
                worth * tenth * tenth otherwise
rating work
    score = score of work
    highest score first
    equal scores share the best place
flag last
    in work
    applies when rated_bodies > 1
    marks the last 1 places
"""
).methodology
PROFILE = profile_of(METHODOLOGY, "central", None)


def cohort(**done: int) -> Cohort:
    bodies = (
        CohortBody(id_, PROFILE, {"kind": "central", "work.done": value}, frozenset({"work"}))
        for id_, value in done.items()
    )
    return Cohort(tuple(bodies))


def amount() -> Criterion:
    block = METHODOLOGY.members[0]
    assert isinstance(block, Block)
    criterion = block.members[0]
    assert isinstance(criterion, Criterion)
    return criterion


def test_an_assessment_is_the_same_recorded_and_read_plainly_and_by_plans() -> None:
    bodies = cohort(a=5, b=10)
    by_plans = assess(Program(METHODOLOGY), bodies)
    assert assess(PlainProgram(METHODOLOGY), bodies) == by_plans
    assert recorded(RecordingProgram(METHODOLOGY, {}), bodies).assessment == by_plans


def test_the_steps_of_a_rule_are_found_by_the_body() -> None:
    recording = recorded(RecordingProgram(METHODOLOGY, {}), cohort(a=5, b=10)).recording
    at = recording.last(amount().score, "a")
    assert at is not None
    assert recording.steps[at].value == 25
    below = [recording.steps[each] for each in recording.beneath(at)]
    assert [type(step.expression) for step in below] == [Comparison, Product]
    assert [step.value for step in below] == [False, 25]
    assert recording.steps[recording.last(amount().score, "b") or 0].value == 100
    assert recording.last(amount().score, "c") is None


def test_a_value_with_a_name_is_worked_out_once_for_a_body() -> None:
    recording = recorded(RecordingProgram(METHODOLOGY, {}), cohort(a=5)).recording
    tenth = METHODOLOGY.named[0].value
    assert len([step for step in recording.steps if step.expression is tenth]) == 1
    asked = [step for step in recording.steps if step.expression == Reference("work.tenth")]
    assert [step.value for step in asked] == [asked[0].value] * 3


def test_what_is_asked_of_flags_is_recorded_for_each_body_and_time() -> None:
    program = RecordingProgram(METHODOLOGY, {})
    for _ in range(2):
        recording = recorded(program, cohort(a=5, b=10)).recording
        conditions = [step for step in recording.steps if step.expression is METHODOLOGY.flags[0].applies]
        assert [step.value for step in conditions] == [True]


def test_bodies_are_recorded_as_they_were_scored() -> None:
    recording = recorded(RecordingProgram(METHODOLOGY, {}), cohort(a=5, b=10)).recording
    assert [body.body for body in recording.bodies if body.members] == ["a", "b"]
    assert [body.body for body in recording.bodies if body.outermost is not None] == ["a", "b"]


def test_a_recording_holds_nothing_of_the_assessment_before() -> None:
    program = RecordingProgram(METHODOLOGY, {})
    first = recorded(program, cohort(a=5)).recording
    second = recorded(program, cohort(a=5)).recording
    assert [step[:3] for step in first.steps] == [step[:3] for step in second.steps]


def test_a_step_tells_what_it_took() -> None:
    recording = recorded(RecordingProgram(METHODOLOGY, {}), cohort(a=5)).recording
    for at, step in enumerate(recording.steps):
        assert isinstance(step, Step)
        assert 0 <= step.first <= at


def test_without_recording_the_evaluator_has_its_own_handlers() -> None:
    assert Program(METHODOLOGY).handlers is HANDLERS
    assert PlainProgram(METHODOLOGY).handlers is HANDLERS
    assert RecordingProgram(METHODOLOGY, {}).handlers is not HANDLERS
