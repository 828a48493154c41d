"""From a destination to the far side that it names, and trying out whether it takes packages."""

from __future__ import annotations

from pathlib import Path

from facilitator.archive import reasons
from facilitator.archive.destination import Destination
from facilitator.archive.far_side import FarSide
from facilitator.archive.folder import FolderSide

TRIED = "facilitator-test"
"""What the file is called that is written and removed again to try a destination out."""


def far_side(destination: Destination, secret: str | None) -> FarSide:
    """The far side of a destination; it is connected when it is entered.

    Args:
        secret: the password, or what protects the key file; None for none.

    Raises:
        Stopped: its certificate or key file cannot be read.
    """
    if destination.kind == "folder":
        return FolderSide(Path(destination.folder))
    if destination.kind == "sftp":
        from facilitator.archive.sftp import SftpSide  # takes long to load

        return SftpSide(destination, secret)
    from facilitator.archive.webdav import WebdavSide

    return WebdavSide(destination, secret)


def shown_pin(destination: Destination) -> str | None:
    """What a server proves itself with, to be confirmed by a person; None where nothing is to confirm.

    Raises:
        Lost: nobody answers.
    """
    if destination.pin or destination.known_hosts:
        return None
    if destination.kind == "sftp":
        from facilitator.archive.sftp import shown_key

        return shown_key(destination)
    if destination.address.startswith("https:"):
        from facilitator.archive.webdav import is_trusted, shown_certificate

        return None if is_trusted(destination) else shown_certificate(destination)
    return None


def try_out(destination: Destination, secret: str | None, mark: str) -> None:
    """Write a small file there, read it back and remove it: whoever can do that can deliver.

    Args:
        mark: a few letters that make the file's name one of its own.

    Raises:
        Lost: nobody answers.
        Stopped: the destination does not take packages, and why.
    """
    name, data = f"{TRIED}-{mark}", mark.encode("ascii")
    with far_side(destination, secret) as far:
        far.put(name, data)
        back = far.read(name, 0, len(data))
        far.remove(name)
    if back != data:
        raise reasons.not_what_was_sent(destination.label, len(back), len(data))
