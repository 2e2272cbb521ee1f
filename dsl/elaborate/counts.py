"""Numbers of values in sentences."""


def values(count: int) -> str:
    """`1 value`, `2 values`."""
    return f"{count} value" if count == 1 else f"{count} values"


def given(count: int) -> str:
    """`1 is given`, `2 are given`."""
    return f"{count} is given" if count == 1 else f"{count} are given"
