"""Imported by the process that the others are forked from: what every check needs is made here, once."""

import gc
import json

from api.checking.limits import CheckLimits
from api.checking.worker import answer
from dsl.diagnostics.wording import Language

MANIFEST = (
    "id: warm\ntitle: {en: Warm}\nassessed_year: 2025\nlaw_as_of: 2025-01-01\n"
    "languages: [en]\nrules: [warm.rules]\n"
)
RULES = (
    "input done: number from 0 to 100\ncriterion work\n    score = 1 / done\n",
    "input done => number from 0 to 100\ncriterion work\n    score = dome\n",
)
"""Rules that fail for some data and rules that cannot be read: for the one all passes are made ready, down to
the search for data that break a rule, for the other what explains lines; for both the texts of findings.
"""

for _rules in RULES:
    for _language in Language:
        _files = {"methodology.yaml": MANIFEST, "warm.rules": _rules}
        answer(json.dumps({"files": _files}).encode(), _language, CheckLimits())
gc.freeze()
