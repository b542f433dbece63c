"""All articles of an archive, traced by several processes as by one."""

import pytest

from headwater.archive import Archive
from headwater.models import HeadwaterError, Problem
from headwater.tracing import everything as module
from headwater.tracing import trace_all, trace_everything
from invented import FERRY, article, credit, text


@pytest.fixture
def held(tmp_path):
    """Return an archive in a file, with its address: twenty originals, each copied by two others."""
    url = str(tmp_path / "copies.db")
    made = []
    for number in range(20):
        body = text(*(f"{sentence} It was the {number + 11}th such notice of the year {1900 + number}." for sentence in FERRY))
        made.append(article(f"gull{number}", body, "2024-03-01T08:00:00+00:00"))
        said = [credit("source_line", f"Gull{number}")]
        made += [article(f"{other}{number}", body, "2024-03-02T08:00:00+00:00", said=said) for other in ("tern", "skua")]
    with Archive.open(url) as archive:
        list(archive.add_many(made))
        yield archive, url


def test_processes_find_what_one_finds_in_the_same_order(held, monkeypatch):
    archive, url = held
    monkeypatch.setattr(module, "_PART", 7)
    monkeypatch.setattr(module, "_FEWEST", 8)
    by_two = list(trace_everything(archive, url, jobs=2))
    assert by_two == list(trace_all(archive))
    assert sum(bool(trace.parents) for trace in by_two) == 40


def test_an_article_that_fails_is_named_and_the_others_are_traced(held, monkeypatch):
    archive, url = held
    broken = next(iter(archive.ids()))
    as_it_was = module.Tracer.trace
    monkeypatch.setattr(module.Tracer, "trace", lambda self, article: 1 / 0 if article.id == broken else as_it_was(self, article))
    found = list(trace_everything(archive, url, jobs=1))
    assert [one.input for one in found if isinstance(one, Problem)] == [broken]
    assert len(found) == 60


def test_a_process_that_is_killed_ends_with_a_word_and_not_for_ever(held, monkeypatch):
    archive, url = held
    monkeypatch.setattr(module, "_PART", 7)
    monkeypatch.setattr(module, "_FEWEST", 8)
    begun = []

    def killing(*given):
        workers = pool(*given)
        begun.append(workers)
        return workers

    pool = module.pool
    monkeypatch.setattr(module, "pool", killing)
    found = trace_everything(archive, url, jobs=2)
    next(found)
    for process in begun[0]._processes.values():
        process.kill()
    with pytest.raises(HeadwaterError, match="ended"):
        list(found)
