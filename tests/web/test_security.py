"""Who may ask, and what a browser may do with the answer."""

import pytest

TOKEN = "sesame"  # noqa: S105


def test_every_answer_forbids_scripts_and_styles_of_others(visit):
    for path in ("/", "/nothing", "/static/style.css"):
        policy = visit.client.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_pages_carry_no_inline_script_style_or_handler(visit):
    page = visit.get("/trace", id="https://buzzparade.example/wow/ferrywoman-heard-the-dam-groan").text
    assert "<style" not in page
    assert " style=" not in page
    assert " onclick" not in page
    assert page.count("<script") == 1


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1"])
def test_a_name_that_was_pointed_at_this_machine_opens_nothing(visit, host):
    assert visit.client.get("/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost:8420", "127.0.0.1", "[::1]:8420"])
def test_this_machine_may_ask_under_its_own_names(visit, host):
    assert visit.client.get("/search", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {"origin": "http://localhost:1"}],
)
def test_what_another_site_sends_is_refused(visit, headers):
    assert visit.client.post("/paste", data={"text": "x"}, headers=headers).status_code == 403


def test_a_public_app_asks_for_its_token_and_keeps_it_in_a_cookie(visitor, sample):
    visit = visitor(sample, token=TOKEN)
    public = {"host": "desk.example"}
    assert visit.client.get("/search", headers=public).status_code == 401
    assert visit.client.get("/search?token=wrong", headers=public).status_code == 401
    opened = visit.client.get("/search?q=weir&token=sesame", headers=public)
    assert (opened.status_code, opened.headers["location"]) == (303, "/search?q=weir")
    assert "HttpOnly" in opened.headers["set-cookie"]
    assert "SameSite=lax" in opened.headers["set-cookie"]
    assert visit.client.get("/search", headers=public | {"cookie": "headwater=sesame"}).status_code == 200
    assert visit.client.get("/search", headers=public | {"authorization": "Bearer sesame"}).status_code == 200


def test_a_public_app_slows_down_who_asks_too_much(visitor, sample):
    visit = visitor(sample, token=TOKEN)
    codes = [visit.client.get("/static/icon.svg").status_code for _ in range(300)]
    assert codes[0] == 401
    assert 429 in codes


def test_a_form_of_any_size_is_not_read(visit):
    answer = visit.client.post("/paste", content=b"text=" + b"x" * 5_000_000)
    assert answer.status_code == 422
    assert "larger than" in answer.text
