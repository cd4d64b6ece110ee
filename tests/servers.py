"""Web servers on loopback whose pages are data."""

import contextlib
import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

CERTIFICATE = Path(__file__).parent / "localhost.pem"  # of our own making, for localhost and aman.example, with its key
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Page(NamedTuple):
    """What a server answers at a path: ``body`` as bytes, or as pieces sent with ``pause`` seconds between them.

    The header Content-Length comes with bytes alone, unless ``headers`` has one; ``reason`` goes out as it is.
    """

    body: bytes | Iterable[bytes] = b""
    headers: Mapping[str, str] = HTML
    status: int = 200
    reason: str | None = None
    pause: float = 0


class Raw(NamedTuple):
    """All that a server says, the status line too, in pieces with ``pause`` seconds between them."""

    pieces: Iterable[bytes]
    pause: float = 0


class _Server(ThreadingHTTPServer):
    block_on_close = True
    daemon_threads = False

    def handle_error(self, _request, _address):
        """A client that leaves early is what many tests are about."""


class Site:
    """A server of ``routes``, from paths to ``Page``, ``Raw`` or bytes of HTML; a context, open while it is.

    ``asked`` holds (path, headers) of each request in turn; ``url(path)`` is an address of the site. With
    ``secure`` it speaks TLS. As a proxy it answers for paths that are whole addresses, and leads every tunnel
    asked for to the site ``behind``.
    """

    def __init__(self, routes=None, secure=False, behind=None):
        self.behind = behind
        self.routes = dict(routes or {})
        self.asked = []
        self._closing = Event()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._scheme = "https" if secure else "http"
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def port(self):
        return self._server.server_address[1]

    def url(self, path="/", host="127.0.0.1"):
        return f"{self._scheme}://{host}:{self.port}{path}"

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(site):  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append((self.path, dict(self.headers)))
                page = site.routes.get(self.path, Page(b"", status=404))
                page = Page(page) if isinstance(page, bytes) else page
                self.close_connection = True
                if isinstance(page, Raw):
                    self._send(page.pieces, page.pause)
                    return
                self.send_response(page.status, page.reason)
                whole = isinstance(page.body, bytes)
                length = {"Content-Length": str(len(page.body))} if whole else {}
                for name, value in (length | dict(page.headers)).items():
                    self.send_header(name, value)
                self.end_headers()
                self._send([page.body] if whole else page.body, page.pause)

            def do_CONNECT(self):
                site.asked.append((self.path, dict(self.headers)))
                self.close_connection = True
                if site.behind is None:
                    self.send_error(403)
                    return
                with socket.create_connection(("127.0.0.1", site.behind.port)) as origin:
                    self.send_response(200)
                    self.end_headers()
                    back = Thread(target=relay, args=(origin, self.connection))
                    back.start()
                    relay(self.connection, origin)
                    back.join()

            def _send(self, pieces, pause):
                for piece in pieces:
                    self.wfile.write(piece)
                    self.wfile.flush()
                    if site._closing.wait(pause) if pause else site._closing.is_set():
                        return

            def log_message(self, *_):
                pass

        return Handler


def relay(source, target):
    """Hand on what comes from one socket to another until it ends."""
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def redirect(to, status=302):
    return Page(b"", {"Location": to}, status)


def forever(piece):
    """The piece without end, for ten seconds at most."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        yield piece
