"""Pages fetched from addresses, good ones and broken ones; every server is on loopback."""

import gzip
import socket
import time
import zlib

import pytest
from servers import CERTIFICATE, HTML, Page, Raw, Site, forever, redirect

from kupang_cli.errors import ReadError
from kupang_cli.reading.address import fetch, is_address, same_site
from kupang_cli.reading.web import public_hosts

PAGE = b"<html><body><p>Pasar Sukamaju dibuka kembali, kata Rahmat Hidayat.</p></body></html>"
LARGEST = 200_000
PACKED = HTML | {"Content-Encoding": "gzip"}


@pytest.fixture(autouse=True)
def no_proxy_of_the_tester(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site():
    with Site({"/": PAGE}) as opened:
        yield opened


def failure(address, timeout=2.0, largest=LARGEST, **how):
    with pytest.raises(ReadError) as caught:
        fetch(address, timeout, largest, **how)
    message = str(caught.value)
    assert message.isprintable()
    assert len(message) < 250
    return message


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("http://sukamaju.example/a", True),
        ("HTTPS://sukamaju.example", True),
        ("ftp://sukamaju.example/a", True),
        ("file:///a", True),
        ("a.txt", False),
        ("c:/a.txt", False),
        ("c://a.txt", False),
        ("folder/http:", False),
        ("-", False),
        ("", False),
    ],
)
def test_what_is_an_address(name, expected):
    assert is_address(name) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("http://a.example/1", "http://a.example/1?page=2", True),
        ("http://a.example/1", "https://www.a.example/2", True),
        ("https://www.A.example/1", "https://a.example:443/2", True),
        ("https://a.example/1", "http://a.example/2", False),
        ("https://a.example/1", "https://b.a.example/2", False),
        ("https://a.example/1", "https://a.example:8443/2", False),
        ("http://a.example:8000/1", "http://a.example:8000/2", True),
        ("http://a.example/1", "file:///2", False),
        ("http://a.example/1", "http://[/2", False),
    ],
)
def test_pages_of_the_same_site(a, b, expected):
    assert same_site(a, b) is expected


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ftp://sukamaju.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "names no host"),
        ("http:///a", "names no host"),
        ("http://[::1/a", "not a whole address"),
        ("http://a.example:99999/", "not a whole address"),
        ("http://a b.example/", "cannot be a host"),
        ("http://a..example/", "cannot be a host"),
        (f"http://{'a' * 64}.example/", "cannot be a host"),
        ("http://\x1b[31m.example/", "not a whole address"),
        ("http://a\x1bb.example/", "cannot be a host"),
    ],
)
def test_addresses_that_cannot_be_asked(address, says):
    assert says in failure(address)


def test_a_page(site):
    found = fetch(site.url(), 2, LARGEST)
    assert found == (PAGE, site.url(), "text/html", "utf-8", False)
    headers = site.asked[0][1]
    assert headers["User-Agent"].startswith("kupang")
    assert headers["Accept"].startswith("text/html")
    assert headers["Host"] == f"127.0.0.1:{site.port}"


def test_a_name_for_this_machine_and_a_path_of_any_letters(site):
    site.routes["/pasar%20baru?kota=%C3%A9"] = PAGE
    found = fetch(site.url("/pasar baru?kota=é#atas", host="localhost"), 2, LARGEST)
    assert found.data == PAGE
    assert found.address == site.url("/pasar%20baru?kota=%C3%A9", host="localhost")


