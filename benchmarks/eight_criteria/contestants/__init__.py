"""The contestants, in the order of the table.

A contestant is a module here with `prepare() -> Sequence[Contestant]` and, where the engine takes many
bodies in one call, `prepare_batch() -> Sequence[Batch]`; its entry names the module and the distribution
it needs (None for none). To add one, write the module and put its entry in the list.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    module: str
    distribution: str | None


ENTRIES = (
    Entry("tarazy", "tarazy"),
    Entry("zen", "zen-engine"),
    Entry("openfisca", "openfisca-core"),
    Entry("decimal_by_hand", None),
)
