"""What an outlet says that it told before: "as this newspaper reported on 8 August", with a link to it, as follow-ups and corrections do.

A correction that stands on a page of its own need not link to what it corrects: it says that it corrects. A link in the midst of a
sentence may lead to what it tells of, whatever its words, or to what was there besides.
"""

import re
from collections.abc import Iterator

from headwater.models import Article, Credit, Link, Span
from headwater.outlets import Names
from headwater.tracing.witnessing import SHOWN
from headwater.urls import host, is_page, url_key
from headwater.words import sentences

_OURS = re.compile(
    r"\b(?:(?:we|this (?:newspaper|paper|site|magazine|agency)) (?:first |have |had |already )?(?:reported|wrote|published|told|revealed)|"
    r"our (?:(?:earlier|first|original|previous) )?(?:report|story|article|coverage|edition|account)|"
    r"este (?:diario|periódico|medio|portal)|nuestra (?:edición|información|noticia|crónica)|(?:informa|publica|conta|adelanta)mos|"
    r"notre (?:édition|compte rendu|article|enquête|journal)|nous (?:avons|avions) (?:écrit|rapporté|publié|révélé|annoncé|raconté)|"
    r"nous (?:écrivions|rapportions|révélions|annoncions|racontions)|"
    r"wir (?:haben |hatten )?(?:darüber )?(?:bereits )?berichtet|wie (?:bereits )?berichtet|"
    r"unser(?:e[rmns]?)? (?:Bericht|Ausgabe|Artikel|Zeitung|Redaktion)|"
    r"(?:avevamo|abbiamo) (?:già )?(?:scritto|raccontato|riportato|pubblicato|anticipato)|nostr[oa] (?:giornale|articolo|edizione|cronaca)|"
    r"(?:este|o nosso) jornal|(?:na|a) nossa (?:edição|notícia|reportagem)|noticiámos|publicámos|"
    r"(?:pisali|informowali|podawali|opisywali|donosili)śmy|nasz(?:ym|ego|ej|ą) (?:artykule|artykułu|wydaniu|publikacji|gazecie)|"
    r"gazetemiz\w{0,6}|haberimiz\w{0,6}|(?:yaz|duyur|aktar|bildir)m[ıiuü]şt[ıiuü]k|"
    r"мы (?:уже |ранее )?(?:писали|сообщали|рассказывали)|наш(?:ей|ем|его|ему) (?:публикации|издании|издания|материале|газете)|"
    r"(?:ми|як) (?:вже |раніше )?(?:писали|повідомляли|розповідали)|наш(?:ій|ому|ого) (?:публікації|виданні|видання|матеріалі|газеті)|"
    r"(?:psali|informovali|uvedli) jsme|v našem (?:článku|vydání))\b",
    re.IGNORECASE,
)


# What begins a correction, what it says wherever it says it, and what is quickly looked for before that.
_LABEL = (
    "correction|corrections|clarification|korrektur|berichtigung|richtigstellung|rectificatif|erratum|mise au point|"
    "corrección|rectificación|fe de erratas|correção|retificação|rectificação|errata|rettifica|correzione|errata corrige|"
    "sprostowanie|korekta|исправление|поправка|уточнение|виправлення|спростування|уточнення|düzeltme|tekzip|correctie|rectificatie|"
    "rättelse|rettelse|erată|rectificare|corectură|oprava|upřesnění|تصحيح|تصويب|διόρθωση|helyesbítés|更正|訂正"
)
_LABELLED = re.compile(rf"(?:{_LABEL})\s{{0,2}}[:：.–—-]", re.IGNORECASE)
_TITLED = re.compile(rf"(?:{_LABEL})\s{{0,2}}(?:[:：.–—-]|$)", re.IGNORECASE)
_TITLED_WITH = re.compile(rf"(?:{_LABEL})\s", re.IGNORECASE)  # "Erată la textul despre pod", but also: "Correction in tech stocks"
_MISTAKE = re.compile(
    r"\b(?:error|errone|mistake|misstat|incorrect|wrong|apolog|fehler|falsch|irrtüm|entschuldig|erreur|erron|inexact|excus|equivoc|disculp|"
    r"errore|sbagli|scus|erro\b|errad|desculp|błąd|błęd|pomył|przepras|greș|scuze|eroare|ошиб|невер|извин|помил|невір|вибач|"
    r"hata|yanlış|özür|fout|onjuist|excuus|fel(?:akt)?\b|fejl|feil|beklag|chyb|omlouv|nesprávn|λάθος|hib[aá])|خطأ|错误|誤り|訂正",
    re.IGNORECASE,
)
_SHORT = 900  # code points of a page that does nothing but correct
_SENTENCE = 30  # code points of a sentence beside its links; a line that is a link, or announces one, has fewer
_PUT_RIGHT = re.compile(
    r".{0,200}?\b(?:(?:an? )?(?:earlier|previous|first|original) version of (?:this|the) (?:article|story|report|page|text)|"
    r"(?:earlier|previous(?:ly published)?) (?:article|story|report) (?:misstated|gave|said|named) |"
    r"in einer (?:früheren|ersten) (?:Version|Fassung)|(?:une|la) (?:première|précédente) version de (?:cet|l['’]) ?article|"
    r"(?:una|la) (?:versión anterior|primera versión) de (?:este|esta) (?:artículo|noticia|información)|"
    r"(?:uma|a) (?:versão anterior|primeira versão) (?:deste|desta) (?:artigo|notícia|texto)|"
    r"(?:una|la) (?:precedente|prima) versione (?:di quest['’o]|dell['’]) ?articolo|"
    r"(?:we wcześniejszej|w poprzedniej|w pierwszej) wersji (?:tego )?(?:artykułu|tekstu)|"
    r"в (?:ранней|предыдущей|первой|первоначальной) версии (?:этой |этого )?(?:статьи|текста|материала|новости|заметки)|"
    r"[ув] (?:попередній|ранішій|першій) версії (?:цієї |цього )?(?:статті|тексту|матеріалу|новини)|"
    r"(?:haberimizde|yazımızda) (?:yazdığımız|verdiğimiz|yer alan)|bu haberin önceki (?:sürüm|hal)\w{0,6}|"
    r"in een eerdere versie van dit (?:artikel|bericht)|i en tidigare version av (?:artikeln|texten)|"
    r"o versiune anterioară a (?:acestui|articolului))\b",
    re.IGNORECASE,
)
_OF_IT = ("vers", "wers", "верс", "fass", "haber", "yaz", "earl", "prev")  # a part of whatever it says


