"""The laptops of a hall have processors of their own; on one machine their threads give way to what is measured."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from facilitator.live.rehearsal_hall import CrewProcess

LESS_URGENT = 10
"""By how much (``nice``) the note-takers' threads are less urgent than the others."""


def give_way(crews: list[CrewProcess]) -> None:
    """Let the crews of note-takers give way from now on, and this process's laptop that sees every note, but for the thread
    that calls: it starts what is measured. On Linux, which keeps this for each thread."""
    laptops = [crew.process.pid for crew in crews if crew.process is not None]
    tasks = {int(task.name) for pid in (*laptops, os.getpid()) for task in Path(f"/proc/{pid}/task").iterdir()}
    for task in tasks - {threading.get_native_id()}:
        os.setpriority(os.PRIO_PROCESS, task, LESS_URGENT)
