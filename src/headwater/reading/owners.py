"""Who owns and runs the outlet of a page, as far as the page says so: publisher, parent organisation, copyright, accounts, contacts.

What two outlets of one owner have in common, each with the passage that proves it. Nothing is concluded from it here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser

from headwater.models import Owner
from headwater.reading import parties, structured
from headwater.reading.raw import RawBlock
from headwater.reading.stated import Stated

_LINE = re.compile(r"(?:©|\(c\)|\bcopyright\b)", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:©|\(c\)|copyright\b|(?:19|20)\d\d|present|\bby\b|[\s,;:|–—-])+",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^.|•·;\n©]{2,80}?(?=\s*(?:[.|•·;\n©]|,? all rights|,? (?:19|20)\d\d|$))", re.IGNORECASE)
_SHORT_FORM = re.compile(r"\b(Co|Inc|Ltd)\.")
_NOBODY = re.compile(r"all rights|alle rechte|todos los|tous droits|все права|усі права|wszelkie prawa", re.IGNORECASE)
_LONGEST_LINE = 400
_MOST_SCRIPTS = 80
_SCRIPT = 60_000  # code points of a script that are read
_AROUND = 30  # code points of a script that are shown around an account
_PLACEHOLDER = re.compile(r"(?:[0X]+|1234\d*|(\w)\1+)", re.IGNORECASE)
# What an account is called in the code that counts visits or places advertisements; the account of a customer, not of one site.
_ACCOUNTS = (
    re.compile(r"\b(UA-(\d{5,10}))-\d{1,4}\b"),
    re.compile(r"\b(G-([A-Z0-9]{8,12}))\b"),
    re.compile(r"\b(GTM-([A-Z0-9]{5,9}))\b"),
    re.compile(r"\b(?:ca-)?(pub-(\d{14,16}))\b"),
    re.compile(r"\b(ym\(\s?(\d{5,10}))\s?,"),
    re.compile(r"mc\.yandex\.ru/watch/((\d{5,10}))"),
)
_PAGES = ("fb:pages", "article:publisher")
_BOT = re.compile(r"(?:t\.me/|telegram\.me/|(?<!\w)@)([a-z]\w{3,30}?_?bot)\b(?!/)", re.IGNORECASE)  # a platform's rule: only bots end so


def stated_owners(stated: Stated) -> tuple[Owner, ...]:
    """Return what a page says for machines of its outlet's owner."""
    return once((*_organisations(stated), *_metas(stated), *_accounts(stated.tree), *_contacts(_links(stated.tree))))


def holders(blocks: Sequence[RawBlock], chosen: Sequence[bool]) -> Iterator[Owner]:
    """Yield whom the lines below an article name as holder of the rights; ``chosen`` are the blocks of the article itself."""
    last = max((at for at, said in enumerate(chosen) if said), default=-1)
    return _copyrights(block.text for block in blocks[last + 1 :])


def owners_in_text(text: str) -> tuple[Owner, ...]:
    """Return what a text that came without a page says of whom news may be sent to."""
    return once(_contacts([text]))


def once(found: Iterable[Owner]) -> tuple[Owner, ...]:
    """Return each owner once, where it is named first."""
    first: dict[tuple[str, str], Owner] = {}
    for owner in found:
        first.setdefault((owner.kind, owner.name.casefold()), owner)
    return tuple(first.values())


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
            if (name := _holder(value)) and not parties.is_agency(name):
                yield Owner("copyright", name, f"meta {key}", value[:_LONGEST_LINE])
    for key in _PAGES:
        for value in stated.meta(key):
            yield Owner("page", value[:200], f"meta {key}", value[:200])


def _copyrights(lines: Iterable[str]) -> Iterator[Owner]:
    """Yield whom the lines below an article name as holder of the rights; an agency's are those of a text or a picture."""
    for line in lines:
        for part in line.split("\n") if len(line) <= _LONGEST_LINE else ():
            sign = _LINE.search(part)
            name = _holder(part[sign.start() :]) if sign else ""
            if name and not parties.is_agency(name):
                yield Owner("copyright", name, "footer", part.strip())


def _holder(line: str) -> str:
    """Return who is named behind the sign and the years of a copyright line: "© 2019–2024 Harbour Media Ltd. All rights reserved"."""
    lead = _LEAD.match(line)
    rest = _SHORT_FORM.sub(r"\1", line[lead.end() if lead else 0 :])
    found = _NAME.match(rest)
    name = " ".join(found[0].split()) if found else ""
    return name if re.search(r"[^\W\d_]{2}", name) and not _NOBODY.match(name) else ""


def _accounts(tree: LexborHTMLParser) -> Iterator[Owner]:
    """Yield the accounts under which visits are counted and advertisements paid."""
    for node in tree.css("script, noscript, ins, amp-analytics, amp-ad")[:_MOST_SCRIPTS]:
        code = " ".join(filter(None, (*node.attributes.values(), (node.text(deep=True) or "")[:_SCRIPT])))
        for shape in _ACCOUNTS:
            for match in shape.finditer(code):
                if not _PLACEHOLDER.fullmatch(match[2]):
                    around = code[max(0, match.start() - _AROUND) : match.end() + _AROUND]
                    yield Owner("analytics account", match[1].replace("ym(", "ym ").replace("  ", " "), "script", " ".join(around.split()))


def _links(tree: LexborHTMLParser) -> Iterator[str]:
    return (node.attributes.get("href") or "" for node in tree.css('a[href*="t.me/"], a[href*="telegram.me/"]')[:100])


def _contacts(texts: Iterable[str]) -> Iterator[Owner]:
    """Yield the bots that news and advertisements are to be sent to: somebody runs each, for all the channels that name it."""
    for text in texts:
        for match in _BOT.finditer(text):
            line = text[text.rfind("\n", 0, match.start()) + 1 :].split("\n")[0]
            yield Owner("contact", match[1].casefold(), "text" if "\n" in text or " " in text else "link", " ".join(line.split())[:300])
