"""Who says what in an article, with all that it mentions: the verb ``attribute``, which needs nothing of what reads pages or keeps them."""

from dataclasses import replace

from headwater.models import Article, Attribution
from headwater.statements import Reader
from headwater.statements import attribute as statements_of
from headwater.statements.lexicon import languages


def attribute(article: Article, reader: Reader = "auto", *, mentioned: bool = True) -> Attribution:
    """Return who says what in ``article``, and the figures, amounts, dates, places and names it mentions.

    ``mentioned`` False leaves those out: the first text that is asked for them waits half a second for the names of the world's places.
    """
    found = statements_of(article, reader)
    if not article.text or not mentioned:
        return found
    from headwater.mentions import mentions  # noqa: PLC0415 - loads the gazetteer

    return replace(found, mentions=mentions(article.text, language=article.language, published=article.published))


def unread_language(article: Article) -> str | None:
    """Return the language of ``article``, as a code, where it has a text and there are no rules for its statements; else None.

    Such a text is read with the rules of the language that it is closest to: quotations in marks are found, and little else.
    """
    language = (article.language or "").replace("_", "-").split("-")[0].lower()
    return language if article.text and language and language[:2] not in languages() else None
