"""Which charset a page is read in, from every way that pages have of naming it, or of naming it wrongly."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.models import Page
from headwater.pages import open_index
from headwater.pages.charset import detect, web_codec

SHARED = Path(__file__).parents[2].parent / "shared" / "data"

TEXTS = {
    "English": "“The ferry won’t sail,” said Chloé Brandt – the harbour’s manager – on Monday.",
    "German": "Die Fähre nach Ostra fällt bis März aus, erklärte die Geschäftsführerin Grete Möller. „Wir können nichts dafür“.",
    "French": "La traversée a été annulée à cause d’une avarie, a déclaré la gérante Hélène Garçon. « Nous sommes désolés ».",
    "Spanish": "El transbordador no saldrá mañana, señaló la dueña, Inés Muñoz. «¿Quién pagará el daño? Aún no está claro», añadió.",
    "Icelandic": "Ferjan siglir ekki á morgun, sagði Þórdís Ægisdóttir. Hún bætti við að það væri óvíst hvenær ferðir hæfust að nýju.",
    "Czech": "Trajekt do Ostry zítra nepojede, řekla ředitelka přístavu Žofie Dvořáková. „Máme poškozený šroub a čekáme na díly,“ dodala.",
    "Polish": "Prom na Ostrę jutro nie popłynie, powiedziała kierowniczka przystani Łucja Świątek. Dodała, że części przyjdą później.",
    "Hungarian": "Holnap nem indul a komp, közölte Szőke Ágnes kikötővezető. Hozzátette, hogy a törött hajócsavar miatt ő sem örül.",
    "Turkish": "Feribot yarın kalkmayacak, dedi liman müdürü Ayşe Çağlar. Kırık pervaneyi değiştirmenin güç olduğunu söyledi.",
    "Lithuanian": "Rytoj keltas neišplauks, sakė uosto vadovė Živilė Šakytė. Ji pridūrė, kad laukiama naujų dalių.",
    "Russian": "Паром до Остры завтра не пойдёт, сообщила управляющая пристанью Вера Лунина. «Мы ждём детали», — добавила она.",
    "Ukrainian": "Пором до Остри завтра не піде, повідомила керівниця пристані Віра Луніна. «Ми чекаємо на деталі з її заводу».",
    "Serbian": "Трајект сутра неће пловити, рекла је управница Љубица Ђорђевић. „Чекамо дијелове“, додала је она и њен помоћник.",
    "Greek": "Το φέρι δεν θα φύγει αύριο, δήλωσε η διευθύντρια του λιμανιού Ελένη Δημητρίου. «Περιμένουμε ανταλλακτικά», πρόσθεσε.",
    "Hebrew": "המעבורת לא תצא מחר, אמרה מנהלת הנמל ורד לוי. לדבריה מחכים לחלקים חדשים",
    "Arabic": "لن تبحر العبارة غدا، قالت مديرة الميناء ليلى حداد. وأضافت أنهم ينتظرون قطع الغيار",
    "Thai": "เรือข้ามฟากจะไม่ออกพรุ่งนี้ ผู้จัดการท่าเรือกล่าวและเสริมว่ากำลังรออะไหล่ใหม่",
    "Chinese": "渡轮明天不会出发，港口经理林薇在星期一说。她说他们在等新的零件，这是一个不小的问题。",
    "Chinese, traditional": "渡輪明天不會出發，港口經理林薇在星期一說。她說他們在等新的零件，這是一個不小的問題。",
    "Japanese": "フェリーは明日運航しません、と港の責任者の森さんが語った。新しい部品を待っているという。",
    "Korean": "연락선은 내일 출항하지 않는다고 항구 책임자 임수아가 월요일에 말했다. 새 부품을 기다리고 있다고 덧붙였다.",
}
WRITTEN_IN = {
    "cp1252": ("English", "German", "French", "Spanish", "Icelandic"),
    "cp1250": ("Czech", "Polish", "Hungarian"),
    "iso8859-2": ("Polish", "Hungarian"),
    "cp1254": ("Turkish",),
    "cp1257": ("Lithuanian",),
    "cp1251": ("Russian", "Ukrainian", "Serbian"),
    "koi8-r": ("Russian",),
    "koi8-u": ("Ukrainian",),
    "cp866": ("Russian",),
    "iso8859-5": ("Russian", "Serbian"),
    "cp1253": ("Greek",),
    "cp1255": ("Hebrew",),
    "cp1256": ("Arabic",),
    "cp874": ("Thai",),
    "gb18030": ("Chinese",),
    "cp950": ("Chinese, traditional",),
    "cp932": ("Japanese",),
    "euc_jp": ("Japanese",),
    "cp949": ("Korean",),
}
CASES = [(language, codec) for codec, languages in WRITTEN_IN.items() for language in languages]


def page_of(text, codec, label=None):
    meta = f'<meta charset="{label}">' if label else ""
    html = f"<!doctype html><html><head>{meta}<title>Ferry</title></head><body><nav><a href='/'>Home</a></nav><p>{text}</p></body></html>"
    return html.encode(codec, "xmlcharrefreplace"), html


def decoded(body, declared=None):
    return Page("x", body, charset=detect(body, declared)).markup()


def as_written(text, codec):
    return text.encode(codec, "ignore").decode(codec)


@pytest.mark.parametrize(("language", "codec"), CASES)
@pytest.mark.parametrize("label", [None, "right", "utf-8", "no-such-charset", "base64"])
def test_legacy_pages_with_and_without_a_good_label(language, codec, label):
    text = as_written(TEXTS[language], codec)
    body, _ = page_of(text, codec, codec if label == "right" else label)
    assert text in decoded(body)


@pytest.mark.parametrize(("language", "codec"), CASES)
def test_a_right_header_is_believed(language, codec):
    text = as_written(TEXTS[language], codec)
    assert text in decoded(page_of(text, codec)[0], codec)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("label", [None, "utf-8", "iso-8859-1", "windows-1251", "koi8-r", "shift_jis", "gb2312", "utf-16", "rot13"])
def test_utf8_is_utf8_whatever_the_label(language, label):
    body, html = page_of(TEXTS[language], "utf-8", label)
    assert decoded(body) == html
    assert decoded(body, label) == html


@pytest.mark.parametrize(("language", "codec"), [("Russian", "cp1251"), ("Greek", "cp1253"), ("Chinese", "gb18030"), ("Japanese", "cp932")])
def test_a_servers_default_label_does_not_beat_another_script(language, codec):
    text = as_written(TEXTS[language], codec)
    assert text in decoded(page_of(text, codec)[0], "iso-8859-1")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_byte_order_marks_and_unmarked_utf16(codec):
    body, html = page_of(TEXTS["Russian"], codec, "windows-1251")
    assert decoded(body, "koi8-r") == html


def test_header_then_meta_then_xml_declaration():
    text = as_written(TEXTS["Russian"], "koi8-r")
    body = f'<?xml version="1.0" encoding="KOI8-R"?><html><body>{text}</body></html>'.encode("koi8-r")
    assert text in decoded(body)
    equiv = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head>{text}</html>'.encode("koi8-r")
    assert text in decoded(equiv)
    # Nothing in the bytes tells iso-8859-15 from windows-1252 here but what was said first.
    assert detect("<meta charset=windows-1252><p>caf\xe9".encode("latin-1"), "iso-8859-15") == "iso8859-15"


def test_a_few_broken_bytes_do_not_make_utf8_something_else():
    body = page_of(TEXTS["Russian"], "utf-8", "utf-8")[0].replace("Лунина".encode(), b"\x93Lunina\x94\xd0")
    assert "управляющая пристанью Вера" in decoded(body)
    assert "управляющая пристанью Вера" in decoded(body, "windows-1251")
    cut = page_of(TEXTS["Russian"], "utf-8")[0]
    assert "Паром" in decoded(cut[: cut.index("она".encode()) + 1])


def test_the_first_foreign_letter_may_come_late():
    text = as_written(TEXTS["Russian"], "cp1251")
    assert text in decoded(b"a " * 100_000 + text.encode("cp1251"))


def test_japanese_mail_charset_needs_its_label():
    body, html = page_of(TEXTS["Japanese"], "iso2022_jp", "iso-2022-jp")
    assert decoded(body) == html


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin1", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("x-gbk", "gb18030"),
        ("big5", "cp950"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("euc-kr", "cp949"),
        ("ks_c_5601-1987", "cp949"),
        ("tis-620", "cp874"),
        ("windows-874", "cp874"),
        ("x-cp1251", "cp1251"),
        ("win-1251", "cp1251"),
        ("windows_1251", "cp1251"),
        (" utf8 ", "utf-8"),
        ("unicode-1-1-utf-8", "utf-8"),
        *((label, None) for label in ("base64", "rot13", "utf-7", "punycode", "idna", "unicode_escape", "hex", "zlib", "mbcs")),
        *((label, None) for label in ("undefined", "", "\0", "é", "x" * 9999)),
    ],
)
def test_labels(label, codec):
    assert web_codec(label) == codec


SOME = ["utf-8", "utf-16", "iso-2022-jp", "gbk", "cp1251", "hz", "big5", "idna"]
LABELS = st.one_of(st.none(), st.text(max_size=40), st.sampled_from(SOME))
BODIES = st.one_of(
    st.binary(max_size=600),
    st.tuples(st.sampled_from(list(TEXTS.values())), st.sampled_from(["utf-8", "utf-16-le", *WRITTEN_IN]), st.binary(max_size=9)).map(
        lambda part: page_of(part[0], part[1])[0] + part[2]
    ),
    st.tuples(st.binary(max_size=20), st.binary(max_size=60)).map(lambda part: b'<meta charset="' + part[0] + b'">' + part[1]),
)


@given(BODIES, LABELS)
def test_whatever_comes_a_text_codec_is_named(body, declared):
    name = detect(body, declared)
    assert isinstance(body.decode(name, "replace"), str)
    assert codecs.lookup(name)


@pytest.mark.parametrize("part", ["relay", "relay-mt"])
def test_every_page_of_the_shared_collections_is_read_as_it_was_written(part):
    folder = SHARED / part
    if not folder.exists():
        pytest.skip(f"no {folder}")
    lines = (folder / "world.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["url"]: row for row in map(json.loads, lines)}
    wrong = []
    for page in open_index(str(folder / "index.jsonl")):
        assert isinstance(page, Page)
        said = gold[page.id]["charset"]
        written = page.body.decode("cp1252" if said == "iso-8859-1" else said, "replace")
        if page.markup() not in {written, page.body.decode(said, "replace")}:
            wrong.append((page.id, said, page.charset))
    assert not wrong
