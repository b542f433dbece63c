"""Which finders are asked, and where: by a TOML file, and by the environment, which beats it."""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from headwater.models import HeadwaterError, Problem
from headwater.pages.caching import HttpCache
from headwater.pages.client import Client, Manners
from headwater.pages.finders.asking import Finder
from headwater.pages.finders.capturing import CommonCrawl, Memento, Wayback
from headwater.pages.finders.oembed import OEmbed
from headwater.pages.finders.searching import FactCheck, Gdelt, Searxng

KINDS: Mapping[str, type[Finder]] = {kind.name: kind for kind in (Wayback, Memento, CommonCrawl, Gdelt, FactCheck, Searxng, OEmbed)}
_TIMEOUT = 15.0
_MOST_BYTES = 5_000_000
# A service that is busy now is done without: somebody is waiting for a trace.
_MANNERS = Manners(pace=1.0, retries=1, back_off=1.0, patience=5.0)


class Settings(NamedTuple):
    """The finders to ask by default, and of each what is set: ``url``, ``key``."""

    asked: tuple[str, ...] = ()
    of: Mapping[str, Mapping[str, str]] = {}


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return what is configured; raise HeadwaterError where the file cannot be read.

    The file is ``HEADWATER_FINDERS``, else ``finders.toml`` in the folder ``headwater`` of the user's configuration. Variables:
    ``HEADWATER_FIND`` (names, with commas between them), ``HEADWATER_<NAME>_URL``, ``HEADWATER_<NAME>_KEY``.
    """
    given = os.environ if environment is None else environment
    told = _file(given)
    of = {name: _of_one(name, told.get(name), given) for name in KINDS}
    listed = given.get("HEADWATER_FIND", "").split(",") if "HEADWATER_FIND" in given else told.get("find", [])
    return Settings(tuple(str(name).strip() for name in listed if str(name).strip()) if isinstance(listed, list) else (), of)


def _of_one(name: str, told: object, given: Mapping[str, str]) -> dict[str, str]:
    pairs = {key: str(value) for key, value in told.items() if key in {"url", "key"}} if isinstance(told, dict) else {}
    more = {key: value for key in ("url", "key") if (value := given.get(f"HEADWATER_{name.upper()}_{key.upper()}"))}
    return pairs | more


def _file(given: Mapping[str, str]) -> dict[str, object]:
    named = given.get("HEADWATER_FINDERS")
    folder = given.get("XDG_CONFIG_HOME") or "~/.config"
    path = Path(named) if named else Path(folder).expanduser() / "headwater" / "finders.toml"
    if not named and not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        problem = Problem(str(path), f"the finders' settings cannot be read ({error})", "correct the file, see docs/finders.md")
        raise HeadwaterError(problem) from None


@contextmanager
def open_finders(
    settings: Settings, names: Iterable[str] | None = None, *, allow_private: bool = False, cache: HttpCache | None = None
) -> Iterator[list[Finder]]:
    """Give the finders of these names; None: those that are configured to be asked.

    A private address is open to a finder whose address names its host. Raise HeadwaterError about a name that none has, a finder
    without its key, a SearXNG without its address.
    """
    wanted = [name for name in dict.fromkeys(settings.asked if names is None else names) if name != "none"]
    bases = {name: _base(name, settings) for name in wanted}
    if not wanted:
        yield []
        return
    named = frozenset((urlsplit(base).hostname or "").lower() for base in bases.values())
    with Client(allow_private=allow_private or named, timeout=_TIMEOUT, max_bytes=_MOST_BYTES, manners=_MANNERS, cache=cache) as client:
        yield [KINDS[name](client, bases[name], settings.of.get(name, {}).get("key", "")) for name in wanted]


def _base(name: str, settings: Settings) -> str:
    kind = KINDS.get(name)
    if not kind:
        raise HeadwaterError(Problem(name, "no such finder", f"there are {', '.join(KINDS)}"))
    told = settings.of.get(name, {})
    if kind.needs_key and not told.get("key"):
        raise HeadwaterError(Problem(name, "this finder needs a key", f"set HEADWATER_{name.upper()}_KEY"))
    base = told.get("url") or kind.default
    if not base:
        raise HeadwaterError(Problem(name, "this finder needs an address", f"set HEADWATER_{name.upper()}_URL"))
    return base
