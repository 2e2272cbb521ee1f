"""Which module gives which expression its meaning."""

from collections.abc import Mapping
from types import MappingProxyType

from dsl.elaborate.arithmetic import arithmetic, minus
from dsl.elaborate.calls import call
from dsl.elaborate.context import Rule
from dsl.elaborate.literals import day, number, text, year_day, yes_no
from dsl.elaborate.logic import compare, logic, negate, one_of, presence, same
from dsl.elaborate.lookups import band_of, look_up, rounded
from dsl.elaborate.names import is_raised, is_scored, name, own_worth, score_of, weight_of
from dsl.elaborate.over import misplaced_over
from dsl.syntax import tree

RULES: Mapping[type, Rule] = MappingProxyType(
    {
        tree.Number: number,
        tree.Text: text,
        tree.Day: day,
        tree.YearDay: year_day,
        tree.YesNo: yes_no,
        tree.Name: name,
        tree.OwnWorth: own_worth,
        tree.ScoreOf: score_of,
        tree.WeightOf: weight_of,
        tree.LookUp: look_up,
        tree.BandOf: band_of,
        tree.Rounded: rounded,
        tree.Over: misplaced_over,
        tree.Call: call,
        tree.Arithmetic: arithmetic,
        tree.Minus: minus,
        tree.Compare: compare,
        tree.Is: same,
        tree.OneOf: one_of,
        tree.Presence: presence,
        tree.IsScored: is_scored,
        tree.IsRaised: is_raised,
        tree.Logic: logic,
        tree.Negate: negate,
    }
)
