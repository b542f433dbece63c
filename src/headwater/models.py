"""The nouns of Headwater: frozen dataclasses, no I/O.

Every span is ``(start, end)``, end exclusive, in code points of the ``Article.text`` it belongs to. Sequences are tuples so that a value
can be hashed and shared. ``encode``/``decode`` are the one place where a noun becomes JSON and comes back.

All nouns stand in one file, long as it is: they are made of one another, hold no logic, and every stage takes several of them from here.
"""

from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import msgspec

Span = tuple[int, int]
"""Start and end (exclusive) in code points of one article's text."""

SpanPair = tuple[int, int, int, int]
"""Start and end in the first text, start and end in the second."""

BlockKind = Literal["heading", "paragraph", "list_item", "quote", "embed", "caption", "table"]
CreditStyle = Literal[
    "canonical", "isbasedon", "source_line", "link", "according", "via_handle", "dateline", "byline", "footer", "ed_note", "caption", "post"
]
OwnerKind = Literal["publisher", "parent organisation", "copyright", "analytics account", "page", "contact"]
StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "thought", "action"]
SpeakerKind = Literal["person", "organisation", "outlet", "post", "document", "unnamed", "unknown"]
SpeakerGrade = Literal["witness", "official", "source", "crowd", "expert", "relative", "video_or_recording", "other"]
MatchKind = Literal["copy", "excerpt", "quotation", "translation"]
RelayKind = Literal["reprint", "truncated", "expanded", "light_edit", "rewrite", "excerpt", "digest", "translation", "retranslation"]
_TAKEN_AS = {"expanded": "expanded from", "truncated": "cut short from"}
ChangeKind = Literal[
    "figure_changed",
    "attribution_dropped",
    "attribution_changed",
    "assertion_added",
    "name_respelled",
    "quote_truncated",
    "date_shifted",
    "hedge_dropped",
    "negation_lost",
    "negation_gained",
]
StoryChangeKind = Literal["merged", "split", "moved"]
AddStatus = Literal["added", "unchanged", "new version", "failed"]


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be used: which, why, and what to do about it. Each is one line, without a closing full stop.

    With ``note`` it was used, but not all of it.
    """

    input: str
    reason: str
    remedy: str
    note: bool = False

    def __str__(self) -> str:
        return f"{self.input}: {self.reason}; {self.remedy}"


class HeadwaterError(Exception):
    """Raised where one input was asked for and could not be used; batches yield its ``problem`` and go on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller already knows about a page. Taken as it stands, it beats what is read off the page."""

    text: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One fetched response, before anything is read from it.

    ``id`` is the id it was given, else its URL, else its path. ``charset`` is final: header, BOM, meta and content have been weighed.
    ``fetched`` is ISO 8601 in UTC, None for local files. ``source`` says by which door it came (file, http, stdin, jsonl).
    ``given`` is set for texts handed over verbatim (``--jsonl``); their ``body`` is empty.
    """

    id: str
    body: bytes
    url: str | None = None
    path: str | None = None
    fetched: str | None = None
    status: int | None = None
    media_type: str = "text/html"
    charset: str = "utf-8"
    source: str = "file"
    given: Given | None = None

    def markup(self) -> str:
        """Return the body decoded; bytes that the charset does not know become U+FFFD."""
        return self.body.decode(self.charset, "replace")


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published: the name the page uses for itself, and the host without ``www.``/``amp.``/``m.``."""

    name: str | None = None
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like piece of an article. ``section`` is the heading it stands under, None for the article's own opening.

    ``time`` is that of the entry of a live blog or ticker, as the page writes it for machines; None elsewhere.
    """

    kind: BlockKind
    span: Span
    section: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the body; ``span`` covers its anchor text."""

    url: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Embed:
    """An embedded post. ``span`` covers its text where that stands in the body, else is empty at the place where the post was set in."""

    platform: str
    url: str | None = None
    author: str | None = None
    handle: str | None = None
    published: str | None = None
    text: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with its caption and the credit named in it."""

    url: str | None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """A place where the page says it took something from someone. ``span`` is None where the words stand outside ``Article.text``.

    ``where`` names the spot on the page: ``body``, ``byline``, ``footer``, ``meta canonical``, ``ld+json isBasedOn``, ``caption`` ...
    ``text`` is the passage that proves it. ``medium`` is the platform for posts ("Twitter", "Telegram").
    """

    style: CreditStyle
    name: str | None = None
    url: str | None = None
    span: Span | None = None
    where: str = "body"
    text: str | None = None
    medium: str | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """What a page says of who owns or runs its outlet: what two outlets of one owner have in common.

    ``kind`` is publisher, parent organisation, copyright, analytics account, page or contact; ``name`` as the page writes it, ``text`` the
    passage that proves it, ``where`` the place on the page.
    """

    kind: OwnerKind
    name: str
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another page that this one points its readers to, outside its text: "read also", "next story"."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Capture:
    """Evidence that a page stood at its address by then: ``at`` is ISO 8601, UTC; ``by`` who saw it; ``url`` where that can be checked."""

    at: str
    by: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What was read from one page.

    ``text`` is blocks joined by a blank line, NFC where read from a page, verbatim where given. A headline only has ``text`` None.
    ``published``/``modified`` are ISO 8601 with the page's own offset, or a bare day, or None. ``found`` maps a metadata field to where
    on the page its value stood, and ``raw`` to the string as it stood there. ``notes`` are remarks of the reader for a person to see
    ("body taken from ld+json"). ``related`` and ``comments``, a count, stand beside the text and are no part of it.
    ``variant_of`` is the URL of the page that this is an AMP twin of; ``part_of`` the first page of a series. ``captures`` are the earliest
    that are known of the page, by others or by ourselves; what the archive was told of them later is no part of the content.
    """

    id: str
    text: str | None
    url: str | None = None
    path: str | None = None
    canonical_url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    fetched: str | None = None
    language: str | None = None
    outlet: Outlet = field(default_factory=Outlet)
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    embeds: tuple[Embed, ...] = ()
    images: tuple[Image, ...] = ()
    credits: tuple[Credit, ...] = ()
    found: dict[str, str] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    variant_of: str | None = None
    part_of: str | None = None
    related: tuple[Related, ...] = ()
    comments: int = 0
    captures: tuple[Capture, ...] = ()
    owners: tuple[Owner, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """The party that a statement's source resolves to. ``name`` is the fullest form met; ``role`` what the article calls them.

    ``grade`` says of an unnamed party how it stands to what it tells ("witness", "official"); None for all others.
    """

    name: str | None
    kind: SpeakerKind = "unknown"
    role: str | None = None
    grade: SpeakerGrade | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what: source + cue + content (PARC, PolNeAR), each a list of spans. ``inside`` is the index of the enclosing statement."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    kind: StatementKind = "indirect"
    act: Act = "speech"
    speaker: Speaker | None = None
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure, amount, date, place or name with its normalised value.

    ``same`` is the span of the amount that this one is, converted into another currency; ``open`` says why a date has no value.
    """

    kind: str
    span: Span
    value: str | int | float | None = None
    same: Span | None = None
    open: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """All that ``attribute`` finds in one article."""

    id: str
    text: str | None
    attributions: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What differs inside a match. Spans are into the child's and the parent's text; ``parent`` is the parent's id."""

    kind: ChangeKind
    child_span: Span
    parent_span: Span
    before: str
    after: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an article that another version has otherwise: title, published, authors, credits."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Revision:
    """What version number ``version`` of an article changed of the one before.

    Spans of ``changes`` are into the new text (child) and the old one (parent); ``removed`` and ``added`` are whole sentences.
    """

    id: str
    version: int
    fetched: str | None = None
    modified: str | None = None
    fields: tuple[Field, ...] = ()
    changes: tuple[Change, ...] = ()
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def trivial(self) -> bool:
        """Whether nothing of substance changed."""
        return not (self.fields or self.changes or self.removed or self.added)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage or field that supports an answer. ``kind`` is credit, link, passage, date, canonical ...; ``url`` the page it is on."""

    kind: str
    text: str
    url: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Aligned passages of two articles. ``score`` is the share of the shorter text's words that the passages cover, 0 to 1.

    A translation is probable, never certain: ``confidence`` says how much so, 0 to 1 (None: exact, or not asked), and ``evidence`` holds
    the figures and names that both texts have where their sentences answer each other, with their spans in ``a``.
    """

    a: str
    b: str
    kind: MatchKind
    spans: tuple[SpanPair, ...]
    score: float
    changes: tuple[Change, ...] = ()
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()


