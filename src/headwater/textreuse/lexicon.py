"""Words by which a change of meaning is known, in the languages we read most: negations, hedges, cues of attribution, numbers, dates.

Closed classes and the plainest members of open ones, folded as ``headwater.words.fold`` does. English, Spanish, French, German, Russian,
Ukrainian, Italian, Portuguese, Polish and, in part, Turkish; a language that is not here has its figures and names compared all the same.
"""

from headwater.months import prose_months
from headwater.words import fold


def _set(*lines: str) -> frozenset[str]:
    return frozenset(fold(word) for line in lines for word in line.split())


NEGATIONS = _set(
    "not no never cannot neither nor without none nobody nothing",
    "nunca jamás tampoco ningún ninguna sin nadie nada",
    "ne n'est n'a n'ont pas jamais aucun aucune ni sans",
    "nicht kein keine keinen keinem keiner nie niemals ohne",
    "не ни нет никогда без нельзя ні немає ніколи нема",
    "non nessun nessuno nessuna né senza não nem sem nenhum nenhuma ninguém bez nigdy żaden żadna żadnego ani nikt değil yok hiçbir asla",
)

MODALS = _set(
    "may might could",
    "podría podrían pudiera",
    "pourrait pourraient",
    "könnte könnten dürfte dürften",
    "мог могла могли может могут міг могла можуть може",
    "potrebbe potrebbero poderá poderão poderia poderiam",
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
    "habría habrían avrebbe avrebbero sarebbe sarebbero teria teriam terá terão",
    "forse quasi probabilmente presumibilmente presunto presunta presunti pare sembra sembrano",
    "talvez aproximadamente quase provavelmente possivelmente supostamente alegadamente alegado alegada",
    "około prawie niemal podobno rzekomo rzekomy prawdopodobnie przypuszczalnie chyba ponoć yaklaşık muhtemelen belki galiba sözde",
    "близько приблизно майже можливо ймовірно імовірно нібито мабуть орієнтовно начебто здається схоже",
)

UNSURE = HEDGES | _set(
    "possible understood considered presumed potential preliminary provisional unverified",
    "supuesto supuesta aproximado",
    "vraisemblablement supposé supposée soupçonné soupçonnée",
    "circa schätzungsweise voraussichtlich anscheinend womöglich mutmaßlicher mutmaßliches vermutliche vermutlichen angebliche angeblichen",
    "считается полагают предположительный предполагаемый предполагаемого предполагаемая вероятный возможный",
    "вважається вважають імовірний ймовірний можливий гаданий гадана",
)
"""Hedges, with those that are one in a short clause only: "which is understood to have promised"."""

ABLE = _set(
    "could мог могла могли может могут міг можуть може soll sollen expected thought considered understood podría podrían",
    "pourrait pourraient könnte könnten potrebbe potrebbero poderia poderiam poderá poderão terá terão considered presumed supposé",
)
"""Hedges that say as often what can or shall be: none by themselves where the words around them are other ones."""

DEGREES = _set(
    "about around roughly approximately nearly almost aproximadamente alrededor casi aproximado environ presque près",
    "etwa ungefähr rund fast circa quasi quase około prawie niemal yaklaşık",
    "около примерно почти приблизительно близько приблизно майже орієнтовно",
)
"""Hedges of a figure or of a degree: "almost identical" is no less sure than "identical"."""

HEARSAY = _set("reportedly allegedly presuntamente supuestamente prétendument angeblich якобы нібито podobno rzekomo alegadamente sözde")
"""Hedges that say that others say so: as good as a source that is named."""

PERFECT = _set("have haber haberse avoir être haben sein aver essere ter")
"""What follows a modal where it doubts what has been: "could have"."""

