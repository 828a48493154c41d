"""The desk: what stands between the pages and the record.

Writes go through one thread of their own, in the order they were asked for; other long work goes through a pool.
Results come back on the window's thread. Every change is announced once, with what it touched.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal

from facilitator.errors import Cancelled, NeedsConfirmation, Refused
from facilitator.record import Changes, Operation, Record

Result = TypeVar("Result")
Wrote = TypeVar("Wrote", Changes, Changes | None)
Done = Callable[[Any], None]
Failed = Callable[[Refused], None]


@dataclass(frozen=True)
class Step:
    """One thing that can be taken back: what a person calls it, and the operations that take it back."""

    label: str
    inverse: tuple[Operation, ...]


class Work(QObject):
    """A piece of long work: reports how far it is (0 to 1) and can be stopped."""

    progressed = Signal(float)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False

    def cancel(self) -> None:
        """Ask it to stop; it ends with nothing changed."""
        self._stopped = True

    def cancelled(self) -> bool:
        """Whether it was asked to stop; the work itself looks here."""
        return self._stopped


class Desk(QObject):
    """An open record as the pages see it.

    ``wrote`` is called on the writing thread with each ``Changes`` that is on the disk, before anybody else is told: what
    sends this laptop's work to the hub listens there.

    Signals:
        changed: something was applied; carries the ``Changes``.
        saving: how many writes are under way (0 means everything is on the disk).
        refused: an operation was refused and nobody else shows why; carries the ``Refused``.
        history: what can be undone or redone changed.
    """

    changed = Signal(object)
    saving = Signal(int)
    refused = Signal(object)
    history = Signal()
    _arrived = Signal(object)
    _came_in = Signal(object)

    def __init__(self, record: Record, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.record = record
        self.actor = "organizer"
        self.wrote: Callable[[Changes], None] = lambda _: None
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writing")
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="working")
        self._short = ThreadPoolExecutor(max_workers=2, thread_name_prefix="looking")
        self._drafts: dict[str, str] = {}
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._writing = 0
        self._under_way = 0
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._came_in.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        label: str,
        *operations: Operation,
        then: Callable[[Changes], None] | None = None,
        failed: Failed | None = None,
        confirm: Callable[[NeedsConfirmation], None] | None = None,
        actor: str | None = None,
    ) -> None:
        """Apply operations as one step that can be undone.

        Args:
            label: what a person calls the step, for "Undo …".
            then: called with the ``Changes`` once they are on the disk.
            failed: called with the reason instead; without it ``refused`` is emitted.
            confirm: called when a person must confirm first; without it the reason is treated as a refusal.
        """

        def done(changes: Changes) -> None:
            self._done(label, changes)
            if then is not None:
                then(changes)

        def not_done(error: Refused) -> None:
            if isinstance(error, NeedsConfirmation) and confirm is not None:
                confirm(error)
            elif failed is not None:
                failed(error)
            else:
                self.refused.emit(error)

        who = actor or self.actor
        self._write(self._telling(lambda: self.record.apply(*operations, actor=who)), done, not_done)

    def do_work(
        self,
        label: str,
        task: Callable[[Work], Changes | None],
        then: Callable[[Changes | None], None] | None = None,
        failed: Failed | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Work:
        """Do long work that applies operations itself, as one step that can be undone, in its turn among the writes.

        Args:
            label: what a person calls the step, for "Undo …".
            task: runs on the writing thread; gets the ``Work`` to report to and to look for cancelling, and returns what
                it changed, or None where it changed nothing. It must apply at most once: one step, all or nothing.
            then: called on the window's thread with what changed.
            failed: called with the reason; without it ``refused`` is emitted.
            stopped: called when the person cancelled it.
        """
        work = Work(self)

        def done(changes: Changes | None) -> None:
            if changes is not None:
                self._done(label, changes)
            if then is not None:
                then(changes)

        def ended() -> None:
            work.ended.emit()
            work.deleteLater()

        self._write(self._telling(lambda: task(work)), done, failed or self.refused.emit, stopped, ended)
        return work

    def _telling(self, task: Callable[[], Wrote]) -> Callable[[], Wrote]:
        """``task``, after which ``wrote`` is told."""

        def told() -> Wrote:
            changes = task()
            if changes is not None:
                self.wrote(changes)
            return changes

        return told

    def _done(self, label: str, changes: Changes) -> None:
        if changes.inverse:
            self._undo.append(Step(label, changes.inverse))
        else:
            self._undo.clear()
        self._redo.clear()
        self.history.emit()
        self.changed.emit(changes)

    def came_in(self, changes: Changes) -> None:
        """Announce what somebody else wrote into the record: another laptop, or the hub beside this window. Any thread."""
        self._came_in.emit(changes)

    def keep_draft(self, key: str, text: str) -> None:
        """Keep text that is being typed; it is on the disk when ``saving`` is back at 0."""
        self._drafts[key] = text
        self._write(lambda: self.record.save_draft(key, text), lambda _: None, self.refused.emit)

    def draft(self, key: str) -> str:
        """The text that was being typed under this key, also while it is still on its way to the disk."""
        return self._drafts[key] if key in self._drafts else self.record.draft(key)

    def undo(self) -> None:
        """Take the last step back."""
        self._go_back(self._undo, self._redo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go_back(self._redo, self._undo)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is not on the disk yet."""
        return self._writing > 0

    @property
    def undo_label(self) -> str:
        """What ``undo`` would take back; empty when nothing can be."""
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        """What ``redo`` would do again; empty when there is nothing."""
        return self._redo[-1].label if self._redo else ""

    def _go_back(self, steps: list[Step], other: list[Step]) -> None:
        if not steps or self._writing:
            return
        step = steps.pop()
        self.history.emit()

        def done(changes: Changes) -> None:
            if changes.inverse:
                other.append(Step(step.label, changes.inverse))
            self.history.emit()
            self.changed.emit(changes)

        actor = self.actor
        self._write(self._telling(lambda: self.record.apply(*step.inverse, actor=actor)), done, self.refused.emit)

    def run(
        self,
        task: Callable[[Work], Result],
        then: Callable[[Result], None],
        failed: Failed | None = None,
        stopped: Callable[[], None] | None = None,
        *,
        short: bool = False,
    ) -> Work:
        """Do long work off the window's thread. ``task`` gets the ``Work`` to report to and to look for cancelling.

        Args:
            short: it takes no time but may not be done here; it waits for no long work.
            then: called on the window's thread with the result.
            failed: called with the reason; without it ``refused`` is emitted.
            stopped: called when the person cancelled it.
        """
        work = Work(self)

        def deliver(outcome: Future[Result]) -> None:
            error = outcome.exception()
            work.ended.emit()
            work.deleteLater()
            if isinstance(error, Cancelled):
                if stopped is not None:
                    stopped()
            elif isinstance(error, Refused):
                (failed or self.refused.emit)(error)
            elif error is not None:
                raise error
            else:
                then(outcome.result())

        self._send((self._short if short else self._pool).submit(task, work), deliver)
        return work

    def settle(self) -> None:
        """Wait until everything that was asked for has been done and delivered, keeping the window alive."""
        while self._under_way:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def close(self) -> None:
        """Finish all writes and close the record."""
        self.settle()
        self._writer.shutdown(wait=True)
        self._pool.shutdown(wait=True)
        self._short.shutdown(wait=True)
        self.record.close()

    def _write(
        self,
        task: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Failed,
        stopped: Callable[[], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        self._writing += 1
        self.saving.emit(self._writing)

        def deliver(outcome: Future[Result]) -> None:
            self._writing -= 1
            self.saving.emit(self._writing)
            if ended is not None:
                ended()
            error = outcome.exception()
            if isinstance(error, Cancelled):
                if stopped is not None:
                    stopped()
            elif isinstance(error, Refused):
                failed(error)
            elif error is not None:
                raise error
            else:
                then(outcome.result())

        self._send(self._writer.submit(task), deliver)

    def _send(self, future: Future[Result], deliver: Callable[[Future[Result]], None]) -> None:
        self._under_way += 1
        future.add_done_callback(lambda outcome: self._arrived.emit((deliver, outcome)))

    def _deliver(self, arrived: tuple[Callable[[Future[Any]], None], Future[Any]]) -> None:
        deliver, outcome = arrived
        try:
            deliver(outcome)
        finally:
            self._under_way -= 1
