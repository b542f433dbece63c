import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.archive import Archive, all_matches, matches, matching
from headwater.archive.matching import may_share
from headwater.models import Article, Outlet
from headwater.textreuse import align, fingerprint, prepare
from headwater.textreuse.aligning import SEED
from headwater.textreuse.fingerprints import gram_hashes
from headwater.textreuse.prose import prose
from headwater.urls import host

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "relay" / "world.jsonl"
VERBATIM = {"reprint", "truncated", "expanded", "light_edit", "rewrite", "excerpt", "digest"}

FERRY = (
    "The ferry between Quay Hill and the island of Sorrel stopped running on Monday after inspectors found cracks in its hull. "
    "About four hundred people who live on the island must now wait for a fishing boat that crosses twice a day."
)
OWLS = (
    "A pair of barn owls has nested in the clock tower of Amber Vale for the third year running, and the town has silenced the bells. "
    "The parish council will decide in autumn whether they may ring again."
)
BOX = "Sign up for our morning letter and never miss what happens in the valleys, free of charge, every day of the year."


def page(name, text, domain):
    url = f"https://{domain}/{name}"
    return Article(id=url, url=url, text=text, outlet=Outlet(None, domain))


@pytest.fixture
def archive():
    with Archive.open(":memory:") as opened:
        list(opened.add_many(page(n, f"{' '.join(w + 'abcdef'[n] for w in OWLS.split())}\n\n{BOX}", "quayhill.example") for n in range(6)))
        opened.add(page("ferry", FERRY, "lenmouth.example"))
        opened.add(page("digest", f"{FERRY}\n\n{OWLS}", "vale.example"))
        opened.add(page("owls", f"{OWLS}\n\n{BOX}", "tower.example"))
        yield opened


def test_every_pair_once_and_no_furniture(archive):
    found = {(one.a.split("/")[-1], one.b.split("/")[-1]): one for one in all_matches(archive)}
    assert set(found) == {("ferry", "digest"), ("digest", "owls")}
    assert found["ferry", "digest"].spans == ((0, len(FERRY), 0, len(FERRY)),)


def test_the_matches_of_one_article_need_not_be_archived(archive):
    asked = page("new", f"{BOX}\n\n{OWLS}", "newcomer.example")
    found = list(matches(asked, archive))
    assert {one.b.split("/")[-1] for one in found} == {"digest", "owls"}
    assert all(one.a == asked.id for one in found)
    for one in found:
        held = archive.get(one.b)
        assert [(asked.text[s:e], held.text[t:f]) for s, e, t, f in one.spans] == [(OWLS, OWLS)]


def test_nothing_in_an_empty_archive():
    with Archive.open(":memory:") as empty:
        assert list(all_matches(empty)) == []
        assert list(matches(page("1", FERRY, "lenmouth.example"), empty)) == []


def test_one_that_has_asked_before_sees_what_was_replaced_and_removed(tmp_path):
    url = str(tmp_path / "a.db")
    first, second, third = (page(n, f"{OWLS} Page {n}.", f"outlet{n}.example") for n in range(3))
    with Archive.open(url) as writer:
        list(writer.add_many([first, second, third]))
        with Archive.open(url, readonly=True) as reader:
            assert {one.id for one in reader.candidates(first)} == {second.id, third.id}
            writer.remove(second.id)
            assert {one.id for one in reader.candidates(first)} == {third.id}
            writer.add(replace(third, text=f"{third.text} {FERRY}"))
            assert {one.id for one in reader.candidates(page("asked", FERRY, "quay.example"))} == {third.id}
            writer.remove(third.id)
            writer.add(replace(third, id="https://outlet9.example/9", url="https://outlet9.example/9"))
            assert {one.id for one in reader.candidates(first)} == {"https://outlet9.example/9"}


