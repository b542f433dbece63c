"""Which of a page's blocks are the article.

``choose`` takes the raw blocks, how likely each is (``scoring``) and the title, and says yes or no for each. It trusts the scores for where
the article is, and repairs at the edges by rules: what a line says, what it repeats, and what stands beside it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from headwater.reading import furniture, plain_furniture
from headwater.reading.characters import extent
from headwater.reading.date_words import PUBLISHED
from headwater.reading.interstitials import is_interstitial
from headwater.reading.raw import Place, RawBlock

# Words of class, id and role that name what an element holds. An element with much of the article in it is never furniture for its name.
_SIDE_NAMES = frozenset(
    "nav navigation navbar menu breadcrumb breadcrumbs crumbs pagination pager related recommended recommendation recommendations "
    "recirc recirculation promo teaser teasers trending popular outbrain taboola yarpp share sharing social sharedaddy addthis "
    "sharebar comment comments commentlist disqus respond reply replies newsletter subscribe subscription signup optin advert "
    "advertisement ads adslot sponsor sponsored sponsors cookie cookies gdpr consent byline tags taglist pullquote toolbar "
    "complementary contentinfo relacionadas relacionados rail sidebar footer comentarios comentários commentaires commenti kommentare "
    "kommentarer komentarze komentáře yorumlar reacties correlati similaires verwandt".split()
)
ENOUGH = 0.4
"""The probability from which on a block is taken: a little under one half, as the rules take out more than they bring back."""

_SURE = 0.95
_LEAST_LIKELY = 0.01
_SENTENCE_END = re.compile(r"[.!?…。！？](?=\s)")
_NOT_WORD = re.compile(r"[\W_]+")
_SIDE_TAGS = frozenset(["nav", "aside", "footer", "dialog", "menu"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_MAJOR = 0.3
_KIN = 0.1  # of the article's prose, on one path: less may be a box
_LINKED = 0.5
_ENOUGH = 200  # letters
_LABEL_WORDS, _HEADLINE_WORDS = 4, 4
_ROWS = frozenset(["paragraph", "list_item"])
_CELLS = frozenset(["td", "th", "tr"])
_AGREED = 0.15
_NEVER_TEXT = frozenset(["caption", "embed"])
_POST_NAMES = frozenset(["post", "posting", "message", "msg", "comment", "reply"])
_AT_THE_FOOT = frozenset(["share", "notice", "rights"])
_PROSE = 80  # letters (``extent``); a shorter block is prose only where it ends a sentence


def choose(blocks: Sequence[RawBlock], scores: Sequence[float], title: str | None) -> list[bool]:
    """Say for each block whether it is part of the article's text.

    ``scores`` are the probabilities that it is, as far as its shape and its place tell; ``title`` is not repeated in the text.
    """
    *_, (_, chosen) = stages(blocks, scores, title)
    return chosen


def stages(blocks: Sequence[RawBlock], scores: Sequence[float], title: str | None) -> Iterator[tuple[str, list[bool]]]:
    """Yield the choice as it stands after each rule, by the rule's name; the last is what ``choose`` returns.

    A rule that goes by names and looks leaves alone what the scores are sure of: "teaser" may be what a page calls its paragraphs.
    """
    later = _later_posts(blocks)
    chosen = [score > ENOUGH for score in scores]
    yield "score", chosen
    chosen = evidence = _weighed(blocks, chosen, later)
    yield "column", chosen
    sure = frozenset(id(block) for block, score in zip(blocks, scores, strict=True) if score > _SURE)
    leaves_out = _reasons_to_leave_out(blocks, evidence, later, sure, title)
    for name, test in leaves_out.items():
        chosen = [said and not test(block) for block, said in zip(blocks, chosen, strict=True)]
        yield name, chosen
    is_kin = _kinship(blocks, chosen)

    def is_out(block: RawBlock) -> bool:
        return any(test(block) for test in leaves_out.values())

    chosen = [
        good or (not said and is_kin(block) and not is_out(block)) for block, said, good in zip(blocks, evidence, chosen, strict=True)
    ]
    yield "kin", chosen
    if not any(chosen):
        chosen = _best_left(blocks, [0.0 if is_out(block) else score for block, score in zip(blocks, scores, strict=True)])
        yield "best left", chosen
    if not any(said and _is_prose(block.text) for block, said in zip(blocks, chosen, strict=True)):
        is_sibling = _siblinghood(blocks, chosen)
        chosen = [said or (is_sibling(block) and not is_out(block)) for block, said in zip(blocks, chosen, strict=True)]
        yield "sibling", chosen
    chosen = _one_article(blocks, chosen)
    yield "second article", chosen
    chosen = _without_head(blocks, list(chosen))
    yield "head line", chosen
    chosen = _without_foot(blocks, list(chosen))
    yield "foot line", chosen
    chosen = _without_ends(blocks, chosen)
    yield "edge", chosen
    chosen = _without_repeats(blocks, _without_echoes(blocks, chosen))
    yield "repeat", chosen
    if is_interstitial(blocks, chosen, title):
        yield "interstitial", [False] * len(blocks)


def _best_left(blocks: Sequence[RawBlock], scores: Sequence[float]) -> list[bool]:
    """Take what is likeliest where nothing is likely: a page with an article of one sentence among much else."""
    prose = [score * (extent(block.text) >= _PROSE / 2 and _has_sentences(block.text)) for block, score in zip(blocks, scores, strict=True)]
    least = max(_LEAST_LIKELY, max(prose, default=0) / 2)
    return [score >= least for score in prose]


def _has_sentences(text: str) -> bool:
    """Whether a block ends a sentence, or ended two before it ends in whatever posts end in: a smiley, a tag, nothing."""
    return text.endswith(furniture.SENTENCE_ENDS) or len(_SENTENCE_END.findall(text)) > 1


def _reasons_to_leave_out(
    blocks: Sequence[RawBlock], evidence: Sequence[bool], later: frozenset[Place], sure: frozenset[int], title: str | None
) -> dict[str, Callable[[RawBlock], bool]]:
    """Return the tests for blocks that are not the article's, by name; ``sure`` are the ids of blocks that only the first ones judge."""
    major = _major_places(blocks, evidence)
    seen = _is_mostly_seen(blocks, evidence)
    return {
        "later post": lambda block: block.place in later,
        "hidden": lambda block: seen and block.place.hidden,
        "never text": lambda block: block.kind in _NEVER_TEXT or _repeats_title(block, title),
        "aside": lambda block: id(block) not in sure and _stands_aside(block, major),
        "furniture": lambda block: _is_appeal(block) or (id(block) not in sure and _is_furniture(block)),
    }


