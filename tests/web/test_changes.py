"""What an outlet changed after the fact, what is waited for, and when a page was seen: on screens and in the API."""

import pytest

from headwater import verbs
from headwater.models import Article, Capture, Outlet

URL = "https://gull.example/pier"
FIRST = (
    "The harbour board closed the north pier on Sunday after divers found fourteen cracked piles under the old fuel dock there.\n\n"
    "Nobody was hurt, the board said in a statement that it sent out in the evening."
)
SECOND = FIRST.replace("fourteen", "nineteen").replace("Nobody was hurt, the board", "The fishermen will be paid for it, the board")
HOSTILE = "<script>alert(1)</script>"


def pier(text, title, fetched):
    return Article(
        id=URL,
        url=URL,
        text=text,
        title=title,
        fetched=fetched,
        published="2024-05-05",
        language="en",
        outlet=Outlet("Gull", "gull.example"),
    )


@pytest.fixture
def path(tmp_path):
    path = str(tmp_path / "pier.db")
    with verbs.Archive.open(path) as archive:
        archive.add(pier(FIRST, "Pier closed", "2024-05-05T18:00:00+00:00"))
        archive.add(pier(SECOND, "Pier closed for years", "2024-05-06T09:00:00+00:00"))
        archive.add(pier(f"{SECOND}\n\nA third paragraph says that repairs begin in June. {HOSTILE}", "Pier closed for years", None))
        archive.note_captures(URL, [Capture("2024-05-05T19:30:00+00:00", "wayback", "https://captures.example/1")])
    return path


def test_each_version_says_what_it_changed_of_the_one_before(visitor, path, words):
    visit = visitor(path)
    shown = words(visit.get("/versions", id=URL))
    assert "3 versions" in shown
    assert shown.index("Version 3") < shown.index("Version 2") < shown.index("Version 1")
    assert "title Pier closed → Pier closed for years" in shown
    assert "figure changed" in shown
    assert "1 sentence new" in shown
    assert "fetched 6 May 2024, 09:00 UTC" in shown
    assert HOSTILE not in visit.get("/versions", id=URL).text
    beside = words(visit.get("/compare", a=URL, b=URL, version=2))
    assert "fourteen" in beside
    assert "third paragraph" not in beside
    assert "third paragraph" in words(visit.get("/compare", a=URL, b=URL))
    assert "no version that comes after another" in words(visit.get("/compare", 422, a=URL, b=URL, version="1"))


def test_what_has_changed_is_listed(visitor, path, words, visit):
    opened = visitor(path)
    assert "3 versions" in words(opened.get("/versions"))
    assert "there is one version" in words(visit.get("/versions"))
    assert opened.client.get("/api/v1/changed").json() == {"articles": [{"id": URL, "versions": 3}], "next": None}
    told = opened.client.get("/api/v1/versions", params={"id": URL}).json()
    assert [one["version"] for one in told["versions"]] == [1, 2, 3]
    assert told["revisions"][0]["fields"][0]["name"] == "title"


def test_an_article_says_when_it_was_seen_and_by_whom(visitor, path, words):
    shown = words(visitor(path).get("/article", id=URL))
    assert "When it was there" in shown
    assert shown.index("5 May 2024, 18:00 UTC Headwater, as it fetched") < shown.index("5 May 2024, 19:30 UTC wayback")
    assert "appeared between" in words(visitor(path).get("/trace", id=URL))


@pytest.fixture
def alerted(path, visitor):
    visit = visitor(path)
    assert visit.client.post("/alerts", data={"asked": "ferry strike", "name": f"strike {HOSTILE}"}).status_code == 303
    return visit


def test_what_is_waited_for_is_found_when_it_comes(alerted, words):
    assert "Nothing so far" in words(alerted.get("/alerts"))
    alerted.paste(text=f"Ferry crews strike on Monday, the union told Tollbridge {HOSTILE} Weekly.")
    shown = alerted.get("/alerts")
    assert "Ferry crews strike on Monday" in words(shown)
    assert HOSTILE not in shown.text
    (hit,) = alerted.client.get("/api/v1/hits").json()["hits"]
    assert "Ferry crews strike" in hit["passage"]
    (alert,) = alerted.client.get("/api/v1/alerts").json()["alerts"]
    assert (alert["hits"], alert["last"]) == (1, hit["found"])
    assert alerted.client.get("/api/v1/hits", params={"cursor": hit["number"]}).json()["hits"] == []


