"""What is looked for outside the archive on behalf of a page: what it cites, and earlier copies that finders know; fetched and added."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from urllib.parse import urlsplit

from headwater.archive import Archive
from headwater.models import Added, Article, Capture, Given, HeadwaterError, Page, Problem
from headwater.pages import Client, fetch_many
from headwater.pages.finders import Asked, Finder, Lead, Sighting, ask
from headwater.reading import read as read_page
from headwater.textreuse import compare
from headwater.tracing.searches import searches
from headwater.urls import post_key, url_key

_POST_WORDS = 4  # a post of fewer says nothing that could be traced
_NEIGHBOURS = 5  # held articles of the same text, whose captures are asked for too: it is their order that is in question


def read_or_problem(page: Page | Problem) -> Article | Problem:
    """Return what is read from a page, or why nothing is."""
    if isinstance(page, Problem):
        return page
    try:
        return read_page(page)
    except HeadwaterError as error:
        return error.problem
    except Exception as error:  # noqa: BLE001 - a fault of ours on one page must not cost the batch
        return Problem(page.id, f"the reader failed on it ({type(error).__name__}: {error})", "please report the page as a fault")


def keep(archive: Archive, articles: Iterable[Article]) -> Iterator[Article | Problem]:
    """Add all ``articles``, then yield them, and a problem for each that could not be added.

    All are in before the first comes out: the order of pages named together is no evidence.
    """
    for added in list(archive.add_many(articles)):
        if refused := refusal(added):
            yield refused
        elif article := archive.get(added.id):
            yield article


def refusal(added: Added) -> Problem | None:
    """Return the problem of an article that the archive did not take, None where it took it."""
    if added.status != "failed":
        return None
    return Problem(added.id, f"not added: {added.reason or 'no reason is known'}", "correct it and add it again")


def follow(archive: Archive, article: Article, client: Client, *, levels: int = 1, most: int = 8) -> Iterator[Article | Problem]:
    """Fetch the pages that ``article`` links to as its sources, add them, and follow theirs, ``levels`` deep and ``most`` pages in all.

    Yields each article that was added, and a problem for each citation that was not fetched. What is held is not fetched again, but
    followed.
    """
    frontier, asked = [article], {url_key(article.url)}
    for _ in range(levels):
        held, wanted = list[Article](), list[str]()
        for cited in _citations(frontier, asked):
            if isinstance(cited, Problem):
                yield cited
            elif ids := archive.find(cited):
                held += filter(None, map(archive.get, ids))
            elif most == 0:
                yield Problem(cited, "more citations than are followed", "allow more pages")
            else:
                wanted.append(cited)
                most -= 1
        read_in = (read_or_problem(_no_front_page(page)) for _, page in fetch_many(client, wanted))
        frontier = held
        for found in list(_added(archive, read_in)):
            yield found
            frontier += [found] if isinstance(found, Article) else []


def _added(archive: Archive, articles: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    for found in articles:
        yield from [found] if isinstance(found, Problem) else keep(archive, [found])


def _citations(articles: Iterable[Article], asked: set[str]) -> Iterator[str | Problem]:
    """Yield the addresses of what articles cite, each once, and a problem for what is cited and cannot be fetched."""
    for article in articles:
        linked = {credit.name for credit in article.credits if credit.url}
        for credit in article.credits:
            name = credit.url or credit.name or ""
            key = url_key(credit.url) or name
            if not key or key in asked or (not credit.url and credit.name in linked):
                continue
            asked.add(key)
            parts = urlsplit(name) if url_key(name) else None
            if credit.style == "post":
                yield Problem(name, "a post, kept as the page shows it", "save the post and add it")
            elif parts is None:
                yield Problem(name, "named without a link", "look for it with the searches")
            elif not parts.path.strip("/") and not parts.query:
                yield Problem(name, "a front page, not an article", "look for the article with the searches")
            else:
                yield name


def _no_front_page(page: Page | Problem) -> Page | Problem:
    """Return the page, or a problem where a missing article redirected to its site's front page."""
    if isinstance(page, Page) and page.url != page.id and not urlsplit(page.url or "").path.strip("/"):
        return Problem(page.id, "redirects to a front page", "look for it in a web archive")
    return page


