"""Reads the files of a methodology folder."""

from pathlib import Path

SUFFIXES = frozenset({".yaml", ".rules", ".csv"})
LARGEST = 16 * 1024 * 1024


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of a methodology, by their path in the folder; hidden ones and cases are left out.

    Raises OSError where the folder cannot be read, ValueError where a file is larger than 16 MiB.
    """
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        if (
            path.suffix not in SUFFIXES
            or not path.is_file()
            or any(part.startswith(".") for part in inner.parts)
        ):
            continue
        if inner.parts[0] == "cases":
            continue
        if path.stat().st_size > LARGEST:
            raise ValueError(f"{inner.as_posix()} is larger than {LARGEST} bytes")
        found[inner.as_posix()] = path.read_bytes()
    return found
