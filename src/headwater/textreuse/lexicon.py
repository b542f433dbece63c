"""Words by which a change of meaning is known, in the languages we read most: negations, hedges, cues of attribution, numbers, dates.

Closed classes and the plainest members of open ones, folded as ``headwater.words.fold`` does. English, Spanish, French, German, Russian,
Ukrainian; a language that is not here has its figures and names compared all the same.
"""

from headwater.months import prose_months


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


NEGATIONS = _set(
    "not no never cannot neither nor without none nobody nothing",
    "nunca jamás tampoco ningún ninguna sin nadie nada",
    "ne n'est n'a n'ont pas jamais aucun aucune ni sans",
    "nicht kein keine keinen keinem keiner nie niemals ohne",
    "не ни нет никогда без нельзя ні немає ніколи нема",
)

MODALS = _set(
    "may might could",
    "podría podrían pudiera",
    "pourrait pourraient",
    "könnte könnten dürfte dürften",
    "мог могла могли может могут міг могла можуть може",
)

HEDGES = MODALS | _set(
    "about around roughly approximately nearly almost apparently allegedly reportedly possibly probably perhaps maybe likely seemingly",
    "presumably purportedly supposedly potentially suspected alleged unconfirmed",
    "estimated appear appears appeared seem seems seemed suggests",
    "expected believed rumored rumoured thought",
    "quizá quizás aproximadamente alrededor casi presuntamente supuestamente posiblemente probablemente presunto presunta parece parecen",
    "environ presque près probablement apparemment prétendument possiblement éventuellement",
    "présumé présumée semble semblent serait seraient aurait auraient",
    "etwa ungefähr rund fast vermutlich angeblich möglicherweise wahrscheinlich vielleicht",
    "offenbar mutmaßlich mutmaßliche mutmaßlichen scheint scheinen wohl soll sollen",
    "около примерно почти возможно вероятно предположительно якобы наверное видимо приблизительно очевидно кажется похоже вроде",
    "близько приблизно майже можливо ймовірно імовірно нібито мабуть орієнтовно начебто здається схоже",
)

CUES = _set(
    "said says say told tells according stated states added adds",
    "wrote writes reported reports claimed claims announced argued argues noted",
    "explained insisted warned confirmed declared testified recalled acknowledged tweeted posted asked denied predicted suggested",
    "dijo dice afirmó afirma según declaró señaló aseguró explicó informó añadió indicó escribió sostuvo anunció comentó manifestó",
    "dit déclaré affirmé selon indiqué expliqué ajouté assuré estime écrit annoncé rapporté précisé souligné confié",
    "sagte sagt erklärte laut zufolge teilte betonte schrieb berichtete behauptete meinte gab kündigte bestätigte",
    "сказал сказала сказали заявил заявила заявили сообщил сообщила",
    "сообщили словам данным отметил отметила написал написала рассказал рассказала",
    "сообщает пишет подчеркнул подчеркнула добавил добавила утверждает говорит уточнил объяснил пояснил информации",
    "сказав заявив заявила заявили повідомив повідомила повідомили словами даними зазначив зазначила написав написала розповів розповіла",
    "повідомляє пише підкреслив підкреслила додав додала стверджує каже уточнив пояснив інформацією",
)

TELLING = _set(
    "report reporting tell telling quoted citing via source story news",
    "fuente informe citando noticia",
    "source selon citant",
    "quelle bericht meldung",
    "источник сообщает передает передаёт ссылкой сообщение",
    "джерело повідомляє передає посиланням повідомлення",
)
"""Words of a credit: where a text says from whom it has something."""

JOINING = _set("and but y e pero et mais und aber и а но і й та але")
"""What joins a second clause to a first."""

PRONOUNS = _set(
    "i he she it they we you who his her their the a an this that these those but and or so as in on at when while if for after before",
    "él ella ellos ellas el la los las un una y pero en cuando según quien",
    "il elle ils elles on le la les un une et mais en quand qui ce",
    "er sie es wir ich man der die das ein eine und aber wie auch in als wer",
    "он она оно они мы я кто это и а но как в на по при когда если",
    "він вона воно вони ми я хто це і й а але як в у на по коли якщо",
)
"""Pronouns, articles and what else may begin a sentence: no names, though they have a capital there."""

