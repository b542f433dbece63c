"""How newsrooms credit one another in many languages: what is said before a name, behind it, of a link, at a text's foot."""

import time

import pytest

from headwater.models import Block, Credit, Link, Outlet
from headwater.reading.credit_tables import tables
from headwater.reading.credits import Aside, find_credits

OWN = Outlet("The Lydgate Examiner", "lydgate-examiner.example")


def credits_of(text: str, language: str, *, anchor: str | None = None, asides: tuple[Aside, ...] = ()) -> tuple[Credit, ...]:
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("paragraph", (start, start + len(paragraph))))
        start += len(paragraph) + 2
    at = text.index(anchor) if anchor else 0
    links = (Link("https://windlass.example/bridge", anchor, (at, at + len(anchor))),) if anchor else ()
    return find_credits(text, blocks if text else (), links, asides, outlet=OWN, language=language)


def said(found: tuple[Credit, ...]) -> list[tuple[str, str | None]]:
    return [(credit.style, credit.name) for credit in found]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        # at the end of a sentence, the verb before the name or behind it
        ("en", "The bridge is shut, according to Coast-Info. It reopens in May.", "Coast-Info"),
        ("en", "The bridge is shut, according to TideDeck.", "TideDeck"),
        ("uk", "Міст закрили до травня, передає Windlass.", "Windlass"),
        ("uk", "Міст закрили до травня, повідомляє Вітрило.", "Вітрило"),
        ("uk", "Міст закрили. Новину поширило Вітрило.", "Вітрило"),
        ("ru", "Мост закрыли до мая, передаёт Ветрило.", "Ветрило"),
        ("ru", "Мост закрыли. Информацию распространило Ветрило.", "Ветрило"),
        ("bg", "Мостът е затворен, съобщава Брегова поща.", "Брегова поща"),
        ("cs", "Most je uzavřen. Informoval o tom Kotevník.", "Kotevník"),
        ("cs", "Most je uzavřen, uvedl Kotevní deník.", "Kotevní deník"),
        ("cs", "Most je uzavřen. Informovaly o tom Kotevní listy.", "Kotevní listy"),
        ("sk", "Most je zatvorený, informuje Kotevník.", "Kotevník"),
        ("pl", "Most jest zamknięty, informuje Kotwicznik.", "Kotwicznik"),
        ("de", "Die Brücke ist gesperrt, berichtet The Windlass.", "The Windlass"),
        ("nl", "De brug is dicht, meldt Ankerblik.", "Ankerblik"),
        ("sv", "Bron är stängd, rapporterar Ankarbladet.", "Ankarbladet"),
        ("da", "Broen er lukket, skriver Ankerposten.", "Ankerposten"),
        ("no", "Broen er stengt, melder Ankerposten.", "Ankerposten"),
        ("nb", "Broen er stengt, skriver Ankerposten.", "Ankerposten"),
        ("fi", "Silta on suljettu, kertoo Ankkuri.", "Ankkuri"),
        ("hu", "A hidat lezárták, írja a Horgony.", "Horgony"),
        ("ro", "Podul este închis, relatează Ancora.", "Ancora"),
        ("el", "Η γέφυρα έκλεισε, αναφέρει η Άγκυρα.", "Άγκυρα"),
        ("is", "Akkerið greinir frá: brúin er lokuð.", "Akkerið"),
        ("hr", "Most je zatvoren, javlja Sidro.", "Sidro"),
        ("sr", "Мост је затворен, јавља Сидро.", "Сидро"),
        ("lt", "Tiltas uždarytas, praneša Inkaras.", "Inkaras"),
        ("lv", "Tilts ir slēgts, ziņo Enkurs.", "Enkurs"),
        ("et", "Sild on suletud, teatab Ankur.", "Ankur"),
        ("es", "El puente está cerrado, informó TresPuentes.", "TresPuentes"),
        ("fr", "Le pont est fermé, rapporte Ancrage.", "Ancrage"),
        ("it", "Il ponte è chiuso, riferisce Ancora Blu.", "Ancora Blu"),
        ("pt", "A ponte está fechada, noticiou Âncora.", "Âncora"),
        ("ca", "El pont és tancat, informa TresPonts.", "TresPonts"),
        # with what it is called by
        ("nl", "De brug is dicht, aldus de krant Ankerblik.", "Ankerblik"),
        ("sv", "Bron är stängd, enligt tidningen Ankaret.", "Ankaret"),
        ("fi", "Silta on suljettu, sanomalehti Ankkuri kertoo.", "Ankkuri"),
        ("el", "Η γέφυρα έκλεισε, σύμφωνα με την εφημερίδα Άγκυρα.", "Άγκυρα"),
        ("ro", "Podul este închis, relatează ziarul Ancora.", "Ancora"),
        # where the line ends without a stop
        ("es", "El vídeo se difundió en el diario Ancla\n\nEl puente está cerrado.", "Ancla"),
        ("it", "Il video è apparso sul quotidiano Ancorino\n\nIl ponte è chiuso.", "Ancorino"),
        ("pt", "O vídeo foi mostrado no jornal Âncora\n\nA ponte está fechada.", "Âncora"),
        # a paragraph opened by the outlet
        ("uk", "Прибережна лінія повідомляє: міст закрили до травня.", "Прибережна лінія"),
        ("uk", "Coast Monitor повідомляє: міст закрили до травня.", "Coast Monitor"),
        ("ru", "Береговая линия сообщает: мост закрыли до мая.", "Береговая линия"),
        ("cs", "Coast Monitor uvádí: most je uzavřen.", "Coast Monitor"),
        ("cs", "Modrá kotva informuje: most je uzavřen.", "Modrá kotva"),
        ("de", "Anker heute meldet: Die Brücke ist gesperrt.", "Anker heute"),
        ("sv", "Ankarbladet skriver: Bron är stängd.", "Ankarbladet"),
        # names that go on in small letters
        ("uk", "Міст закрили, передає Прибережний вісник.", "Прибережний вісник"),
        ("cs", "Most je uzavřen, píší Kotevní listy.", "Kotevní listy"),
        ("ru", "Мост закрыт, передаёт Береговая линия.", "Береговая линия"),
        ("ru", "Мост закрыт, сообщает Береговой вестник.", "Береговой вестник"),
    ],
)
def test_outlets_that_a_phrase_credits(language: str, text: str, name: str) -> None:
    assert ("according", name) in said(credits_of(text, language))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "Матеріал уперше опубліковано у виданні Вітрило.", "Вітрило"),
        ("ru", "Материал впервые опубликован в издании Ветрило.", "Ветрило"),
        ("bg", "Материалът е първоначално публикуван в Котва.", "Котва"),
        ("cs", "Článek původně vyšel na Kotevník.", "Kotevník"),
        ("sk", "Článok pôvodne vyšiel na Kotevník.", "Kotevník"),
        ("pl", "Artykuł pierwotnie ukazał się w Kotwicznik.", "Kotwicznik"),
        ("de", "Dieser Artikel erschien zuerst bei Ankerblick.", "Ankerblick"),
        ("nl", "Dit artikel is oorspronkelijk verschenen bij Ankerblik.", "Ankerblik"),
        ("sv", "Artikeln publicerades först i Ankaret.", "Ankaret"),
        ("da", "Artiklen er oprindeligt bragt i Ankeret.", "Ankeret"),
        ("no", "Artikkelen ble først publisert i Ankeret.", "Ankeret"),
        ("ro", "Articolul a fost publicat inițial pe Ancora.", "Ancora"),
        ("el", "Το άρθρο δημοσιεύτηκε αρχικά στο Άγκυρα.", "Άγκυρα"),
        ("is", "Greinin birtist upphaflega á Akkerið.", "Akkerið"),
        ("hr", "Tekst je izvorno objavljen na Sidro.", "Sidro"),
        ("es", "Este artículo se publicó originalmente en Tres Puentes.", "Tres Puentes"),
        ("fr", "Cet article a été publié initialement par Ancrage.", "Ancrage"),
        ("it", "Articolo pubblicato originariamente su Ancora.", "Ancora"),
        ("pt", "Texto publicado originalmente em Âncora.", "Âncora"),
        ("ca", "Article publicat originalment a Tres Ponts.", "Tres Ponts"),
        ("hu", "A cikk eredetileg a Horgony.", "Horgony"),
    ],
)
def test_where_a_text_was_published_first(language: str, text: str, name: str) -> None:
    assert name in [found for _, found in said(credits_of(text, language))]
    assert ("footer", name) in said(credits_of("", language, asides=(Aside("source line", text),)))


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("bg", "Източник"),
        ("cs", "Zdroj"),
        ("sk", "Zdroj"),
        ("nl", "Bron"),
        ("sv", "Källa"),
        ("da", "Kilde"),
        ("no", "Kjelde"),
        ("fi", "Lähde"),
        ("hu", "Forrás"),
        ("ro", "Sursa"),
        ("el", "Πηγή"),
        ("is", "Heimild"),
        ("hr", "Izvor"),
        ("sr", "Извор"),
        ("lt", "Šaltinis"),
        ("lv", "Avots"),
        ("et", "Allikas"),
        ("en", "Full story"),
        ("de", "Originaltext"),
        ("fr", "Texte original"),
        ("es", "Texto original"),
        ("pt", "Matéria original"),
        ("it", "Testo originale"),
        ("nl", "Oorspronkelijk artikel"),
        ("pl", "Tekst oryginalny"),
        ("ru", "Оригинал статьи"),
        ("uk", "Оригінал статті"),
        ("tr", "Haberin aslı"),
    ],
)
def test_source_lines(language: str, label: str) -> None:
    assert said(credits_of(f"{label}: Windlass", language)) == [("source_line", "Windlass")]
    assert said(credits_of("", language, asides=(Aside("source line", f"{label}: Windlass"),))) == [("source_line", "Windlass")]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "vía @windlass"),
        ("ru", "через @windlass"),
        ("de", "über @windlass"),
        ("pl", "przez @windlass"),
        ("cs", "@windlass"),
        ("zh", "@windlass"),
    ],
)
def test_a_handle_that_signs_a_text(language: str, line: str) -> None:
    text = "“…” " * 30 + f"\n\n{line}"
    assert said(credits_of(text, language)) == [("via_handle", "@windlass")]
    assert said(credits_of("", language, asides=(Aside("source line", line),))) == [("via_handle", "@windlass")]


