"""The catalogue and the code agree."""

import re
from pathlib import Path

import api.wire
from api.wire.codes import CODES


def test_codes_are_r_and_three_digits_below_a_hundred() -> None:
    assert all(re.fullmatch(r"R0\d\d", code) for code in CODES)


def test_every_code_of_the_catalogue_is_used_and_every_used_code_is_in_it() -> None:
    modules = Path(api.wire.__path__[0]).glob("*.py")
    source = "".join(module.read_text("utf-8") for module in modules if module.name != "codes.py")
    assert set(re.findall(r'"(R\d{3})"', source)) == set(CODES)
