"""First names as they are known in most places, with the sex they go with; in Latin letters without accents (``first_names.toml``)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table() -> Mapping[str, Any]:
    """Return the data as they are written: names and, by kind, what else tells a sex."""
    return tomllib.loads((files(__package__) / "first_names.toml").read_text("utf-8"))


@cache
def first_names() -> frozenset[str]:
    """Return all first names, folded."""
    data = table()
    return frozenset(f"{data['male']} {data['female']} {data['either']}".split())
