"""What changes where the law is read in another way: for each reading by itself, and for all together."""

from api.readings.analysis import MOST_SEED, readings_of

__all__ = ["MOST_SEED", "readings_of"]
