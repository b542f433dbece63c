"""The outlets of which articles are held: how many, and what each answers to, so that nobody has to read them all to know.

The names are those of the article added last. Whatever takes an article in or out
touches its outlet, and settles it in the same transaction.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from headwater.archive.database import Database
from headwater.models import Article
from headwater.outlets import Words, beginnings, names_of, telling

_HELD = """
SELECT of.held, e.number FROM (SELECT count(*) AS held, max(article) AS last FROM entry WHERE outlet = ?) AS of
JOIN entry AS e ON e.article = of.last
"""


_RECENT = 2_000  # posts of an account, those added last, of which it is asked when they appeared
_POSTS = """
SELECT a.id FROM (
    SELECT e.article FROM outlet_called AS c CROSS JOIN outlet AS o ON o.number = c.outlet CROSS JOIN entry AS of ON of.number = o.entry
    CROSS JOIN article AS one ON one.key = of.article CROSS JOIN entry AS e ON e.outlet = c.outlet
    WHERE c.name = ? AND instr(one.outlet, '/') ORDER BY e.article DESC LIMIT ?
) AS post JOIN article AS a ON a.key = post.article
WHERE ifnull(substr(a.published, 1, 10), '') <= ? ORDER BY a.published DESC, a.key LIMIT ?
"""  # an account is told by the slash in what its posts are counted under: one article says so of all


class OutletBook:
    """The outlets of one archive, by their numbers in the table ``entry``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._touched: set[int] = set()

    def touch(self, number: int) -> None:
        """Remember that an article of an outlet comes or goes in the present transaction."""
        self._touched.add(number)

    def settle(self, fresh: Mapping[int, Article] = MappingProxyType({})) -> None:
        """Note what is held now of the outlets that were touched, before the transaction ends; ``fresh``: articles in hand, by entry."""
        while self._touched:
            number = self._touched.pop()
            if held := self._database.row(_HELD, (number,)):
                self._note(number, fresh, *held)
            else:
                self._name(number, (), ())
                self._database.write("DELETE FROM outlet WHERE number = ?", (number,))

    def _note(self, number: int, fresh: Mapping[int, Article], held: int, entry: int) -> None:
        """Note how many articles of an outlet are held, and what it answers to by the one added last, the present ``entry``."""
        before = self._database.row("SELECT entry, names FROM outlet WHERE number = ?", (number,))
        if before and before[0] == entry:
            self._database.write("UPDATE outlet SET held = ? WHERE number = ?", (held, number))
            return
        names = names_of(fresh[entry] if entry in fresh else self._read(entry))
        told = json.dumps([sorted(names.names), sorted(names.hosts)])
        self._database.write("INSERT OR REPLACE INTO outlet (number, held, entry, names) VALUES (?, ?, ?, ?)", (number, held, entry, told))
        if not before or before[1] != told:
            self._name(number, names.names | names.hosts, telling(names.names))

    def _name(self, number: int, called: Collection[str], told: Collection[Words]) -> None:
        """Put the names of an outlet in the place of those it had: all that it is ``called``, and those that are ``told`` in a text."""
        self._database.write("DELETE FROM outlet_called WHERE outlet = ?", (number,))
        self._database.write("DELETE FROM outlet_told WHERE outlet = ?", (number,))
        self._database.write_many("INSERT INTO outlet_called (outlet, name) VALUES (?, ?)", ((number, name) for name in called))
        begun = ((number, begins, " ".join(words)) for words in told for begins in beginnings(words[0]))
        self._database.write_many("INSERT INTO outlet_told (outlet, begins, name) VALUES (?, ?, ?)", begun)

    def _read(self, entry: int) -> Article:
        asked = "SELECT a.body FROM entry AS e JOIN article AS a ON a.key = e.article WHERE e.number = ?"
        return self._database.unpacked(self._database.every(asked, (entry,))[0][0])

    def held(self, name: str) -> int:
        """Return how many articles are held of the outlets that answer to a folded name, or to a host."""
        asked = "SELECT total(o.held) FROM outlet_called AS c JOIN outlet AS o ON o.number = c.outlet WHERE c.name = ?"
        return int(self._database.every(asked, (name,))[0][0])

    def posts(self, name: str, day: str, most: int) -> list[str]:
        """Return the ids of the last posts that appeared by ``day`` (ISO) of the accounts of that folded name, the last first.

        Of an account with thousands of posts those added last are looked at.
        """
        return [id_ for (id_,) in self._database.every(_POSTS, (name, _RECENT, day, most))]

    def beginning(self, with_: Iterable[str]) -> list[tuple[str, Words]]:
        """Return the names that begin with any of some ``beginnings``, each with its own, as words; those too short to tell are none."""
        asked = "SELECT DISTINCT t.begins, t.name FROM json_each(?) AS w JOIN outlet_told AS t ON t.begins = w.value"
        return [(begins, tuple(name.split(" "))) for begins, name in self._database.every(asked, (json.dumps(list(with_)),))]
