"""Which state of the program gave an answer that is kept: another one may know better."""

from functools import cache
from hashlib import sha256
from pathlib import Path


@cache
def state_of(*packages: str) -> str:
    """Return what is another value for another state of the code and the data of some packages of ours ("statements")."""
    ours = Path(__file__).parent
    files = sorted(path for package in packages for path in (ours / package).rglob("*") if path.is_file() and path.suffix != ".pyc")
    digest = sha256()
    for path in files:
        digest.update(f"{path.relative_to(ours).as_posix()}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]
