"""What would lift a body: for each of its values alone the smallest change by which it reaches a goal.

Values in, values out. The search takes numbers by whole ranges (`engine.exact.Range`): where the rules give
of all values in a range what reaches no goal, none of them does, whichever way the score goes with them.
"""

from engine.lift.finding import Established, Finding, Verdict
from engine.lift.goals import Goal, GoalKind
from engine.lift.limits import LiftLimits
from engine.lift.search import Lifting
from engine.lift.variable import Grid, Listed, Variable

__all__ = [
    "Established",
    "Finding",
    "Goal",
    "GoalKind",
    "Grid",
    "LiftLimits",
    "Lifting",
    "Listed",
    "Variable",
    "Verdict",
]
