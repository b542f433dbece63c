"""Credits and links that do not say where a text is from: they lead readers to more, or speak of what was in a former year."""

import re

from headwater.models import Credit
from headwater.textreuse.lexicon import CUES
from headwater.tracing.collation import Version
from headwater.words import words

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)")
# What readers are led to that is no text, in the languages read most.
_SHOWN = (
    r"photo(?:s|graphs?)?|pictures?|images?|footage|videos?|clips?|slideshow|gallery|graphics?|maps?|"
    r"fotos?|bilder(?:n|strecke|galerie)?|aufnahmen|karten?|grafik(?:en)?|galerie|vidéos?|diaporama|cartes?|infographies?|"
    r"fotografías?|imágenes|imagen|vídeos?|galería|mapas?|infografías?|foto(?:grafie)?|immagini|immagine|galleria|mapp[ae]|"
    r"fotografias?|imagens?|imagem|galeria|zdjęci\w{1,3}|fotografi\w{1,4}|nagrani\w{1,3}|wideo|galeri\w{1,4}|map[aęy]|"
    r"fotoğraf\w{0,6}|görüntü\w{0,6}|video\w{0,4}|фото(?:графи\w{1,3})?|снимк\w{1,3}|видео|кадр\w{0,3}|карт[аеуы]|"
    r"світлин\w{0,3}|знімк\w{1,3}|відео|мап[аіиу]|foto['’]s|beelden|filmpjes?|kaart(?:en)?|bilderna|klipp|karta|imagini(?:le)?|harta|"
    r"صور|صورة|فيديو|خريطة|مقطع"
)
# What stands before a link to more, on the same or on something else.
_MORE = (
    r"(?:read|see|watch|hear) also|also (?:read|on this|in)|related(?: (?:story|stories|article|news))?:|more (?:on|about) this|"
    r"background:|lesen sie (?:auch|dazu)|siehe auch|mehr (?:dazu|zum thema)|zum thema|hintergrund:|(?:à )?(?:lire|voir) aussi|"
    r"sur le même sujet|lea también|le(?:e|er) también|ver también|te puede interesar|más (?:información )?sobre|leggi anche|vedi anche|"
    r"approfondi\w{0,6}:|leia (?:também|mais sobre)|ver também|saiba mais sobre|"
    r"(?:prze)?czytaj (?:też|także|również)|zobacz (?:też|także|również)|więcej (?:na ten temat|o tym)|"
    r"ayrıca (?:oku\w{0,6}|bak\w{0,6})|ilgili haber|читайте (?:также|ещё|еще|по теме|також|ще)|"
    r"(?:смотрите|дивіться|див\.|см\.) (?:также|також)|по теме:|за темою:|lees (?:ook|meer over)|zie ook|läs (?:också|även|mer om)|"
    r"se även|citește și|vezi și|اقرأ أيضا|اقرأ أيضًا|انظر أيضا|شاهد أيضا"
)
_LED_TO_MORE = re.compile(rf"(?<!\w)(?:{_MORE})", re.IGNORECASE)
_LED_TO_PICTURES = re.compile(rf"(?<!\w)(?:{_SHOWN})(?!\w)", re.IGNORECASE)


def leads_away(credit: Credit) -> bool:
    """Whether the sentence of a link leads to pictures, or to more that may be read, and says of nothing that it is from there."""
    said = credit.text or ""
    if credit.style != "link":
        return False
    cited = not CUES.isdisjoint(words(said).folded)
    return bool(_LED_TO_MORE.match(said) or (_LED_TO_PICTURES.search(said) and not cited and not any(map(str.isdigit, said))))


def speaks_of_then(credit: Credit, child: Version, parent: Version) -> bool:
    """Whether a credit's sentence is about years before the credited article, which has none of them: what was known already then."""
    years = {int(year) for year in _YEAR.findall(credit.text or "")}
    written = parent.when.middle.year if parent.when.known else child.when.middle.year
    return bool(years) and max(years) < written and not any(f"#{year}" in parent.anchors for year in years)