def _later_posts(blocks: Sequence[RawBlock]) -> frozenset[Place]:
    """Return the elements of a thread's posts after the first, with all in them: replies, not the article."""
    first: dict[tuple[Place | None, frozenset[str]], Place] = {}
    weight: Counter[Place] = Counter()
    later: set[Place] = set()
    known: dict[Place | None, tuple[Place, ...]] = {None: ()}
    for block in blocks:
        for post in _posts_around(block.place, known):
            names = frozenset(post.signature.split()[1:]) & _POST_NAMES
            weight[post] += extent(block.text) * _is_prose(block.text)
            opening = first.setdefault((post.parent, names), post)
            if opening is not post and weight[opening] > _ENOUGH:
                later.add(block.place)
    return frozenset(later)


def _posts_around(place: Place, known: dict[Place | None, tuple[Place, ...]]) -> tuple[Place, ...]:
    """Return the elements from ``place`` on outwards that are named as posts; ``known`` are those of elements met before."""
    fresh = []
    around: Place | None = place
    while around not in known:
        fresh.append(around)
        around = around.parent if around is not None else None
    posts = known[around]
    for one in reversed(fresh):
        if one is not None and not _POST_NAMES.isdisjoint(one.tokens) and not _POST_NAMES.isdisjoint(one.signature.split()[1:]):
            posts = (one, *posts)
        known[one] = posts
    return posts


def _weighed(blocks: Sequence[RawBlock], evidence: list[bool], later: frozenset[Place]) -> list[bool]:
    """Return the evidence, or what stands in the densest column of prose where there is hardly any evidence of prose."""
    agreed = sum(len(b.text) for b, said in zip(blocks, evidence, strict=True) if said and b.place not in later and _is_prose(b.text))
    prose = [block for block in blocks if _is_prose(block.text) and block.link_share < _LINKED and block.place not in later]
    if agreed > _AGREED * sum(len(block.text) for block in prose):
        return evidence
    columns: Counter[Place] = Counter()
    for block in prose:
        if not _aside(block):
            columns[_column(block)] += len(block.text)
    if not columns:
        return evidence
    column, weight = columns.most_common(1)[0]
    if agreed > _AGREED * weight:
        return evidence
    return [_column(block) is column for block in blocks]


