"""Garbage is collected on the window's thread alone."""

from __future__ import annotations

import gc
import threading
import weakref

from facilitator.ui.collector import Collector


class Knot:
    """Something that only the collector of cycles can free."""

    def __init__(self, freed_in: list[threading.Thread]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: freed_in.append(threading.current_thread()))


def test_what_a_working_thread_leaves_behind_is_freed_on_the_windows_thread(collector: Collector) -> None:
    freed_in: list[threading.Thread] = []

    def work() -> None:
        Knot(freed_in)
        for _ in range(50_000):  # far more than lets Python collect by itself
            gc_bait: list[object] = []
            gc_bait.append(gc_bait)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert freed_in == []
    collector.collect()
    gc.collect()
    assert freed_in == [threading.main_thread()]
