"""A WebDAV server that does not do what it says."""

from __future__ import annotations

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from facilitator.archive.destination import Destination, read_destination


class Liar:
    """Keeps files in memory, and tells lies: it answers 201 whatever it does.

    Args:
        lie: "truncates": keeps half of each file; "spoils": changes a byte; "no pieces": takes each piece for the whole
            file; "refuses pieces": says 501 to them; "full": says 507 after ``room`` bytes; "" for the truth.
    """

    def __init__(self, lie: str = "", room: int = 0) -> None:
        self.lie, self.room = lie, room
        self.files: dict[str, bytearray] = {}
        self.asked: list[str] = []
        liar = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_PROPFIND(self) -> None:
                self.say(207)

            def do_HEAD(self) -> None:
                file = liar.files.get(self.name)
                self.say(404) if file is None else self.say(200, b"", len(file))

            def do_GET(self) -> None:
                file = liar.files.get(self.name)
                if file is None:
                    return self.say(404)
                wanted = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
                if wanted is None:
                    return self.say(200, bytes(file))
                return self.say(206, bytes(file[int(wanted[1]) : int(wanted[2]) + 1]))

            def do_PUT(self) -> None:
                data = self.body()
                piece = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", self.headers.get("Content-Range", ""))
                if piece is not None and liar.lie == "refuses pieces":
                    return self.say(501)
                start = 0 if piece is None or liar.lie == "no pieces" else int(piece[1])
                if liar.lie == "full" and start + len(data) > liar.room:
                    return self.say(507)
                file = liar.files.setdefault(self.name, bytearray())
                file[start:] = data
                if self.name.endswith(".zip.part") and liar.lie == "truncates":
                    del file[len(file) // 2 :]
                if self.name.endswith(".zip.part") and liar.lie == "spoils":
                    file[len(file) // 2] ^= 1
                return self.say(201)

            def do_MOVE(self) -> None:
                new = unquote(urlsplit(self.headers["Destination"]).path)
                if new in liar.files:
                    return self.say(412)
                liar.files[new] = liar.files.pop(self.name)
                return self.say(201)

            def do_DELETE(self) -> None:
                self.say(404 if liar.files.pop(self.name, None) is None else 204)

            @property
            def name(self) -> str:
                return unquote(self.path)

            def body(self) -> bytes:
                return self.rfile.read(int(self.headers.get("Content-Length", "0")))

            def say(self, code: int, data: bytes = b"", length: int | None = None) -> None:
                liar.asked.append(f"{self.command} {self.name} {code}")
                self.send_response(code)
                self.send_header("Content-Length", str(len(data) if length is None else length))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def __enter__(self) -> Liar:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def destination(self) -> Destination:
        """Its folder."""
        return read_destination(f"http://127.0.0.1:{self._server.server_port}/in", "기록원")

    def names(self) -> set[str]:
        """The files that it has."""
        return {name.removeprefix("/in/") for name in self.files}