def _column(block: RawBlock) -> Place:
    place = block.place
    return place.parent if place.tag in {"p", "li", "blockquote"} and place.parent is not None else place


def _aside(block: RawBlock) -> bool:
    return block.place.hidden or any(side_name(place) for place in block.place.up()[:6])


def side_name(place: Place) -> str | None:
    """Return by what an element says that it stands beside the article, None where it does not."""
    if place.tag in _SIDE_TAGS:
        return f"<{place.tag}>"
    # A heading's id is made of its words: "social-media-marketing" names no row of share buttons.
    return None if place.tag in _HEADINGS else min(_SIDE_NAMES.intersection(place.tokens), default=None)


def _without_head(blocks: Sequence[RawBlock], chosen: list[bool]) -> list[bool]:
    """Leave out the lines above the first prose that say who wrote it, when and where it stands on the site."""
    for index, block in enumerate(blocks):
        if chosen[index] and _is_prose(block.text):
            break
        if chosen[index] and (furniture.is_head_line(block.text) or plain_furniture.is_of_page(block.text)):
            chosen[index] = False
    return chosen


def _without_foot(blocks: Sequence[RawBlock], chosen: list[bool]) -> list[bool]:
    """Leave out the lines below the last prose that are the page's, however sure their scores."""
    for index in range(len(blocks) - 1, -1, -1):
        if chosen[index] and not _is_foot_line(blocks[index]):
            break
        chosen[index] = False
    return chosen


def _is_foot_line(block: RawBlock) -> bool:
    """Whether a paragraph says who may use the text, or that it ends; of what is no prose, whether it is a notice or share buttons."""
    if block.kind != "paragraph" or block.level:
        return False
    said = furniture.label(block.text, block.link_share)
    if plain_furniture.is_terms(block.text) or plain_furniture.is_ending(block.text) or said == "cookies":
        return True
    if _is_prose(block.text):
        return False
    dated = furniture.is_dated(block.text) and PUBLISHED.match(block.text)
    return bool(dated) or block.place.tag == "address" or said in _AT_THE_FOOT or plain_furniture.is_buttons(block.text)


def _without_ends(blocks: Sequence[RawBlock], chosen: list[bool]) -> list[bool]:
    """Leave out rows of short lines before the first and after the last prose, in boxes that hold none: teasers, menus."""
    prose = [index for index, block in enumerate(blocks) if chosen[index] and not block.level and _is_prose(block.text)]
    if not prose:
        return chosen
    last = max(index for index, block in enumerate(blocks) if chosen[index] and not block.level)
    chosen = [said and index <= last for index, said in enumerate(chosen)]  # headings of what was left out
    around = {place for index in prose for place in blocks[index].place.up()}
    for ends in (range(prose[0]), range(prose[-1] + 1, len(blocks))):
        rows = [(index, _box(blocks[index], around)) for index in ends if chosen[index] and blocks[index].kind in _ROWS]
        total = Counter(box for _, box in rows)
        short = Counter(box for index, box in rows if not blocks[index].text.endswith(furniture.SENTENCE_ENDS))
        for index, box in rows:
            if 2 * short[box] >= total[box] and (total[box] > 1 or box.tag in _CELLS):
                chosen[index] = False
    return chosen


def _box(block: RawBlock, around: set[Place]) -> Place:
    """Return the outermost element around a block that holds no prose."""
    box = block.place
    for place in block.place.up():
        if place in around:
            return box
        box = place
    return box


def _without_echoes(blocks: Sequence[RawBlock], chosen: list[bool]) -> list[bool]:
    """Leave out pull quotes: what stands apart as a quote and word for word in the text as well."""
    text = "\n".join(_folded(block.text) for block, said in zip(blocks, chosen, strict=True) if said and block.kind != "quote")
    return [said and not (block.kind == "quote" and _folded(block.text) in text) for block, said in zip(blocks, chosen, strict=True)]


def _without_repeats(blocks: Sequence[RawBlock], chosen: list[bool]) -> list[bool]:
    """Leave out what stands in the text already: pages hold an article twice, for wide screens and for narrow ones."""
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        if chosen[index] and extent(block.text) > _PROSE:
            chosen[index] = block.text not in seen
            seen.add(block.text)
    return chosen


