"""A file gets a new content whole, or keeps the old one; a new file is there whole, or not at all."""

import errno
import os
import stat
import tempfile
from pathlib import Path


def replace(path: Path, content: bytes) -> None:
    """Give a file that exists a new content; its mode stays. A link is followed to its file.

    Raises OSError where the file may not be written; it then is as it was.
    """
    target = Path(os.path.realpath(path))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    mode = stat.S_IMODE(target.stat().st_mode)
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


def create(path: Path, content: bytes, *, private: bool = False) -> None:
    """Make a file that does not exist; nobody but its owner may read a private one.

    Raises FileExistsError where there is anything of this name, a link that leads nowhere too, and OSError
    where the file cannot be written; then there is nothing of it.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            os.chmod(beside, 0o666 & ~_mask())
        _name(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def _name(beside: str, path: Path) -> None:
    """Give a finished file its name, which nothing else must have got in the meantime."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the name is taken first, and the file put in its place
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        os.replace(beside, path)
    else:
        os.unlink(beside)


def _mask() -> int:
    """The permissions that new files do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
