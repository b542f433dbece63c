"""What a whole page tells beside another: who retells a report has its account, who was there has one of his own."""

import pytest

from headwater.models import Article
from headwater.tracing.accounts import Accounts
from headwater.tracing.carriers import Carrier
from headwater.tracing.collation import Version
from headwater.tracing.likeliest import by_account
from headwater.tracing.witnessing import witness

GULL = (
    "A goods train left the rails at Ostrelle on Monday night and spilled 84 tonnes of barley into the canal. The driver, Benno Kratz, "
    "had braked for a heifer. Two barges were stuck behind the wreck until noon, and the lock keeper counted 31 swans at the grain. The "
    "railway puts the damage at 460,000 crowns."
)
RETOLD = (
    "Ein Güterzug ist in Ostrelle entgleist; 84 Tonnen Gerste liegen im Kanal. Lokführer Benno Kratz hatte wegen einer Kuh gebremst. Bis "
    "Mittag warteten zwei Kähne, an dem Getreide zählte der Schleusenwärter 31 Schwäne. Der Schaden beträgt 460.000 Kronen."
)
OWN = (
    "Thea Morvan was closing her bakery at Ostrelle when the windows shook. She ran down to the canal with a lamp and saw wagons on their "
    "sides. By morning her son had weighed what the children carried home, and the railway admitted that 84 tonnes of barley were lost."
)
OVEN = "Die Bäckerin von Halmstorf geht in Rente. Ihr Ofen stammt von 1907, sie gibt ihn dem Museum."
DIGEST = f"Drei Meldungen von heute.\n\n{RETOLD}\n\n{OVEN}\n\nMorgen regnet es in Halmstorf und bis zur Küste hinauf."


def found(**texts):
    """Carriers of the 84 tonnes, a day apart in this order."""
    carriers = {}
    for day, (id_, text) in enumerate(texts.items(), 1):
        published, language = f"2026-05-0{day}T09:00:00Z", "de" if "Tonnen" in text else "en"
        article = Article(id=id_, url=f"https://{id_}.example/a", text=text, language=language, published=published)
        at = text.index("84 ton") if "84 ton" in text else text.index("84 Ton")
        start = max(text.rfind(mark, 0, at) + 2 for mark in (". ", "; ", "\n\n"))
        carriers[id_] = Carrier(article, (start, text.index(".", at) + 1), agrees=True)
    return carriers


def joined(carriers, apart=lambda *_: True):
    """Return who is joined to whom, each as the last of the carriers."""
    accounts = Accounts(carriers, lambda article: witness(Version(article)))
    return [tie[:2] for tie in by_account(carriers, carriers, accounts, apart)]


@pytest.mark.parametrize("text", [RETOLD, DIGEST])
def test_who_has_the_account_of_another_is_no_origin_in_whatever_words_and_language(text):
    assert joined(found(gull=GULL, report=text)) == [("report", "gull")]


def test_who_has_a_witness_and_facts_of_his_own_is_an_origin():
    assert not joined(found(gull=GULL, baker=OWN))


def test_who_has_spoken_with_somebody_else_has_a_witness():
    assert not joined(found(gull=GULL, report=f"{RETOLD} „So lag er die ganze Nacht“, sagte Thea Morvan."))
    assert joined(found(gull=GULL, report=f"{RETOLD} „Ich sah nur die Kuh“, sagte Benno Kratz.")) == [("report", "gull")]


def test_of_several_the_one_with_most_of_the_account_is_named():
    assert joined(found(gull=GULL, baker=OWN, report=RETOLD)) == [("report", "gull")]


def test_the_later_of_two_has_it_from_the_earlier():
    assert joined(found(report=RETOLD, gull=GULL)) == [("gull", "report")]


def test_a_page_that_tells_nothing_beside_the_claim_has_no_account():
    assert not joined(found(gull=GULL, post="The canal at Ostrelle has 84 tonnes of barley in it."))


def test_what_is_joined_already_is_not_joined_again():
    assert not joined(found(gull=GULL, report=RETOLD), apart=lambda *_: False)


def test_in_a_long_article_much_is_met_by_chance():
    assert not joined(found(gull=f"{GULL} {'The council met again and spoke of other matters. ' * 50}", report=RETOLD))


def test_a_page_about_many_things_has_more_than_a_sentence_from_there():
    planted = f"Drei Meldungen von heute.\n\n84 Tonnen Gerste liegen im Kanal von Ostrelle.\n\n{OVEN}"
    assert not joined(found(gull=GULL, baker=planted))


def test_the_share_is_said():
    carriers = found(gull=GULL, report=RETOLD)
    accounts = Accounts(carriers, lambda article: witness(Version(article)))
    ((_, _, reason),) = by_account(["report"], carriers, accounts, lambda *_: True)
    assert reason.startswith("tells what gull.example tells: ")
    assert 0.45 <= accounts.share("report", "gull") <= 1


def test_of_a_page_whose_other_parts_are_from_others_a_sentence_is_enough():
    planted = f"Drei Meldungen von heute.\n\n84 Tonnen Gerste liegen im Kanal von Ostrelle.\n\n{OVEN}"
    carriers = found(gull=GULL, report=planted)
    accounts = Accounts(carriers, lambda article: witness(Version(article)), {"report"})
    assert [tie[:2] for tie in by_account(carriers, carriers, accounts, lambda *_: True)] == [("report", "gull")]