def _kinship(blocks: Sequence[RawBlock], sure: Sequence[bool]) -> Callable[[RawBlock], bool]:
    """Return a test for blocks that the scores have lost: on the same path as its prose, loose prose or headings in its column."""
    weights: Counter[int] = Counter()
    columns: set[Place] = set()
    for block, good in zip(blocks, sure, strict=True):
        if good and _is_prose(block.text):
            columns.add(_column(block))
            weights[block.place.path] += len(block.text) * (block.link_share < _LINKED)
    least = _KIN * sum(weights.values())

    def is_kin(block: RawBlock) -> bool:
        if block.level:
            return block.place.parent in columns
        return weights.get(block.place.path, 0) > least or (block.place in columns and _is_prose(block.text))

    return is_kin


def _siblinghood(blocks: Sequence[RawBlock], chosen: Sequence[bool]) -> Callable[[RawBlock], bool]:
    """Return a test for sentences that stand as paragraphs beside those chosen: where all are short, scores tell few of them."""
    columns = {_column(block) for block, said in zip(blocks, chosen, strict=True) if said and block.place.tag == "p"}
    return lambda block: (
        block.place.tag == "p"
        and _column(block) in columns
        and block.link_share < _LINKED
        and block.text.endswith(furniture.SENTENCE_ENDS)
        and not plain_furniture.is_chrome(block.text)
    )


def _folded(text: str) -> str:
    return _NOT_WORD.sub("", text.lower())


def _is_prose(text: str) -> bool:
    return text.endswith(furniture.SENTENCE_ENDS) and not text.endswith((" …", " ...")) and (len(text) >= _PROSE or extent(text) >= _PROSE)


def _repeats_title(block: RawBlock, title: str | None) -> bool:
    # With a full stop it is the article's first sentence, not its title.
    if title is None or len(block.text) > 2 * len(title) or (block.text.endswith(".") and not title.endswith(".")):
        return False
    return _folded(block.text) == _folded(title)


def _one_article(blocks: Sequence[RawBlock], chosen: list[bool]) -> list[bool]:
    """Leave out a second article that a page goes on with: from a heading on the path of the first main one on, with prose between.

    A heading right beside prose of the article opens a section of it.
    """
    path: int | None = None
    seen = 0
    parents: set[Place | None] = set()
    for index, block in enumerate(blocks):
        if block.level == 1 and path is None:
            path = block.place.path
        elif block.level and seen > _ENOUGH and block.place.parent not in parents and block.place.path == path:
            return [*chosen[:index], *[False] * (len(blocks) - index)]
        if chosen[index]:
            parents.add(block.place.parent)
            seen += extent(block.text) * (path is not None)
    return chosen


def _major_places(blocks: Sequence[RawBlock], evidence: Sequence[bool]) -> frozenset[Place]:
    """Return the elements that hold a good part of the article."""
    weights: Counter[Place] = Counter()
    for block, said in zip(blocks, evidence, strict=True):
        if said:
            for place in block.place.up():
                weights[place] += len(block.text)
    total = max(weights.values(), default=0)
    return frozenset(place for place, weight in weights.items() if weight > _MAJOR * total)


def _is_mostly_seen(blocks: Sequence[RawBlock], evidence: Sequence[bool]) -> bool:
    """Whether most of the evidence stands in view: a script may unfold what a page hides, then hiding says nothing."""
    weights = Counter({True: 0, False: 0})
    for block, said in zip(blocks, evidence, strict=True):
        weights[block.place.hidden] += len(block.text) * said
    return weights[False] > weights[True]


def _stands_aside(block: RawBlock, major: frozenset[Place]) -> bool:
    for place in block.place.up():
        if place in major:
            return False
        if side_name(place):
            return True
    return False


def _is_furniture(block: RawBlock) -> bool:
    if block.kind == "table":
        return False
    return _is_teaser(block) or furniture.label(block.text, block.link_share) is not None


def _is_appeal(block: RawBlock) -> bool:
    """Whether a short paragraph asks readers to subscribe or to follow: that stands within articles as surely as their own words."""
    return block.kind == "paragraph" and not block.level and plain_furniture.is_appeal(block.text)


def _is_teaser(block: RawBlock) -> bool:
    """Whether a paragraph is a label and a linked headline, as in "Next up: Ferry runs again"."""
    if block.kind != "paragraph" or len(block.anchors) != 1 or block.text.endswith(furniture.SENTENCE_ENDS[:1]):
        return False
    anchor = block.anchors[0]
    before, linked = block.text[: anchor.start].rstrip(), block.text[anchor.start : anchor.end]
    is_label = before.endswith((":", "：", "»", "›")) and len(before.split()) <= _LABEL_WORDS
    return is_label and anchor.end == len(block.text) and len(linked.split()) >= _HEADLINE_WORDS