def test_a_phrase_on_hundreds_of_pages_is_not_compared_with_each(monkeypatch):
    phrase = "Our reporter will bring more on this later today"
    asked = page("asked", f"{OWLS} {phrase}.", "tower.example")
    compared = []
    monkeypatch.setattr(matching, "may_share", lambda left, seeds: compared.append(seeds) or may_share(left, seeds))
    with Archive.open(":memory:") as archive:
        others = (page(n, " ".join(f"{word}{n}" for word in OWLS.split()) + f" {phrase}.", f"outlet{n}.example") for n in range(200))
        list(archive.add_many(others))
        archive.add(page("copy", OWLS, "vale.example"))
        assert len(archive.candidates(asked)) > 100
        assert [one.b for one in matches(asked, archive)] == ["https://vale.example/copy"]
    assert len(compared) < 20


def test_phrases_that_come_at_onceor_alone_are_known_again_in_whatever_company(monkeypatch):
    phrases = ["Our reporter will bring more on this later today", "All boats are listed on the board behind the old mill"]
    told = [" ".join(f"{word}{n}" for word in OWLS.split()) + f" {'. '.join(phrases[: 1 + n % 2][:: (-1) ** n])}." for n in range(90)]
    told += [" ".join(f"{word}x{n}" for word in OWLS.split()) + f" {phrases[1]}." for n in range(45)]
    looked = []
    monkeypatch.setattr(matching, "may_share", lambda left, seeds: looked.append(1) or may_share(left, seeds))
    with Archive.open(":memory:") as archive:
        list(archive.add_many(page(n, text, f"outlet{n}.example") for n, text in enumerate(told)))
        archive.add(page("copy", OWLS, "copy.example"))
        found = [one.b for one in matches(page("asked", f"{OWLS} {'. '.join(phrases)}.", "tower.example"), archive)]
    assert found == ["https://copy.example/copy"]
    assert len(looked) < 10


@pytest.mark.parametrize("together", [1, 2, 500])
def test_matches_are_the_same_however_many_texts_are_read_together(together, monkeypatch):
    """A match in the midst of a phrase's pages says that others with the very same grams are to be looked at after all."""
    phrase = "Our reporter will bring more on this later today"
    own = [" ".join(f"{word}{n}" for word in OWLS.split()) for n in range(30)]
    told = [f"{text} {phrase}." for text in own[:25]] + [f"{text} {OWLS[:60]} {phrase}." for text in own[25:28]] + [f"{OWLS} {own[28]}"]
    asked = page("asked", f"{OWLS} {own[3][:90]} {phrase}.", "tower.example")
    with Archive.open(":memory:") as archive:
        list(archive.add_many(page(f"{n:02}", text, f"outlet{n}.example") for n, text in enumerate(told)))
        usual = list(matches(asked, archive))
        monkeypatch.setattr(matching, "_TOGETHER", together)
        assert list(matches(asked, archive)) == usual
        assert len(usual) > 1


VOCABULARY = st.sampled_from("river bridge mayor vote storm budget ferry union court harbour lamp gate".split())


@settings(max_examples=150)
@given(st.lists(VOCABULARY, max_size=60), st.data())
def test_what_is_not_compared_would_have_shown_no_passage(drawn, data):
    own = [f"{word}{at // 3}" for at, word in enumerate(drawn)]
    edits = data.draw(st.lists(st.sampled_from(["keep"] * 8 + ["replace", "drop", "add"]), min_size=len(own), max_size=len(own)))
    pieces = {"keep": lambda word: [word], "replace": lambda _: ["other"], "drop": lambda _: [], "add": lambda word: [word, *["more"] * 9]}
    other = " ".join(piece for word, edit in zip(own, edits, strict=True) for piece in pieces[edit](word))
    if align(" ".join(own), other):
        assert may_share(prepare(" ".join(own)), gram_hashes(prose(other).hashes, SEED))


@pytest.mark.skipif(not SHARED.exists(), reason="the relay data is not here")
def test_nearly_all_verbatim_relays_of_the_relay_data_are_found():
    rows = [json.loads(line) for line in SHARED.read_text("utf-8").splitlines()]
    with Archive.open(":memory:") as archive:
        list(archive.add_many(Article(id=r["url"], url=r["url"], text=r["text"], outlet=Outlet(None, host(r["url"]))) for r in rows))
        pairs = {frozenset(pair[:2]) for pair in archive.pairs()}
    edges = [frozenset((r["url"], o["parent"])) for r in rows for o in r["origin"] or [] if o["kind"] in VERBATIM]
    assert sum(edge in pairs for edge in edges) / len(edges) > 0.97


