"""A case: one trace and all its pages, in one file that players of web archives open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from headwater.archive import Archive
from headwater.models import Article, Trace, encode
from headwater.pages import HttpCache, captures, pack
from headwater.tracing import Tracer

_MOST = 200  # pages of a case


@dataclass(frozen=True, slots=True)
class Packed:
    """What is in a packed case: the ids of its articles with a page, and of those of which only the text that was read is there."""

    pages: tuple[str, ...]
    texts: tuple[str, ...]


def pack_case(archive: Archive, id_: str, out: Path, kept: Iterable[str | Path] = (), cache: HttpCache | None = None) -> Packed:
    """Write the case of an article held as WACZ: its pages from ``kept`` WARC files, the cache or saved files; traces and texts as JSON.

    Raises LookupError where there is no such article, OSError where a file cannot be read or written.
    """
    tracer = Tracer(archive)
    traced = list(_line_of(tracer, id_))
    if not traced:
        raise LookupError(id_)
    articles = [article for article, _ in traced]
    found = list(captures(articles, kept, cache))
    more = {
        "headwater/traces.jsonl": b"".join(encode(trace) + b"\n" for _, trace in traced),
        "headwater/articles.jsonl": b"".join(encode(article) + b"\n" for article in articles),
    }
    if earlier := [archive.earlier.taken(relay) for _, trace in traced for relay in trace.parents if relay.version]:
        more["headwater/earlier_versions.jsonl"] = b"".join(encode(article) + b"\n" for article in earlier if article)
    pack(out, found, articles[0].title or id_, more)
    with_page = {article.id for article, _ in found}
    ids = [article.id for article in articles]
    return Packed(tuple(i for i in ids if i in with_page), tuple(i for i in ids if i not in with_page))


def _line_of(tracer: Tracer, id_: str) -> Iterator[tuple[Article, Trace]]:
    """Yield an article with its trace, then those that it goes back to, and those that cannot be told from them, nearest first."""
    open_, seen = [id_], {id_}
    while open_ and len(seen) <= _MOST:
        article = tracer.held(open_.pop(0))
        if not article:
            continue
        trace = tracer.trace(article)
        yield article, trace
        near = [*(parent.id for parent in trace.parents), *(i for p in trace.parents for i in p.either), *trace.undecided]
        fresh = [other for other in dict.fromkeys(near) if other not in seen]
        open_ += fresh
        seen.update(fresh)
