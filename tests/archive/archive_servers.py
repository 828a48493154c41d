"""Real servers on this machine that take packages: OpenSSH's sshd and Apache with mod_dav, and a line to them that is cut."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import ipaddress
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncssh
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from facilitator.archive.destination import Destination, read_destination

SECONDS_TO_START = 20
USER, PASSWORD = "시청", "참깨 s3same"
MODULES = Path("/usr/lib/apache2/modules")


class Server:
    """A server process on a free port, with a folder of its own that anybody may read."""

    def __init__(self, inbox: Path | None = None) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="facilitator-archive-"))
        self.home.chmod(0o755)
        self.inbox = inbox or self.home / "in"
        self.inbox.mkdir(exist_ok=True)
        self.inbox.chmod(0o777)
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        """What starts it, in the foreground."""
        raise NotImplementedError

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with open(self.home / "log", "ab") as log:
            self._process = subprocess.Popen(self.command(), stdout=log, stderr=log, start_new_session=True)
        until = time.monotonic() + SECONDS_TO_START
        while True:
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.home / "log").read_text(errors="replace"))
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(0.02)

    def stop(self) -> None:
        """Stop it with all that it started."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, 9)
            self._process.wait()
            self._process = None

    def remove(self) -> None:
        """Stop it and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()


class Sshd(Server):
    """OpenSSH's sshd, which lets this account in with one key."""

    def __init__(self, inbox: Path | None = None) -> None:
        super().__init__(inbox)
        self.sftp = "internal-sftp"
        """The SFTP server and its options, from the next start on."""
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)
        self.identity = self.home / "client"
        client = asyncssh.generate_private_key("ssh-ed25519")
        client.write_private_key(self.identity)
        self.identity.chmod(0o600)
        client.write_public_key(self.home / "authorized")
        self.new_host_key()

    def new_host_key(self) -> None:
        """Another host key, as after the server was set up anew."""
        key = asyncssh.generate_private_key("ssh-ed25519")
        key.write_private_key(self.home / "host")
        (self.home / "host").chmod(0o600)
        self.host_key = " ".join(key.export_public_key().decode().split()[:2])
        (self.home / "known").write_text(f"[127.0.0.1]:{self.port} {self.host_key}\n")

    def command(self) -> list[str]:
        (self.home / "conf").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {self.home}/host\nPidFile none\n"
            f"AuthorizedKeysFile {self.home}/authorized\nStrictModes no\nUsePAM no\nPermitRootLogin yes\n"
            f"Subsystem sftp {self.sftp}\nLogLevel ERROR\nMaxStartups 100\n"
        )
        return ["/usr/sbin/sshd", "-D", "-e", "-f", str(self.home / "conf")]

    def destination(self, port: int | None = None) -> Destination:
        """Its inbox, with its key confirmed; by way of another port where one is given."""
        import getpass

        there = read_destination(f"sftp://{getpass.getuser()}@127.0.0.1:{port or self.port}{self.inbox}", "기록원")
        return replace(there, identity=str(self.identity), pin=self.host_key)


class Apache(Server):
    """Apache with mod_dav, for one user with a password; over TLS with a certificate that it made itself."""

    def __init__(self, inbox: Path | None = None, *, tls: bool = True) -> None:
        super().__init__(inbox)
        self.tls = tls
        self.certificate = _certificate(self.home)
        hashed = base64.b64encode(hashlib.sha1(PASSWORD.encode()).digest()).decode()
        (self.home / "users").write_text(f"{USER}:{{SHA}}{hashed}\n")
        (self.home / "locks").mkdir()
        (self.home / "locks").chmod(0o777)

    def command(self) -> list[str]:
        names = ("authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "dav", "dav_fs", "ssl")
        loaded = [f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in ("mpm_event", *names)]
        who = ["User www-data", "Group www-data"] if os.geteuid() == 0 else []
        tls = [
            "SSLEngine on", f"SSLCertificateFile {self.home}/cert.pem", f"SSLCertificateKeyFile {self.home}/key.pem",
            "SSLSessionCache none",
        ] if self.tls else []  # fmt: skip
        lines = [
            f"ServerRoot {self.home}", f"PidFile {self.home}/pid", f"Listen 127.0.0.1:{self.port}", "ServerName 127.0.0.1",
            *loaded, *who, *tls, f"Mutex file:{self.home}", f"ErrorLog {self.home}/errors", f"DavLockDB {self.home}/locks/db",
            "StartServers 1", "ServerLimit 1", "ThreadsPerChild 16", "MaxRequestWorkers 16", f'Alias "/in" "{self.inbox}"',
            f'<Directory "{self.inbox}">', "Dav On", "AuthType Basic", "AuthName archive",
            f"AuthUserFile {self.home}/users", "Require valid-user", "</Directory>",
        ]  # fmt: skip
        lines.insert(2, f"LoadModule alias_module {MODULES}/mod_alias.so")
        (self.home / "conf").write_text("\n".join(lines) + "\n")
        return ["/usr/sbin/apache2", "-f", str(self.home / "conf"), "-D", "FOREGROUND"]

    def destination(self, port: int | None = None) -> Destination:
        """Its inbox, with its certificate confirmed; by way of another port where one is given."""
        scheme = "https" if self.tls else "http"
        there = read_destination(f"{scheme}://127.0.0.1:{port or self.port}/in", "기록원")
        return replace(there, user=USER, pin=self.certificate if self.tls else "")


class Line:
    """A line to a server that is cut when so many bytes have gone towards it, each time at the next of the given places.

    With ``holds`` it is not cut but falls silent there, until ``cut`` is called.
    """

    def __init__(self, port: int, cuts: list[int], *, holds: bool = False) -> None:
        self.gone = 0
        self.silent = threading.Event()
        self._cuts, self._holds, self._to = list(cuts), holds, port
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        threading.Thread(target=self._let_in, daemon=True).start()

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self._door.close()
        self.cut()

    def cut(self) -> None:
        """Cut all connections at once, without a farewell."""
        with self._lock:
            for end in self._open:
                with contextlib.suppress(OSError):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    end.shutdown(socket.SHUT_RDWR)
                    end.close()
            self._open.clear()

    def _let_in(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._door.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                with self._lock:
                    self._open |= {near, far}
                threading.Thread(target=self._pass, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self._pass, args=(far, near, False), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(256 << 10):
                if counted:
                    self.gone += len(data)
                    if self._cuts and self.gone >= self._cuts[0]:
                        self.silent.set()
                        if self._holds:
                            return
                        self._cuts.pop(0)
                        self.cut()
                        return
                target.sendall(data)
            with contextlib.suppress(OSError):
                target.shutdown(socket.SHUT_WR)


def free_port() -> int:
    """A port on which nothing listens just now."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def _certificate(home: Path) -> str:
    """Make a key and a certificate for 127.0.0.1. Returns the certificate in PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "archive")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (home / "key.pem").write_bytes(secret)
    pem = made.public_bytes(serialization.Encoding.PEM)
    (home / "cert.pem").write_bytes(pem)
    return pem.decode()
