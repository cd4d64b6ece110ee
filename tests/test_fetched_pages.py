"""Addresses on the command line, and articles that go on over several pages; every server is on loopback."""

import json

import pytest
from servers import Page, Site

DIRECT = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "")
DIRECT["PYTHONPATH"] = ""  # without what keeps other runs of the program offline

FIRST = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai, Senin (5/1/2026)."
SECOND = "Sebanyak 40 kios menampung pedagang yang selama ini berjualan di tepi jalan raya kota itu."
THIRD = "“Pasar ini milik warga, dan warga akan menjaganya,” kata Rahmat Hidayat di hadapan para pedagang."


def page(*paragraphs: str, below: str = "") -> bytes:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    top = "<!DOCTYPE html><html><head><title>Pasar Ikan Dibuka Lagi</title></head><body><h1>Pasar Ikan Dibuka Lagi</h1>"
    return f"{top}<div class='isi'>{told}</div><div class='paging'>{below}</div></body></html>".encode()


@pytest.fixture
def show(kupang):
    """What ``show --json`` makes of addresses: the objects, and what it says of those it cannot read."""

    def run(*addresses, options=()):
        done = kupang("show", "--json", *options, *addresses, env=DIRECT)
        return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.splitlines(), done.returncode

    return run


def text_of(found) -> list[str]:
    return found[0]["text"].split("\n")[:-1]


def test_an_address_is_read_as_a_page(show):
    with Site({"/pasar": page(FIRST, SECOND, THIRD)}) as site:
        found, said, status = show(site.url("/pasar"))
    assert (said, status) == ([], 0)
    assert found[0]["source"] == site.url("/pasar")
    assert found[0]["metadata"]["address"] == site.url("/pasar")
    assert found[0]["headline"]["text"] == "Pasar Ikan Dibuka Lagi"
    assert [quote["speaker"]["name"] for quote in found[0]["quotes"]] == ["Rahmat Hidayat"]


def test_text_and_records_are_read_from_addresses_too(show):
    record = json.dumps({"judul": "Pasar Ikan Dibuka Lagi", "isi": FIRST}).encode()
    plain = {"Content-Type": "text/plain; charset=utf-8"}
    with Site({"/a.txt": Page(FIRST.encode(), plain), "/a.jsonl": Page(record, plain)}) as site:
        found, said, _ = show(site.url("/a.txt"), site.url("/a.jsonl"))
    assert said == []
    assert [one["text"] for one in found] == [FIRST, FIRST]


def test_what_cannot_be_fetched_is_told_in_a_line_and_the_rest_go_on(show):
    with Site({"/pasar": page(FIRST, SECOND, THIRD), "/kosong": page()}) as site:
        missing, empty = site.url("/tidak-ada"), site.url("/kosong")
        found, said, status = show(missing, empty, "ftp://sukamaju.example/a", site.url("/pasar"))
    assert status == 1
    assert len(found) == 1
    assert said == [
        f"kupang: {missing}: the server answers 404 Not Found; check the address",
        f"kupang: {empty}: no article was found in the page; give the address of an article, or save its text",
        "kupang: ftp://sukamaju.example/a: only http and https addresses are read",
    ]


def test_time_and_size_are_bounded_by_options(show):
    slow = Page([b"<p>"] + [b"a"] * 50, pause=0.1)
    with Site({"/lambat": slow, "/besar": page(*[FIRST] * 20_000)}) as site:
        _, late, _ = show(site.url("/lambat"), options=("--timeout", "0.5"))
        _, large, _ = show(site.url("/besar"), options=("--max-size", "1"))
    assert late == [
        f"kupang: {site.url('/lambat')}: it takes longer than 0.5 seconds; try again, or allow more with --timeout"
    ]
    assert "1 MB" in large[0]


# ---------------------------------------------------------------- articles over several pages


@pytest.mark.parametrize(
    ("second", "link"),
    [
        ("/pasar?page=2", "<a href='/pasar?page=1'>1</a> <a href='/pasar?page=2'>2</a>"),
        ("/pasar?page=2", "<a href='?page=2'>Selanjutnya »</a>"),
        ("/pasar/2", "<a href='/pasar/2'>Halaman selanjutnya</a>"),
        ("/pasar/page/2/", "<link rel=next href='/pasar/page/2/'>"),
    ],
)
def test_an_article_is_followed_to_its_next_page(show, second, link):
    with Site({"/pasar": page(FIRST, SECOND, FIRST[:-1] + " lalu.", below=link), second: page(THIRD)}) as site:
        found, said, _ = show(site.url("/pasar"))
    assert said == []
    assert text_of(found) == [FIRST, SECOND, FIRST[:-1] + " lalu.", THIRD]


def test_all_pages_in_one_are_preferred(show):
    link = "<a href='?page=2'>2</a> <a href='?page=all'>Semua Halaman</a>"
    routes = {"/pasar": page(FIRST, SECOND, SECOND, below=link), "/pasar?page=all": page(FIRST, SECOND, SECOND, THIRD)}
    with Site(routes) as site:
        found, _, _ = show(site.url("/pasar"))
        assert [path for path, _ in site.asked] == ["/pasar", "/pasar?page=all"]
    assert text_of(found)[-1] == THIRD


@pytest.mark.parametrize(
    "link",
    [
        "<a href='http://lain.example/pasar?page=2'>2</a>",
        "<a href='/harga-cabai?page=2'>Selanjutnya</a>",
        "<a href='/pasar?id=7&page=2'>2</a>",
        "<a href='?page=2#komentar'>Komentar</a>",
        "<a href='javascript:lanjut()'>Selanjutnya</a>",
        "<a href='/pasar'>Selanjutnya</a>",
    ],
)
def test_other_links_are_not_followed(show, link):
    with Site({"/pasar": page(FIRST, SECOND, THIRD, below=link)}) as site:
        found, said, _ = show(site.url("/pasar"))
        assert len(site.asked) == 1
    assert said == []
    assert text_of(found) == [FIRST, SECOND, THIRD]


def test_pages_that_never_end_are_followed_to_the_twentieth(show):
    def numbered(number):
        return page(
            FIRST, SECOND, f"{THIRD} Ini halaman {number}.", below=f"<a href='?page={number + 1}'>Selanjutnya</a>"
        )

    with Site({"/pasar": numbered(1)} | {f"/pasar?page={number}": numbered(number) for number in range(2, 40)}) as site:
        found, _, _ = show(site.url("/pasar"))
        assert len(site.asked) == 20
    assert text_of(found)[-1].endswith("halaman 20.")


def test_half_an_article_is_not_passed_for_the_whole(show):
    with Site({"/pasar": page(FIRST, SECOND, THIRD, below="<a href='?page=2'>2</a>")}) as site:
        found, said, status = show(site.url("/pasar"))
        second = site.url("/pasar?page=2")
    assert (found, status) == ([], 1)
    assert said == [
        f"kupang: {site.url('/pasar')}: the article goes on at {second}, and there: "
        "the server answers 404 Not Found; check the address"
    ]
