"""The register of what a methodology takes for granted: its assumptions, and the readings of its law."""

from api.register.build import register_of
from api.register.models import Register

__all__ = ["Register", "register_of"]
