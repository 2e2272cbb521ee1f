"""Names that look the same and are written with letters of different alphabets."""

import unicodedata

_CYRILLIC = "аеорсухіјѕһԁԛԝүАВЕКМНОРСТУХІЈЅҺҮ"
_LATIN = "aeopcyxijshdqwyABEKMHOPCTYXIJSHY"
_SAME = str.maketrans(_CYRILLIC, _LATIN)


def looks_the_same(one: str, other: str) -> bool:
    """Whether two names look the same though their letters are others."""
    return one != other and one.translate(_SAME) == other.translate(_SAME)


def is_latin(name: str) -> bool:
    """Whether all letters of a name are Latin."""
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in name if sign.isalpha())
