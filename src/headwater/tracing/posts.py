"""Posts that a page retells, told by whose account it names: "wrote one of the night shift (@harbour_watch)", a post of that account held.

A post is short: of a page's figures and names it has few. But most of what it tells stands in a page that retells it, in whatever words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from headwater.archive import Archive
from headwater.models import Evidence, Relay, Span
from headwater.outlets import fold_name
from headwater.tracing.called import Register
from headwater.tracing.collation import Version
from headwater.tracing.gist import Gist
from headwater.tracing.near import Near
from headwater.tracing.reconsidering import Reconsidered, retold_by_meaning
from headwater.tracing.witnessing import Witness, sentence_of, witness

_HANDLE = re.compile(r"(?<![\w@./-])@(\w[\w.]{1,30}\w)")
_OF_THE_POST, _OF_A_PERSONS = 0.4, 0.55
"""Share of what a post tells that a page must have: one that names the account by its handle, or its holder, of whom it may tell anything.
All of five pages that give the handle of a held post have more than half of it."""
_TOLD = 4.0
"""How much they have to tell in common: four names, say. Of a post of a few words much may be met by chance."""
_CAME_ALONG = 0.75  # part of that from which on a parent has it that is known: it came along with the text
_SURE = 0.75  # confidence, as of an article of an outlet that a page credits
_MOST = 24  # posts of an account, the last before the page
_ASKED = 200  # posts of an account by the day after the page: those behind it are left out then
_LONGEST = 1_500  # words of a page; in longer ones most of a post is met by chance


def posts(archive: Archive, near: Near, child: Witness, known: Sequence[Relay], register: Register) -> Iterator[Relay]:
    """Yield the post that ``child`` retells of each account that it names, by its handle or its holder's name.

    What one of the ``known`` parents retells as well came along with the text. ``register`` knows the names of what is held.
    """
    if child.version.size > _LONGEST:
        return
    parents = [other for relay in known if (other := near.stranger(child, relay.id))]
    told = {relay.id for relay in known}
    for name, span, enough in _accounts(child, register):
        others = _posts_of(archive, near, child, name)
        retold = {other.id: Gist(_said(other), [child]) for other in others}
        best = max(others, key=lambda other: retold[other.id].share(0), default=None)
        if best is None or best.id in told or retold[best.id].told(0) < _TOLD:
            continue
        share, by_parents = retold[best.id].share(0), Gist(_said(best), parents)
        if share >= enough and all(by_parents.share(at) < _CAME_ALONG * share for at in range(len(parents))):
            told.add(best.id)
            yield _edge(child, best, span)


def _accounts(page: Witness, register: Register) -> Iterator[tuple[str, Span, float]]:
    """Yield the folded names by which a page may call accounts, each with its first place and the share of a post that is asked.

    Not its own: many channels sign each post with their handle.
    """
    text = page.version.article.text or ""
    handles = [(match.span(), fold_name(match[1])) for match in _HANDLE.finditer(text)] if "@" in text else []
    named = [(span, " ".join(name)) for span, name in register.named(text, page.names)]
    for places, enough in ((handles, _OF_THE_POST), (named, _OF_A_PERSONS)):
        first = {name: span for span, name in sorted(places, reverse=True) if name not in page.names.names}
        yield from ((name, span, enough) for name, span in first.items())


def _posts_of(archive: Archive, near: Near, child: Witness, name: str) -> list[Witness]:
    """Return the last posts of an account that were there before the page."""
    latest = child.version.when.latest
    day = latest.date() + timedelta(days=1)  # dates are kept as pages give them, in whatever time zone
    found = (other for id_ in archive.outlets.posts(name, day.isoformat(), _ASKED) if (other := near.stranger(child, id_)))
    before = (other for other in found if name in other.names.account and other.version.when.earliest <= latest)
    return list(islice(before, _MOST))


def _said(post: Witness) -> Witness:
    """Return a post without its title, which says whose it is."""
    return witness(Version(replace(post.version.article, title=None)))


def _edge(child: Witness, post: Witness, named: Span) -> Relay:
    """Return the edge from a post whose account the page names there."""
    article = child.version.article
    edge = retold_by_meaning(Reconsidered(child, [post], {}, {post.id: _SURE}, {}), post.id)
    credit = Evidence("via_handle", sentence_of(article.text or "", named), article.url, named)
    shown = (one for one in edge.evidence if one.kind != edge.credit)
    return replace(edge, confidence=_SURE, credit="via_handle", evidence=(credit, *shown))
