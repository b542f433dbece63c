"""The heads of pages as many kinds of sites make them: what is read of them is what a reader sees, the date to the minute."""

import tomllib
from pathlib import Path

import pytest

from headwater.models import Page
from headwater.reading import read

_PAGES = tomllib.loads(Path(__file__).with_name("heads.toml").read_text("utf-8"))["page"]
# Long enough to be an article on any page.
_PROSE = """<p>The ferry between Orlo and the mainland will stop running on Sunday, the harbour board said in a notice that it put up at
the kiosk, where passengers with tickets for later days can have their fourteen kroons back.</p>
<p>Skipper Dagny Holm said she had read about it in the bakery queue and not from her employer, who had been at sea himself all week and
could not be reached by telephone, by letter or by anybody's cousin.</p>
<p>The boat was built in 1961 and has carried the island's post, its pupils and its sheep ever since, and nobody at the board would say
whether a replacement had been ordered, was being looked for or had been forgotten.</p>"""


@pytest.mark.parametrize("page", _PAGES, ids=[page["what"] for page in _PAGES])
def test_the_head_of_a_page_is_read_as_its_readers_see_it(page: dict[str, str]) -> None:
    head = f"<title>{page.get('window', page['title'])}</title>{page.get('top', '')}"
    body = f"{page.get('above', '')}{_PROSE}{page.get('below', '')}"
    html = f"<html lang={page.get('language', 'en')}><head>{head}</head><body>{body}</body></html>"
    article = read(Page(page["url"], html.encode(), url=page["url"]))
    found = {"published": article.published, "outlet": article.outlet.name, "title": article.title}
    assert found == {name: page.get(name) for name in found}
    assert article.text.endswith("forgotten.")
