"""The codes of the compiler: each finding has one, and a paragraph in `docs/errors.md`."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code stands for, and whether it is an error or a warning."""

    title: str
    severity: str = "error"


CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {
        # E01: reading
        "E0101": Entry("a file cannot be read"),
        "E0102": Entry("a line cannot be read"),
        "E0103": Entry("indentation with a tab"),
        "E0104": Entry("indentation on no level"),
        "E0105": Entry("a parenthesis without its partner"),
        "E0106": Entry("a decimal comma"),
        "E0107": Entry("a word of two scripts"),
        "E0108": Entry("a line out of place"),
        "E0109": Entry("a clause given twice"),
        "E0110": Entry("a date that the calendar does not have"),
        "E0111": Entry("a file is missing or superfluous"),
        "E0112": Entry("rules nested too deeply"),
        "E0113": Entry("a sign or word is missing"),
        "E0114": Entry("a number that counts nothing"),
        "E0115": Entry("a sign of another language"),
        "E0116": Entry("a comparison written in another way"),
        "E0117": Entry("a misspelt word"),
        "E0118": Entry("a text without its quotation marks"),
        "E0119": Entry("a sign that only looks right"),
        # E012: YAML
        "E0120": Entry("YAML that cannot be read"),
        "E0121": Entry("an unknown key"),
        "E0122": Entry("a key given twice"),
        "E0123": Entry("a value of the wrong form"),
        "E0124": Entry("a required key is missing"),
        # E013: reading, what is taken from elsewhere
        "E0131": Entry("a condition written in another way"),
        "E0132": Entry("a word of the language in Russian or Kazakh"),
        "E0133": Entry("a number written in another way"),
        "E0134": Entry("a function written in another way"),
        "E0135": Entry("a part of a hundred written in another way"),
        "E0136": Entry("no type of the language"),
        "E0137": Entry("a date written in another way"),
        "E0138": Entry("not a name"),
        "E0139": Entry("a sign that is not needed"),
        "E0140": Entry("a sign that cannot be seen"),
        # E02: blocks and their members
        "E0201": Entry("something required is not declared"),
        "E0202": Entry("two declarations contradict each other"),
        "E0203": Entry("points or weights do not sum up"),
        "E0204": Entry("it is not said what happens to what does not apply"),
        "E0205": Entry("a range is empty or lacks an end"),
        "E0206": Entry("a number outside what the clause takes"),
        # E03: names
        "E0301": Entry("an unknown name"),
        "E0302": Entry("a name declared twice"),
        "E0303": Entry("a word of the language used as a name"),
        "E0304": Entry("definitions that go round in a circle"),
        "E0306": Entry("a name used where it has no value"),
        # E04: types
        "E0401": Entry("a value of the wrong type"),
        "E0402": Entry("units that clash"),
        "E0403": Entry("a wrong number of arguments"),
        "E0404": Entry("not one of the choices"),
        "E0405": Entry("a value that must be constant is not"),
        "E0406": Entry("rows used as a value, or a value as rows"),
        "E0407": Entry("an aggregate inside another"),
        "E0408": Entry("an irrational value published without rounding"),
        "E0409": Entry("a division by the constant zero"),
        # E05: completeness
        "E0501": Entry("alternatives without `otherwise`"),
        "E0502": Entry("a value that may be missing is used"),
        "E0503": Entry("a score that may not exist is used"),
        "E0504": Entry("an alternative that is never reached"),
        # E06: what may happen for some input
        "E0601": Entry("a division that may be by zero"),
        "E0602": Entry("a function that may be applied outside of its domain"),
        "E0603": Entry("an aggregate that may be of nothing"),
        "E0604": Entry("a look-up that may find no row"),
        "E0605": Entry("a value that may belong to no band"),
        "E0606": Entry("a score that may exceed its worth or its scale"),
        "E0607": Entry("a score that may fall below 0 or its scale"),
        "E0608": Entry("a score that may leave its scale"),
        "E0609": Entry("points of a penalty or bonus that may be below 0"),
        "E0610": Entry("a definition that rests on too many names to be proved"),
        "E0611": Entry("a direction that is not proved"),
        # E07: tables and bands
        "E0701": Entry("a cell that is not what its column says"),
        "E0702": Entry("two rows, bands or windows for the same value"),
        "E0703": Entry("the columns of a table file do not fit"),
        # E08: bodies
        "E0801": Entry("a body listed twice"),
        "E0802": Entry("a scope that names nothing assessed"),
        "E0803": Entry("attributes that do not fit the rules"),
        # E09: worked cases
        "E0901": Entry("a case that does not say what it expects"),
        "E0902": Entry("a case without data, or with data in two ways"),
        "E0903": Entry("two cases with one title"),
        "E0904": Entry("an entry that stands there no number of times"),
        "E0905": Entry("an expectation of what no answer has"),
        "E0906": Entry("an expectation of the wrong form"),
        "E0907": Entry("an expected error that no request can have"),
        "E0908": Entry("a case that asks for what is no reading"),
        # W06: what is dead, open or without a ground
        "W0601": Entry("a function, parameter or reading that is never used", "warning"),
        "W0602": Entry("a holiday whose day is only estimated", "warning"),
        "W0603": Entry("an input that no result depends on", "warning"),
        "W0604": Entry("a definition that no result depends on", "warning"),
        "W0605": Entry("an alternative that is never taken", "warning"),
        "W0606": Entry("a criterion that gives all bodies the same score", "warning"),
        "W0607": Entry("a score published without rounding beside rounded ones", "warning"),
        "W0608": Entry("a worth that no data earn", "warning"),
        "W0611": Entry("a rule without a citation or an assumption", "warning"),
        "W0612": Entry("a source that nothing cites", "warning"),
        "W0613": Entry("a provision that no rule cites", "warning"),
        "W0614": Entry("a citation of a provision that its source does not list", "warning"),
    }
)
