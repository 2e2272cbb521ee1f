"""The types that inputs, attributes, columns and parameters declare."""

from dsl.elaborate.context import Context
from dsl.elaborate.literals import unit_of
from dsl.elaborate.types import Broken, ChoiceOf, DateOf, NumberOf, TextOf, Type, YesOrNo
from dsl.syntax import tree


def type_of_input(context: Context, written: tree.TypeOf) -> Type:
    """The type that a declaration gives, without its bounds."""
    match written.base:
        case "number" | "whole":
            return NumberOf(unit_of(context, written.unit) if written.unit else None)
        case "text":
            return TextOf()
        case "date":
            return DateOf()
        case "yes_no":
            return YesOrNo()
        case "choice":
            return ChoiceOf(tuple(option.text for option in written.options))
        case _:
            return Broken()
