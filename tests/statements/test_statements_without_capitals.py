"""Chinese, Japanese, Arabic and Kazakh: direct and "according to" statements, and who their speakers are."""

import pytest

SAID = [
    ("zh", "外交部发言人王明15日在例行记者会上表示，两国将继续对话。", "外交部发言人王明", "两国将继续对话"),
    ("zh", "李梅说：“桥已经关闭。”", "李梅", "“桥已经关闭。”"),
    ("zh", "“我们不会离开，”居民李梅说，“这里是我们的家。”", "居民李梅", "“我们不会离开，” | “这里是我们的家。”"),
    ("zh", "据河声社报道，大桥将于五月关闭。", "河声社", "大桥将于五月关闭"),
    ("zh", "他还强调：“安全第一。”", "他", "“安全第一。”"),
    ("zh", "“这不可能。”张伟告诉记者。", "张伟", "“这不可能。”"),
    ("zh", "专家认为这座桥太旧了。", "专家", "这座桥太旧了"),
    ("zh", "「我們不走。」居民林美說。", "居民林美", "「我們不走。」"),
    ("ja", "市長の田中健は５日、記者団に「橋は閉鎖する」と述べた。", "市長の田中健", "「橋は閉鎖する」"),
    ("ja", "「ここを離れない」と住民の佐藤さんは話す。", "住民の佐藤さん", "「ここを離れない」"),
    ("ja", "県警によると、けが人はいないという。", "県警", "けが人はいない"),
    ("ja", "同社は工事が５月に終わると発表した。", "同社", "工事が５月に終わる"),
    ("ja", "「悔しい」と山本監督。", "山本監督", "「悔しい」"),
    ("ja", "田中市長は「橋は安全だ」とし、「心配は要らない」と強調した。", "田中市長", "「橋は安全だ」"),
    ("ja", "田中市長は「橋は何があっても必ず守り抜く」と憤る。", "田中市長", "「橋は何があっても必ず守り抜く」"),
    ("ar", "قال وزير النقل سامي حداد إن الجسر سيغلق في مايو.", "وزير النقل سامي حداد", "إن الجسر سيغلق"),
    ("ar", "وأضاف حداد، في مؤتمر صحفي أمس، أن الأعمال ستنتهي قريبا.", "حداد", "أن الأعمال ستنتهي"),
    ("ar", 'وقالت المتحدثة ليلى ناصر: "لن نغادر المدينة".', "المتحدثة ليلى ناصر", '"لن نغادر المدينة"'),
    ("ar", '"لن نغادر المدينة"، قالت الساكنة ليلى ناصر.', "الساكنة ليلى ناصر", '"لن نغادر المدينة"'),
    ("ar", "الرئيس قال إن الجسر آمن.", "الرئيس", "إن الجسر آمن"),
    ("ar", "بحسب الشرطة، لم يصب أحد بجروح.", "الشرطة", "لم يصب أحد بجروح"),
    ("ar", "لم يصب أحد بجروح، بحسب الشرطة.", "الشرطة", "لم يصب أحد بجروح"),
    ("ar", "وفقًا لوزارة النقل، سيغلق الجسر في مايو.", "لوزارة النقل", "سيغلق الجسر"),
    ("ar", "أكد العمدة أن الجسر آمن، مضيفا أن الأعمال ستنتهي في مايو.", "العمدة", "أن الأعمال ستنتهي"),
    ("kk", "Әкім Данияр Сейітов көпір мамырда жабылады деп мәлімдеді.", "Әкім Данияр Сейітов", "көпір мамырда жабылады"),
    ("kk", "Министр: «Жұмыс аяқталды», – деп айтты.", "Министр", "«Жұмыс аяқталды»"),
    ("kk", "Полицияның мәліметінше, зардап шеккендер жоқ.", "Полицияның", "зардап шеккендер жоқ"),
]

NOT_SAID = [
    ("zh", "這是小說的名字，市長沒有說明。"),
    ("zh", "这座桥被称为老桥。"),
    ("zh", "市长宣布了新的计划。"),
    ("ja", "校舎は「みどり学園」として建てられた。"),
    ("ja", "橋が古いという問題がある。"),
    ("ar", "أغلق الجسر في مايو بعد أعمال طويلة."),
]

SPEAKERS = [
    ("zh", "外交部发言人王明表示，桥将关闭。他强调：“安全第一。”", "王明"),
    ("ja", "市長の田中健は「橋は閉鎖する」と述べた。田中市長は「心配は要らない」と強調した。", "田中健"),
    ("ar", "قال سامي حداد إن الجسر آمن. وأضاف حداد أن الأعمال ستنتهي قريبا.", "سامي حداد"),
]


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_who_says_what_without_capitals_to_go_by(said, language, text, source, content):
    found = said(text, language)
    assert any(s == source and c.startswith(content) for s, _, c in found), found


@pytest.mark.parametrize(("language", "text", "source", "content"), [row for row in SAID if row[0] in ("zh", "ja", "ar")])
def test_the_script_tells_the_language(said, language, text, source, content):
    assert any(s == source and c.startswith(content) for s, _, c in said(text))


@pytest.mark.parametrize(("language", "text"), NOT_SAID)
def test_words_that_hold_a_verb_say_nothing(said, language, text):
    assert not said(text, language)


@pytest.mark.parametrize(("language", "text", "name"), SPEAKERS)
def test_a_pronoun_or_a_shorter_name_is_the_speaker_before(attribution, language, text, name):
    speakers = [statement.speaker for statement in attribution(text, language).attributions]
    assert [speaker.name for speaker in speakers] == [name, name]
