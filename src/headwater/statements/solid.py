"""Statements in scripts without blanks, Chinese and Japanese: "X表示：“A”", "“A”，X说", "据X报道，A"; "Xは「A」と述べた", "Xによると、A".

There are no words here, so a sentence is read as a string in which each quotation is one run of fill. What the patterns are made of is the
lexicon's; they are literals and character classes with bounded repetition.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from headwater.models import Span
from headwater.statements.found import Found
from headwater.statements.lexicon import Lexicon
from headwater.statements.sentence import FILL, Sentence

_OPENING, _CLOSING = '“「『"‘〝', '”」』"’〟'
_END = "，,。；;！!？?：:…\n"
_WHEN = r"(?:\d{1,4}[年月日号號]){1,3}|[昨今本当當]日|(?:上|本)?(?:周|週|星期)[一二三四五六日天]"  # 据X|9月5日|报道
_AT_TIME = r"(?:在[^，。的]{1,20}?(?:[时時后後]|方面)|[当當][^，。]{1,40}?[时時])"  # 在接受采访时
_ASPECTS = "了过過着的"
_JOINS = "しいなのもは"  # 「A」として, 「A」という: no one is named
_PARTICLES = "にをでへもはとのてく"  # behind what is no name
_NAMED = 16  # characters of a name in marks
_TELLS, _TOLD = ("告诉", "告訴"), 20  # characters of whom a verb tells
_ATTRIBUTE = re.compile("(?:て(?:いる|いた)|た|る|ている|ていた)[\u30a1-\u30fa\u4e00-\u9fff]")  # と考えている|薬: the verb goes with a noun
_TITLES = "氏|さん|大統領|首相|教授|市長|知事|議員|長官|大臣|社長|監督|選手|会長"
_LEADS = 1  # characters before the comma of what leads in
_UTTERANCE = 10  # characters from which a quotation before an unknown verb is no term
_SETTING = 12  # characters of where something was said: 東京都内の|記者会見で
_SHORTEST = 4  # characters of a content
_SOURCE = 60  # characters: no party's name with its titles is longer


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What a language's lists compile to."""

    verbs: re.Pattern[str]
    phrases: list[re.Pattern[str]]
    leads: re.Pattern[str]
    ends: re.Pattern[str]
    topics: re.Pattern[str]
    subjects: re.Pattern[str]
    settings: re.Pattern[str]