_NUMBERS = (
    "zero cero zéro null ноль нуль",
    "one un uno una une ein eine один одна",
    "two dos deux zwei два две дві",
    "three tres trois drei три",
    "four cuatro quatre vier четыре чотири",
    "five cinco cinq fünf пять п'ять",
    "six seis sechs шесть шість",
    "seven siete sept sieben семь сім",
    "eight ocho huit acht восемь вісім",
    "nine nueve neuf neun девять дев'ять",
    "ten diez dix zehn десять",
    "eleven once onze elf одиннадцать одинадцять",
    "twelve doce douze zwölf двенадцать дванадцять",
    "thirteen trece treize dreizehn тринадцать тринадцять",
    "fourteen catorce quatorze vierzehn четырнадцать чотирнадцять",
    "fifteen quince quinze fünfzehn пятнадцать п'ятнадцять",
    "sixteen dieciséis seize sechzehn шестнадцать шістнадцять",
    "seventeen diecisiete siebzehn семнадцать сімнадцять",
    "eighteen dieciocho achtzehn восемнадцать вісімнадцять",
    "nineteen diecinueve neunzehn девятнадцать дев'ятнадцять",
    "twenty veinte vingt zwanzig двадцать двадцять",
)
_TENS = (
    "thirty treinta trente dreißig тридцать тридцять",
    "forty cuarenta quarante vierzig сорок",
    "fifty cincuenta cinquante fünfzig пятьдесят п'ятдесят",
    "sixty sesenta soixante sechzig шестьдесят шістдесят",
    "seventy setenta siebzig семьдесят сімдесят",
    "eighty ochenta achtzig восемьдесят вісімдесят",
    "ninety noventa neunzig девяносто дев'яносто",
    "hundred cien cent hundert сто",
)
_POWERS = {
    "thousand mil mille tausend тысяч тысячи тысяча тыс тисяч тисячі тисяча тис": "10^3",
    "million millions millón millones millionen миллион миллиона миллионов млн мільйон мільйона мільйонів": "10^6",
    "billion billions milliard milliards milliarde milliarden миллиард миллиарда миллиардов млрд мільярд мільярда мільярдів": "10^9",
    "dozen dozens docena douzaine dutzend дюжина": "12",
}
NUMBERS: dict[str, str] = {
    **{word: str(value) for value, line in enumerate(_NUMBERS) for word in line.split()},
    **{word: str(30 + 10 * value) for value, line in enumerate(_TENS) for word in line.split()},
    **{word: value for line, value in _POWERS.items() for word in line.split()},
}
"""A number word and what it stands for; powers of ten by name, so that "2 million" and "2 billion" differ."""
AMBIGUOUS_NUMBERS = _set("one un uno una une ein eine один одна once null six elf cent mil")
"""Number words that are articles, pronouns or other words as well: a figure only where a figure stands on the other side too."""

_WEEKDAYS = (
    "monday lunes lundi montag понедельник понеділок",
    "tuesday tue tues martes mardi dienstag вторник вівторок",
    "wednesday wed miércoles mercredi mittwoch среда среду середа середу",
    "thursday thu thurs jueves jeudi donnerstag четверг четвер",
    "friday fri viernes vendredi freitag пятница пятницу п'ятниця п'ятницю",
    "saturday sábado samedi samstag суббота субботу субота суботу",
    "sunday domingo dimanche sonntag воскресенье неділя неділю",
)
_LANGUAGES = ("en", "es", "fr", "de", "ru", "uk")
_OTHER_WORDS = _set("mar ago ene dic")  # short months of one language that are words of another
DATES: dict[str, str] = {
    **{word: f"weekday {number}" for number, line in enumerate(_WEEKDAYS, 1) for word in line.split()},
    **{
        word: f"month {number}"
        for code in _LANGUAGES
        for number, forms in enumerate(prose_months(code), 1)
        for word in forms
        if word not in _OTHER_WORDS
    },
}
"""The name of a weekday or a month and which one it is."""
NO_DATES = _set("may march")
"""What names a month with a capital only."""