def test_what_was_pasted_is_in_though_its_alert_cannot_be_told(alerted, path, tmp_path, words, caplog):
    with verbs.Archive.open(path) as archive, verbs.Alerts(verbs.beside(path, "alerts")) as book:
        book.add(verbs.Alert("feed", "search", "ferry", atom=str(tmp_path / "no folder" / "ferry.xml")), archive)
    answer = alerted.paste(text="Ferry crews strike on Monday, the union told Tollbridge Weekly.")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/trace?")
    assert "feed cannot be written" in caplog.text
    assert "Ferry crews strike on Monday" in words(alerted.get("/alerts"))


def test_what_contradicts_a_claim_is_marked(alerted, path, words):
    claim = "Inspectors found 212 cracks in the hull of the ferry to Orlo."
    alerted.client.post("/alerts", data={"asked": claim, "kind": "claim", "name": "cracks"})
    with verbs.Archive.open(path) as archive:
        archive.add(Article(id="y", text=claim.replace("212", "40"), title="Forty cracks"))
    alerted.client.post("/alerts/look")
    (hit,) = alerted.client.get("/api/v1/hits", params={"alert": "cracks"}).json()["hits"]
    assert hit["differs"] is True
    assert "cracks differs" in words(alerted.get("/alerts"))


def test_what_others_added_is_looked_at_when_one_asks_for_it(alerted, path, words):
    with verbs.Archive.open(path) as archive:
        archive.add(Article(id="x", text="A ferry captain called the strike off.", title="Strike off"))
    assert "Strike off" not in words(alerted.get("/alerts"))
    assert alerted.client.post("/alerts/look").status_code == 303
    assert "Strike off" in words(alerted.get("/alerts"))
    assert alerted.client.post("/alerts/removed", data={"name": f"strike {HOSTILE}"}).status_code == 303
    assert "Nothing is waited for yet" in words(alerted.get("/alerts"))


@pytest.mark.parametrize(
    "form", [{"asked": ""}, {"asked": "**"}, {"asked": "a", "kind": "shell"}, {"asked": "x", "name": f"strike {HOSTILE}"}]
)
def test_an_alert_that_cannot_be_is_refused_with_a_remedy(alerted, form, words):
    answer = alerted.client.post("/alerts", data=form)
    assert answer.status_code == 422
    assert HOSTILE not in answer.text
    assert alerted.client.post("/alerts/removed", data={"name": "no such"}).status_code == 422


def test_a_webhook_is_told_by_its_host_alone_and_none_is_set_by_a_form(path, visitor):
    visit = visitor(path)
    hook = "https://desk.example/hook?token=hush"
    with verbs.Archive.open(path) as archive, verbs.Alerts(verbs.beside(path, "alerts")) as book:
        book.add(verbs.Alert("mine", "search", "weir", hook, "/var/feeds/weir.xml"), archive)
    visit.client.post("/alerts", data={"asked": "lock", "webhook": "http://127.0.0.1:9/", "atom": "feed.xml"})
    for page in (visit.get("/alerts").text, visit.client.get("/api/v1/alerts").text):
        assert "desk.example" in page
        assert "hush" not in page
        assert "/var/feeds" not in page
        assert "127.0.0.1:9" not in page


def test_another_site_changes_no_alert(alerted):
    answer = alerted.client.post("/alerts/removed", data={"name": f"strike {HOSTILE}"}, headers={"origin": "https://evil.example"})
    assert answer.status_code == 403


def test_a_claim_that_nobody_carries_says_what_was_looked_for_and_what_to_try(visit, words):
    shown = words(visit.get("/claim", text="Marmalade crews counted 977 flooded homes in Rudobir"))
    assert "What was looked for" in shown
    assert '"977" "Rudobir" 0 articles' in shown
    assert shown.index("Fewer of its words:") < shown.index("Rudobir", shown.index("Fewer of its words:"))
    assert "Wait for it" in shown
    assert visit.client.get("/api/v1/claim", params={"text": "Marmalade is 977 years old"}).json()["looked_for"]