@pytest.mark.parametrize(
    ("declared", "media_type", "encoding"),
    [
        ("text/html", "text/html", None),
        ("Text/HTML; Charset=ISO-8859-1", "text/html", "iso8859-1"),
        ('text/plain; charset="windows-1252"', "text/plain", "cp1252"),
        ("text/html; charset=utf8x", "text/html", None),
        ("text/html; charset=hex", "text/html", None),
        ("text/html; charset=", "text/html", None),
        ("html", None, None),
        ("", None, None),
    ],
)
def test_what_the_server_says_of_the_page(site, declared, media_type, encoding):
    site.routes["/"] = Page(PAGE, {"Content-Type": declared})
    assert fetch(site.url(), 2, LARGEST)[2:4] == (media_type, encoding)


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(PAGE), "gzip"),
        (gzip.compress(PAGE), "X-GZip"),
        (gzip.compress(PAGE[:30]) + gzip.compress(PAGE[30:]), "gzip"),
        (gzip.compress(PAGE) + bytes(10), "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (PAGE, "identity"),
    ],
)
def test_compressed_pages(site, body, encoding):
    site.routes["/"] = Page(body, HTML | {"Content-Encoding": encoding})
    assert fetch(site.url(), 2, LARGEST).data == PAGE


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (Page(gzip.compress(bytes(50_000_000), 1), PACKED), "larger than 0.2 MB"),
        (Page(bytes(LARGEST + 1)), "larger than 0.2 MB"),
        (Page(forever(bytes(5000))), "larger than 0.2 MB"),
        (Page(forever(gzip.compress(b"")), PACKED), "larger than 0.2 MB"),
        (Page(gzip.compress(PAGE)[:-20], PACKED), "broke off"),
        (Page(PAGE, PACKED), "not compressed as the server says"),
        (Page(PAGE, HTML | {"Content-Encoding": "br"}), "in a way not asked for"),
        (Page(PAGE, HTML | {"Content-Encoding": "gzip, gzip"}), "in a way not asked for"),
        (Page([PAGE], HTML | {"Content-Length": "5000"}), "broke off"),
        (Page([b"10\r\n<html><bo"], HTML | {"Transfer-Encoding": "chunked"}), "broke off"),
        (Page([b"5\r\n<html\r\n"], HTML | {"Transfer-Encoding": "chunked"}), "broke off"),
        (Page(b""), "empty page"),
        (Page(b"", status=204), "empty page"),
        (Page(status=404), "the server answers 404 Not Found; check the address"),
        (Page(status=500), "the server answers 500 Internal Server Error; try again later"),
        (Page(status=403, reason="\x1b[31mNo\x07"), "the server answers 403 Forbidden; open it in a browser"),
        (Page(status=520, reason="\x1b]0;own\x07Odd \x1b[31m[red]\x9b" + "x" * 500), "answers 520 Odd [red]xx"),
        (Page(status=302), "302 Found without saying where to"),
        (redirect("file:///etc/passwd"), "leads to file:///etc/passwd; only http and https"),
        (redirect("http://[::1"), "leads to http://[::1; that is not a whole address"),
        (Page(PAGE, HTML | {"X-Long": "x" * 70_000}), "too large to be read"),
        (Page(PAGE, {f"X-{number}": "x" for number in range(200)}), "cannot be fetched"),
        (Raw([]), "without an answer"),
        (Raw([b"SSH-2.0-OpenSSH\r\n"]), "no web server"),
    ],
)
def test_what_is_refused_in_one_line(site, page, says):
    site.routes["/"] = page
    assert says in failure(site.url())


def test_exactly_as_large_as_may_be(site):
    site.routes["/"] = Page(gzip.compress(bytes(LARGEST)), PACKED)
    assert len(fetch(site.url(), 2, LARGEST).data) == LARGEST


@pytest.mark.parametrize(
    "page",
    [
        Page(forever(b"x"), pause=0.05),
        Raw([b"HTTP/1.1 200 OK\r\n", *[b"X-A: b\r\n"] * 50], pause=0.05),
        Raw([b""] * 100, pause=0.05),
        Page([PAGE, b"", b"", b""], HTML, pause=0.3),
    ],
    ids=["body", "headers", "silence", "end"],
)
def test_the_time_of_all_of_it_is_bounded(site, page):
    site.routes["/"] = page
    start = time.monotonic()
    assert "takes longer than 0.3 seconds" in failure(site.url(), timeout=0.3)
    assert time.monotonic() - start < 0.6


def test_the_look_up_of_a_name_counts(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(0.5) or [])
    start = time.monotonic()
    assert "takes longer than 0.1 seconds" in failure("http://sukamaju.example/", timeout=0.1)
    assert time.monotonic() - start < 0.4