ROUND = _set("perto some quelque quelques unos unas cerca gut knapp порядка більш более over under nearly")
"""Other words that say, before a figure, that it is about so much."""

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
    "disse dice detto dichiarato affermato spiegato aggiunto riferito raccontato racconta sostiene scrive annunciato precisato",
    "diz afirmou declarou contou explicou informou acrescentou anunciou escreveu relatou garantiu",
    "powiedział powiedziała powiedzieli mówi podał podała podaje poinformował poinformowała twierdzi dodał dodała według zdaniem",
    "napisał napisała oświadczył oświadczyła przekazał przekazała dedi söyledi açıkladı belirtti bildirdi aktardı yazdı anlattı göre",
    "повідомляє пише підкреслив підкреслила додав додала стверджує каже уточнив пояснив інформацією",
)

VOICED = CUES | _set(
    "offered offers promised promises urged urges demanded demands",
    "accused accuses praised praises admitted admits refused rejected expects",
    "expect predicts warns claims confirms denies insists calls called estimates estimated believes believe thinks vowed pledged replied",
    "admitió prometió exigió acusó rechazó espera esperan cree creen",
    "estima advirtió denunció pidió ofreció contó respondió reconoció afirman",
    "affirme affirment admet promis exige accusé refusé attend attendent",
    "croit croient estiment averti demandé proposé raconté répondu reconnuconfie assure explique indique précise raconte ajoute déclare",
    "rechnen rechnet erwartet erwarten versprach forderte fordert warnte",
    "warnt lobte kritisierte bot glaubt glauben schätzt schätzen räumte"
    "antwortete erzählte berichtet berichten berichteten sagten sagen erklärt betont",
    "признал признала пообещал пообещала потребовал потребовала обвинил",
    "обвинила ожидает ожидают считает считают предложил предложила ответил",
    "ответила предупредил предупредила рассказали пишут сообщают говорят",
    "визнав визнала пообіцяв пообіцяла зажадав зажадала звинуватив звинуватила очікує очікують вважає вважають запропонував запропонувала",
    "відповів відповіла попередив попередила розповіли пишуть повідомляють кажуть",
)
"""Cues, with the other verbs that have for their subject whoever makes a statement: "offered", "rechnen mit"."""

BELIEVING = _set(
    "believe believes think thinks suspect suspects fear fears expect expects",
    "cree creen piensa piensan sospecha sospechan",
    "croit croient pense pensent estime estiment",
    "glaubt glauben vermutet vermuten",
    "считает считают полагает полагают",
    "вважає вважають гадають",
    "ritiene ritengono crede credono acredita acreditam acha acham uważa uważają sądzi sądzą",
)
"""Verbs that say whose opinion it is where they stand between whoever has it and what opens a sentence: "officials believe ..."."""

THAT = _set("that que dass что що che że")

REFERRING = _set("nach по за selon según d'après")
REFERRED_TO = _set(
    "estimación estimaciones cálculos datos fuentes",
    "estimations estimation informations",
    "angaben informationen schätzung schätzungen einschätzung erkenntnissen",
    "оценке оценкам подсчетам сведениям версии",
    "оцінкою оцінками підрахунками відомостями версією",
)
"""What stands in a phrase that says whose a statement is, behind one of ``REFERRING``: "по оценке таможни", "nach Schätzung der Makler"."""

SECOND = _set("segundo secondo")
SECOND_BEFORE = _set("o os as um uma fontes dados il lo i gli le la l' un una fonti quanto")
"""What makes "segundo", "secondo" say whose a statement is, where it stands behind it: otherwise it is an ordinal."""