@pytest.mark.parametrize(
    ("language", "text", "style", "name"),
    [
        ("zh", "据《锚港晚报》报道，大桥已关闭。", "according", "锚港晚报"),
        ("zh", "大桥已关闭。据锚港晚报报道，五月重开。", "according", "锚港晚报"),
        ("zh", "據Windlass報導，大橋已關閉。", "according", "Windlass"),
        ("zh", "来源：锚港晚报", "source_line", "锚港晚报"),
        ("zh", "来源：Daily Windlass", "source_line", "Daily Windlass"),
        ("zh", "本文原载于《锚港》。", "according", "锚港"),
        ("ja", "錨港新聞によると、橋は閉鎖された。", "according", "錨港新聞"),
        ("ja", "橋は閉鎖されたと『錨だより』が報じた。", "according", "錨だより"),
        ("ja", "出典：錨港新聞", "source_line", "錨港新聞"),
        ("ko", "닻일보에 따르면 다리가 폐쇄됐다.", "according", "닻일보"),
        ("ko", "출처: 닻일보", "source_line", "닻일보"),
        ("ar", "ذكرت صحيفة المرساة أن الجسر مغلق.", "according", "المرساة"),
        ("ar", "الجسر مغلق وفقا لوكالة «المرساة».", "according", "المرساة"),
        ("ar", "المصدر: المرساة", "source_line", "المرساة"),
        ("fa", "به گزارش خبرگزاری لنگر، پل بسته است.", "according", "لنگر"),
        ("fa", "منبع: لنگر", "source_line", "لنگر"),
        ("he", "לפי אתר עוגן הנמל, הגשר סגור.", "according", "עוגן הנמל"),
        ("he", "מקור: עוגן הנמל", "source_line", "עוגן הנמל"),
    ],
)
def test_scripts_without_capitals(language: str, text: str, style: str, name: str) -> None:
    found = credits_of(text, language)
    assert (style, name) in said(found)
    assert all(c.span and text[slice(*c.span)] == c.name for c in found)


