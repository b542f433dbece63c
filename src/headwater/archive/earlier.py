"""Earlier versions: what a page said before it was changed, which others may have taken from it."""

import numpy as np

from headwater.archive.database import Database
from headwater.models import Article, Relay
from headwater.textreuse.fingerprints import fingerprint
from headwater.textreuse.tokens import Hashes

_INDEXED = 8  # versions of an article before the present one of which the passages are found; a live page has hundreds


class Earlier:
    """The earlier versions of an archive's articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, id_: str) -> tuple[Article, ...]:
        """Return the earlier versions of an article, oldest first."""
        asked = "SELECT e.body FROM earlier_version AS e JOIN article AS a ON a.key = e.article WHERE a.id = ? ORDER BY e.version"
        return tuple(self._database.unpacked(row[0]) for row in self._database.rows(asked, (id_,)))

    def last(self, id_: str) -> tuple[tuple[int, Article], ...]:
        """Return the last earlier versions of an article whose passages are found, each with its number, the latest first."""
        asked = """
        SELECT e.version, e.body FROM earlier_version AS e JOIN article AS a ON a.key = e.article WHERE a.id = ?
        ORDER BY e.version DESC LIMIT ?
        """
        return tuple((number, self._database.unpacked(body)) for number, body in self._database.rows(asked, (id_, _INDEXED)))

    def taken(self, relay: Relay) -> Article | None:
        """Return the article that a relay is from, in the version that it has its text from; None where that is not held."""
        present = "SELECT body FROM article WHERE id = ?"
        earlier = "SELECT e.body FROM earlier_version AS e JOIN article AS a ON a.key = e.article WHERE a.id = ? AND e.version = ?"
        row = self._database.row(*((earlier, (relay.id, relay.version)) if relay.version else (present, (relay.id,))))
        return self._database.unpacked(row[0]) if row else None

    def grams(self, key: int, present: Hashes) -> Hashes:
        """Return the fingerprint of an article (by its key) with those of its last earlier versions."""
        asked = "SELECT body FROM earlier_version WHERE article = ? ORDER BY version DESC LIMIT ?"
        rows = list(self._database.rows(asked, (key, _INDEXED)))
        earlier = [fingerprint(self._database.unpacked(body).text or "") for (body,) in rows]
        return np.unique(np.concatenate([present, *earlier])) if earlier else present
