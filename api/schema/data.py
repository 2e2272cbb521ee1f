"""The data of the bodies of one profile -> their schema."""

from api.intake.demand import Unit
from api.intake.form import Form
from api.intake.layout import Branch, Node
from api.schema.presence import all_given, any_given
from api.schema.value import NULL, Schema
from api.schema.words import Words, described

UNUSED = "nothing that these bodies are assessed on uses it"


def data_schema(form: Form, words: Words) -> Schema:
    """The schema of `data` for the bodies of a form; values refer to `$defs` by their ids."""
    schema = _object(form, form.layout.data, frozenset())
    conditions = [condition for unit in form.demand.units for condition in _conditions(form, unit)]
    return schema | ({"allOf": conditions} if conditions else {})
