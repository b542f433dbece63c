"""Pictures of an article with their captions and the credit that a caption names."""

import re
from collections.abc import Sequence
from urllib.parse import urljoin

from headwater.models import Image
from headwater.reading.raw import Place, RawBlock, RawImage

_LABEL = (
    r"photos?(?: by| credit| courtesy of| illustration by)?|photograph(?:er|s|y)?(?: by)?|pictures?(?: by| credit)?"
    r"|images?(?: by| credit| source)?|credits?|illustration(?: by)?|graphic(?: by)?|source|фото(?:графия| предоставлено)?|снимок"
    r"|иллюстрация|зображення|світлина|ілюстрація|bild(?:er|quelle|nachweis)?|fotos?(?: von| de| di| av| door)?|quelle"
    r"|crédits?(?: photo)?|photographie|imagen|imatge|fotografía|fotografia|foto(?:grafie)?|crédito|crèdit|immagine|zdjęcie|fot\."
    r"|snímek|zdroj|kuva|kép|fotó|φωτογραφία|fotoğraf|сурет|фота|снимка|slika|ảnh|صورة|צילום|写真|사진|图"
)
_CREDIT = re.compile(rf"(?:^|[\s(\[|/—–-])(?:{_LABEL})\s?[:：/]\s?([^()\[\]]{{2,80}})", re.IGNORECASE)
_BY = re.compile(r"(?:^|[\s(\[])(?:photos?|photograph|pictures?|images?|illustration) (?:by|courtesy of) ([^()\[\]]{2,80})", re.IGNORECASE)
_SIGN = re.compile(r"(?:©|\(c\)|\bcopyright)\s?(?:\d{4}\s)?([^()\[\]©]{2,80})", re.IGNORECASE)
_VIA = re.compile(r"([^\s.()\[\]][^.()\[\]]{1,60}(?:/[^.()\[\]/]{2,40})?(?:\svia\s|/)[A-Z][^.()\[\]]{1,40})[)\]]?\.?$")
_IN_BRACKETS = re.compile(r"[(\[]([A-Z][^()\[\]]{0,40}/[^()\[\]]{2,40})[)\]]\.?$")
_MOST_CAPTION = 600


def credit_of(caption: str) -> str | None:
    """Return whom a caption credits the picture to ("Photo: X", "© X", "X/Y via Z"), None where it does not say."""
    text = caption[-_MOST_CAPTION:]
    for pattern in (_CREDIT, _BY, _SIGN, _IN_BRACKETS, _VIA):
        found = None
        for found in pattern.finditer(text):  # noqa: B007 - the last one: credits close a caption
            pass
        if found is not None:
            credit = re.split(r"[.;|](?:\s|$)", found[1])[0].strip(" .,;:|/–—-")
            if credit:
                return credit
    return None


def images_of(pictures: Sequence[RawImage], captions: Sequence[RawBlock], base: str | None) -> tuple[Image, ...]:
    """Return the pictures, each with the captions that stand in the same figure. ``base`` resolves relative addresses."""
    figures = [_figure(picture.place) for picture in pictures]
    images = []
    for picture, figure in zip(pictures, figures, strict=True):
        texts = [caption.text for caption in captions if figure in caption.place.up()]
        caption = " ".join(dict.fromkeys(texts)) or None
        images.append(Image(joined(base, picture.url), caption, credit_of(caption) if caption else None))
    return tuple(dict.fromkeys(images))


def joined(base: str | None, url: str) -> str:
    """Return ``url`` made absolute against ``base``; as it stands where that cannot be done."""
    try:
        return urljoin(base or "", url.strip())
    except ValueError:  # an unclosed bracket and the like
        return url.strip()


def _figure(place: Place) -> Place:
    """Return the element that holds a picture and its caption: a figure, or the block around it."""
    chain = place.up()
    around = (here for here in chain if here.tag == "figure" or "caption" in here.tokens)
    return next(around, chain[min(1, len(chain) - 1)])
