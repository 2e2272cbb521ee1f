"""Reads the files of a methodology folder."""

from pathlib import Path

SUFFIXES = frozenset({".yaml", ".rules", ".csv"})
LARGEST = 16 * 1024 * 1024
CASES = "cases"
"""The folder of the worked cases, in that of the methodology."""


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of a methodology, by their path in the folder; hidden ones and cases are left out.

    Raises OSError where the folder cannot be read, ValueError where a file is larger than 16 MiB.
    """
    return _read(folder, folder, SUFFIXES)


def read_case_files(folder: Path) -> dict[str, bytes]:
    """The files of the worked cases, by their path in the methodology's folder. Raises as `read_folder`.

    With them stand those in the folder of cases that are called otherwise, without their content; what
    editors keep beside a file, `x~`, is left out.
    """
    cases = _read(folder / CASES, folder, frozenset({".yaml"}))
    others = (
        path for path in sorted((folder / CASES).rglob("*")) if path.suffix != ".yaml" and path.is_file()
    )
    named = (path.relative_to(folder) for path in others if not path.name.endswith("~"))
    return cases | {
        inner.as_posix(): b"" for inner in named if not any(part.startswith(".") for part in inner.parts)
    }


def _read(within: Path, folder: Path, suffixes: frozenset[str]) -> dict[str, bytes]:
    """The files in a part of a folder; those of its cases only where that part is they."""
    found: dict[str, bytes] = {}
    for path in sorted(within.rglob("*")):
        inner = path.relative_to(folder)
        if (
            path.suffix not in suffixes
            or not path.is_file()
            or any(part.startswith(".") for part in inner.parts)
        ):
            continue
        if within == folder and inner.parts[0] == CASES:
            continue
        if path.stat().st_size > LARGEST:
            raise ValueError(f"{inner.as_posix()} is larger than {LARGEST} bytes")
        found[inner.as_posix()] = path.read_bytes()
    return found
