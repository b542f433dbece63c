"""What an outlet says that it told before, with a link to it: "as this newspaper reported on 8 August". Follow-ups and corrections do."""

import re
from collections.abc import Iterator

from headwater.models import Article, Credit
from headwater.tracing.naming import Names
from headwater.tracing.witnessing import SHOWN
from headwater.urls import host
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


def recalled(article: Article, names: Names) -> Iterator[Credit]:
    """Yield the links to other pages of the article's own outlet in sentences that say that it told something before."""
    text, links = article.text or "", [link for link in article.links if host(link.url) in names.hosts]
    for start, end in sentences(text) if links else ():
        inside = [link for link in links if start <= link.span[0] < end]
        if inside and _OURS.search(text, start, end):
            yield from (Credit("link", article.outlet.name, ln.url, ln.span, "body", text[start:end][:SHOWN]) for ln in inside)