MEDIA = _set(
    "newspaper paper newspapers agency channel broadcaster magazine radio",
    "television tv station outlet website press",
    "krant dagblad persbureau zender omroep nieuwssite tijdschrift weekblad tidningen tidning nyhetsbyrån kanalen tidskriften webbplatsen",
    "ziarul ziarului ziar cotidianul cotidianului agenția agenţia agenției agenţiei postul postului televiziunea revista publicația",
    "giornale quotidiano testata emittente agenzia l'agenzia rivista jornal diário agência emissora",
    "gazeta gazecie gazety dziennik dziennika dziennikowi agencja agencji tygodnik tygodnikowi portal portalowi stacji redakcji",
    "gazete gazetesi gazetesine gazeteye gazetemize ajansı ajansına kanalı kanalına dergisine",
    "صحيفة لصحيفة الصحيفة للصحيفة وكالة لوكالة الوكالة للوكالة قناة لقناة القناة للقناة إذاعة مجلة لمجلة",
    "periódico diario agencia cadena revista emisora prensa medio medios",
    "journal quotidien agence chaîne magazine presse hebdomadaire l'agence",
    "zeitung blatt agentur sender magazin nachrichtenagentur rundfunk",
    "газете газеты газета агентству агентства агентство агентстве",
    "телеканалу телеканала телеканал каналу изданию издания издание корреспонденту журналу радио",
    "газеті газети газета агентству агентства агентство агенції",
    "агенція телеканалу телеканал каналу виданню видання кореспонденту",
)
"""To whom a statement is made, of those who pass it on."""

SHOWN = _set(
    "seen obtained reviewed viewed",
    "consultado consultada consultados obtenido obtenida acceso",
    "consulté consultée consultés consultées obtenu obtenue vu vue",
    "vorliegt vorliegen vorlag vorlagen",
    "ознакомилась ознакомился ознакомилось распоряжении",
    "ознайомилася ознайомилась ознайомився ознайомилося розпорядженні",
)
"""What says who has looked at a document: "seen by the Post"."""

VAGUE = _set(
    "media experts expert reports sources observers insiders analysts specialists commentators",
    "medios expertos fuentes observadores analistas especialistas",
    "médias experts sources observateurs analystes spécialistes",
    "medien fachleute experten kreise beobachter analysten insider",
    "сми эксперты специалисты источники аналитики наблюдатели",
    "змі експерти фахівці джерела аналітики спостерігачі",
)
"""Parties that are nobody in particular."""

SHE = _set("she ella elle sie она вона")
HE = _set("he él il er он він")

