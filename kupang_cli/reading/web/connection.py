"""Connections to web servers: names looked up, peers judged before they are asked, proxies, TLS."""

from __future__ import annotations

import base64
import contextlib
import socket
import ssl
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from kupang_cli.errors import ReadError
from kupang_cli.messages.message import Message
from kupang_cli.reading.web import public_hosts
from kupang_cli.reading.web.deadline import Deadline
from kupang_cli.reading.web.location import Location, shown

_LARGEST_ANSWER = 65_536  # bytes that a proxy may say before the connection through it stands
Found = tuple[
    socket.AddressFamily, socket.SocketKind, int, str, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]
]


class Proxy(NamedTuple):
    """A proxy of the environment; ``credentials`` are "user:password"."""

    host: str
    port: int
    credentials: str | None


class Connection(NamedTuple):
    """An open connection: over it is asked for ``target`` with ``headers`` beside those of every request.

    ``public`` says whether its peer is of the public internet; None for a proxy, which is asked for somebody else.
    """

    socket: socket.socket
    public: bool | None
    target: str
    headers: dict[str, str]


def connect(location: Location, deadline: Deadline, public_only: bool) -> Connection:
    """Connect to the server of a location, through the proxy that the environment names for it.

    With ``public_only`` none but public peers are connected to: the very addresses that are judged are connected to, so
    that a name which is answered otherwise the next time gains nothing. A proxy looks names up itself; there the name
    is judged as it is looked up here, and taken for public when only the proxy knows it.

    Raises ReadError, and TimeoutError when the time is over.
    """
    proxy = proxy_of(location)
    if proxy is None:
        connection, public = _dial(location.host, location.port, deadline, public_only)
    else:
        if public_only and not is_public_by_name(location):
            raise _private(location.host)
        connection, public = _dial(proxy.host, proxy.port, deadline, False, _proxy_host(proxy))[0], None
    try:
        if location.scheme == "https":
            if proxy is not None:
                _tunnel(connection, location, proxy)
            return Connection(_secured(connection, location.host, deadline), public, location.target, {})
    except BaseException:
        connection.close()
        raise
    if proxy is None:
        return Connection(connection, public, location.target, {})
    return Connection(connection, public, str(location), _authorization("Proxy-Authorization", proxy.credentials))


