"""The suite runs with the garbage collector set as the command line and the service set it."""

import gc

from api.collection import COLLECTION

gc.set_threshold(*COLLECTION)
