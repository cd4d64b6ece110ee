"""What the program reads from and writes to: files, pipes, devices, disks that are full, interruptions, no network."""

import contextlib
import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import termios
import threading
from pathlib import Path

import pytest
from conftest import COMMAND, environment

TEXT = "Wali Kota Sukamaju, Rahmat Hidayat, membuka pasar.\n“Pasar ini milik warga,” kata Rahmat.\n"
DROP_FROM_BOUNDING_SET, OVERRIDE_MODES, READ_ANYTHING = 24, 1, 2  # prctl(2), capabilities(7)


def as_anyone():
    """Make root subject to the permissions of files in the program about to run; anyone else is already."""
    if os.geteuid() == 0:
        for capability in (OVERRIDE_MODES, READ_ANYTHING):
            if ctypes.CDLL(None).prctl(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0):
                raise OSError("root cannot give up its power over files")


def shell(script, *arguments, cwd, **how):
    """Run a shell script in which ``kupang`` is the program."""
    program = f'kupang() {{ "{sys.executable}" -m kupang_cli "$@"; }}; {script}'
    return subprocess.run(
        ["sh", "-c", program, "sh", *arguments],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        **how,
    )


def test_a_socket_ends_a_run_of_the_program():
    probe = subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], env=environment(), check=False)
    assert probe.returncode == 97


