"""The recording of a body as the steps of its explanation, each made when it is first asked for, and once."""

from api.explain.steps.collected import NONE
from api.explain.steps.maker import StepsMaker
from api.explain.steps.operations import MAKERS
from api.explain.steps.over import OverTeller
from api.explain.steps.part import PartSteps

__all__ = ["MAKERS", "NONE", "OverTeller", "PartSteps", "StepsMaker"]
