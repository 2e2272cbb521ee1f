"""The suite runs with the garbage collector set as the command line and the service set it."""

import gc

from cli.main import COLLECTION

gc.set_threshold(*COLLECTION)
