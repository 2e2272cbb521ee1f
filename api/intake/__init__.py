"""The intake: the exact tree of a request in, typed values out, or everything that is wrong with it.

`plain` defines what is read and finds the faults; `fast` reads what has none. The names below are the way in.
"""

from api.intake.limits import Limits
from api.intake.reader import Intake, Outcome
from api.intake.request import BodyRequest, Request

__all__ = ["BodyRequest", "Intake", "Limits", "Outcome", "Request"]
