"""Search the archive's articles."""

from typing import Any

from headwater.models import Article
from headwater.web.desk import Desk
from headwater.web.showing import brief, language_name, line, outlet_name
from headwater.web.workers import Tell

_LOOKED_AT = 200
_SHOWN = 50


def search_screen(desk: Desk, query: str, outlet: str, language: str, tell: Tell) -> dict[str, Any]:
    """Return the articles that have every word of ``query``, and the outlets and languages to narrow them by."""
    tell("searching")
    pairs = [(found, article) for found in desk.archive.search(query, _LOOKED_AT) if (article := desk.archive.get(found.id))]
    outlets = sorted({outlet_name(a) for _, a in pairs}, key=str.casefold)
    languages = sorted({_language(a) for _, a in pairs} - {""}, key=language_name)
    fitting = [(f, a) for f, a in pairs if outlet in {"", outlet_name(a)} and language in {"", _language(a)}]
    return {
        "query": line(query),
        "outlet": line(outlet, 60),
        "language": line(language, 12),
        "outlets": outlets,
        "languages": [(code, language_name(code)) for code in languages],
        "found": [(brief(a), line(f.snippet)) for f, a in fitting[:_SHOWN]],
        "in_all": len(fitting),
        "more": len(pairs) == _LOOKED_AT,
    }


def _language(article: Article) -> str:
    return (article.language or "").lower().split("-")[0]
