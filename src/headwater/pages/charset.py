"""In which charset a page's bytes are written: what it says, weighed against what the bytes can be.

Order, as in the WHATWG's encoding standard: byte order mark, HTTP header, meta element or XML declaration, content. Unlike a browser we
trust the bytes where they contradict the label, because a traced page must compare equal with its correctly labelled copy.
"""

import codecs
import re
from collections import Counter, defaultdict
from functools import lru_cache

from charset_normalizer import from_bytes

from headwater.pages.alphabets import ALPHABETS, PUNCTUATION, WIDE_TEXT

_BOMS = (  # the UTF-32 mark begins with the UTF-16 one
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""(?i)<meta[^>]{0,500}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""")
_XML = re.compile(rb"""(?i)^\s{0,99}<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})""")
_HEAD_BYTES = 8192
_SAMPLE_BYTES = 32_768

# Codecs of the web by Python's names. A label stands for the wider codec that pages labelled so are really written in.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_SINGLE_BYTE = (
    *(f"cp{number}" for number in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 866, 874)),
    *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    *("koi8-r", "koi8-u", "koi8-t", "kz1048", "ptcp154", "mac-roman", "mac-cyrillic"),
)
_MULTI_BYTE = ("gb18030", "cp950", "big5hkscs", "cp932", "euc_jp", "cp949")
_CODECS = frozenset(("utf-8", "iso2022_jp", *_SINGLE_BYTE, *_MULTI_BYTE))

# What a page without a label may be in, commonest first: the first of equals is taken. Hebrew stands before Cyrillic since its letters
# read as windows-1251 are all Russian ones, while Russian read as Hebrew has undefined bytes.
_GUESSES = (
    *("cp1252", "cp1255", "cp1251", "cp1250", "cp1254", "cp1257", "cp1253", "cp1256", "cp874", "koi8-r", "koi8-u", "iso8859-2"),
    *("iso8859-15", "iso8859-5", "iso8859-7", "iso8859-8", "iso8859-6", "iso8859-16", "iso8859-3", "cp866", "kz1048"),
)
_DEFAULT = "cp1252"
_SURE = 0.7  # text in its own charset scores 0.9 and more, with capitals
_BENEFIT = 0.15  # by how much of the text a label may do worse than the best guess and still be believed,
_BENEFIT_CHARS = 2  # and by how many characters besides, as may the web's default: a few prove nothing

_ALIASES = {
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "cp31j": "cp932",
    "windows-31j": "cp932",
    "cn-big5": "big5",
    "gb-2312": "gb2312",
    "gb-2312-80": "gb2312",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "logical": "iso8859-8",
    "latin-9": "iso8859-15",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "mac": "mac-roman",
}

_FOREIGN_TEXT = re.compile(rb"[A-Za-z]?[\x80-\xff][^<>]*")
_BEYOND = re.compile(rb"[\x80-\xff]+")
_APART = re.compile(rb"(?<![A-Za-z])[\x80-\xff](?![A-Za-z])")
_FIRST_GREEK = "\u0370"  # letters from here on are of other scripts than Latin


def detect(body: bytes, declared: str | None) -> str:
    """Return the name of the Python codec to decode ``body`` with; it always names one that decodes bytes to text.

    ``declared`` is the label of the HTTP header. A label yields where the bytes are UTF-8 beyond chance, or cannot be what it says.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return name
    if wide := unmarked_utf16(body):
        return wide
    labels = [label for label in (declared, _label_inside(body)) if label]
    named = [codec for label in labels if (codec := web_codec(label))]
    if body.isascii():
        return "iso2022_jp" if "iso2022_jp" in named else "utf-8"
    if _is_utf8(body, declared=named[:1] == ["utf-8"]):
        return "utf-8"
    return _weigh([codec for codec in named if codec != "utf-8"], _sample(body))


def web_codec(label: str) -> str | None:
    """Return the codec that browsers use for a charset label, None where it is unknown or no text encoding of the web."""
    key = re.sub(r"[\s_]+", "-", label.strip().lower())[:40]
    key = re.sub(r"^(x-)?(win|windows|dos|cp|ansi|ibm)-?(?=\d{3,4}$)", "cp", key).removeprefix("x-")
    try:
        name = codecs.lookup(_ALIASES.get(key, key)).name
    except (LookupError, ValueError):  # ValueError: a NUL in the label
        return None
    name = _WIDER.get(name, name)
    return name if name in _CODECS else None