def recalled(article: Article, names: Names) -> Iterator[Credit]:
    """Yield what the article's own outlet says that it told before: links in sentences that say so, and what is said to be put right."""
    text = article.text or ""
    for (start, end), links, recalls in _own_links(article, names):
        if recalls:
            yield from (_as_credit(article, link, (start, end)) for link in links)
        elif _is_put_right(text, start, end):
            yield Credit("ed_note", article.outlet.name or host(article.url), None, (start, start), "body", text[start:end][:SHOWN])


def corrected(article: Article, names: Names) -> Credit | None:
    """Return the link to what a page corrects that does nothing else: a short one, so titled, with links to one page of its outlet.

    Where the title goes on, the text has to say that something was wrong.
    """
    title, text = article.title or "", article.text or ""
    if len(text) > _SHORT or not (_TITLED.match(title) or (_TITLED_WITH.match(title) and _MISTAKE.search(text))):
        return None
    found = [(link, sentence) for sentence, links, _ in _own_links(article, names) for link in links if _is_another_page(link.url, names)]
    return _as_credit(article, *found[0]) if len({url_key(link.url) for link, _ in found}) == 1 else None


def _is_another_page(url: str, names: Names) -> bool:
    """Whether a link leads to neither the page itself nor its outlet's front page."""
    return url_key(url) not in names.keys and is_page(url)


def linked_back(article: Article, names: Names) -> Iterator[Credit]:
    """Yield the other links to pages of the article's own outlet that stand in the midst of a sentence."""
    for (start, end), links, recalls in _own_links(article, names):
        beside = end - start - sum(link.span[1] - link.span[0] for link in links)
        if beside >= _SENTENCE and not recalls:
            yield from (_as_credit(article, link, (start, end)) for link in links)


def _own_links(article: Article, names: Names) -> Iterator[tuple[Span, list[Link], bool]]:
    """Yield the sentences, each with the links in it that lead to the own outlet, and whether it, or the title, says that these recall."""
    text, correction = article.text or "", _TITLED.match(article.title or "") is not None
    links = [link for link in article.links if host(link.url) in names.hosts]
    for start, end in sentences(text):
        inside = [link for link in links if start <= link.span[0] < end]
        yield (start, end), inside, bool(inside) and (correction or _OURS.search(text, start, end) is not None)


def _as_credit(article: Article, link: Link, sentence: Span) -> Credit:
    return Credit("link", article.outlet.name, link.url, link.span, "body", (article.text or "")[slice(*sentence)][:SHOWN])


def _is_put_right(text: str, start: int, end: int) -> bool:
    """Whether a sentence says that something is put right."""
    if _LABELLED.match(text, start, end):
        return True
    folded = text[start:end].casefold()
    return any(part in folded for part in _OF_IT) and _PUT_RIGHT.match(text, start, end) is not None