def test_hosts_that_are_not_there(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    assert f"refuses connections at port {port}" in failure(f"http://127.0.0.1:{port}/")

    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert failure("http://sukamaju.example/") == "there is no host sukamaju.example; check the address"
    assert "no host xn--bcher-kva.example" in failure("http://Bücher.example/")


def test_no_tls_where_it_is_asked_for(site):
    assert "no secure connection" in failure(site.url().replace("http:", "https:"))


def test_a_certificate_that_nobody_vouches_for():
    with Site({"/": PAGE}, secure=True) as site:
        assert "localhost does not prove who it is (self-signed certificate)" in failure(site.url(host="localhost"))
        assert not site.asked


def test_a_secure_page(monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with Site({"/": PAGE, "/slow": Page(forever(b"x"), pause=0.05)}, secure=True) as site:
        found = fetch(site.url(host="localhost"), 2, LARGEST)
        assert (found.data, found.address) == (PAGE, site.url(host="localhost"))
        assert "does not prove who it is" in failure(site.url())  # the certificate is for the name alone
        start = time.monotonic()
        assert "takes longer" in failure(site.url("/slow", host="localhost"), timeout=0.3)
        assert time.monotonic() - start < 0.6


# ---------------------------------------------------------------- redirects


def test_a_chain_of_redirects(site):
    site.routes |= {"/1": redirect("2", 301), "/2": redirect("?q=3", 307), "/2?q=3": redirect(site.url(), 308)}
    found = fetch(site.url("/1"), 2, LARGEST)
    assert (found.data, found.address) == (PAGE, site.url())


def test_redirects_without_end(site):
    site.routes |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert "in a circle" in failure(site.url("/a"))
    site.routes |= {f"/{number}": redirect(f"/{number + 1}") for number in range(20)}
    assert "more than 10 times" in failure(site.url("/0"))


def test_a_password_stays_on_its_site(site):
    with Site({"/": PAGE}) as other:
        site.routes |= {"/1": redirect("/2"), "/2": redirect(other.url())}
        found = fetch(site.url("/1").replace("//", "//rahmat:r%40hasia@"), 2, LARGEST)
        assert found.address == other.url()
        assert [headers.get("Authorization") for _, headers in site.asked] == ["Basic cmFobWF0OnJAaGFzaWE="] * 2
        assert "Authorization" not in other.asked[0][1]


def test_no_redirect_from_a_public_host_to_a_private_one(site, monkeypatch):
    """Names of two hosts stand for two addresses of loopback, one of them said to be public."""
    real = socket.getaddrinfo
    hosts = {"public.example": "127.0.0.1", "private.example": "127.0.0.2"}
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **how: real(hosts.get(host, host), *rest, **how))
    monkeypatch.setattr(public_hosts, "is_public", lambda address: address == "127.0.0.1")
    for target in (site.url(host="private.example"), site.url(host="127.0.0.2")):
        site.routes["/1"] = redirect(target)
        assert "leads from a public address to the private one" in failure(site.url("/1", host="public.example"))
    assert [path for path, _ in site.asked] == ["/1", "/1"]
    site.routes["/1"] = redirect(site.url(host="public.example"))
    assert fetch(site.url("/1", host="public.example"), 2, LARGEST).public
    assert "private" in failure(site.url(host="private.example"), public_only=True)


def test_a_name_that_is_answered_otherwise_the_second_time(site, monkeypatch):
    real, answers = socket.getaddrinfo, iter(["127.0.0.1", "127.0.0.2"])
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, *rest, **how: real(next(answers), *rest, **how))
    monkeypatch.setattr(public_hosts, "is_public", lambda address: address == "127.0.0.1")
    site.routes["/1"] = redirect("/")
    assert "private" in failure(site.url("/1", host="rebinding.example"))


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("::127.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::808:808", True),
        ("2002:7f00:1::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
    ],
)
def test_public_hosts(address, public):
    assert public_hosts.is_public(address) is public


# ---------------------------------------------------------------- proxies


def test_through_a_proxy(monkeypatch):
    def unknown(host, *rest, real=socket.getaddrinfo, **how):
        if host == "sukamaju.example":
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return real(host, *rest, **how)

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with Site({"http://sukamaju.example/a": redirect("/b"), "http://sukamaju.example/b": PAGE}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url().replace("//", "//siti:kunci@"))
        found = fetch("http://sukamaju.example/a", 2, LARGEST)
        assert (found.data, found.address) == (PAGE, "http://sukamaju.example/b")
        assert proxy.asked[0][1]["Proxy-Authorization"] == "Basic c2l0aTprdW5jaQ=="
        proxy.routes["http://sukamaju.example/a"] = redirect("http://10.0.0.1/")
        assert "private" in failure("http://sukamaju.example/a")
        monkeypatch.setenv("no_proxy", "sukamaju.example")
        assert "no host sukamaju.example" in failure("http://sukamaju.example/a")
        monkeypatch.setenv("https_proxy", proxy.url())
        assert "the proxy host 127.0.0.1 answers 403" in failure("https://aman.example/")


def test_a_secure_page_through_a_proxy(monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with Site({"/": PAGE}, secure=True) as site, Site(behind=site) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url().replace("//", "//siti:kunci@"))
        assert fetch("https://aman.example/", 2, LARGEST).data == PAGE
        assert [path for path, _ in proxy.asked] == ["aman.example:443"]
        assert proxy.asked[0][1]["Proxy-Authorization"] == "Basic c2l0aTprdW5jaQ=="
        assert "Proxy-Authorization" not in site.asked[0][1]
        assert "bukan.example does not prove who it is" in failure("https://bukan.example/")


def test_a_proxy_of_another_kind(monkeypatch):
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1080")
    assert "not an http:// one" in failure("http://sukamaju.example/")


def test_this_machine_is_asked_without_a_proxy(site, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:3128")
    assert fetch(site.url(), 2, LARGEST).data == PAGE
