"""The JSON API as a program meets it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

REPOST = "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/"
COPY = "https://buzzparade.example/wow/ferrywoman-heard-the-dam-groan"


def ask(visit, where, status=200, headers=None, **params):
    answer = visit.client.get(f"/api/v1/{where}", params=params or None, headers=headers)
    assert answer.status_code == status, answer.text
    return answer


def test_all_articles_are_reached_by_cursor_each_once(visit):
    ids, cursor = [], "0"
    while cursor:
        page = ask(visit, "articles", cursor=cursor, limit=7).json()
        assert len(page["articles"]) <= 7
        ids += [article["id"] for article in page["articles"]]
        cursor = page["next"]
    assert len(ids) == len(set(ids)) == 32


def test_the_nouns_are_those_of_the_command_line(visit):
    assert ask(visit, "article", id=REPOST).json()["title"].startswith("The shutter could not stand it")
    assert ask(visit, "trace", id=REPOST).json()["parents"][0]["kind"] == "translation"
    said = ask(visit, "statements", id=REPOST).json()["attributions"]
    assert "Halyna Dorosh" in {one["speaker"]["name"] for one in said if one["speaker"]}
    assert ask(visit, "matches", id=COPY).json()["matches"][0]["a"] == COPY
    assert ask(visit, "compare", a=REPOST, b=COPY).json()["spans"] == []
    assert ask(visit, "claim", text="Nobody ever said this of Brackwater").json()["origins"] is None
    assert len(ask(visit, "search", q="Rudobir", limit=3).json()["found"]) == 3


@pytest.mark.parametrize(("text", "reason"), [("Who broke the dam?", "a question"), ("The dam broke. " * 500, "characters")])
def test_what_is_no_single_statement_is_a_bad_request(visit, text, reason):
    told = ask(visit, "claim", status=400, text=text).json()
    assert reason in told["detail"]
    assert told["remedy"]


def test_what_has_not_changed_is_not_sent_again(visit):
    tag = ask(visit, "article", id=REPOST).headers["etag"]
    assert ask(visit, "article", status=304, headers={"if-none-match": tag}, id=REPOST).content == b""


@pytest.mark.parametrize(
    ("name", "params", "status"),
    [
        ("article", {"id": "none"}, 404),
        ("article", {}, 400),
        ("articles", {"cursor": "-1"}, 400),
        ("articles", {"limit": "many"}, 400),
        ("articles", {"cursor": "²"}, 400),
        ("search", {"q": "weir", "limit": "-5"}, 400),
        ("search", {"q": "weir", "since": "yesterday"}, 400),
        ("search", {"q": "weir", "until": ""}, 400),
        ("search", {"q": "weir", "kind": "shouted"}, 400),
        ("speaker", {"name": "   "}, 400),
        ("compare", {"a": REPOST, "b": COPY, "version": "new"}, 400),
        ("versions", {"id": "none"}, 404),
        ("search", {"q": "weir", "untill": "2024-05-03"}, 400),
        ("hits", {"cursor": "x"}, 400),
        ("nothing", {}, 404),
    ],
)
def test_problems_are_told_as_such(visit, name, params, status):
    answer = ask(visit, name, status=status, **params)
    assert answer.headers["content-type"] == "application/problem+json"
    assert {"title", "status", "detail", "remedy"} <= answer.json().keys()


def test_the_document_names_every_address_and_what_it_asks(visit):
    document = ask(visit, "openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for path, methods in document["paths"].items():
        required = {p["name"]: "2" if p["name"] == "story" else REPOST for p in methods["get"]["parameters"] if p["required"]}
        assert visit.client.get(path, params=required).status_code == 200, path
        assert visit.client.get(path).status_code == (400 if required else 200), path


PATHS = ["/versions", "/alerts", "/", "/story", "/trace", "/article", "/compare", "/claim", "/speaker", "/search", "/job/x"]
PATHS += [
    f"/api/v1/{name}"
    for name in (
        "versions",
        "changed",
        "alerts",
        "hits",
        "articles",
        "article",
        "statements",
        "trace",
        "matches",
        "compare",
        "claim",
        "search",
        "notes",
        "speaker",
        "stories",
        "story",
    )
]
NAMES = [
    "id",
    "a",
    "b",
    "text",
    "name",
    "q",
    "outlet",
    "language",
    "cursor",
    "limit",
    "token",
    "story",
    "speaker",
    "kind",
    "since",
    "until",
    "before",
    "version",
    "alert",
]


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PATHS), st.dictionaries(st.sampled_from(NAMES), st.text(max_size=30) | st.sampled_from([REPOST, "-1", '"', "%00"])))
def test_no_question_makes_the_app_fail(visit, path, asked):
    assert visit.client.get(path, params={k: v.encode("utf-8", "replace") for k, v in asked.items()}).status_code < 500


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["/notes", "/notes/resolved", "/alerts/removed", "/alerts/look", "/trace", "/static/x"]), st.binary(max_size=60))
def test_nothing_that_is_sent_makes_the_app_fail(visit, path, body):
    assert visit.client.post(path, content=body).status_code < 500
