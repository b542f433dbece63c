"""What a site shows before it lets a reader in is no article; news about it is. All pages are invented."""

import pytest

from headwater.models import HeadwaterError, Page
from headwater.reading import read

MENU = "<nav><a href='/'>Wenna Post</a> <a href='/sea'>Sea</a></nav>"


def page(window: str, heading: str, *texts: str, more: str = "") -> Page:
    body = "".join(f"<p>{text}</p>" for text in texts)
    markup = f"<html><head><title>{window}</title></head><body>{MENU}<h1>{heading}</h1>{body}{more}</body></html>"
    return Page("https://wennapost.example/lock", markup.encode(), url="https://wennapost.example/lock")


@pytest.mark.parametrize(
    "shown",
    [
        page(
            "One second",
            "wennapost.example",
            "Checking your browser before you go on. wennapost.example has to look at the security of your connection before it opens.",
        ),
        page(
            "Einen Moment",
            "Einen Moment bitte",
            "Bitte bestätigen Sie, dass Sie ein Mensch sind. Danach geht es gleich weiter zu der Seite, die Sie öffnen wollten.",
        ),
        page(
            "Проверка браузера",
            "Проверка браузера",
            "Подтвердите, что вы не робот. После этого откроется страница, которую вы хотели прочитать на нашем сайте.",
        ),
        page("请稍候", "请稍候", "请完成下面的操作，以确认您是真人。我们需要先检查您的连接的安全性，然后才能继续打开页面。"),
        page(
            "Wenna Post",
            "Before you continue",
            "We use cookies to measure how many read the Wenna Post and to keep those out who would do it harm.",
            "If you choose to accept all, we will also use cookies to show you what our advertisers have for you.",
        ),
        page(
            "Wenna Post",
            "Avant de continuer",
            "Avec votre accord, nous utilisons des cookies pour mesurer l’audience du journal et pour le protéger des abus en tout genre.",
        ),
        page(
            "Lock gate closes",
            "Lock gate closes",
            "Already a subscriber? Log in.",
            "Unlimited access for one crown in the first month, then nine. Cancel anytime, with complete digital access on any device.",
        ),
        page(
            "Para seguir leyendo",
            "Para seguir leyendo",
            "Acceso ilimitado a todas las noticias del puerto por una corona el primer mes y nueve a partir del segundo.",
        ),
    ],
)
def test_what_stands_before_an_article_is_none(shown: Page) -> None:
    with pytest.raises(HeadwaterError, match="no article text is in it"):
        read(shown)


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        (
            "Court finds button unlawful",
            (
                "The button “Accept all” on the page of the ferry company is unlawful, the court of Port Wenna ruled on Tuesday.",
                "The company had written “We use cookies” and left readers no way to refuse, the judge Ines Tallis said.",
            ),
        ),
        (
            "Why machines ask whether you are human",
            (
                "Machines that ask whether you are human have been beaten by other machines, two engineers in Port Wenna reported.",
                "They let a program answer ten thousand of the riddles, and it was right more often than the people who were asked.",
                "“It is time to think of something else,” Mara Quill said.",
            ),
        ),
        (
            "Rail pass gives unlimited access to the coast",
            (
                "The railway will sell a pass with unlimited access to all trains on the coast from the first of May, it said on Monday.",
                "It costs nine crowns a month, and riders can cancel any time.",
            ),
        ),
    ],
)
def test_news_about_it_stays(heading: str, texts: tuple[str, ...]) -> None:
    assert (read(page(f"{heading} - Wenna Post", heading, *texts)).text or "").split("\n\n") == list(texts)


def test_an_article_keeps_its_first_paragraphs_above_an_offer() -> None:
    first = (
        "The harbour council of Port Wenna voted on Tuesday to close the old lock gate, after engineers found cracks in both leaves.",
        "Barges will be sent round by the northern channel, which adds about two hours to the journey from the quarries to the sea.",
    )
    offer = "<div class='offer'><p>Already a subscriber? Log in.</p><p>Unlimited access for one crown. Cancel anytime.</p></div>"
    text = read(page("Lock gate closes", "Lock gate closes", *first, more=offer)).text or ""
    assert text.startswith("\n\n".join(first))


def test_words_of_waiting_are_anybodys() -> None:
    said = "Für einen Moment war es still im Hafen, als das alte Tor zum letzten Mal zuging, und dann klatschten alle."
    assert said in (read(page("Das alte Tor", "wennapost.example", said)).text or "")