def with_posts(archive: Archive, articles: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    """Yield articles, and behind each the posts that it shows with their text: one article a post, however many pages show it.

    A post that is held is not given again: what was saved of it is more than what a page shows of it.
    """
    given: set[str] = set()
    for article in articles:
        yield article
        for post in posts_of(article) if isinstance(article, Article) else ():
            if url_key(post.url) not in given and not archive.find(post.url or ""):
                given.add(url_key(post.url))
                yield post


def posts_of(article: Article) -> Iterator[Article]:
    """Yield the posts that an article shows with their text, as articles of those who wrote them."""
    for embed in article.embeds:
        if url_key(embed.url) and len((embed.text or "").split()) >= _POST_WORDS:
            given = Given(embed.text, published=embed.published, outlet=embed.author or embed.handle, language=article.language)
            read_in = read_page(Page(embed.url or "", b"", url=embed.url, fetched=article.fetched, given=given))
            shown = f"as shown by {article.url or article.id}"
            yield replace(read_in, authors=tuple(filter(None, [embed.author or embed.handle])), notes=(*read_in.notes, shown))


@dataclass(slots=True)
class Findings:
    """What finders know of a page: its captures, leads to other pages, which of these were added, what came to nothing and why."""

    captures: tuple[Capture, ...] = ()
    leads: list[Lead] = field(default_factory=list)
    added: list[Article] = field(default_factory=list)
    missed: list[Problem] = field(default_factory=list)

    def take(self, what: Iterable[Article | Problem]) -> None:
        """Note what was added and what was not."""
        for one in what:
            if isinstance(one, Problem):
                self.missed.append(one)
            else:
                self.added.append(one)


def find(archive: Archive, article: Article, finders: Sequence[Finder], client: Client, *, most: int = 8) -> Findings:
    """Ask finders for earlier copies of ``article``; add those that share its text, ``most`` of them fetched; note when each was there.

    Captures are kept with the articles in the archive: with this one, with what was added, and with the held ones nearest to it.
    """
    found = Findings()
    phrases = tuple(phrase.strip('"') for phrase in searches(article) if phrase.count('"') == 2)
    answers = ask(finders, replace(_asked(article), phrases=phrases), posts=_unknown_posts(archive, article, most))
    _sort(answers, found, [], archive)
    _fetch(archive, article, found, client, most)
    near = [article, *filter(None, (archive.get(one.id) for one in archive.candidates(article)[:_NEIGHBOURS]))]
    able = [finder for finder in finders if finder.name not in {problem.input for problem in found.missed}]
    sightings = [Sighting(lead.url, Capture(lead.seen, lead.by)) for lead in found.leads if lead.seen]
    _sort(ask(able, None, map(_asked, near)), found, sightings, archive)
    for one in near:
        archive.note_captures(one.id, (seen.capture for seen in sightings if url_key(seen.url) == url_key(one.url)))
    noted = archive.get(article.id)
    found.captures = noted.captures if noted else ()
    return found


def _asked(article: Article) -> Asked:
    return Asked(article.url or "", article.title, (), article.published, article.language)


def _unknown_posts(archive: Archive, article: Article, most: int) -> list[str]:
    """Return the addresses of the posts and videos that an article shows or names, without their text, and that are not held."""
    told = {url_key(embed.url) for embed in article.embeds if embed.text}
    named = [*(embed.url for embed in article.embeds), *(credit.url for credit in article.credits if post_key(credit.url))]
    urls = {url_key(url): url for url in named if url and url_key(url) not in told and not archive.find(url)}
    return list(urls.values())[:most]


def _post_in(page: Page) -> Iterator[Article]:
    """Yield the post that its platform's answer shows; what gives only a title is that."""
    read_in = read_or_problem(page)
    if isinstance(read_in, Article):
        read_in = replace(read_in, embeds=tuple(replace(embed, url=page.id) for embed in read_in.embeds))
        yield from [replace(read_in, notes=(*read_in.notes, "as its platform shows it"))] if page.given else islice(posts_of(read_in), 1)


def _sort(answers: Iterable[Sighting | Lead | Page | Problem], found: Findings, sightings: list[Sighting], archive: Archive) -> None:
    """Put each answer where it belongs: posts into the archive, a lead to one page once."""
    for answer in answers:
        match answer:
            case Sighting():
                sightings.append(answer)
            case Problem():
                found.missed.append(answer)
            case Page():
                found.take(_added(archive, _post_in(answer)))
            case Lead() if url_key(answer.url) not in {url_key(lead.url) for lead in found.leads}:
                found.leads.append(answer)


def _fetch(archive: Archive, article: Article, found: Findings, client: Client, most: int) -> None:
    """Add what leads lead to and what shares text with ``article``; note why any other one was not added."""
    leads = [lead.url for lead in found.leads if not lead.review and url_key(lead.url) != url_key(article.url)]
    wanted = [url for url in leads if not archive.find(url)]
    found.missed += [Problem(url, "more pages were found than are fetched", "allow more pages") for url in wanted[most:]]
    for _, page in fetch_many(client, wanted[:most]):
        read_in = read_or_problem(_no_front_page(page))
        if isinstance(read_in, Article) and not compare(article, read_in):
            read_in = Problem(page.id if isinstance(page, Page) else page.input, "shares no passage with the page", "read it yourself")
        found.take(_added(archive, [read_in]))
