"""The queue: later, over restarts, when the network is back; paused, taken out, overtaken by a later version."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from archive_packages import SMALL, Sender, is_whole, package, there
from archive_servers import PASSWORD, Apache, Sshd

from facilitator.archive.courier import Courier, News, wait_after
from facilitator.archive.destination import folder_destination
from facilitator.archive.edition import Edition, Packaged
from facilitator.archive.only_one import only_one
from facilitator.archive.versions import earlier_version, packaged
from facilitator.archive.waiting import folder_of, go_on, pause, queue
from facilitator.errors import Refused
from facilitator.record import Changes, Record
from facilitator.record.deliveries import queue_of
from facilitator.record.operations import EditSession
from facilitator.record.verify import verify


def test_it_waits_longer_each_time_in_vain_and_goes_at_once_when_the_network_is_back(
    sender: Sender, small: Packaged
) -> None:
    server = Sshd()
    to = server.destination()
    sender.secret = None
    courier, id = sender.courier(to), sender.queue(small, to)
    waits = []
    for _ in range(4):
        sender.clock.move(hours=1)
        courier.turn()
        before = sender.clock.now
        waits.append(sender.of(id).next_try)
        assert sender.of(id).state == "waiting" and sender.of(id).next_try > sender.record.time()
    assert len(set(waits)) == 4 and sender.of(id).attempts == 4
    courier.turn()
    assert sender.of(id).attempts == 4  # nobody is there, and it is not time
    with server:
        courier.turn()
        assert sender.clock.now == before
        assert sender.of(id).state == "delivered" and is_whole(server.inbox, small)


def test_waits_double_up_to_five_minutes() -> None:
    assert [wait_after(n) for n in (1, 2, 3, 4)] == [2, 4, 8, 16]
    assert wait_after(9) == wait_after(1_000_000) == 300


def test_a_stick_that_is_plugged_in_later_gets_the_package(sender: Sender, small: Packaged, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    to = folder_destination(stick)
    courier, id = sender.courier(to), sender.queue(small, to)
    courier.turn()
    assert sender.of(id).state == "waiting" and "저장 장치" in sender.of(id).reason("ko")
    stick.mkdir()
    courier.turn()
    assert sender.of(id).state == "delivered" and is_whole(stick, small)


def test_the_queue_is_there_after_a_restart_and_the_courier_delivers_it(
    sender: Sender, small: Packaged, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    to = folder_destination(stick)
    id = sender.queue(small, to)
    sender.courier(to).turn()
    sender.start_again()
    assert sender.of(id).state == "waiting" and sender.of(id).attempts == 1
    stick.mkdir()
    sender.clock.move(minutes=10)
    changed: list[Changes] = []
    courier = Courier(sender.record, sender.courier(to)._find, changed=changed.append)
    courier.turn()
    assert sender.of(id).delivered_at == sender.record.time() and len(changed) == 1
    assert verify(sender.record).ok


def test_the_package_waits_beside_the_record_until_it_is_there(sender: Sender, tmp_path: Path) -> None:
    made = package(tmp_path / "made", 1000)
    to = folder_destination(tmp_path / "stick")
    id = sender.queue(made, to)
    made.path.unlink()  # whoever made it may clear it away
    assert [path.name for path in folder_of(sender.record).rglob("*.zip")] == [made.path.name]
    (tmp_path / "stick").mkdir()
    assert sender.courier(to).attempt(id) == "delivered"
    assert not list(folder_of(sender.record).rglob("*.zip"))


def test_a_paused_delivery_rests_until_it_is_let_go_on(sender: Sender, small: Packaged, tmp_path: Path) -> None:
    to = folder_destination(tmp_path)
    id = sender.queue(small, to)
    pause(sender.record, id)
    courier = sender.courier(to)
    courier.turn()
    assert sender.of(id).state == "paused" and small.path.name not in there(tmp_path)
    go_on(sender.record, id)
    courier.turn()
    assert sender.of(id).state == "delivered"


@pytest.mark.parametrize("kind", ["sshd", "apache"])
def test_a_delivery_that_is_paused_on_its_way_is_left_and_goes_on_from_there(
    request: pytest.FixtureRequest, sender: Sender, small: Packaged, kind: str
) -> None:
    server: Sshd | Apache = request.getfixturevalue(kind)
    to = server.destination()
    sender.secret = PASSWORD if kind == "apache" else None
    id = sender.queue(small, to)
    far: list[int] = []

    class Pausing(Courier):
        """Paused by a person once a good part went."""

        def leave_now(self, id: str) -> bool:
            size = sum(path.stat().st_size for path in server.inbox.glob("*.part"))
            if size > SMALL // 2 and not far:
                far.append(size)
                pause(sender.record, id)
                self.interrupt(id)
            return super().leave_now(id)

    assert Pausing(sender.record, sender.courier(to)._find).attempt(id) == "paused"
    assert far and there(server.inbox) == {f"{small.path.name}.part"} and sender.of(id).sent > 0
    go_on(sender.record, id)
    courier = sender.courier(to)
    assert courier.attempt(id) == "delivered"
    assert courier.last is not None and courier.last.resumed > 0
    assert is_whole(server.inbox, small)


def test_only_one_process_delivers_from_a_record(sender: Sender, small: Packaged, tmp_path: Path) -> None:
    to = folder_destination(tmp_path)
    id = sender.queue(small, to)
    with only_one(folder_of(sender.record) / "delivering.lock") as mine:
        assert mine
        sender.courier(to).turn()
        assert sender.of(id).state == "waiting"
    sender.courier(to).turn()
    assert sender.of(id).state == "delivered"


def test_how_far_it_is_is_told_on_the_way(sender: Sender, small: Packaged, tmp_path: Path) -> None:
    to = folder_destination(tmp_path)
    id = sender.queue(small, to)
    heard: list[News] = []
    sender.courier(to, heard=heard.append).attempt(id)
    assert {news.doing for news in heard} == {"sending", "checking", ""}
    assert max(news.done for news in heard if news.doing == "checking") == SMALL


def test_a_destination_that_was_removed_is_told(sender: Sender, small: Packaged, tmp_path: Path) -> None:
    to = folder_destination(tmp_path)
    id = sender.queue(small, to)
    Courier(sender.record, lambda _: None).turn()
    assert sender.of(id).state == "stopped" and "다시 추가" in sender.of(id).reason("ko")


def test_a_fault_of_the_program_stops_one_delivery_and_not_the_courier(
    sender: Sender, small: Packaged, tmp_path: Path
) -> None:
    to = folder_destination(tmp_path)
    id = sender.queue(small, to)

    def break_down(*_: object) -> None:
        raise ValueError("oh")

    sender.courier(to, connect=break_down).turn()
    assert sender.of(id).state == "stopped" and "oh" in sender.of(id).reason("en")


def test_a_thread_of_its_own_delivers_what_is_queued_and_ends_when_told(
    sender: Sender, small: Packaged, tmp_path: Path
) -> None:
    import threading

    to, done = folder_destination(tmp_path), threading.Event()
    courier = Courier(sender.record, sender.courier(to)._find, changed=lambda _: done.set())
    courier.start()
    id = sender.queue(small, to)
    courier.nudge()
    assert done.wait(60)
    courier.stop()
    assert sender.of(id).state == "delivered"


def test_a_package_that_is_not_what_it_says_is_not_queued(sender: Sender, small: Packaged, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        sender.queue(replace(small, sha512="0" * 128), folder_destination(tmp_path))
    with sender.record.reading() as reading:
        assert queue_of(reading) == ()


def test_a_later_package_takes_the_place_of_one_that_still_waits(sender: Sender, tmp_path: Path) -> None:
    to = folder_destination(tmp_path / "nowhere")
    first = sender.queue(package(tmp_path / "a", 1000), to)
    second = sender.queue(package(tmp_path / "b", 1000), to)
    other = sender.queue(package(tmp_path / "c", 1000), folder_destination(tmp_path))
    with sender.record.reading() as reading:
        assert {one.id for one in queue_of(reading)} == {second, other} and first != second


def made_of(record: Record, session_id: str, folder: Path, edition: Edition) -> Packaged:
    """A package that says the venue and its edition, as a packaging function does."""
    import hashlib

    from facilitator.record.models import Session

    with record.reading() as reading:
        venue = reading.get_one(Session, session_id).venue
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"day-v{edition.number}.zip"
    path.write_bytes(f"{venue} {edition}".encode())
    return Packaged(path, hashlib.sha512(path.read_bytes()).hexdigest(), edition)


def test_a_correction_is_a_new_version_that_names_the_one_it_follows(sender: Sender, tmp_path: Path) -> None:
    to = folder_destination(tmp_path)

    def now() -> Packaged:
        return packaged(
            sender.record,
            sender.session_id,
            lambda one: made_of(sender.record, sender.session_id, tmp_path / "made", one),
        )

    first = now()
    assert first.edition == Edition(1, "")
    sender.courier(to).attempt(sender.queue(first, to))
    again = now()
    assert again == first and queue(sender.record, sender.session_id, again, to)[1] is None
    sender.record.apply(EditSession(id=sender.session_id, venue="시청"))
    second = now()
    assert second.edition == Edition(2, first.sha512) and second.path.name == "day-v2.zip"
    sender.courier(to).attempt(sender.queue(second, to))
    with sender.record.reading() as reading:
        assert earlier_version(reading, sender.session_id) == (Edition(2, first.sha512), second.sha512)
    assert {"day-v1.zip", "day-v2.zip"} <= there(tmp_path)


def test_what_only_waits_is_not_yet_a_version_to_follow(sender: Sender, tmp_path: Path) -> None:
    made = packaged(
        sender.record, sender.session_id, lambda one: made_of(sender.record, sender.session_id, tmp_path, one)
    )
    sender.queue(made, folder_destination(tmp_path / "nowhere"))
    with sender.record.reading() as reading:
        assert earlier_version(reading, sender.session_id) is None
