"""The catalogue and the code agree."""

import re
from pathlib import Path

import api.evidence
from api.evidence.codes import CODES


def test_codes_are_v_and_three_digits() -> None:
    assert all(re.fullmatch(r"V0\d\d", code) for code in CODES)
    assert list(CODES) == sorted(CODES)


def test_every_code_of_the_catalogue_is_used_and_every_used_code_is_in_it() -> None:
    modules = Path(api.evidence.__path__[0]).glob("*.py")
    source = "".join(module.read_text("utf-8") for module in modules if module.name != "codes.py")
    assert set(re.findall(r'"(V\d{3})"', source)) == set(CODES)
