"""Who owns and runs the outlet of a page, as far as the page says so: publisher, parent organisation, copyright, accounts, contacts.

What two outlets of one owner have in common, each with the passage that proves it. Nothing is concluded from it here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from headwater.models import Owner
from headwater.reading import parties, rights, structured
from headwater.reading.raw import RawBlock
from headwater.reading.stated import Stated

_LONGEST_LINE = 400
_MOST_SCRIPTS = 80
_SCRIPT = 60_000  # code points of a script that are read
_AROUND = 30  # code points of a script that are shown around an account
_PLACEHOLDER = re.compile(r"(?:[0X]+|1234\d*|(\w)\1+)", re.IGNORECASE)
# What an account is called in the code that counts visits or places advertisements; the account of a customer, not of one site. What it
# cannot do without is looked for first, for scripts are long.
_ACCOUNTS = (
    ("UA-", re.compile(r"\b(UA-(\d{5,10}))-\d{1,4}\b")),
    ("G-", re.compile(r"\b(G-([A-Z0-9]{8,12}))\b")),
    ("GTM-", re.compile(r"\b(GTM-([A-Z0-9]{5,9}))\b")),
    ("pub-", re.compile(r"\b(?:ca-)?(pub-(\d{14,16}))\b")),
    ("ym(", re.compile(r"\b(ym\(\s?(\d{5,10}))\s?,")),
    ("mc.yandex.ru", re.compile(r"mc\.yandex\.ru/watch/((\d{5,10}))")),
)
_PAGES = ("fb:pages", "article:publisher")
_BOT = re.compile(r"https?://(?:t|telegram)\.me/([a-z]\w{1,28}bot)/?", re.IGNORECASE)  # a platform's rule: only bots end so
_CHANNEL = re.compile(r"https?://(?:t|telegram)\.me/(?:\+[\w-]{1,40}|[a-z]\w{3,31})/?", re.IGNORECASE)
_LINKED = re.compile(r"\[[^\[\]\n]{0,80}\]\((https?://[^()\s]{1,200})\)")  # as posts write it: [Send news](https://t.me/...)
_LINKS = 'footer a[href*="t.me/"], footer a[href*="telegram.me/"]'
_MOST_LINKS = 100
_MOST = 50  # owners of one page; nobody has so many


def stated_owners(stated: Stated) -> tuple[Owner, ...]:
    """Return what a page says for machines of its outlet's owner."""
    return once((*_organisations(stated), *_metas(stated), *_accounts(stated.tree), *_footer_bots(stated.tree)))


def holders(blocks: Sequence[RawBlock], chosen: Sequence[bool]) -> Iterator[Owner]:
    """Yield whom the lines below an article name as holder of the rights; ``chosen`` are the blocks of the article itself."""
    last = max((at for at, said in enumerate(chosen) if said), default=-1)
    return _copyrights(block.text for block in blocks[last + 1 :] if block.kind != "caption")


def owners_in_text(text: str) -> tuple[Owner, ...]:
    """Return what a text that came without a page says of whom news may be sent to."""
    return once(_signed(text))


def once(found: Iterable[Owner]) -> tuple[Owner, ...]:
    """Return each owner once, where it is named first, and some at most."""
    first: dict[tuple[str, str], Owner] = {}
    for owner in found:
        first.setdefault((owner.kind, owner.name.casefold()), owner)
    return tuple(islice(first.values(), _MOST))


def _organisations(stated: Stated) -> Iterator[Owner]:
    publishers = stated.by_id(stated.article.get("publisher"))
    for one in publishers if isinstance(publishers, list) else [publishers]:
        for name in structured.strings(one, "legalName", "name"):
            yield Owner("publisher", name, "ld+json publisher", name)
        yield from _parents(stated, one, "ld+json publisher")
    for thing in stated.things:
        yield from _parents(stated, thing, "ld+json")


def _parents(stated: Stated, thing: object, where: str) -> Iterator[Owner]:
    if isinstance(thing, dict):
        for name in structured.strings(stated.by_id(thing.get("parentOrganization")), "legalName", "name", "url"):
            yield Owner("parent organisation", name, f"{where} parentOrganization", name)


def _metas(stated: Stated) -> Iterator[Owner]:
    for key in ("copyright", "dcterms.rightsholder", "dc.rights", "rights"):
        for value in stated.meta(key):
            if (name := rights.holder(value)) and not parties.is_agency(name):
                yield Owner("copyright", name, f"meta {key}", value[:_LONGEST_LINE])
    for key in _PAGES:
        for value in stated.meta(key):
            yield Owner("page", value[:200], f"meta {key}", value[:200])


def _copyrights(lines: Iterable[str]) -> Iterator[Owner]:
    """Yield whom the lines below an article name as holder of the rights; an agency's are those of a text or a picture."""
    for line in lines:
        for part in line.split("\n") if len(line) <= _LONGEST_LINE else ():
            if (name := rights.in_line(part)) and not parties.is_agency(name):
                yield Owner("copyright", name, "footer", part.strip())


def _accounts(tree: LexborHTMLParser) -> Iterator[Owner]:
    """Yield the accounts under which visits are counted and advertisements paid."""
    for node in tree.css("script, noscript, ins, amp-analytics, amp-ad")[:_MOST_SCRIPTS]:
        code = " ".join(filter(None, (*node.attributes.values(), (node.text(deep=True) or "")[:_SCRIPT])))[: 2 * _SCRIPT]
        for mark, shape in _ACCOUNTS:
            for match in shape.finditer(code) if mark in code else ():
                if not _PLACEHOLDER.fullmatch(match[2]):
                    around = code[max(0, match.start() - _AROUND) : match.end() + _AROUND]
                    yield Owner("analytics account", match[1].replace("ym(", "ym ").replace("  ", " "), "script", " ".join(around.split()))


def _footer_bots(tree: LexborHTMLParser) -> Iterator[Owner]:
    """Yield the bots that the foot of a page links by themselves; one that a sentence leads to may be anybody's."""
    for node in tree.css(_LINKS)[:_MOST_LINKS]:
        href = node.attributes.get("href") or ""
        bot = _BOT.fullmatch(href.strip()) if len(href) <= _LONGEST_LINE else None
        if bot and _stands_alone(node):
            yield Owner("contact", bot[1].casefold(), "footer", f"{node.text(strip=True)[:_LONGEST_LINE]} {href}".strip())


def _stands_alone(node: LexborNode) -> bool:
    """Whether nothing is said around a link, and it is not at the foot of an article."""
    above = node.parent
    if above is None or above.text(strip=True) != node.text(strip=True):
        return False
    while above is not None and above.tag not in {"article", "main"}:
        above = above.parent
    return above is None


def _signed(text: str) -> Iterator[Owner]:
    """Yield the bots that the last line of a post links beside its channel, in a line of links alone: what the channel puts below each."""
    text = text.rstrip()
    line = text[max(0, len(text) - _LONGEST_LINE) :].rpartition("\n")[2]
    urls = _LINKED.findall(line)
    if not urls or len(line) == _LONGEST_LINE or re.search(r"[^\W_]", _LINKED.sub("", line)):
        return
    bots = [bot for url in urls if (bot := _BOT.fullmatch(url))]
    if any(_CHANNEL.fullmatch(url) and not _BOT.fullmatch(url) for url in urls):
        yield from (Owner("contact", bot[1].casefold(), "text", " ".join(line.split())) for bot in bots)