LIKELY = 0.5
"""The confidence of a relay below which the page is rather not taken from that parent: "perhaps taken from"."""


@dataclass(frozen=True, slots=True)
class Relay:
    """One article taking from another that is held. ``spans`` are (child_start, child_end, parent_start, parent_end).

    ``confidence`` is a promise, 0 to 1: of the edges said at 0.9, nine in ten are right. ``either`` lists the ids that cannot be told
    from this parent. ``version`` is the number of the earlier version of the parent that the spans are of, None for the present one.
    """

    id: str
    url: str | None
    kind: RelayKind
    spans: tuple[SpanPair, ...]
    confidence: float
    evidence: tuple[Evidence, ...]
    credit: str | None = None
    either: tuple[str, ...] = ()
    version: int | None = None

    @property
    def taken_as(self) -> str:
        """Its kind as what stands before the parent: "light edit of", "expanded from"."""
        return _TAKEN_AS.get(self.kind) or f"{self.kind.replace('_', ' ')} of"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a relay chain ends: a held article, or a party that is named and not held."""

    name: str
    kind: str
    held: bool
    id: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A party that the text names as where it has something from, not held in the archive; or a picture that other outlets show too.

    ``node`` is one for a post, video or picture, however many pages show it and under whatever address; ``shown_by`` the ids of the other
    articles held that do. ``outlet_held``: how many articles of the outlet named are held, none of which the text was seen to be from.
    """

    name: str
    kind: str
    url: str | None = None
    span: Span | None = None
    text: str | None = None
    node: str | None = None
    shown_by: tuple[str, ...] = ()
    outlet_held: int = 0

    @property
    def of_outlet(self) -> str:
        """What to say where other articles of the outlet are held: "another article of this outlet is held"."""
        said = "another article of this outlet is held", f"{self.outlet_held} other articles of this outlet are held"
        return said[self.outlet_held > 1] if self.outlet_held else ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A held article that shares text with another and is not said to be its parent: how likely it still is, and what speaks against it."""

    id: str
    url: str | None
    confidence: float
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Common:
    """A held article that shares most of its text with another where neither has it from the other: their source is not held.

    ``party`` is whom both credit, None where they name nobody in common. ``sisters`` says what shows that the two are sister outlets: what
    both pages say of their owner, or one text on both within seconds; None where nothing does.
    """

    id: str
    url: str | None
    share: float
    party: str | None = None
    sisters: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """The bounds between which an article appeared, ISO 8601, None where open, and what each comes from."""

    earliest: str | None
    latest: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """Where one article came from: direct parents, what changed on the way, where the chains end, what to look for next.

    ``undecided`` lists held articles of the same text that may be its source as well as its copy: nothing says which was first.
    ``common`` lists those that have the text from the same place, which is not held. ``dated`` bounds its publication. ``added`` are
    the headline and the passages that stand in none of the parents.
    """

    id: str
    url: str | None
    text: str | None
    parents: tuple[Relay, ...] = ()
    changes: tuple[Change, ...] = ()
    origins: tuple[Origin, ...] = ()
    cited: tuple[Citation, ...] = ()
    searches: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    common: tuple[Common, ...] = ()
    dated: Dated | None = None
    added: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The carriers of a claim that go back to one origin: of each the reason why it was put there, and the passage that carries it."""

    origin: Origin
    articles: tuple[str, ...]
    reasons: tuple[str, ...]
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement carried by several articles: independent ``origins`` and independent pens (``reports``); None: cannot tell.

    ``differs`` says of each contradiction what is otherwise in it, in its words. ``doubtful`` are sentences of which it
    cannot be told whether they say the same, ``doubts`` the words that leave it open; they count for nothing. ``looked_for`` are the
    searches of the archive, where no article was found that carries it.
    """

    claim: str
    text: str
    origins: int | None
    reports: int | None
    groups: tuple[ClaimGroup, ...] = ()
    contradictions: tuple[Evidence, ...] = ()
    missing: tuple[str, ...] = ()
    looked_for: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    doubtful: tuple[Evidence, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryChange:
    """A change of a story: when (ISO 8601, UTC) which articles left ``story`` for ``other``, and the new article that was the cause.

    ``cause`` is None where no new article came to them: what is rare in the archive has changed.
    ``merged``: all of them, so that ``story`` is no more. ``split``: some, and ``other`` was made for them. ``moved``: some.
    """

    at: str
    kind: StoryChangeKind
    story: str
    other: str
    articles: tuple[str, ...]
    cause: str | None = None


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article in a story's timeline: ``parents`` are the held articles it has its text from, each with its relay's confidence (0 to 1).

    ``since`` (ISO 8601, UTC) it is in the story, because of its likeness (0 to 1) to ``nearest``; None for the one that a story began with.
    """

    id: str
    url: str | None
    title: str | None
    outlet: str | None
    language: str | None
    published: str | None
    parents: tuple[str, ...]
    since: str
    nearest: str | None
    likeness: float | None
    confidences: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestSentence:
    """A sentence that stands in an article, word for word. ``independent``: that article has its text from no other that is held."""

    article: str
    span: Span
    text: str
    independent: bool


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, by id, earliest first. ``title`` is the headline of one of them.

    ``earliest`` and ``latest`` as the articles state them; ``outlets`` counts those that are known. ``origins`` is the number of articles
    that have their text, or a part of it, from no other held one, not even perhaps; None where it was not asked for. ``ends`` are these,
    by id; where each has it from another, those others, which are in another story.
    """

    id: str
    articles: tuple[str, ...]
    title: str | None = None
    earliest: str | None = None
    latest: str | None = None
    languages: tuple[str, ...] = ()
    outlets: int = 0
    origins: int | None = None
    timeline: tuple[StoryArticle, ...] = ()
    digest: tuple[DigestSentence, ...] = ()
    changes: tuple[StoryChange, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that a search found: the article's id, who is quoted, and the words, which stand in its text at ``content``.

    ``cued`` are the words of the cue ("denied"), empty where there is none: without them ``text`` may say the opposite.

    ``rule`` is how the name that was asked for is joined with ``speaker`` (headwater.mentions.names); None where no name was asked for.
    """

    id: str
    speaker: str | None
    role: str | None
    rule: str | None
    kind: StatementKind
    act: Act
    text: str
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    cued: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What a reviewer wrote on a passage. ``quote`` is the passage itself, so that the note survives a second reading of the page."""

    article: str
    span: Span
    quote: str
    body: str
    author: str | None = None
    created: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What ``add`` did with one input."""

    id: str
    url: str | None
    status: AddStatus
    reason: str | None = None


Noun = TypeVar("Noun")


def to_builtins(noun: Any) -> Any:
    """Return a noun (or a container of nouns) as dicts, lists, strings and numbers, ready for any JSON writer."""
    return msgspec.to_builtins(noun)


def encode(noun: Any) -> bytes:
    """Return a noun as one line of JSON (UTF-8)."""
    return msgspec.json.encode(noun)


def decode(data: bytes | str, kind: type[Noun]) -> Noun:
    """Return the noun of ``kind`` that ``encode`` wrote; raise ValueError where ``data`` is no such thing."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:  # ValidationError is one too
        message = f"not a {kind.__name__}: {error}"
        raise ValueError(message) from error
