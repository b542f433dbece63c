"""Each post of an exported channel is a page of its own, with its time, its channel, and whom it was forwarded from."""

import json

import pytest

from headwater.models import Page, Problem
from headwater.pages import open_pages
from headwater.reading import read

MESSAGES = [
    {"id": 1, "type": "service", "date": "2024-03-01T09:00:00", "text": "channel created"},
    {
        "id": 2,
        "type": "message",
        "date": "2024-03-04T10:00:00",
        "date_unixtime": "1709542800",
        "text": ["The ferry ", {"type": "bold", "text": "stopped"}, " on Monday. ", {"type": "link", "text": "https://gull.example/1"}],
    },
    {"id": 3, "type": "message", "date": "2024-03-04T11:00:00", "text": "Passengers wait.", "forwarded_from": "Harbour Watch"},
    {"id": 4, "type": "message", "date": "2024-03-04T12:00:00", "text": "", "photo": "photos/4.jpg"},
]
HTML = """<!DOCTYPE html><html><head><meta charset="utf-8"/></head>
<body><div class="page_wrap"><div class="page_header"><div class="content">
<div class="text bold"> Orlo Harbour </div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">4 March 2024</div></div>
<div class="message default clearfix" id="message2"><div class="body">
<div class="pull_right date details" title="04.03.2024 10:00:00 UTC+01:00">10:00</div><div class="from_name">Orlo Harbour</div>
<div class="text">The ferry <strong>stopped</strong>.<br>Nobody<br><br>knows why.</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="04.03.2024 11:00:00">11:00</div>
<div class="forwarded body"><div class="from_name">Harbour Watch <span class="date details">04.03.2024</span></div>
<div class="text">Passengers wait.</div></div></div></div>
<div class="message default clearfix" id="message4"><div class="body"><div class="media_wrap clearfix"></div></div></div>
</div></div></div></body></html>"""


@pytest.fixture
def export(tmp_path):
    data = {"name": "Orlo Harbour", "type": "public_channel", "id": 123, "messages": MESSAGES}
    (tmp_path / "result.json").write_text(json.dumps(data), "utf-8")
    return tmp_path


def test_an_export_in_json_named_or_in_a_folder(export):
    for source in (export / "result.json", export):
        first, second = open_pages([str(source)])
        assert (first.id, first.url, first.given.outlet) == ("https://t.me/c/123/2", "https://t.me/c/123/2", "Orlo Harbour")
        assert first.given.text == "The ferry stopped on Monday. https://gull.example/1"
        assert (first.given.published, second.given.published) == ("2024-03-04T09:00:00+00:00", "2024-03-04T11:00:00")
        assert second.given.text == "Forwarded from Harbour Watch\n\nPassengers wait."


def test_an_export_in_html(tmp_path):
    path = tmp_path / "messages.html"
    path.write_text(HTML, "utf-8")
    first, second = open_pages([str(path)])
    assert (first.id, first.url, first.given.outlet) == (f"{path}#message2", None, "Orlo Harbour")
    assert first.given.text == "The ferry stopped.\nNobody\n\nknows why."
    assert (first.given.published, second.given.published) == ("2024-03-04T10:00:00+01:00", "2024-03-04T11:00:00")
    assert second.given.text == "Forwarded from Harbour Watch\n\nPassengers wait."


def test_a_post_is_read_as_an_article_of_its_own(export):
    article = read(next(open_pages([str(export)])))
    assert (article.id, article.published, article.outlet.name) == ("https://t.me/c/123/2", "2024-03-04T09:00:00+00:00", "Orlo Harbour")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"messages": 1}', '{"messages": [], "id": 1}', '{"messages": [{"id": "x"}], "id": 1}'])
def test_what_is_no_export_is_a_problem(tmp_path, text):
    (tmp_path / "result.json").write_text(text, "utf-8")
    (problem,) = open_pages([str(tmp_path / "result.json")])
    assert isinstance(problem, Problem)
    assert "export" in problem.remedy


def test_an_ordinary_page_is_not_taken_for_an_export(tmp_path):
    (tmp_path / "a.html").write_text('<p class="history">The ferry stopped.</p>', "utf-8")
    (page,) = open_pages([str(tmp_path / "a.html")])
    assert isinstance(page, Page)
