"""The readings of the decree: where its text leaves a choice, the options, the default first.

The names follow the section "Rating, flags, succession, appeals" of the methodology specification.
"""

from __future__ import annotations

from typing import Any, Final

#: Every reading with its options; the first is the default.
READINGS: Final[dict[str, tuple[str, ...]]] = {
    "ties": ("shared_best", "dense", "mean"),
    "ranking": ("on_rounded", "on_unrounded"),
    "bottom_three": ("strictly_below", "distinct_places", "exactly_three"),
    "small_ratings": ("flagged", "left_alone"),
    "limbs": ("either", "both"),
    "deterioration": ("three_falls", "below_first"),
    "rounding_mode": ("half_up", "half_even"),
    "unified_from": ("rounded_blocks", "unrounded_blocks"),
    "missing_block": ("incomplete", "counts_as_zero"),
    "inapplicable_criteria": ("rescaled", "count_as_zero"),
    "no_data": ("left_out", "not_achieved"),
    "reporting_penalty": ("counts", "does_not_count"),
    "succession_weight": ("share_and_time", "share", "none"),
    "second_half": ("recommendations", "counts"),
    "deadline_day": ("outside", "inside"),
    "reorganised_before_deadline": ("keeps_place", "unranked"),
    "after_deadline": ("as_usual", "recommendations"),
    "block_ratings": ("by_kind", "together"),
    "block_population": ("all_assessed", "all_blocks_only"),
}

Readings = dict[str, str]


def chosen(request: dict[str, Any]) -> Readings:
    """Every reading with the option of the request, or the default where the request names none."""
    defaults = {name: options[0] for name, options in READINGS.items()}
    return defaults | (request.get("readings") or {})
