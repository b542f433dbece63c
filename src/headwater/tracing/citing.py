"""Whom a page says it has something from, among the parties that none of its parents is."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from headwater.archive import Archive
from headwater.models import Article, Citation, Credit
from headwater.outlets import Names, fold_name
from headwater.tracing.naming import aim, party_key, shortened
from headwater.urls import host, post_key, url_key


def cited(archive: Archive, article: Article, known: Collection[Names]) -> tuple[Citation, ...]:
    """Return the parties that ``article`` credits and that none of the ``known`` names is of, in the order of the page."""
    found: dict[str, list[Credit]] = {}
    posts = {party_key(credit.name): key for credit in article.credits if credit.name and (key := _post_of(credit))}
    for credit in article.credits:
        if not any(aim(credit, names) or any(shortened(credit.name, name) for name in names.names) for names in known):
            key = _post_of(credit) or posts.get(party_key(credit.name)) or party_key(credit.name) or host(credit.url)
            found.setdefault(key, []).append(credit)
    cited = [_shown(archive, article, _counted(archive, _citation(same))) for key, same in found.items() if key]
    named = tuple(c for c in cited if not any(shortened(c.name, other.name) for other in cited))
    return (*named, *_pictures(archive, article))


def _counted(archive: Archive, citation: Citation) -> Citation:
    """Return a citation with how many articles of its outlet are held."""
    if citation.kind == "post" or post_key(citation.url):
        return citation
    keys = (host(citation.url), name := fold_name(citation.name), name.replace(" ", ""))
    return replace(citation, outlet_held=max((archive.outlets.held(key) for key in keys if key), default=0))


def _shown(archive: Archive, article: Article, citation: Citation) -> Citation:
    """Return a citation with its node and who else shows it, where it is a post or a video."""
    if not ((citation.kind == "post" and url_key(citation.url)) or post_key(citation.url)):
        return citation
    others = tuple(id_ for id_ in archive.showing(citation.url) if id_ != article.id)
    return replace(citation, node=url_key(citation.url), shown_by=others)


def _pictures(archive: Archive, article: Article) -> Iterator[Citation]:
    """Yield the pictures that pages of other outlets show too; what one outlet alone shows is its furniture as a rule."""
    outlet = archive.outlet_of(article.id) if article.images else None
    for image in article.images:
        showing = [id_ for id_ in archive.showing(image.url) if id_ != article.id]
        if others := tuple(id_ for id_ in showing if outlet != archive.outlet_of(id_)):
            name = image.credit or host(image.url)
            yield Citation(name, "picture", image.url, text=image.caption, node=url_key(image.url), shown_by=others)


def _post_of(credit: Credit) -> str:
    """Return the key of the post or video that a credit links to or shows, empty where it is none."""
    return url_key(credit.url) if credit.style == "post" or post_key(credit.url) else ""


def _citation(same: Sequence[Credit]) -> Citation:
    """Return one citation for all credits of one party: under the spelling met most often, a capital before a digit or small letter."""
    spellings = Counter(credit.name for credit in same if credit.name)
    first = same[0]
    name = max(spellings, key=lambda n: (spellings[n], n[0].isupper())) if spellings else host(first.url)
    medium = next((credit.medium for credit in same if credit.medium), None)
    url = next((credit.url for credit in same if credit.url), None)
    return Citation(name=f"{name} ({medium})" if medium else name, kind=first.style, url=url, span=first.span, text=first.text)
