"""The codes of what is wrong with a request apart from the data to score: `Q` and three digits.

Q00. are parameters of the address, Q01. files to check, Q02. data that fit the schema but not a rule, Q03.
events and readings.
"""

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        "Q001": "An unknown query parameter",
        "Q002": "A query parameter is given twice",
        "Q003": "A value that the query parameter does not take",
        "Q004": "A query parameter is missing",
        "Q011": "Not an object with the member files",
        "Q012": "An unknown member",
        "Q013": "A file that is not a text",
        "Q014": "Too many files",
        "Q015": "Too much text",
        "Q016": "Too many words, numbers and signs",
        "Q017": "A check that takes too long",
        "Q018": "A check that takes too much memory",
        "Q021": "A division by zero",
        "Q022": "No row of a table for these values",
        "Q023": "A number in none of the bands",
        "Q024": "Too few rows for an aggregate",
        "Q025": "A number outside what a function takes",
        "Q026": "Digits that stay open",
        "Q027": "A number too large to be computed",
        "Q028": "A missing value is used",
        "Q031": "A reorganisation without effect",
        "Q032": "A reading asked for in two ways",
    }
)
"""Code to short title."""