ROLES = tuple(
    _set(*lines)
    for lines in (
        (
            "employee employees worker workers staffer staff clerk labourer laborer",
            "empleado empleada empleados trabajador trabajadora trabajadores obrero obreros",
            "employé employée employés ouvrier ouvrière ouvriers salarié salariée salariés",
            "mitarbeiter mitarbeiterin mitarbeiters arbeiter arbeiterin angestellter angestellte",
            "работник работница работники рабочий рабочие сотрудник сотрудница сотрудники",
            "працівник працівниця працівники робітник робітники співробітник співробітниця співробітники",
        ),
        (
            "manager managers director directors boss executive owner",
            "gerente director directora jefe jefa dueño dueña",
            "directeur directrice patron patronne dirigeant dirigeante gérant",
            "leiter leiterin chef chefin geschäftsführer geschäftsführerin direktor direktorin inhaber eigentümer",
            "директор начальник начальница руководитель управляющий владелец",
            "директор директорка начальник начальниця керівник керівниця власник",
        ),
        (
            "witness witnesses bystander bystanders neighbour neighbours neighbor neighbors resident residents villager villagers",
            "testigo testigos vecino vecina vecinos residente",
            "témoin témoins voisin voisins voisine riverain riverains habitant habitants",
            "zeuge zeugin zeugen nachbar nachbarn nachbarin anwohner anwohnerin",
            "очевидец очевидцы свидетель свидетели сосед соседи соседка жительница житель жители",
            "очевидець очевидці свідок свідки сусід сусіди сусідка мешканець мешканка мешканці",
        ),
        (
            "mayor mayoress",
            "alcalde alcaldesa",
            "maire mairesse",
            "bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin",
            "мэр",
            "мер мерка",
        ),
        (
            "police detectives",
            "policía",
            "police gendarmes gendarmerie",
            "polizei",
            "полиция полицейские",
            "поліція поліцейські",
        ),
        (
            "firefighters brigade",
            "bomberos",
            "pompiers",
            "feuerwehr",
            "пожарные мчс",
            "пожежники рятувальники",
        ),
        (
            "prosecutor prosecutors prosecution",
            "fiscal fiscalía",
            "procureur procureure parquet",
            "staatsanwalt staatsanwältin staatsanwaltschaft",
            "прокурор прокуратура",
            "прокурор прокурорка прокуратура",
        ),
        (
            "lawyer lawyers defence defense attorney",
            "abogado abogada abogados",
            "avocat avocate avocats",
            "anwalt anwältin verteidiger verteidigerin rechtsanwalt",
            "адвокат адвокаты защитник",
            "адвокат адвокатка адвокати захисник",
        ),
        (
            "union unions",
            "sindicato sindicatos",
            "syndicat syndicats",
            "gewerkschaft gewerkschaften",
            "профсоюз профсоюзы",
            "профспілка профспілки",
        ),
        (
            "government ministry",
            "gobierno ministerio",
            "gouvernement ministère",
            "regierung ministerium",
            "правительство министерство",
            "уряд міністерство",
        ),
        (
            "opposition",
            "oposición",
            "opposition",
            "opposition",
            "оппозиция",
            "опозиція",
        ),
        (
            "doctor doctors surgeon",
            "médico médica médicos doctora",
            "médecin médecins chirurgien",
            "arzt ärztin ärzte",
            "врач врачи хирург",
            "лікар лікарка лікарі хірург",
        ),
        (
            "patient patients",
            "paciente pacientes",
            "patient patiente patients",
            "patient patientin patienten",
            "пациент пациентка пациенты",
            "пацієнт пацієнтка пацієнти",
        ),
    )
)
"""Kinds of unnamed speakers, no two of which are one party."""

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
    "one un uno una une ein eine один одна um uma bir",
    "two dos deux zwei два две двух двоє двое дві двох due dois duas dwa dwie dwóch iki",
    "three tres trois drei три трех троє трое трьох tre três trzy trzech üç",
    "four cuatro quatre vier четыре четырех четверо чотири чотирьох quattro quatro cztery czterech dört",
    "five cinco cinq fünf пять пяти пятеро п'ять п'яти п'ятеро cinque cinco pięć pięciu beş",
    "six seis sechs шесть шести шість sei seis sześć sześciu altı",
    "seven siete sept sieben семь семи сім sette sete siedem siedmiu yedi",
    "eight ocho huit acht восемь восьми вісім otto oito osiem ośmiu sekiz",
    "nine nueve neuf neun девять девяти дев'ять дев'яти nove dziewięć dziewięciu dokuz",
    "ten diez dix zehn десять десяти dieci dez dziesięć dziesięciu",
    "eleven once onze elf одиннадцать одинадцять undici jedenaście",
    "twelve doce douze zwölf двенадцать дванадцять dodici doze dwanaście",
    "thirteen trece treize dreizehn тринадцать тринадцять tredici treze trzynaście",
    "fourteen catorce quatorze vierzehn четырнадцать чотирнадцять quattordici catorze quatorze czternaście",
    "fifteen quince quinze fünfzehn пятнадцать п'ятнадцять quindici piętnaście",
    "sixteen dieciséis seize sechzehn шестнадцать шістнадцять sedici dezesseis dezasseis szesnaście",
    "seventeen diecisiete siebzehn семнадцать сімнадцять diciassette dezessete dezassete siedemnaście",
    "eighteen dieciocho achtzehn восемнадцать вісімнадцять diciotto dezoito osiemnaście",
    "nineteen diecinueve neunzehn девятнадцать дев'ятнадцять diciannove dezenove dezanove dziewiętnaście",
    "twenty veinte vingt zwanzig двадцать двадцять venti vinte dwadzieścia yirmi",
)
_TENS = (
    "thirty treinta trente dreißig тридцать тридцять trenta trinta trzydzieści otuz",
    "forty cuarenta quarante vierzig сорок quaranta quarenta czterdzieści kırk",
    "fifty cincuenta cinquante fünfzig пятьдесят п'ятдесят cinquanta cinquenta pięćdziesiąt elli",
    "sixty sesenta soixante sechzig шестьдесят шістдесят sessanta sessenta sześćdziesiąt altmış",
    "seventy setenta siebzig семьдесят сімдесят settanta setenta siedemdziesiąt yetmiş",
    "eighty ochenta achtzig восемьдесят вісімдесят ottanta oitenta osiemdziesiąt seksen",
    "ninety noventa neunzig девяносто дев'яносто novanta noventa dziewięćdziesiąt doksan",
    "hundred cien cent hundert сто cento cem",
)
_POWERS = {
    "thousand mil mille tausend тысяч тысячи тысяча тыс тисяч тисячі тисяча тис mila tysiąc tysiące tysięcy tys": "10^3",
    "million millions millón millones millionen миллион миллиона миллионов млн мільйон мільйона мільйонів": "10^6",
    "milione milioni milhão milhões milion miliony milionów mln milyon": "10^6",
    "billion billions milliard milliards milliarde milliarden миллиард миллиарда миллиардов млрд мільярд мільярда мільярдів": "10^9",
    "miliardo miliardi bilhão bilhões miliard miliardy miliardów mld milyar": "10^9",
    "dozen dozens docena douzaine dutzend дюжина dozzina dúzia": "12",
}
NUMBERS: dict[str, str] = {
    **{fold(word): str(value) for value, line in enumerate(_NUMBERS) for word in line.split()},
    **{fold(word): str(30 + 10 * value) for value, line in enumerate(_TENS) for word in line.split()},
    **{fold(word): value for line, value in _POWERS.items() for word in line.split()},
}
"""A number word and what it stands for; powers of ten by name, so that "2 million" and "2 billion" differ."""
AMBIGUOUS_NUMBERS = _set("one un uno una une ein eine один одна once null six elf cent mil um uma bir sei dez cento elli")
"""Number words that are articles, pronouns or other words as well: a figure only where a figure stands on the other side too."""

