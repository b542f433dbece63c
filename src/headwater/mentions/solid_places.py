"""Places in a text without blanks between words: Chinese, Japanese, Korean."""

import re
from collections.abc import Iterator

from headwater.mentions.gazetteer import Place, gazetteer
from headwater.mentions.name_words import guards
from headwater.models import Mention

_RUN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,}")
_KATAKANA = re.compile(r"[ァ-ヺー]")
_IN_NAME = re.compile(r"[ァ-ヺー・=＝]")
_DATELINE = "【"  # 【ソウル＝
_HANGUL_PLACE = re.compile(r"에서| 출신")  # "in" and "from" behind a name
# What makes of a place's name that of a people, a paper, a school or a team.
_TAILS = re.compile(
    r"[人語语系製产産男女]|时报|時報|邮报|郵報|联队|队|隊|連合|联盟|連盟|大学|大學|신문|대학|日报|日報|新聞|银行|銀行|証券|电视"
    r"|[都道府県市区]?警(?!察?官)|消防|地裁|高裁|家裁|簡裁|地検|高検|電力|ガス|鉄道|航空|放送|テレビ|高校|学院|商工|場所|五輪|万博|マラソン|ダービー|代表|選抜|軍(?!港)"
    r"|[一-龠]{0,4}(?:省|庁|委員会|議会|協会|組合|研究所|裁判所)(?![一-龠])|国务院|国防部|外交部|国家[一-龠]{2,4}局|[一-龠]{0,4}(?:委员会|法院|公司|集团|协会|电视台|俱乐部|研究所)"
)


def solid_places(text: str) -> Iterator[Mention]:
    """Yield the places of ``text``: the longest name at each sign, katakana by whole runs."""
    known = gazetteer()
    region = -1  # where the region ends that was read last
    for run in _RUN.finditer(text):
        at = run.start()
        while at < run.end() - 1:
            most = min(known.longest.get(text[at : at + 2], 0), run.end() - at)
            inside = text[region:at] == " " and region >= 0
            length = next((n for n in range(most, 1, -1) if _is_meant(text, at, at + n, inside=inside)), 0)
            if length:
                place = known.places[text[at : at + length]]
                yield Mention("place", (at, at + length), place.name)
                region = at + length if place.rank == 0 else region
            at += length or 1


def _is_meant(text: str, start: int, end: int, *, inside: bool) -> bool:
    """Whether the signs name a place and are not part of a longer name. ``inside``: its region stands before it."""
    name, before = text[start:end], text[start - 1 : start]
    place = gazetteer().places.get(name)
    if place is None or name in guards()["solid"] or (place.rank == 3 and len(name) < 4):
        return False
    if _KATAKANA.match(name):
        after = "" if before == _DATELINE else text[end : end + 1]
        return _is_katakana_place(name, place, before, after) and _TAILS.match(text, end) is None
    if "\uac00" <= name[0] <= "\ud7af":
        told = len(name) > 2 or place.rank == 0 or inside or _HANGUL_PLACE.match(text, end)
        return not "\uac00" <= before <= "\ud7af" and bool(told)
    if _KATAKANA.match(text, end) and not _KATAKANA.match(name):
        return False  # 広島カープ
    return (len(name) > 2 or (place.rank < 2 and before not in set("东西南北東中"))) and _TAILS.match(text, end) is None


def _is_katakana_place(name: str, place: Place, before: str, after: str) -> bool:
    """Whether a run of katakana is a well-known place: first names and common words are written in it too."""
    return place.rank < 2 and (place.rank == 0 or len(name) > 2) and not _IN_NAME.match(before) and not _IN_NAME.match(after)