def _either(words: frozenset[str]) -> str:
    """Return an alternation of literals, the longest first; it matches nothing where there are none."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)"


@cache
def _patterns(language: str, known: Lexicon) -> _Patterns:
    """Return the patterns of ``language``; Lexicon objects are made once, so that they may be keys."""
    del language
    group = known.group
    never = _either(group("no verbs"))
    before = _either(group("before")) if group("before") else ""
    behind, when = _either(group("behind")), f"(?:{_WHEN})?"
    linked = _either(group("linked")) if group("linked") else ""
    told = rf"(?:[^{_END}{_OPENING}は]{{1,{_TOLD}}}に)?" if group("topics") else ""  # と|BBCに|語った
    return _Patterns(
        re.compile(rf"{never}|(?:{linked}){told}(?P<verb>{_either(group('verbs solid'))})"),
        [
            re.compile(rf"(?:{before})(?P<after>[^{_END}]{{{2 if before else 1},{_SOURCE}}}?){when}(?:{behind})(?P<end>{end})")
            for end in ("[，,：:、。]|$", "")
        ]
        + [re.compile(rf"(?:{before or '(?!)'})(?P<after>[^{_END}]{{0,{_TOLD}}}?(?:{_either(group('nouns document'))}))(?P<end>[，,])")],
        re.compile(rf"(?:{_either(group('leads'))}|{_AT_TIME})[，,、]?"),
        re.compile(rf"{_either(group('no ends'))}|(?P<end>{_either(group('ends source'))}|(?<!\d)\d(?!\d{{0,2}}[ ]?[岁歲]))"),
        re.compile(rf"(?:{_either(group('topics with comma'))})、|(?<!から)(?<![にでとへ際合])(?:{_either(group('topics'))})[、,]?"),
        re.compile(rf"(?:{_either(group('topics too'))})[、,]?"),
        re.compile(rf"(?:{_WHEN}|[^{_END}]{{0,{_SETTING}}}?(?:{_either(group('settings'))}))、"),
    )


def solid_statements(s: Sentence) -> list[Found]:
    """Return the statements of one sentence of a script without blanks."""
    flat = _flat(s)
    patterns = _patterns(s.lexicon.language, s.lexicon)
    told = list(_phrases(s, flat, patterns))
    begin = told[0].cue[0][1] - s.start if told else 0
    if not s.lexicon.group("topics"):
        return [*told, *_verb_first(s, flat, begin if told and told[0].content[0][0] >= told[0].cue[0][1] else 0, patterns)]
    ahead = _announced(s, flat, begin, patterns)
    last = _named_last(s, flat, begin)
    found = [one] if (one := ahead or last) else list(_content_first(s, flat, begin, patterns)) or list(_told_at_last(s, flat, begin))
    return [*told, *(one for one in found if not told or s.text[one.content[0][0]] in _OPENING)]


def _flat(s: Sentence) -> str:
    """Return the sentence with the inside of its quotations filled."""
    flat = s.text[s.start : s.end]
    for quote in s.quotes.values():
        first, last = quote.inner[0] - s.start, min(quote.inner[1] - s.start, len(flat))
        flat = flat[:first] + FILL * (last - first) + flat[last:]
    return flat


def _made(s: Sentence, contents: list[Span], source: Span | None, cue: Span) -> Found:
    """Return the statement of these spans of the flat sentence."""
    content, named, verb = (
        [(a + s.start, b + s.start) for a, b in spans if a < b] for spans in (contents, [source] if source else [], [cue])
    )
    return Found(content, named, verb)


def _trimmed(flat: str, start: int, end: int) -> Span:
    """Drop blanks, and the marks that end a sentence or set off a clause."""
    while start < end and flat[start] in " \u3000，,：:、。":
        start += 1
    while end > start and flat[end - 1] in " \u3000，,：:、。":
        end -= 1
    return start, end


def _quote_at(flat: str, at: int) -> Span | None:
    """Return the quotation that begins at ``at``, marks included."""
    if at + 1 >= len(flat) or flat[at] not in _OPENING or flat[at + 1] != FILL:
        return None
    end = at + 1
    while end < len(flat) and flat[end] == FILL:
        end += 1
    return at, min(len(flat), end + 1)


def _quote_before(flat: str, at: int) -> Span | None:
    """Return the quotation that ends right before ``at``, marks included; a comma may stand between."""
    end = at
    while end and flat[end - 1] in "，, 。":
        end -= 1
    if end < 2 or flat[end - 1] not in _CLOSING or flat[end - 2] != FILL:
        return None
    start = end - 2
    while start and flat[start - 1] == FILL:
        start -= 1
    return max(0, start - 1), end


def _boundary(flat: str, at: int, marks: str) -> int:
    """Return where the clause that ends at ``at`` begins: after the last of ``marks`` or closing quotation mark."""
    return max((flat.rfind(mark, 0, at) for mark in marks + _CLOSING), default=-1) + 1


def _phrases(s: Sentence, flat: str, patterns: _Patterns) -> Iterator[Found]:
    """Yield "据X报道，A" and "Xによると、A"."""
    found = next(filter(None, (pattern.search(flat) for pattern in patterns.phrases)), None)
    if not found:
        return
    span = found.span("after")
    if s.lexicon.group("topics"):
        span = _boundary(flat, span[1], "、。"), span[1]
    closes = found["end"] == "。" or found.end() == len(flat)
    content = _trimmed(flat, 0, found.start()) if closes else _trimmed(flat, found.end(), len(flat))
    span = _trimmed(flat, *span)
    if content[1] - content[0] >= _SHORTEST and span[0] < span[1]:
        behind = span[1], found.end() - len(found["end"])
        yield _made(s, [content], span, behind if behind[0] < behind[1] else (found.start(), span[0]))  # 根据|报告，


def _verb_first(s: Sentence, flat: str, first: int, patterns: _Patterns) -> Iterator[Found]:
    """Yield "X表示：“A”", "“A”，X说", "X表示，A", "X认为A" and, of the same speaker, "，称A"."""
    last: Found | None = None
    taken, negations = first, tuple(s.lexicon.group("negations"))
    for match in patterns.verbs.finditer(flat):
        start = _boundary(flat, match.start(), _END)
        verb = match["verb"]
        if not verb or match.start() < first or flat[start : match.start()].endswith(negations):
            continue
        again = last and _goes_on(flat, start, match.start(), patterns) and s.lexicon.has("bare", verb)
        if match.start() < taken and not (again or _another_tells(s, flat, start, match)):
            continue
        begin = _with_quoted_name(s, flat, start, match.end())
        source = _source(flat, begin, match.start(), patterns, s.lexicon.group("subjects"))
        if not source and not last and start and _goes_on(flat, start, match.start(), patterns):
            source = _first_subject(s, flat, start, patterns)
        shared = last.source[0] if last and last.source and not source else None
        named = source or ((shared[0] - s.start, shared[1] - s.start) if shared else None)
        contents = _contents(flat, (taken, begin), match, named, s.lexicon.has("bare", verb))
        if not contents:
            continue
        if last and match.start() < taken:
            last.content = [(a, min(b, s.start + start - 1)) for a, b in last.content]
        last = _made(s, contents, named, match.span("verb"))
        yield last
        taken = max(b for _, b in contents)


def _first_subject(s: Sentence, flat: str, before: int, patterns: _Patterns) -> Span | None:
    """Return the party that the sentence begins with, where a word tells where its name ends: |津克|还将A比较，并强调B."""
    comma = re.compile(rf"[{_END}]").search(flat, _LEADS)
    start = comma.end() if comma and patterns.leads.fullmatch(flat, 0, comma.end()) else 0
    end = min(before, next((m.start() for m in re.compile(rf"[{_END}]").finditer(flat, start + 1)), before))
    found = _source(flat, start, end, patterns, s.lexicon.group("subjects"))
    return found if found and found[1] < end and found[1] - found[0] <= _NAMED else None


def _another_tells(s: Sentence, flat: str, start: int, match: re.Match[str]) -> bool:
    """Whether somebody of another kind than a name tells something, set off by a comma: "X称A，|专家表示，B"."""
    heads = ("roles", "nouns organisation", "nouns outlet", "nouns unnamed")
    ends = tuple(frozenset().union(*(s.lexicon.group(name) for name in heads)))
    return match.start() - start <= _NAMED and flat[start : match.start()].endswith(ends) and flat[match.end() : match.end() + 1] in "，："


def _goes_on(flat: str, start: int, verb: int, patterns: _Patterns) -> bool:
    """Whether a verb right behind a comma goes on with the speaker before it: "X认为A，并|称B"."""
    while lead := patterns.leads.match(flat, start, verb):
        start = lead.end()
    return start == verb and flat[start - 1 : start] not in ("：", ":") and start > 0


def _contents(flat: str, clause: Span, match: re.Match[str], source: Span | None, bare: bool) -> list[Span]:  # noqa: FBT001
    """Return what the verb reports: the quotation after it, the one before its subject, or the clause that follows.

    ``clause``: where what was reported before ends, and where the clause of the verb begins.
    """
    after = _after_told(flat, match)
    follows = re.match(r"[：:，,]?\s?", flat[after:])
    at = after + (follows.end() if follows else 0)
    right, left = _quote_at(flat, at), _quote_before(flat, clause[1])
    if right and right[1] - right[0] < _UTTERANCE and flat[right[1] : right[1] + 1] in ("的", "是") and source:
        right = None  # 他说，|“赞成”的结果将 ...
    left = left if left and left[1] > clause[0] else None
    if right:
        return [left, right] if left and "，" in flat[after:at] else _listed(flat, right)
    ends = after >= len(flat) or flat[after] in "。！？!?.，,"
    if left and ends and source:
        return [left]
    if not source or (at == after and not bare):
        return []
    if re.compile(rf"[^{_END}]*[时時後后][，,]").match(flat, at) and at == after:
        return []  # 宣布辞职|时，
    content = _trimmed(flat, at, len(flat))
    told_of = at == after and flat[at : at + 1] in _ASPECTS  # 宣布|了 ..., 说|过 ...: a deed told of, no clause
    return [content] if content[1] - content[0] >= _SHORTEST and not told_of else []


def _listed(flat: str, first: Span) -> list[Span]:
    """Return a quotation and those that "and" joins to it: “A”和|“B”."""
    found = [first]
    while (joint := re.compile("[和与與及、]+").match(flat, found[-1][1])) and (following := _quote_at(flat, joint.end())):
        found.append(following)
    return found


def _after_told(flat: str, match: re.Match[str]) -> int:
    """Return where the verb ends, with whom it tells: 告诉|《晚报》|，A."""
    told = re.compile(rf"[^{_END}]{{1,{_TOLD}}}(?=[，：:])").match(flat, match.end()) if match["verb"] in _TELLS else None
    return told.end() if told else match.end()


def _source(flat: str, start: int, end: int, patterns: _Patterns, pronouns: frozenset[str]) -> Span | None:
    """Return the party that a clause begins with: without what leads into it, up to when and where it spoke."""
    while lead := patterns.leads.match(flat, start, end):
        start = lead.end()
    stop = next((m.start("end") for m in patterns.ends.finditer(flat, start + 1, end) if m["end"]), end)
    span = _trimmed(flat, start, stop)
    name = flat[slice(*span)]
    return span if 1 < len(name) <= _SOURCE or name in pronouns else None


def _with_quoted_name(s: Sentence, flat: str, start: int, verb: int) -> int:
    """Return where a source begins whose first word stands in marks: |“长江委”表示，A; where nothing follows, it is what was said."""
    quote = _quote_before(flat, start) if start and flat[start - 1] in _CLOSING else None
    if (
        quote is None
        or quote[1] - quote[0] > _NAMED
        or s.text[s.start + quote[1] - 2] in "，,。.！!？?"
        or flat[verb : verb + 1] in ("", "。")
    ):
        return start
    return quote[0] if not quote[0] or flat[quote[0] - 1] in _END else start


def _content_first(s: Sentence, flat: str, begin: int, patterns: _Patterns) -> Iterator[Found]:
    """Yield "Xは「A」と述べた", "「A」とXは述べた", "XはAと発表した" and "「A」とX氏。"."""
    last: Span | None = None
    for match in patterns.verbs.finditer(flat):
        if match.start() < begin or not match["verb"] or _ATTRIBUTE.match(flat, match.end()):
            continue
        quote = _quote_before(flat, match.start())
        source, after = _topic(flat, begin, quote[0] if quote else match.start(), patterns, quoted=quote is not None)
        content = quote or _trimmed(flat, after, match.start())
        source = source or (last if begin else None)  # Xは「A」とする一方で、|Bと述べた
        if content[1] - content[0] >= _SHORTEST and (source or quote):
            yield _made(s, [content], source, match.span())
            begin, last = match.end(), source
    yield from _named_behind(s, flat, begin, patterns)


def _announced(s: Sentence, flat: str, begin: int, patterns: _Patterns) -> Found | None:
    """Return the statement of "Xは次のように述べた、「A」"; where the sentence ends, its content is the quotation that follows."""
    lead = re.search(rf"(?:{_either(s.lexicon.group('announcing'))})", flat)
    if not lead:
        return None
    source, _ = _topic(flat, begin, lead.start(), patterns, quoted=True)
    opening = next((k for k in range(lead.end(), len(flat)) if flat[k] in _OPENING), None)
    quote = _quote_at(flat, opening) if opening is not None else None
    if quote:
        return _made(s, [quote], source, (lead.start(), quote[0]))
    found = _made(s, [], source, (lead.start(), len(flat)))
    found.awaits = True
    return found


def _told_at_last(s: Sentence, flat: str, begin: int) -> Iterator[Found]:
    """Yield "A、とXは述べた": what is said stands before who says it."""
    linked = _either(s.lexicon.group("linked"))
    told = re.search(rf"、 ?(?:{linked})(?P<name>[^{_END}{_OPENING}]{{2,{_SOURCE}}}?)[はがも](?P<verb>[^{_END}]{{2,20}})。?$", flat)
    name = rf"(?P<name>[^{_END}{_OPENING}]{{1,{_SOURCE}}}?)"
    far = re.match(rf"(?P<quote>「{FILL}+」)(?:{linked}){name}(?P<verb>は[^。]{{2,{_SOURCE}}})。?$", flat[begin:])
    if far and any(verb in far["verb"][-_TOLD:] for verb in s.lexicon.group("verbs bare")):
        quote, who, verb = ((a + begin, b + begin) for a, b in (far.span("quote"), far.span("name"), far.span("verb")))
        yield _made(s, [quote], who, (verb[0] + 1, verb[1]))
        return
    if told and any(verb in told["verb"] for verb in s.lexicon.group("verbs bare")):
        content = _trimmed(flat, begin, told.start())
        if content[1] - content[0] >= _SHORTEST:
            yield _made(s, [content], told.span("name"), told.span("verb"))


def _named_last(s: Sentence, flat: str, begin: int) -> Found | None:
    """Read "「A」と指摘するのは山本教授だ" and "Aことが、市への取材で分かった": who says it comes last."""
    linked, verbs = _either(s.lexicon.group("linked")), _either(s.lexicon.group("verbs bare"))
    name = rf"(?P<name>[^{_END}{_OPENING}]{{2,{_SOURCE}}}?)"
    is_by = re.search(
        rf"(?P<cue>(?:{linked})[^{_END}{_CLOSING}]{{0,4}}(?:{verbs})[^{_END}]{{0,6}}のは)、?{name}(?:だ|です|である|だった)?。?$",
        flat[begin:],
    )
    learnt = re.search(rf"(?P<cue>(?:こと|と)が)、?{name}への取材で(?:分か|わか)った。?$", flat[begin:])
    found = is_by or learnt
    content = _trimmed(flat, begin, begin + found.start("cue")) if found else (0, 0)
    if not found or content[1] - content[0] < _SHORTEST:
        return None
    cue, who = ((a + begin, b + begin) for a, b in (found.span("cue"), found.span("name")))
    return _made(s, [content], _trimmed(flat, *who), cue)


def _topic(flat: str, begin: int, end: int, patterns: _Patterns, *, quoted: bool) -> tuple[Span | None, int]:
    """Return the topic of a clause, without its particle, and where what is said of it begins."""
    topic = patterns.topics.search(flat, begin + 1, end) or (patterns.subjects.search(flat, begin + 1, end) if quoted else None)
    topic = topic or re.compile("が、").search(flat, begin + 1, end)
    if not topic:
        return None, begin
    start = max(begin, _boundary(flat, topic.start(), "、。"))
    while lead := patterns.leads.match(flat, start, topic.start()):
        start = lead.end()
    placed = re.compile(rf".*(?<!ま)で(?=[^で]{{2,}}(?:{_TITLES})$)").match(flat[start : topic.start()])
    span = _trimmed(flat, start + (placed.end() if placed else 0), topic.start())  # インタビューで|ブレア氏
    setting = patterns.settings.match(flat, topic.end(), end)
    return (span if 0 < span[1] - span[0] <= _SOURCE else None), setting.end() if setting else topic.end()


def _named_behind(s: Sentence, flat: str, begin: int, patterns: _Patterns) -> Iterator[Found]:
    """Yield "「A」とX氏。" and "「A」とXは話す": the party stands between the quotation and the end of the clause."""
    for close in re.finditer(rf"[{_CLOSING}](?:{_either(s.lexicon.group('linked'))})(?P<name>[^{_END}{_OPENING}]{{2,40}})", flat[begin:]):
        quote = _quote_before(flat, begin + close.start() + 1)
        start, end = close.start("name") + begin, close.end("name") + begin
        if not quote or flat[start] in _JOINS or (end < len(flat) and flat[end] != "。"):
            continue
        topic = patterns.topics.search(flat, start, end)
        named = None if topic else _before_verb(s, flat[start:end])
        if named:
            yield _made(s, [quote], (start, start + named), (start + named, end))
        elif topic:
            yield _made(s, [quote], _trimmed(flat, start, topic.start()), (topic.end(), end))
        elif _is_name(s, flat[start:end]):
            yield _made(s, [quote], (start, end), (start - 1, start))
        elif quote[1] - quote[0] > _UTTERANCE:
            yield _made(s, [quote], _topic(flat, begin, quote[0], patterns, quoted=True)[0], (start, end))


def _before_verb(s: Sentence, told: str) -> int:
    """Return how long the name is that stands before a verb without a particle: 「A」と|外相|述べた; 0 where none does."""
    verb = re.search(_either(s.lexicon.group("verbs solid")), told)
    name = told[: verb.start()].removesuffix("が") if verb else ""
    return len(name) if 1 < len(name) <= _NAMED and name[-1] not in _PARTICLES else 0


def _is_name(s: Sentence, name: str) -> bool:
    """Whether what stands behind 「A」と names who said it (山本監督) and is no verb (憤る, 謝罪)."""
    kana = "\u3041" <= name[-1] <= "\u309f" and not name.endswith(tuple(s.lexicon.group("honorifics")))
    return not kana and not any(word in name for word in s.lexicon.group("verbs bare"))
