"""A folder is the files in it that can be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from kupang_cli.errors import ReadError

# Of files that hold no article to read, with which a folder of articles is commonly littered.
_PASSED_OVER = frozenset(
    (
        *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".ico", ".psd", ".avif"),
        *(".mp3", ".m4a", ".wav", ".ogg", ".opus", ".flac", ".amr", ".mp4", ".mov", ".avi", ".mkv", ".webm", ".3gp"),
        *(".zip", ".rar", ".7z", ".gz", ".bz2", ".xz", ".zst", ".tar", ".tgz", ".iso", ".exe", ".dll", ".apk"),
        *(".xls", ".xlsx", ".ods", ".csv", ".tsv", ".ppt", ".pptx", ".odp", ".db", ".sqlite", ".parquet"),
        *(".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".otf", ".ini", ".lnk", ".tmp", ".pyc"),
    )
)


def files_in(folder: str) -> list[str]:
    """The files in a folder and in the folders in it, by name, a folder's files where its name stands.

    Left out are hidden files and folders, pictures, recordings, archives, tables and what else holds no text by its
    name, and whatever is no file. A folder in it that cannot be listed stands for itself, so that reading it says why.
    Raises ReadError where the folder cannot be listed or nothing is left.
    """
    try:
        files = list(_walk(folder))
    except PermissionError:
        raise ReadError("you have no permission to read it") from None
    except (OSError, ValueError) as error:
        raise ReadError("it cannot be read: {why}", why=getattr(error, "strerror", None) or error) from None
    if not files:
        raise ReadError("there is no readable file in it")
    return files


def _walk(folder: str) -> Iterator[str]:
    """The files and the folders that cannot be listed; raises OSError where the folder itself cannot be.

    Every folder is gone into once, by whatever links it is reached: links may lead in a circle.
    """
    seen: set[tuple[int, int]] = set()
    waiting = _entries(folder, seen)[::-1]
    while waiting:
        path, mode = waiting.pop()
        if stat.S_ISREG(mode):
            yield path
        elif stat.S_ISDIR(mode):
            try:
                waiting += _entries(path, seen)[::-1]
            except OSError:
                yield path


def _entries(folder: str, seen: set[tuple[int, int]]) -> list[tuple[str, int]]:
    """What stands in a folder, by name, each with its mode; nothing of a folder seen before."""
    status = os.stat(folder)  # noqa: PTH116
    if (status.st_dev, status.st_ino) in seen:
        return []
    seen.add((status.st_dev, status.st_ino))
    names = (name for name in sorted(os.listdir(folder)) if not _is_passed_over(name))  # noqa: PTH208
    return [(path, _mode(path)) for path in (os.path.join(folder, name) for name in names)]  # noqa: PTH118


def _mode(path: str) -> int:
    try:
        return os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        return 0  # a link that leads nowhere


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or os.path.splitext(name)[1].lower() in _PASSED_OVER  # noqa: PTH122
