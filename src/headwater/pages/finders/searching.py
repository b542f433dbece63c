"""Finders of pages that carry a passage: the GDELT DOC 2.0 API, Google's Fact Check Tools, a SearXNG instance."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from headwater.pages.finders.asking import Asked, Finder, Lead, text_of

_MOST_PHRASES = 2  # each is a request
_WEB = ("http://", "https://")


class Gdelt(Finder):
    """GDELT's list of news articles (blog.gdeltproject.org/gdelt-doc-2-0-api-debuts): by phrase, the earliest first.

    It asks to be asked every five seconds at the most. ``seendate`` is when its crawler saw the article, so that it is a capture too.
    """

    name = "gdelt"
    default = "https://api.gdeltproject.org/api/v2/doc/doc"
    pace = 5.0

    def search(self, asked: Asked) -> Iterator[Lead]:
        """Yield articles with the first phrase, from a month before the story's date to two days after it."""
        query = {"query": f'"{asked.phrases[0]}"', "mode": "artlist", "format": "json", "sort": "dateasc", "maxrecords": "25"}
        answer = self._get(self.base, **query, **_around(asked.published))
        if not answer.body.strip():
            return
        for article in _objects(self._read(answer, dict[str, Any]).get("articles")):
            if url := _address(article.get("url")):
                yield Lead(url, self.name, text_of(article.get("title")), _seen(text_of(article.get("seendate"))))


class FactCheck(Finder):
    """Google's Fact Check Tools API, claims:search: what fact-checkers wrote about a claim. The key goes in a header."""

    name = "factcheck"
    default = "https://factchecktools.googleapis.com/v1alpha1/claims:search"
    needs_key = True

    def search(self, asked: Asked) -> Iterator[Lead]:
        """Yield the reviews of claims like the story's title."""
        language = {"languageCode": asked.language.partition("-")[0]} if asked.language else {}
        answer = self._get(self.base, query=asked.title or asked.phrases[0], pageSize="10", **language)
        for claim in _objects(self._read(answer, dict[str, Any]).get("claims")):
            for review in _objects(claim.get("claimReview")):
                if url := _address(review.get("url")):
                    title = text_of(review.get("title")) or f"about: {text_of(claim.get('text'))}"
                    yield Lead(url, self.name, title, review=True)

    def _secrets(self) -> dict[str, str]:
        return {"X-Goog-Api-Key": self.key}


class Searxng(Finder):
    """A SearXNG instance that serves JSON (docs.searxng.org/dev/search_api); one's own, as a rule."""

    name = "searxng"

    def search(self, asked: Asked) -> Iterator[Lead]:
        """Yield what the instance's engines find for the phrases, each in quotation marks."""
        address = self.base if self.base.rstrip("/").endswith("/search") else f"{self.base.rstrip('/')}/search"
        for phrase in asked.phrases[:_MOST_PHRASES]:
            found = self._read(self._get(address, q=f'"{phrase}"', format="json"), dict[str, Any])
            for result in _objects(found.get("results")):
                if url := _address(result.get("url")):
                    yield Lead(url, self.name, text_of(result.get("title")))


def _objects(value: Any) -> Iterable[dict[str, Any]]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _address(value: Any) -> str:
    return value if isinstance(value, str) and value.startswith(_WEB) else ""


def _around(published: str | None) -> dict[str, str]:
    """Return the bounds of a search, none where the story has no date: GDELT then searches its last three months."""
    with suppress(ValueError, OverflowError):
        day = datetime.fromisoformat((published or "")[:10])
        span = (day - timedelta(days=30), day + timedelta(days=2))
        return {name: f"{moment:%Y%m%d%H%M%S}" for name, moment in zip(("startdatetime", "enddatetime"), span, strict=True)}
    return {}


def _seen(stamp: str) -> str | None:
    with suppress(ValueError):
        return datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).isoformat(timespec="seconds")
    return None
