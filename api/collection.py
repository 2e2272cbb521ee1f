"""How often the garbage collector looks through all values."""

from typing import Final

COLLECTION: Final = (200_000, 50, 100)
"""The thresholds of the processes that compile and score: both make many small values without circles, and
looking through them time and again would take as long as the work.
"""