def _label_inside(body: bytes) -> str | None:
    head = body[:_HEAD_BYTES]
    found = _META.search(head) or _XML.match(head)
    return found.group(1).decode("latin-1") if found else None


def unmarked_utf16(body: bytes) -> str | None:
    """Return the UTF-16 that a body without a mark is in: every second byte of its markup, spaces and line ends is then NUL."""
    head = body[:1024]
    half = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.02:
        return "utf-16-be"
    return None


def _is_utf8(body: bytes, *, declared: bool) -> bool:
    """Say whether the bytes beyond ASCII form UTF-8 more often than chance and a few broken bytes explain.

    Text in another charset hardly ever forms a sequence; UTF-8 cut by bytes, or with a stray byte of another charset, mostly does.
    """
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd") - body.count("\ufffd".encode())
    formed = len(text) - len(text.encode("ascii", "ignore")) - broken
    return broken <= formed if declared else broken * 10 <= formed


def _sample(body: bytes) -> bytes:
    """Return what stands between tags from its first byte beyond ASCII on, up to a bound; ``body`` must have such a byte.

    None of the charsets weighed here has < or > inside a character.
    """
    pieces: list[bytes] = []
    room = _SAMPLE_BYTES
    for found in _FOREIGN_TEXT.finditer(body):
        pieces.append(found.group()[:room])
        room -= len(pieces[-1])
        if room <= 0:
            break
    return b"\n".join(pieces)


def _weigh(named: list[str], sample: bytes) -> str:
    """Return the charset of ``sample``, which is not UTF-8: the first of those ``named`` that the bytes do not contradict, or a guess."""
    wide = next((codec for codec, pattern, least in WIDE_TEXT if _is_wide(sample, codec, pattern, least)), None)
    for codec in named:
        if codec in _MULTI_BYTE and _broken(sample.decode(codec, "replace")) <= 0.05:
            return codec
    if wide:
        return _WIDER.get(wide, wide)
    counts, apart = (Counter(b"".join(pattern.findall(sample))) for pattern in (_BEYOND, _APART))
    scores = {codec: _score(counts, apart, codec) for codec in (*named, *_GUESSES) if codec in _SINGLE_BYTE}
    few = _BENEFIT_CHARS / counts.total()
    if not named:
        scores[_DEFAULT] += few
    best = max(scores, key=scores.__getitem__)
    believed = scores[best] - _BENEFIT - few
    for codec in named:
        if codec in scores and scores[codec] >= believed:
            return codec
    return best if scores[best] >= _SURE else _last_resort(sample)


def _is_wide(sample: bytes, codec: str, pattern: str, least: float) -> bool:
    text = sample.decode(codec, "replace")
    return _broken(text) <= 0.01 and len(re.findall(pattern, text)) >= least * _beyond_ascii(text)


def _broken(text: str) -> float:
    """Return the share of a decoded text's characters beyond ASCII that its charset does not know."""
    return text.count("\ufffd") / max(_beyond_ascii(text), 1)


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


@lru_cache(maxsize=64)
def _characters(codec: str) -> tuple[str, ...]:
    """Return the character of each byte in a single-byte charset."""
    return tuple(bytes((byte,)).decode(codec, "replace") for byte in range(256))


def _score(counts: Counter[int], apart: Counter[int], codec: str) -> float:
    """Return how well a single-byte charset suits, at most 1: the share of its characters that one language and punctuation account for.

    ``counts`` are the bytes beyond ASCII, ``apart`` those not beside a Latin letter. A capital counts half, since KOI8 read as
    windows-1251 is Russian with the cases swapped; a Greek, Cyrillic ... letter within a word of Latin ones counts nothing, and a
    control or undefined character counts against.
    """
    known = _characters(codec)
    chars = {byte: known[byte] for byte in counts}
    common = sum(counts[byte] for byte, char in chars.items() if char in PUNCTUATION)
    controls = sum(counts[byte] for byte, char in chars.items() if char == "\ufffd" or char < "\xa0")
    letters: defaultdict[str, float] = defaultdict(float)
    for byte, char in chars.items():
        letters[char.lower()] += (apart if char >= _FIRST_GREEK else counts)[byte] * (0.5 if char.isupper() else 1)
    spoken = max(sum(map(letters.__getitem__, filter(alphabet.__contains__, letters))) for alphabet in ALPHABETS)
    return (common + spoken - controls) / counts.total()


def _last_resort(sample: bytes) -> str:
    found = from_bytes(sample, cp_isolation=[*_GUESSES, *_MULTI_BYTE]).best()
    return (found and web_codec(found.encoding)) or _DEFAULT