def proxy_of(location: Location) -> Proxy | None:
    """The proxy for a location: http_proxy, https_proxy, all_proxy and no_proxy as usual, none for this machine.

    Raises ReadError for one that is not spoken to by plain http.
    """
    proxies = getproxies()
    name = proxies.get(location.scheme) or proxies.get("all")
    if not name or public_hosts.is_loopback(location.host) or proxy_bypass(f"{location.host}:{location.port}"):
        return None
    try:
        parts = urlsplit(name if "://" in name else f"http://{name}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
        parts = urlsplit("http:")
    if parts.scheme.lower() != "http" or not host:
        raise ReadError(
            "the proxy named in the environment is not an http:// one; name another, or the host in NO_PROXY"
        )
    user_info = parts.netloc.rpartition("@")[0]
    return Proxy(host, 80 if port is None else port, unquote(user_info) or None)


def _authorization(header: str, credentials: str | None) -> dict[str, str]:
    if credentials is None:
        return {}
    return {header: f"Basic {base64.b64encode(credentials.encode(errors='surrogateescape')).decode()}"}


def authorization_of(location: Location) -> dict[str, str]:
    """The header that names the user of a location, where its address did."""
    return _authorization("Authorization", location.credentials)


# ---------------------------------------------------------------- peers


def _found(host: str, port: int) -> list[Found]:
    """What the look-up of a host gives. Raises socket.gaierror."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def is_public_by_name(location: Location) -> bool:
    """Whether all that the name of a host stands for here is public; a name unknown here counts as such."""
    try:
        return all(public_hosts.is_public(str(found[4][0])) for found in _found(location.host, location.port))
    except socket.gaierror:
        return True


def _proxy_host(proxy: Proxy) -> Message:
    return Message("proxy host {host}", host=proxy.host)


def _private(host: str) -> ReadError:
    return ReadError(
        "it leads from a public address to the private one of {host}; ask for that itself if you mean it", host=host
    )


def _dial(
    host: str, port: int, deadline: Deadline, public_only: bool, peer: Message | None = None
) -> tuple[socket.socket, bool]:
    """A connected socket, and whether its peer is public; the addresses of a host are tried in turn."""
    peer = peer or Message("host {host}", host=host)
    try:
        found = _found(host, port)
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            raise ReadError("the name of the {peer} cannot be looked up; is this machine online?", peer=peer) from None
        raise ReadError("there is no {peer}; check the address", peer=peer) from None
    allowed = [(*each[:3], each[4]) for each in found if not public_only or public_hosts.is_public(str(each[4][0]))]
    if not allowed:
        raise _private(host)
    failure: OSError = TimeoutError()
    for left, (family, kind, protocol, place) in zip(range(len(allowed), 0, -1), allowed, strict=True):
        connection = None
        try:
            connection = socket.socket(family, kind, protocol)
            deadline.watch(connection)
            connection.settimeout(deadline.remaining() / left)
            connection.connect(place)
            connection.settimeout(deadline.remaining())
            return connection, public_hosts.is_public(str(place[0]))
        except OSError as error:
            failure = error
            if connection is not None:
                connection.close()
    if isinstance(failure, TimeoutError):
        raise failure
    if isinstance(failure, ConnectionRefusedError):
        raise ReadError(
            "the {peer} refuses connections at port {port}; check the address, or try later", peer=peer, port=port
        )
    raise ReadError("the {peer} cannot be reached: {why}", peer=peer, why=failure.strerror or failure)


# ---------------------------------------------------------------- proxies and TLS


def _tunnel(connection: socket.socket, location: Location, proxy: Proxy) -> None:
    """Have the proxy connect to the server of a location. Raises ReadError when it does not."""
    host = f"[{location.host}]" if ":" in location.host else location.host
    lines = [f"CONNECT {host}:{location.port} HTTP/1.1", f"Host: {host}:{location.port}"]
    lines += [f"{name}: {value}" for name, value in _authorization("Proxy-Authorization", proxy.credentials).items()]
    connection.sendall("\r\n".join([*lines, "", ""]).encode())
    answer = b""
    # Byte for byte, so that nothing of what the server says after it is taken.
    while not answer.endswith(b"\r\n\r\n") and len(answer) < _LARGEST_ANSWER:
        byte = connection.recv(1)
        if not byte:
            break
        answer += byte
    version, _, status = answer.partition(b"\r\n")[0].decode("latin-1").partition(" ")
    if not version.startswith("HTTP/") or not status.startswith("2"):
        peer = _proxy_host(proxy)
        if not status:
            raise ReadError("the {peer} gives no answer; check the proxy named in the environment", peer=peer)
        said = shown(status)
        raise ReadError("the {peer} answers {said}; check the proxy named in the environment", peer=peer, said=said)


def _secured(connection: socket.socket, host: str, deadline: Deadline) -> ssl.SSLSocket:
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        # Some installations of Python know no authorities of the system; those of Mozilla come with requests.
        with contextlib.suppress(ImportError):
            import certifi

            context.load_verify_locations(certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    connection.settimeout(deadline.remaining())
    try:
        secured = context.wrap_socket(connection, server_hostname=host.rstrip(".").partition("%")[0])
    except ssl.SSLCertVerificationError as error:
        why = shown(error.verify_message).rstrip(".")
        raise ReadError(
            "{host} does not prove who it is ({why}); if you trust it, save the page and read that", host=host, why=why
        ) from None
    except ssl.SSLError as error:
        why = shown(error.reason or str(error)).lower().replace("_", " ")
        raise ReadError(
            "no secure connection to {host} comes about ({why}); try http:// if it offers that", host=host, why=why
        ) from None
    try:
        deadline.watch(secured)
    except TimeoutError:
        secured.close()
        raise
    return secured
