"""Sister outlets: what shows that two articles are from outlets of one owner, or that one program puts the same text on both.

Nothing is said of an outlet but what its own pages say, with the words in which both say it. An owner's outlets are not independent of one
another; one text on two hosts within seconds was not written by the second.
"""

from collections.abc import Iterator
from datetime import timedelta

from headwater.models import Article, Owner
from headwater.textreuse import compare
from headwater.textreuse.outlets import outlet_of
from headwater.tracing.ties import Found, Tie, name_of, two_sources
from headwater.tracing.times import When, when
from headwater.urls import host, site
from headwater.words import fold, words

_SECONDS = timedelta(seconds=60)  # nobody reads a text, copies it and puts it online in so little
_MOST_OF_IT = 0.5  # share of the shorter of two texts that both have, from which on they are one text
_SHOWN = 160  # code points of a passage
_CALLED = {"copyright": "holder of the rights", "page": "page of theirs"}
# Sites under which anybody has a name.
_HOSTERS = frozenset(
    (
        "blogspot.com wordpress.com substack.com medium.com livejournal.com tumblr.com github.io gitlab.io wixsite.com weebly.com t.me "
        "typepad.com over-blog.com hatenablog.com canalblog.com netlify.app pages.dev web.app vercel.app herokuapp.com ucoz.ru narod.ru "
        "beehiiv.com ghost.io blogger.com jimdofree.com webnode.page"
    ).split()
)


def sisters(a: Article, b: Article) -> str | None:
    """Return what shows that two articles are from sister outlets, in words that name it; None where nothing does, or it is one outlet."""
    if outlet_of(a) == outlet_of(b):
        return None
    return _one_owner(a, b) or _one_site(a, b) or _cross_posted(a, b)


def _one_owner(a: Article, b: Article) -> str | None:
    mine = {_key(owner): owner for owner in a.owners}
    theirs = {_key(owner): owner for owner in b.owners}
    common = next((key for key in mine if key in theirs), None)
    return None if common is None else _said(mine[common], theirs[common])


def _key(owner: Owner) -> tuple[str, str]:
    """Return what is one for two statements of one owner; a holder of rights and a publisher are one by their name."""
    kind = "name" if owner.kind in {"publisher", "parent organisation", "copyright"} else owner.kind
    return kind, " ".join(words(owner.name).folded) if kind == "name" else fold(owner.name)


def _said(mine: Owner, theirs: Owner) -> str:
    one, other = mine.text[:_SHOWN], theirs.text[:_SHOWN]
    return f"both pages name one {_CALLED.get(mine.kind, mine.kind)}: “{one}”" + ("" if one == other else f", “{other}”")


def _one_site(a: Article, b: Article) -> str | None:
    one, other = site(host(a.url)), site(host(b.url))
    return f"both are on {one}" if one and one == other and one not in _HOSTERS and host(a.url) != host(b.url) else None


def _cross_posted(a: Article, b: Article) -> str | None:
    mine, theirs = when(a), when(b)
    if not (_to_the_second(mine) and _to_the_second(theirs)) or abs(mine.earliest - theirs.earliest) > _SECONDS:
        return None
    match = compare(a, b)
    if match is None or match.score < _MOST_OF_IT:
        return None
    return f"the same text within {abs(mine.earliest - theirs.earliest).seconds} seconds: {mine.stated}, {theirs.stated}"


def _to_the_second(moment: When) -> bool:
    return moment.known and moment.earliest == moment.latest


def by_owner(roots: Found) -> Iterator[Tie]:
    """Two of sister outlets are not independent, unless each names its own source. ``roots`` have the claim from no other carrier.

    Each is compared with those that have a mark of its owner, or came within seconds of it, until one is a sister.
    """
    met: dict[tuple[str, str], list[str]] = {}
    recent: list[str] = []
    for id_ in sorted(roots, key=lambda id_: (when(roots[id_].article).earliest, id_)):
        article = roots[id_].article
        recent = [other for other in recent if when(article).earliest - when(roots[other].article).earliest <= _SECONDS]
        marks = _marks(article)
        near = [other for mark in marks for other in met.get(mark, ())] + recent
        shown = ((other, sisters(article, roots[other].article)) for other in near if not two_sources(roots[id_], roots[other]))
        if found := next(((other, why) for other, why in shown if why), None):
            yield id_, found[0], f"sister outlet of {name_of(roots[found[0]].article)}: {found[1]}"
        for mark in marks:
            met.setdefault(mark, []).append(id_)
        recent.append(id_)


def _marks(article: Article) -> set[tuple[str, str]]:
    return {*map(_key, article.owners), ("site", site(host(article.url)))}
