"""The pages of the samples at fixed widths, as files a person can read.

``KUPANG_GOLDEN=write python -m pytest tests/test_render.py`` writes them anew; read the difference before committing.
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent
SAMPLES = ROOT.parent / "samples"
PAGES = {
    "show-60.txt": ["show", "--width", "60", "pasar-terapung.txt"],
    "show-100.txt": ["show", "--width", "100", "kupang.txt"],
    "show-120-id.txt": ["show", "--width", "120", "--lang", "id", "pidato.txt"],
    "show-plain.txt": ["show", "banjir.txt"],
    "show-explain-100.txt": ["show", "--explain", "--width", "100", "lengket.txt"],
    "show-full-plain.txt": ["show", "--full", "perpustakaan-cp1252.txt"],
    "show-colour-80.txt": ["show", "--color", "always", "--width", "80", "olahraga.txt"],
    "brief-80.txt": ["show", "--brief", "--width", "80", "pasar-terapung.txt", "rencana-sekolah.txt", "banjir.txt"],
    "notes.md": ["show", "--format", "md", "rencana-sekolah.txt"],
    "points.csv": ["show", "--format", "csv", "--only", "points", "rencana-sekolah.txt", "siaran-pers.txt"],
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(kupang, tmp_path, name):
    for sample in SAMPLES.glob("*.txt"):
        (tmp_path / sample.name).write_bytes(sample.read_bytes())
    done = kupang(*PAGES[name])
    assert done.returncode == 0, done.stderr
    golden = ROOT / "golden" / name
    if os.environ.get("KUPANG_GOLDEN") == "write":
        golden.write_text(done.stdout, encoding="utf-8", newline="")
    assert done.stdout == golden.read_bytes().decode("utf-8")
