"""A thread in which something listens to the hub until it is told to end."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine


class Listening:
    """Runs a coroutine in a thread and a loop of its own.

    Args:
        name: the thread's.
        listen: makes the coroutine; it is cancelled at the end.
    """

    def __init__(self, name: str, listen: Callable[[], Coroutine[None, None, None]]) -> None:
        self._listen = listen
        self._under_way: tuple[asyncio.AbstractEventLoop, asyncio.Task[None]] | None = None
        self._ended = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """Cancel it, and wait so long at most until it has ended."""
        self._ended = True
        if self._under_way is not None:
            loop, task = self._under_way
            with contextlib.suppress(RuntimeError):  # it has ended by itself
                loop.call_soon_threadsafe(task.cancel)
        self._thread.join(timeout=seconds)

    def _run(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            asyncio.run(self._begin())

    async def _begin(self) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._under_way = asyncio.get_running_loop(), task
        if not self._ended:
            await self._listen()