# ---------------------------------------------------------------- in


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(kupang, tmp_path):
    (tmp_path / "baik.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "kosong.txt").touch()
    (tmp_path / "putih.txt").write_text(" \n\t\n", encoding="utf-8")
    (tmp_path / "gambar.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "biner.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "laman.txt").write_text("\ufeff<!DOCTYPE html><p>kata</p>", encoding="utf-8")
    (tmp_path / "terkunci.txt").touch(mode=0o000)
    (tmp_path / "lingkar.txt").symlink_to("lingkar.txt")
    (tmp_path / "map").mkdir()
    expected = {
        "": "there is no such file",
        "hilang.txt": "there is no such file",
        "kosong.txt": "it is empty",
        "putih.txt": "there is no text in it",
        "gambar.txt": "it is a picture, not text",
        "biner.txt": "it is binary data, not text",
        "laman.txt": "no article was found in the page; give the address of an article, or save its text",
        "terkunci.txt": "you have no permission to read it",
        "lingkar.txt": "it cannot be read: Too many levels of symbolic links",
        "map": "there is no readable file in it",
        "baik.txt/a": "it cannot be read: Not a directory",
        "/dev/zero": "it is larger than 64 MB; split it, or allow more with --max-size",
        "a" * 300: "it cannot be read: File name too long",
    }
    for command in ("show", "summarize"):
        done = kupang(command, "--json", *expected, "baik.txt", preexec_fn=as_anyone)
        assert done.stderr.splitlines() == [f"kupang: {name}: {why}" for name, why in expected.items()]
        assert done.returncode == 1
        assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["baik.txt"]


def test_pipes_and_devices_are_read_as_files_are(kupang, tmp_path):
    os.mkfifo(tmp_path / "pipa")
    writer = threading.Thread(target=lambda: (tmp_path / "pipa").write_text(TEXT, encoding="utf-8"), daemon=True)
    writer.start()
    assert json.loads(kupang("show", "--json", "pipa").stdout)["text"] == TEXT
    writer.join()
    assert json.loads(kupang("show", "--json", "/dev/stdin", stdin=TEXT).stdout)["text"] == TEXT
    (tmp_path / "baik.txt").write_text(TEXT, encoding="utf-8")
    with (tmp_path / "baik.txt").open("rb") as file:
        assert json.loads(kupang("show", "--json", "-", stdin=file).stdout)["text"] == TEXT


def test_a_growing_file_is_read_as_far_as_it_goes(kupang, tmp_path):
    path = tmp_path / "tumbuh.txt"
    path.write_text(TEXT, encoding="utf-8")
    ended = threading.Event()

    def grow():
        with path.open("a", encoding="utf-8") as file:
            while not ended.is_set() and file.tell() < 200_000:
                file.write("“Kata” ini.\n")
                file.flush()

    writer = threading.Thread(target=grow)
    writer.start()
    done = kupang("show", "--json", "tumbuh.txt")
    ended.set()
    writer.join()
    assert done.returncode == 0
    assert path.read_text(encoding="utf-8").startswith(json.loads(done.stdout)["text"].rstrip("\ufffd"))


def test_standard_input_closed_or_empty(tmp_path):
    done = shell("kupang show <&-", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "name a FILE, or pipe text in" in done.stderr
    done = shell("kupang show - <&-", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "kupang: -: standard input is closed\n")
    done = shell("kupang show - - </dev/null", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "kupang: -: it is empty\n" * 2)


# ---------------------------------------------------------------- out


@pytest.mark.parametrize(
    "arguments", ["show --json baik.txt", "summarize baik.txt", "show --width 60 baik.txt", "schema", "--help"]
)
def test_a_closed_pipe_ends_without_a_word(tmp_path, arguments):
    (tmp_path / "baik.txt").write_text(TEXT * 2000, encoding="utf-8")
    done = shell(f"{{ kupang {arguments}; echo $? >&2; }} | true", cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("", "0\n")


@pytest.mark.parametrize(
    "arguments", ["show baik.txt", "show --json baik.txt", "summarize baik.txt", "schema", "--help"]
)
def test_a_full_or_closed_standard_output_is_told(tmp_path, arguments):
    (tmp_path / "baik.txt").write_text(TEXT, encoding="utf-8")
    done = shell(f"kupang {arguments} >/dev/full", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "kupang: standard output: No space left on device\n")
    done = shell(f"kupang {arguments} >&-", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "kupang: standard output: Bad file descriptor\n")


def test_without_standard_error_the_status_tells(tmp_path):
    (tmp_path / "baik.txt").write_text(TEXT, encoding="utf-8")
    assert shell("kupang show hilang.txt 2>&-", cwd=tmp_path).returncode == 1
    assert shell("kupang show hilang.txt 2>/dev/full", cwd=tmp_path).returncode == 1
    assert shell("kupang show --width 1 baik.txt 2>&-", cwd=tmp_path).returncode == 2
    assert shell("kupang 2>&-", cwd=tmp_path).returncode == 2
    assert shell("kupang show 2>&- <&-", cwd=tmp_path).returncode == 2
    done = shell("kupang show --export laman.svg baik.txt <&- >&- 2>&-", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "laman.svg").exists()) == (0, True)


def leave_no_room():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_an_export_that_fails_leaves_what_was_there(kupang, tmp_path):
    (tmp_path / "laman.svg").write_text("sebelumnya", encoding="utf-8")
    for name in ("laman.svg", "baru.html"):
        done = kupang("show", "--export", name, stdin=TEXT, preexec_fn=leave_no_room)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == f"kupang: {name}: it cannot be written: File too large\n"
    (tmp_path / "penuh.svg").symlink_to("/dev/full")
    done = kupang("show", "--export", "penuh.svg", stdin=TEXT)
    assert done.stderr == "kupang: penuh.svg: it cannot be written: No space left on device\n"
    (tmp_path / "map.svg").mkdir()
    assert "it cannot be written" in kupang("show", "--export", "map.svg", stdin=TEXT).stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["laman.svg", "map.svg", "penuh.svg"]
    assert (tmp_path / "laman.svg").read_text(encoding="utf-8") == "sebelumnya"


def test_an_export_keeps_links_and_permissions(kupang, tmp_path):
    (tmp_path / "asli.svg").touch(mode=0o640)
    (tmp_path / "tautan.svg").symlink_to("asli.svg")
    assert kupang("show", "--export", "tautan.svg", stdin=TEXT).returncode == 0
    assert (tmp_path / "tautan.svg").is_symlink()
    assert (tmp_path / "asli.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (tmp_path / "asli.svg").stat().st_mode & 0o777 == 0o640
    longest = "a" * 251 + ".svg"
    assert kupang("show", "--export", longest, stdin=TEXT).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["asli.svg", "tautan.svg", longest])


# ---------------------------------------------------------------- interruption


def interrupted(tmp_path, *arguments, **streams):
    """Start the program on a pipe that never ends and interrupt it as it reads."""
    os.mkfifo(tmp_path / "pipa")
    process = subprocess.Popen([*COMMAND, *arguments, "pipa"], cwd=tmp_path, env=environment(), **streams)
    with (tmp_path / "pipa").open("wb"):  # opens when the program opens the other end
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_an_interruption_is_status_130_without_a_word(tmp_path):
    done = interrupted(tmp_path, "show", "--json", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done == (130, b"", b"")


def test_an_interruption_leaves_no_export(tmp_path):
    (tmp_path / "baik.txt").write_text(TEXT, encoding="utf-8")
    done = interrupted(
        tmp_path, "show", "--export", "a.svg", "baik.txt", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert done == (130, b"", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["baik.txt", "pipa"]


def test_an_interruption_of_the_start_is_quiet_too(kupang, tmp_path):
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt")
    done = kupang("show", stdin=TEXT, env={"PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def read_all(terminal):
    """What was written to a terminal, read from its other end until nobody has it open."""
    pieces = []
    with contextlib.suppress(OSError):  # Linux tells the end by EIO
        while piece := os.read(terminal, 65536):
            pieces.append(piece)
    return b"".join(pieces)


def test_an_interruption_leaves_the_terminal_as_it_was(tmp_path):
    (tmp_path / "baik.txt").write_text(TEXT, encoding="utf-8")
    ours, theirs = os.openpty()
    before = termios.tcgetattr(ours)
    status, *_ = interrupted(tmp_path, "show", "--no-pager", "baik.txt", stdin=theirs, stdout=theirs, stderr=theirs)
    assert termios.tcgetattr(ours) == before
    os.close(theirs)
    written = read_all(ours)
    os.close(ours)
    assert status == 130
    assert written.count(b"\x1b[?25l") == written.count(b"\x1b[?25h")  # the cursor, hidden and shown
    assert b"Traceback" not in written
    assert "milik warga" in written.decode()


def test_the_samples_are_read_in_any_folder(kupang, tmp_path):
    """Nothing is written where the program runs."""
    sample = Path(__file__).parents[1] / "samples" / "kupang.txt"
    assert kupang("show", str(sample)).returncode == 0
    assert list(tmp_path.iterdir()) == []
