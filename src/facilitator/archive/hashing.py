"""SHA-512 of what comes in, worked out beside the reading of it."""

from __future__ import annotations

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self


class HashBeside:
    """A SHA-512 (FIPS 180-4) whose work is done in a thread of its own, one piece behind whoever reads."""

    def __init__(self) -> None:
        self._hash = hashlib.sha512()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="hashing")
        self._before: Future[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._thread.shutdown(wait=True)

    def update(self, piece: bytes) -> None:
        """Take the next piece; it must not be changed afterwards."""
        if self._before is not None:
            self._before.result()
        self._before = self._thread.submit(self._hash.update, piece)

    def hexdigest(self) -> str:
        """The SHA-512 of all pieces, in hexadecimal."""
        if self._before is not None:
            self._before.result()
        return self._hash.hexdigest()
