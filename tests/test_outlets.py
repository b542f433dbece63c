"""What outlets answer to. Archives hold these very answers: where another one is wanted here, a new schema has to bring it into them."""

from headwater.models import Article, Outlet
from headwater.outlets import beginnings, names_of, telling


def names(url, outlet, domain=None):
    return names_of(Article(id="1", url=url, text="", outlet=Outlet(outlet, domain)))


def test_an_outlet_answers_to_its_name_and_to_what_its_address_tells():
    found = names("https://www.kinloch-post.example/1", "The Daily Kinloch Post", "kinloch-post.example")
    assert found.hosts == {"kinloch-post.example"}
    squeezed = {"dailykinlochpost", "kinlochpostexample", "kinlochpost"}
    assert found.names == {"daily kinloch post", "kinloch post example", "kinloch post", *squeezed}
    assert telling(found.names) == (("daily", "kinloch", "post"), ("kinloch", "post", "example"), ("kinloch", "post"))


def test_an_account_answers_to_its_handle_and_not_in_a_text_to_two_letters():
    found = names("https://t.me/harbour_watch/12", "Вечерний Брод")
    assert found.names == {"вечерний брод", "вечернийброд", "harbour_watch", "t me", "tme", "t"}
    assert telling(found.names) == (("вечерний", "брод"), ("harbour_watch",))


def test_words_begin_alike_by_their_letters_or_in_another_script_by_their_consonants():
    assert beginnings("вечерний") == {"веч", "@psr", "@pkr"}
    assert "@psr" in beginnings("vecherny")
    assert beginnings("海岸日报") == {"", "海岸日", "@海岸日"}
