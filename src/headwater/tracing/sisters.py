"""Sister outlets: what shows that two articles are from outlets of one owner, or that one program puts the same text on both.

Nothing is said of an outlet but what its own pages say, with the words in which both say it. An owner's outlets are not independent of one
another; one text on two hosts within seconds was not written by the second.
"""

from collections.abc import Iterator

from headwater.models import Article, Owner
from headwater.outlets import names_of
from headwater.textreuse import compare
from headwater.textreuse.outlets import outlet_of
from headwater.tracing.naming import parties
from headwater.tracing.ties import WHOLE_TEXT, Found, Tie, name_of, two_sources
from headwater.tracing.times import AT_ONCE, When, when
from headwater.urls import host, surely_one
from headwater.words import fold, words

_MOST_OF_IT = 0.5  # share of the shorter of two texts that both have, from which on they are one text
_NEARLY_ALL = 0.9  # share where one of the times may be that of a minute
_SHOWN = 160  # code points of a passage
_CALLED = {"copyright": "holder of the rights", "page": "page of theirs"}
# Sites under which anybody has a name or an account, under whatever top level (blogspot.com, blogspot.de), and what they are called.
_HOSTERS = frozenset(
    (
        "blogspot blogger wordpress substack medium livejournal tumblr github gitlab wixsite weebly t telegram typepad over-blog "
        "hatenablog canalblog netlify pages web vercel herokuapp ucoz narod beehiiv ghost jimdofree jimdo webnode altervista "
        "squarespace webflow carrd notion tilda strikingly myshopify azurewebsites amazonaws cloudfront firebaseapp onrender translate "
        "ampproject msn yahoo facebook twitter x instagram youtube tiktok reddit linkedin vk dzen"
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
    common = next((key for key in mine if key in theirs and key[1] not in _HOSTERS), None)
    return None if common is None else _said(mine[common], theirs[common])


def _key(owner: Owner) -> tuple[str, str]:
    """Return what is one for two statements of one owner; a holder of rights and a publisher are one by their name."""
    kind = "name" if owner.kind in {"publisher", "parent organisation", "copyright"} else owner.kind
    return kind, " ".join(words(owner.name).folded) if kind == "name" else fold(owner.name)


def _said(mine: Owner, theirs: Owner) -> str:
    one, other = mine.text[:_SHOWN], theirs.text[:_SHOWN]
    return f"both pages name one {_CALLED.get(mine.kind, mine.kind)}: “{one}”" + ("" if one == other else f", “{other}”")


def _one_site(a: Article, b: Article) -> str | None:
    one, other = surely_one(host(a.url)), surely_one(host(b.url))
    both = one if one == other and host(a.url) != host(b.url) and one.split(".")[0] not in _HOSTERS else ""
    return f"both are on {both}" if both else None


def _cross_posted(a: Article, b: Article) -> str | None:
    mine, theirs = when(a), when(b)
    apart, rough = abs(mine.earliest - theirs.earliest), _is_full_minute(mine) + _is_full_minute(theirs)
    if not (mine.exact and theirs.exact) or apart > AT_ONCE or rough == 2 or _from_a_wire(a, b):
        return None
    match = compare(a, b)
    if match is None or match.score < (_NEARLY_ALL if rough else _MOST_OF_IT):
        return None
    return f"the same text within {apart.seconds} seconds: {mine.stated}, {theirs.stated}"


def _is_full_minute(moment: When) -> bool:
    """Whether a time may be no nearer than its minute, written 10:05 or 10:05:00: the hour of a wire, or the end of an embargo."""
    return not (moment.earliest.second or moment.earliest.microsecond)


def _from_a_wire(a: Article, b: Article) -> bool:
    """Whether two may have a text from one third, whose wire is put online by itself: one says whose text it is, or both name somebody."""
    named = [[credit for credit in article.credits if credit.style != "caption"] for article in (a, b)]
    whole = [parties(credit for credit in of if credit.style in WHOLE_TEXT) for of in named]
    others = [found - names_of(article).names for found, article in zip(whole, (a, b), strict=True)]
    return any(others) or bool(parties(named[0]) & parties(named[1]))


def by_owner(roots: Found) -> Iterator[Tie]:
    """Two of sister outlets are not independent, unless each names its own source. ``roots`` have the claim from no other carrier.

    Each is compared with those that have a mark of its owner, or came within seconds of it, until one is a sister.
    """
    met: dict[tuple[str, str], list[str]] = {}
    recent: list[str] = []
    for id_ in sorted(roots, key=lambda id_: (when(roots[id_].article).earliest, id_)):
        article = roots[id_].article
        recent = [other for other in recent if when(article).earliest - when(roots[other].article).earliest <= AT_ONCE]
        marks = _marks(article)
        near = [other for mark in marks for other in met.get(mark, ())] + recent
        shown = ((other, sisters(article, roots[other].article)) for other in near if not two_sources(roots[id_], roots[other]))
        if found := next(((other, why) for other, why in shown if why), None):
            yield id_, found[0], f"sister outlet of {name_of(roots[found[0]].article)}: {found[1]}"
        for mark in marks:
            met.setdefault(mark, []).append(id_)
        recent.append(id_)


def _marks(article: Article) -> set[tuple[str, str]]:
    return {*map(_key, article.owners), ("site", surely_one(host(article.url)))}
