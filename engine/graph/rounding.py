"""The rounding modes, as a rule file names them."""

from engine.exact.rounding import RoundingMode

__all__ = ["RoundingMode"]
