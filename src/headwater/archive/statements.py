"""The statements kept in an archive: who is quoted, in which article and where, and the search over what they say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from headwater.archive.database import Database
from headwater.archive.searching import full_text_query, searchable
from headwater.models import Article, Attribution, Span, Statement, decode, encode


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement in an article, by the article's id. The words stand in the article's text, at the statement's spans."""

    article: str
    statement: Statement


class StatementBook:
    """The statements of one archive, as far as its articles have been read for them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unread(self, reader: str) -> list[str]:
        """Return the ids of the articles whose present version ``reader`` has not read for statements, in the order of adding."""
        asked = """
        SELECT a.id FROM entry AS e JOIN article AS a ON a.key = e.article
        WHERE e.number NOT IN (SELECT entry FROM statement_read WHERE reader = ?) ORDER BY e.number
        """
        return [row[0] for row in self._database.rows(asked, (reader,))]

    def of(self, article: Article, reader: str) -> tuple[Statement, ...] | None:
        """Return who says what in an article, as ``reader`` read it; None where it has not been read so, or another text is held."""
        with self._database.snapshot():
            held = self._database.row(_PRESENT, (article.id,))
            if not held or self._database.unpacked(held[2]).text != article.text:
                return None
            if not self._database.row("SELECT 1 FROM statement_read WHERE entry = ? AND reader = ?", (held[0], reader)):
                return None
            return tuple(self._statement(body) for (body,) in self._database.rows(_OF, (held[1],)))

    def keep(self, read: Attribution, reader: str = "") -> None:
        """Keep the statements of an article's present version, instead of those read before; nothing where another text is held by now.

        ``reader`` is the state of the reader that read them.
        """
        with self._database.transaction():
            held = self._database.row(_PRESENT, (read.id,))
            if held and self._database.unpacked(held[2]).text == read.text:
                self.forget(held[1])
                self._database.write("INSERT INTO statement_read (entry, article, reader) VALUES (?, ?, ?)", (*held[:2], reader))
                for statement in read.attributions:
                    self._put(held[1], statement, words_of(read.text or "", statement.content))

    def _statement(self, body: bytes) -> Statement:
        with self._database.reading():
            return decode(body, Statement)

    def _put(self, article: int, statement: Statement, words: str) -> None:
        name = statement.speaker.name if statement.speaker else None
        order = "INSERT INTO statement (article, speaker, body) VALUES (?, ?, ?)"
        key = self._database.write(order, (article, name, encode(statement)))
        self._database.write("INSERT INTO statement_text (rowid, text) VALUES (?, ?)", (key, searchable(words)))

    def forget(self, article: int) -> None:
        """Take out the statements of an article, by its key, inside a transaction of the caller."""
        self._database.write("DELETE FROM statement WHERE article = ?", (article,))
        self._database.write("DELETE FROM statement_read WHERE article = ?", (article,))

    def speakers(self) -> Counter[str]:
        """Return how many statements each speaker has, by the name that the articles give."""
        rows = self._database.rows("SELECT speaker, count(*) FROM statement WHERE speaker IS NOT NULL GROUP BY speaker")
        return Counter(dict(rows))

    def find(self, query: str = "", speakers: Sequence[str] | None = None, limit: int = 1000) -> Iterator[Quoted]:
        """Yield the statements that contain every word of ``query``, by one of ``speakers`` (None: by anybody), best first.

        Without a query, in the order in which their articles were added. Articles that have a newer version than was read are left out.
        """
        wanted = full_text_query(query)
        if query and not wanted:
            return
        joins = "JOIN statement_text AS t ON t.rowid = s.key" if wanted else ""
        names = encode(list(speakers or ())).decode()
        asked = f"""
        SELECT a.id, s.body FROM statement AS s JOIN article AS a ON a.key = s.article
        JOIN statement_read AS r ON r.article = s.article JOIN entry AS e ON e.number = r.entry {joins}
        WHERE {"statement_text MATCH :words" if wanted else "1"}
          AND (:all OR s.speaker IN (SELECT value FROM json_each(:names)))
        ORDER BY {"rank, s.key" if wanted else "s.key"} LIMIT :limit
        """  # noqa: S608 - ours
        given = {"words": wanted, "all": speakers is None, "names": names, "limit": limit}
        for id_, body in self._database.rows(asked, given):
            yield Quoted(id_, self._statement(body))


_PRESENT = "SELECT e.number, e.article, a.body FROM entry AS e JOIN article AS a ON a.key = e.article WHERE a.id = ?"
_OF = "SELECT body FROM statement WHERE article = ? ORDER BY key"


def words_of(text: str, spans: Iterable[Span]) -> str:
    """Return the words of ``text`` at ``spans``, what is left out between them marked."""
    return " … ".join(text[start:end] for start, end in spans)
