"""Imported by the process that the others are forked from: what every check needs is made here, once."""

import gc
import json

from api.checking.limits import CheckLimits
from api.checking.worker import answer
from dsl.diagnostics.wording import Language

FILES = {
    "methodology.yaml": "id: warm\ntitle: {en: Warm}\nassessed_year: 2025\nlaw_as_of: 2025-01-01\n"
    "languages: [en]\nrules: [warm.rules]\n",
    "warm.rules": "input done: number from 0 to 100\ncriterion work\n    score = done / 2\n"
    "    score = dome\n",
}
"""A methodology with faults: the parser, the models of YAML and the texts of findings are made for it."""

for _language in Language:
    answer(json.dumps({"files": FILES}).encode(), _language, CheckLimits())
gc.freeze()
