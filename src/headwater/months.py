"""Month names of forty languages, for all that reads dates: the forms that prose has, and the short ones of datelines.

Data and two ways to ask for it. A language's twelve months are parted by commas, the forms of one month by blanks; all case-folded,
without a closing stop. A form after a stop stands in datelines only ("lis" is also a fox); one before "~" takes the case endings of its
language.
"""

_MONTHS = {
    "en": (
        "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sep sept, october oct, "
        "november nov, december dec"
    ),
    "de": (
        "januar jan jänner .jän, februar feb .feber, märz mrz .mär, april apr, mai, juni jun, juli jul, august aug, september sept "
        "sep, oktober okt, november nov, dezember dez"
    ),
    "fr": (
        "janvier janv, février févr, mars, avril .avr, mai, juin, juillet juil, août aout, septembre sept, octobre oct, novembre nov, "
        "décembre déc"
    ),
    "es": (
        "enero ene, febrero feb, marzo, abril abr, mayo, junio jun, julio jul, agosto ago, septiembre setiembre sept .set .sep, "
        "octubre oct, noviembre nov, diciembre dic"
    ),
    "it": (
        "gennaio gen, febbraio feb, marzo, aprile apr, maggio .mag, giugno giu, luglio lug, agosto ago, settembre set sett, ottobre "
        "ott, novembre nov, dicembre dic"
    ),
    "pt": (
        "janeiro jan, fevereiro fev, março, abril abr, maio .mai, junho jun, julho jul, agosto ago, setembro set, outubro out, "
        "novembro nov, dezembro dez"
    ),
    "ca": (
        "gener gen, febrer febr, març, abril abr, maig, juny, juliol jul, agost ag, setembre set, octubre oct, novembre nov, desembre des"
    ),
    "nl": (
        "januari jan, februari feb, maart mrt, april, mei, juni jun, juli jul, augustus aug, september sep, oktober, november nov, "
        "december dec"
    ),
    "pl": (
        "stycznia styczeń styczniu .sty, lutego luty lutym .lut, marca marzec marcu, kwietnia kwiecień kwietniu .kwi, maja maj maju, "
        "czerwca czerwiec czerwcu .cze, lipca lipiec lipcu .lip, sierpnia sierpień sierpniu .sie, września wrzesień wrześniu .wrz, "
        "października październik październiku .paź, listopada listopad listopadzie .lis, grudnia grudzień grudniu .gru"
    ),
    "cs": (
        "ledna leden lednu .led, února únor únoru .úno, března březen březnu .bře, dubna duben dubnu .dub, května květen květnu .kvě, "
        "června červen červnu .čvn, července červenec červenci .čvc, srpna srpen srpnu .srp, září .zář, října říjen říjnu .říj, "
        "listopadu listopad .lis, prosince prosinec prosinci .pro"
    ),
    "sk": (
        "januára január jan, februára február feb, marca marec, apríla apríl, mája máj, júna jún, júla júl, augusta august aug, "
        "septembra september sep, októbra október, novembra november nov, decembra december dec"
    ),
    "sl": (
        "januar jan .januarja, februar feb .februarja, marec .marca .mar, april .aprila .apr, maj .maja, junij jun .junija, julij jul "
        ".julija, avgust avg .avgusta, september sep .septembra, oktober .oktobra .okt, november nov .novembra, december dec .decembra"
    ),
    "hr": (
        "siječnja siječanj sij, veljače veljača velj, ožujka ožujak ožu, travnja travanj tra, svibnja svibanj svi, lipnja lipanj lip, "
        "srpnja srpanj srp, kolovoza kolovoz kol, rujna rujan ruj, listopada listopad lis, studenoga studeni stu, prosinca prosinac "
        "pro"
    ),
    "uk": (
        "січня січень січні січ, лютого лютий лютому .лют, березня березень березні .бер, квітня квітень квітні .квіт, травня травень "
        "травні .трав, червня червень червні .черв, липня липень липні .лип, серпня серпень серпні .серп, вересня вересень вересні "
        ".вер, жовтня жовтень жовтні .жовт, листопада листопад листопаді .лист, грудня грудень грудні .груд"
    ),
    "ru": (
        "января январь январе янв, февраля февраль феврале фев .февр, марта март марте .мар, апреля апрель апреле апр, мая май мае, "
        "июня июнь июне .июн, июля июль июле .июл, августа август августе авг, сентября сентябрь сентябре сент .сен, октября октябрь "
        "октябре окт, ноября ноябрь ноябре нояб .ноя, декабря декабрь декабре дек"
    ),
    "be": (
        "студзеня студзень сту, лютага люты лют, сакавіка сакавік сак, красавіка красавік кра, мая май, чэрвеня чэрвень чэр, ліпеня "
        "ліпень ліп, жніўня жнівень жні, верасня верасень вер, кастрычніка кастрычнік кас, лістапада лістапад ліс, снежня снежань сне"
    ),
    "bg": ("януари яну, февруари фев, март, април апр, май, юни, юли, август авг, септември сеп, октомври окт, ноември ное, декември дек"),
    "mk": (
        "јануари јан, февруари фев, март мар, април апр, мај, јуни јун, јули јул, август авг, септември сеп, октомври окт, ноември "
        "ное, декември дек"
    ),
    "sr": (
        "јануар јан .јануара .januar .januara .jan, фебруар феб .фебруара .februar .februara .feb, март мар .марта .mart .marta .mar, "
        "април апр .априла .april .aprila .apr, мај .маја .maj .maja, јун .јуна .jun .juna, јул .јула .jul .jula, август авг .августа "
        ".avgust .avgusta .avg, септембар сеп .септембра .septembar .septembra .sep, октобар окт .октобра .oktobar .oktobra .okt, "
        "новембар нов .новембра .novembar .novembra .nov, децембар дец .децембра .decembar .decembra .dec"
    ),
    "kk": (
        "қаңтар~ .қаңтар .қаң, ақпан~ .ақпан .ақп, наурыз~ .наурыз .нау, сәуір~ .сәуір .сәу, мамыр~ .мамыр .мам, маусым~ .маусым "
        ".мау, шілде~ .шілде .шіл, тамыз~ .тамыз .там, қыркүйек~ қыркүйегі~ .қыркүйек .қыр, қазан~ .қазан .қаз, қараша~ .қараша .қар, "
        "желтоқсан~ .желтоқсан .жел"
    ),
    "ro": (
        "ianuarie ian, februarie feb, martie, aprilie, mai, iunie iun, iulie iul, august aug, septembrie sept, octombrie oct, "
        "noiembrie nov, decembrie dec"
    ),
    "hu": (
        "január jan, február febr, március márc, április ápr, május máj, június jún, július júl, augusztus aug, szeptember szept, "
        "október, november nov, december dec"
    ),
    "tr": (
        "ocak~ ocağ~ .ocak .oca, şubat~ .şubat .şub, mart~ .mart, nisan~ .nisan .nis, mayıs~ .mayıs, haziran~ .haziran .haz, temmuz~ "
        ".temmuz .tem, ağustos~ .ağustos .ağu, eylül~ .eylül .eyl, ekim~ .ekim .eki, kasım~ .kasım .kas, aralık~ aralığ~ .aralık .ara"
    ),
    "az": (
        "yanvar yan, fevral fev, mart mar, aprel apr, may, iyun iyn, iyul iyl, avqust avq, sentyabr sen, oktyabr okt, noyabr noy, "
        "dekabr dek"
    ),
    "sv": (
        "januari jan, februari feb, mars, april apr, maj, juni jun, juli jul, augusti aug, september sept sep, oktober okt, november "
        "nov, december dec"
    ),
    "da": (
        "januar jan, februar feb, marts, april, maj, juni jun, juli jul, august aug, september sep, oktober, november nov, december dec"
    ),
    "nb": (
        "januar jan, februar feb, mars, april apr, mai, juni jun, juli jul, august aug, september sept sep, oktober okt, november "
        "nov, desember des"
    ),
    "fi": (
        "tammikuuta tammikuu tammi, helmikuuta helmikuu helmi, maaliskuuta maaliskuu maalis, huhtikuuta huhtikuu huhti, toukokuuta "
        "toukokuu touko, kesäkuuta kesäkuu kesä, heinäkuuta heinäkuu heinä, elokuuta elokuu elo, syyskuuta syyskuu syys, lokakuuta "
        "lokakuu loka, marraskuuta marraskuu marras, joulukuuta joulukuu joulu"
    ),
    "et": (
        "jaanuar jaan, veebruar veebr, märts, aprill, mai, juuni, juuli, august aug, september sept, oktoober, november nov, detsember dets"
    ),
    "lv": (
        "janvāris janv .janvārī, februāris febr .februārī, marts .martā, aprīlis .aprīlī, maijs .maijā, jūnijs jūn .jūnijā, jūlijs jūl "
        ".jūlijā, augusts aug .augustā, septembris sept .septembrī, oktobris .oktobrī, novembris nov .novembrī, decembris dec .decembrī"
    ),
    "lt": (
        "sausio sausis saus, vasario vasaris vas, kovo kovas kov, balandžio balandis bal, gegužės gegužė geg, birželio birželis birž, "
        "liepos liepa liep, rugpjūčio rugpjūtis rugp, rugsėjo rugsėjis rugs, spalio spalis spal, lapkričio lapkritis lapkr, gruodžio "
        "gruodis gruod"
    ),
    "el": (
        "ιανουαρίου ιανουάριοσ ιαν, φεβρουαρίου φεβρουάριοσ φεβ, μαρτίου μάρτιοσ μαρ μάρ, απριλίου απρίλιοσ απρ, μαΐου μάιοσ μαΐ "
        "μάι, ιουνίου ιούνιοσ ιουν ιούν, ιουλίου ιούλιοσ ιουλ ιούλ, αυγούστου αύγουστοσ αυγ αύγ, σεπτεμβρίου σεπτέμβριοσ σεπ, "
        "οκτωβρίου οκτώβριοσ οκτ, νοεμβρίου νοέμβριοσ νοε νοέ, δεκεμβρίου δεκέμβριοσ δεκ"
    ),
    "id": (
        "januari jan, februari feb, maret, april, mei, juni jun, juli jul, agustus agu, september sep, oktober, november nov, desember des"
    ),
    "ms": "januari jan, februari feb, mac, april, mei, jun, julai jul, ogos ogo, september sep, oktober, november nov, disember dis",
    "sq": (
        "janar jan, shkurt shk, mars, prill pri, maj, qershor qer, korrik korr, gusht gush, shtator sht, tetor tet, nëntor nën, dhjetor dhj"
    ),
    "gl": (
        "xaneiro xan, febreiro feb, marzo, abril abr, maio, xuño, xullo xul, agosto ago, setembro set, outubro out, novembro nov, "
        "decembro dec"
    ),
    "eu": (
        "urtarrila urt .urtarrilaren, otsaila ots .otsailaren, martxoa .martxoaren, apirila api .apirilaren, maiatza mai .maiatzaren, "
        "ekaina eka .ekainaren, uztaila uzt .uztailaren, abuztua abu .abuztuaren, iraila ira .irailaren, urria urr .urriaren, azaroa "
        "aza .azaroaren, abendua abe .abenduaren"
    ),
    "ar": "يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر",
    "fa": "ژانویهٔ ژانویه, فوریهٔ فوریه, مارس, آوریل, مهٔ مه, ژوئن, ژوئیهٔ ژوئیه, اوت, سپتامبر, اکتبر, نوامبر, دسامبر",
    "he": "ינואר ינו׳, פברואר פבר׳, מרץ, אפריל אפר׳, מאי, יוני, יולי, אוגוסט אוג׳, ספטמבר ספט׳, אוקטובר אוק׳, נובמבר נוב׳, דצמבר דצמ׳",
    "hi": "जनवरी जन॰, फ़रवरी फ़र॰, मार्च, अप्रैल, मई, जून, जुलाई जुल॰, अगस्त अग॰, सितंबर सित॰, अक्टूबर अक्टू॰, नवंबर नव॰, दिसंबर दिस॰",
}
LANGUAGES = tuple(_MONTHS)
"""The languages (ISO 639-1) whose months are known."""


def dateline_months(language: str) -> list[list[str]]:
    """Return the forms of each of the twelve months that a date by itself may have; nothing for a language that is not known."""
    lines = _MONTHS.get(language, "").split(",") if language in _MONTHS else []
    return [[form.lstrip(".") for form in line.split() if not form.endswith("~")] for line in lines]


def prose_months(language: str) -> list[list[str]]:
    """Return the forms of each month that stand for nothing else in running text; those that take endings end in "~"."""
    lines = _MONTHS.get(language, "").split(",") if language in _MONTHS else []
    return [[form for form in line.split() if not form.startswith(".")] for line in lines]
