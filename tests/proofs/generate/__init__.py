"""Random methodologies: rules as authors write them, guarded, almost guarded, and not guarded at all."""

from tests.proofs.generate.choice import Choice, drawn, seeded
from tests.proofs.generate.whole import STYLES, Folder, folder, folders

__all__ = ["STYLES", "Choice", "Folder", "drawn", "folder", "folders", "seeded"]
