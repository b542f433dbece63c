"""A post, a video, a picture is one node, however many pages show it and under whatever address."""

import pytest

from headwater.archive import Archive
from headwater.models import Article, Credit, Embed, Image, Outlet
from headwater.seeking import posts_of, with_posts
from headwater.tracing import Tracer

WORDS = "The last ferry leaves Orlo on Sunday at six and nobody has told the crew what comes then"


def page(where, text, post=None, *, image=None, credits_=(), said=WORDS):  # noqa: PLR0913 - a page of whatever shows something
    embeds = (Embed("Twitter", post, "Ada Brook", "adabrook", "2024-03-01", said, (0, 0)),) if post else ()
    shown = tuple(Credit("post", e.author, e.url, e.span, "embed", e.text, e.platform) for e in embeds)
    images = (Image(image, "The quay", "Dagny Holm"),) if image else ()
    url, domain = f"https://{where}/ferry", where.partition("/")[0]
    return Article(url, text, url, outlet=Outlet(domain, domain), embeds=embeds, images=images, credits=(*shown, *credits_), language="en")


GULL = "The harbour board has told nobody what will replace the boat, and the shops in Orlo are counting what bread they have."
TERN = "An account of the island's ferry crew is the only one so far that says when the last crossing is to be made on Sunday."


@pytest.fixture
def archive():
    with Archive.open(":memory:") as archive:
        yield archive


def test_a_post_that_two_outlets_embed_is_one_cited_node(archive):
    gull = page("gull.example", GULL, "https://twitter.com/adabrook/status/17")
    tern = page("tern.example", TERN, "https://x.com/AdaBrook/status/17?s=20")
    shoal = page("shoal.example", GULL[::-1], "https://x.com/AdaBrook/status/18")
    list(archive.add_many([gull, tern, shoal]))
    (one,), (other,), (third,) = (Tracer(archive).trace(a).cited for a in (gull, tern, shoal))
    assert one.node == other.node != third.node
    assert (one.shown_by, other.shown_by, third.shown_by) == ((tern.id,), (gull.id,), ())
    assert one.text == WORDS


def test_two_videos_of_nobodys_are_two_nodes_and_a_name_without_a_link_joins_its_post(archive):
    videos = tuple(Credit("post", None, f"https://www.youtube.com/embed/abcdef{n}", medium="YouTube") for n in (1, 2))
    named = Credit("post", "Ada Brook", None, (0, 3), text="Ada Brook wrote on Twitter", medium="Twitter")
    article = page("gull.example", GULL, "https://twitter.com/adabrook/status/17", credits_=(named, *videos))
    cited = Tracer(archive).trace(article).cited
    assert [c.node for c in cited] == ["twitter.com/i/status/17", "youtube.com/watch?v=abcdef1", "youtube.com/watch?v=abcdef2"]


def test_a_picture_that_another_outlet_shows_is_cited_and_an_outlets_own_is_not(archive):
    quay, logo = "https://cdn.example/quay.jpg?w=800", "https://gull.example/logo.png"
    gull, tern = page("gull.example", GULL, image=quay), page("tern.example", TERN, image=quay)
    again = page("gull.example/b", GULL, image=logo)
    list(archive.add_many([gull, tern, again, page("gull.example/c", GULL, image=logo)]))
    (picture,) = Tracer(archive).trace(gull).cited
    assert (picture.kind, picture.name, picture.shown_by) == ("picture", "Dagny Holm", (tern.id,))
    assert Tracer(archive).trace(again).cited == ()


def test_what_is_no_longer_shown_is_forgotten(archive):
    post = "https://twitter.com/adabrook/status/17"
    archive.add(page("gull.example", GULL, post))
    assert archive.showing("https://x.com/i/status/17") == ("https://gull.example/ferry",)
    archive.add(page("gull.example", GULL))
    assert archive.showing(post) == ()
    archive.add(page("gull.example", GULL, post))
    archive.remove("https://gull.example/ferry")
    assert archive.showing(post) == ()
    assert archive.showing(None) == archive.showing("no address") == ()


def test_a_post_becomes_one_article_however_many_outlets_embed_it(archive):
    pages = [page("gull.example", GULL, "https://twitter.com/adabrook/status/17"),
             page("tern.example", TERN, "https://x.com/AdaBrook/status/17", said=WORDS + " …"),
             page("shoal.example", GULL, "https://x.com/AdaBrook/status/19", said="Look!")]  # fmt: skip
    list(archive.add_many(with_posts(archive, pages)))
    (id_,) = archive.find("https://x.com/i/status/17")
    post = archive.get(id_)
    assert (post.text, post.authors, post.published) == (WORDS, ("Ada Brook",), "2024-03-01")
    assert post.notes[-1] == "as shown by https://gull.example/ferry"
    assert len(archive) == 4
    assert list(with_posts(archive, pages)) == pages
    relays = [Tracer(archive).trace(one).parents for one in pages[:2]]
    assert [[relay.id for relay in parents] for parents in relays] == [[id_], [id_]]


def test_a_post_without_an_address_or_a_text_is_none():
    assert list(posts_of(page("gull.example", GULL, "nowhere"))) == []
    assert list(posts_of(page("gull.example", GULL, "https://x.com/a/status/1", said=None))) == []
