"""Which state of the reader reads: what another one read may be read better now."""

from functools import cache
from hashlib import sha256
from pathlib import Path


@cache
def state() -> str:
    """Return what is another value for another state of the code and the data that read statements."""
    folder = Path(__file__).parent
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    digest = sha256()
    for path in files:
        digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]
