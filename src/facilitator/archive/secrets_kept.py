"""Passwords of destinations: in the system's keyring, or for as long as the program runs where there is none."""

from __future__ import annotations

import contextlib

import keyring
from keyring.backends.fail import Keyring as NoKeyring

from facilitator.archive.destination import Destination

SERVICE = "Facilitator archive"


class Secrets:
    """One password for each user of each destination. It is in no record and in no file of the program.

    A keyring that is locked, or gone since it was found, is as none. It says so by whatever its system raises: errors of
    keyring itself, of secretstorage where the session's bus has ended, of the operating system.
    """

    def __init__(self) -> None:
        self._here: dict[str, str] = {}

    def look_for_keyring(self) -> None:
        """Find the system's keyring, which may take a while the first time; nothing else waits for it after that."""
        keyring.get_keyring()

    @property
    def lasting(self) -> bool:
        """Whether this system keeps passwords; else they are asked for after each start."""
        return not isinstance(keyring.get_keyring(), NoKeyring)

    def of(self, destination: Destination) -> str | None:
        """The password; None where there is none."""
        name = _name(destination)
        if name in self._here:
            return self._here[name]
        with contextlib.suppress(Exception):
            return keyring.get_password(SERVICE, name)
        return None

    def keep(self, destination: Destination, secret: str) -> bool:
        """Keep the password. Returns whether it lasts beyond this run of the program."""
        name = _name(destination)
        try:
            keyring.set_password(SERVICE, name, secret)
        except Exception:
            self._here[name] = secret
            return False
        self._here.pop(name, None)
        return True

    def forget(self, destination: Destination) -> None:
        """Forget the password, if there is one."""
        name = _name(destination)
        self._here.pop(name, None)
        with contextlib.suppress(Exception):
            keyring.delete_password(SERVICE, name)


def _name(destination: Destination) -> str:
    return f"{destination.user} {destination.address}"