def test_a_handle_above_the_text_is_the_writer_s() -> None:
    assert said(credits_of("@adabrook\n\n" + "The bridge is shut. " * 10, "en")) == []
    assert said(credits_of("", "en", asides=(Aside("byline", "@adabrook"), Aside("meta", "@adabrook")))) == []


@pytest.mark.parametrize(
    ("language", "text", "anchor", "style"),
    [
        ("uk", "З посиланням на Прибережна лінія: міст закрили.", "Прибережна лінія", "link"),
        ("ru", "Мост закрыли до мая, передаёт Береговая линия.", "Береговая линия", "link"),
        ("ru", "Информацию распространило Windlass.", "Windlass", "link"),
        ("ru", "Мост закрыли из-за воды (Береговая линия)", "Береговая линия", "source_line"),
        ("cs", "Zdroj: Modrá kotva", "Modrá kotva", "source_line"),
        ("cs", "Modrá kotva uvádí: most je uzavřen.", "Modrá kotva", "link"),
        ("ca", "El pont és tancat. Així ho ha informat Tres Ponts.", "Tres Ponts", "link"),
        ("en", "“The bridge is shut.” — Windlass", "Windlass", "source_line"),
        ("nl", "De brug is dicht, schrijft Blauwe anker.", "Blauwe anker", "link"),
    ],
)
def test_a_link_says_where_the_name_ends(language: str, text: str, anchor: str, style: str) -> None:
    found = credits_of(text, language, anchor=anchor)
    assert [(c.style, c.name, c.url) for c in found] == [(style, anchor, "https://windlass.example/bridge")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge is safe, according to Brook. Ada Brook built it."),
        ("ru", "Ада Ручьёва строила мост. Он прочен, сообщает Ручьёва."),
        ("ru", "Мост закрыли, сообщает МЧС."),
        ("en", "The bridge is safe, according to Brook-Reed."),
        ("cs", "Hra poprvé vyšla v Mostově roku 1912, kde ji lidé milovali, a pak na ni celé město na dlouhá léta zapomnělo."),
        ("de", "Der Film basiert ursprünglich auf dem Chaos der Brücke."),
        ("is", "Brúin er lokuð, segir Brúnó forseti."),
        ("ru", "Мост закрыли, сообщает ГИБДД Ветряной области."),
        ("uk", "Міст закрили, повідомляє Прокуратура."),
        ("cs", "Most je uzavřen, uvedlo Ministerstvo dopravy."),
        ("cs", "Rodina jednoho ze zraněných uvádí: most je starý."),
        ("de", "Die Familie in der Stadt berichtet: Die Brücke ist alt."),
        ("sv", "Bron är stängd, meddelar Polisen."),
        ("fi", "Silta on suljettu, kertoo Poliisi."),
        ("uk", "Фото: Олена Гайова"),
        ("cs", "Text: Jan Kotva"),
        ("es", "Por: Ada Arroyo"),
        ("en", "“We shall cross.” — Ada Brook"),
        ("zh", "据当地媒体报道，大桥已关闭。"),
        ("zh", "据警方消息，大桥已关闭。"),
        ("zh", "图片来源：锚港晚报"),
        ("ja", "警察によると、橋は閉鎖された。"),
        ("ar", "قالت وزارة النقل إن الجسر مغلق."),
        ("ar", "المصدر: وكالات"),
        ("fa", "به گزارش پلیس، پل بسته است."),
    ],
)
def test_people_offices_and_those_who_took_the_picture_are_no_outlets(language: str, text: str) -> None:
    assert said(credits_of(text, language)) == []


@pytest.mark.parametrize("language", sorted(tables()))
def test_hostile_repetition_costs_no_more_than_length_in_any_language(language: str) -> None:
    verb = (tables()[language].reports or "reports").split("|")[0].replace("(?:", "").split("[")[0]
    for piece in ("Aa ", f"Aa {verb} ", f"{verb} Aa, ", "@a ", "据报", "据", "報道", "によると、", "وفقا ل", "صحيفة ", "《", "אתר "):
        text = piece * (6_000 // len(piece))
        started = time.process_time()
        credits_of(text, language)
        assert time.process_time() - started < 3