_WEEKDAYS = (
    (
        "monday lunes lundi montag lunedì poniedziałek poniedziałku segunda pazartesi pazartesiye понедельник понеділок maandag "
        "måndag måndagen الاثنين الإثنين"
    ),
    (
        "tuesday tue tues martes mardi dienstag martedì wtorek wtorku terça salı salıya вторник вівторок dinsdag tisdag tisdagen "
        "marți marţi الثلاثاء"
    ),
    (
        "wednesday wed miércoles mercredi mittwoch mercoledì środa środę środy quarta çarşamba çarşambaya среда среду середа середу "
        "woensdag onsdag onsdagen miercuri الأربعاء"
    ),
    (
        "thursday thu thurs jueves jeudi donnerstag giovedì czwartek czwartku quinta perşembe perşembeye четверг четвер donderdag torsdag "
        "torsdagen joi الخميس"
    ),
    (
        "friday fri viernes vendredi freitag venerdì piątek piątku sexta cuma cumaya пятница пятницу п'ятниця п'ятницю vrijdag fredag "
        "fredagen vineri الجمعة"
    ),
    (
        "saturday sábado samedi samstag sabato sobota sobotę soboty cumartesi cumartesiye суббота субботу субота суботу "
        "zaterdag lördag lördagen sâmbătă السبت"
    ),
    (
        "sunday domingo dimanche sonntag domenica niedziela niedzielę niedzieli воскресенье неділя неділю zondag söndag söndagen duminică "
        "الأحد"
    ),
)
LANGUAGES = ("en", "es", "fr", "de", "ru", "uk", "it", "pt", "pl", "tr", "nl", "sv", "ro", "ar")
_OTHER_WORDS = _set("mar ago ene dic set out dez fev lug giu gen ott maj abr nov")  # short months of one language that are words of another
DATES: dict[str, str] = {
    **{word: f"weekday {number}" for number, line in enumerate(_WEEKDAYS, 1) for word in line.split()},
    **{
        word: f"month {number}"
        for code in LANGUAGES
        for number, forms in enumerate(prose_months(code), 1)
        for word in forms
        if word not in _OTHER_WORDS
    },
}
"""The name of a weekday or a month and which one it is."""
NO_DATES = _set("may march")
"""What names a month with a capital only."""
