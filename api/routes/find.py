"""The methodology that an address names."""

from difflib import get_close_matches

from api.loading import Loaded
from api.problem import Problem
from api.registry import Registry
from api.wire.quoted import visible


def find(registry: Registry, methodology_id: str) -> Loaded:
    """The methodology of this id, or the problem that says why there is none."""
    loaded = registry.served.get(methodology_id)
    if loaded is not None:
        return loaded
    broken = registry.broken.get(methodology_id)
    if broken is not None:
        raise Problem("broken-methodology", broken.reasons[0])
    near = get_close_matches(methodology_id[:100], registry.served, 1) or list(registry.served)[:5]
    hint = f"; there is {', '.join(near)}" if near else ""
    raise Problem("unknown-methodology", f"there is no methodology {visible(methodology_id)}{hint}")