def test_a_short_post_finds_the_list_that_took_it_up_and_the_other_way_round():
    post = "Sorrel gets a bridge after all, the council says"
    items = "\n\n".join(f"– {' '.join(word + letter for word in OWLS.split()[:20])}" for letter in "abcdef")
    with Archive.open(":memory:") as archive:
        archive.add(page("post", post, "lenmouth.example"))
        archive.add(page("list", f"{items}\n\n– {post}\n\n{OWLS}", "vale.example"))
        found = list(all_matches(archive))
        assert [(one.a, one.b) for one in found] == [("https://lenmouth.example/post", "https://vale.example/list")]
        asked = page("again", f"{post}!", "quayhill.example")
        assert {one.b for one in matches(asked, archive)} == {found[0].a, found[0].b}


POSTS = ["Ferries to Sorrel stay in port until Monday", "The lens of Tamsel will not leave its tower this year", OWLS, FERRY]
STEP = st.tuples(st.sampled_from("abcd"), st.lists(st.sampled_from(POSTS), max_size=2))


@settings(max_examples=40)
@given(st.lists(STEP, max_size=12))
def test_after_adding_replacing_and_removing_the_pairs_are_those_that_share_grams(steps):
    """In whichever of their last versions: others may have their text from one that was replaced."""
    with Archive.open(":memory:") as archive:
        held = {}
        for name, texts in steps:
            url = f"https://{name}.example/1"
            if texts:
                text = "\n\n".join(texts)
                if archive.add(page("1", text, f"{name}.example")).status != "unchanged":
                    held.setdefault(url, []).append(text)
            else:
                archive.remove(url)
                held.pop(url, None)
        grams = {url: {gram for text in texts[-9:] for gram in fingerprint(text).tolist()} for url, texts in held.items()}
        shared = {frozenset((a, b)): len(grams[a] & grams[b]) for a, b in combinations(held, 2) if grams[a] & grams[b]}
        assert {frozenset((a, b)): count for a, b, count in archive.pairs()} == shared
        for text in (texts[-1] for texts in held.values()):
            found = {one.id: one.shared for one in archive.candidates(Article(id="asked", text=text))}
            asked = set(fingerprint(text).tolist())
            assert found == {other: len(asked & grams[other]) for other in held if asked & grams[other]}


@pytest.mark.parametrize("together", [1 << 20, 500])
def test_what_is_near_several_texts_is_told_together_as_of_each_alone(monkeypatch, together):
    """One story on many pages, and a box of each outlet: what a text is near to does not depend on its company."""
    monkeypatch.setattr("headwater.textreuse.index.CROWD", 10)
    monkeypatch.setattr("headwater.archive.postings._TOGETHER", together)
    told = [f"{OWLS} It was number {n}." if n % 3 else " ".join(f"{word}{n}" for word in OWLS.split()) for n in range(40)]
    box = "Write to the editors of this page by the first of each month or call at the desk in the hall"
    pages = [page(n, f"{text}\n\n{box} number {n % 4}.", f"outlet{n % 4}.example") for n, text in enumerate(told)]

    def near(archive, one):
        return archive.candidates(one), archive.furniture_in(one)

    with Archive.open(":memory:") as archive:
        list(archive.add_many(pages))
        archive.look_ahead(pages[5:8])
        archive.remove(pages[7].id)  # what was looked for before is another answer now
        alone = [near(Archive(archive._database), one) for one in pages]
        archive.look_ahead(pages[:20])
        at_once = [near(archive, one) for one in pages[:20]]
        archive.look_ahead(pages[20:])
        assert [*at_once, *(near(archive, one) for one in pages[20:])] == alone
    assert any(found for found, _ in alone)
    assert any(furniture for _, furniture in alone)
