"""Who has their text from whom in a story: every article of it is traced, which takes long, so that it is kept."""

from collections.abc import Iterable, Sequence

from headwater.archive import Archive, Relays
from headwater.models import Article
from headwater.states import state_of
from headwater.tracing.tracer import Tracer


def tracer_state() -> str:
    """Return what is another value for another state of the code and the data that trace."""
    return state_of("tracing", "textreuse")


def relays(archive: Archive, story: str, tracer: Tracer | None = None) -> Relays:
    """Return the held parents of each article of a story that has any: as they were kept, else traced now."""
    known = archive.stories.relays(story, tracer_state())
    return relays_of(archive, (one.article for one in archive.stories.members(story)), tracer) if known is None else known


def relays_of(archive: Archive, ids: Iterable[str], tracer: Tracer | None = None) -> Relays:
    """Return the held parents of some articles, of each that has any."""
    tracer = tracer or Tracer(archive)
    found = {id_: tracer.parents(article) for id_ in ids if (article := archive.get(id_))}
    return {id_: [(relay.id, relay.kind, relay.confidence) for relay in parents] for id_, parents in found.items() if parents}


def ends(articles: Sequence[Article], relays: Relays) -> tuple[str, ...]:
    """Return a story's origins: the articles that have their text, or a part of it, from no other held one, not even perhaps.

    Another form of a page, or a later page of a series, is none. Where each has it from another, those others: they are in another story.
    """
    counted = [a.id for a in articles if not (a.variant_of or a.part_of)] or [a.id for a in articles]
    held = {a.id for a in articles}
    first = tuple(id_ for id_ in counted if not relays.get(id_))
    return first or tuple(dict.fromkeys(id_ for one in counted for id_, _, _ in relays[one] if id_ not in held))


def keep_relays(archive: Archive, stories: Iterable[str]) -> int:
    """Trace the articles of some stories and keep who has their text from whom, as far as it is not; return how many were traced."""
    tracer, traced = Tracer(archive), 0
    for story in stories:
        if archive.stories.relays(story, tracer_state()) is None:
            since = archive.stories.traced_from(story, tracer_state())
            archive.stories.keep_relays(story, since, relays(archive, story, tracer))
            traced += 1
    return traced
