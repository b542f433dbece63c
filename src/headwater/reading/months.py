"""Month names of forty languages, as newsrooms write them in dates: the inflected form, the bare one, the short one.

Data only. A language's twelve months are parted by commas, the forms of one month by blanks; all case-folded, without a closing stop.
"""

MONTHS = {
    "en": (
        "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sep sept, october oct, "
        "november nov, "
        "december dec"
    ),
    "de": (
        "januar jan jänner jän, februar feb feber, märz mär mrz, april apr, mai, juni jun, juli jul, august aug, september sept sep, "
        "oktober okt, november nov, dezember dez"
    ),
    "fr": (
        "janvier janv, février févr, mars, avril avr, mai, juin, juillet juil, août, septembre sept, octobre oct, novembre nov, "
        "décembre déc"
    ),
    "es": (
        "enero ene, febrero feb, marzo, abril abr, mayo, junio jun, julio jul, agosto ago, septiembre sept setiembre set sep, octubre "
        "oct, noviembre nov, diciembre dic"
    ),
    "it": (
        "gennaio gen, febbraio feb, marzo, aprile, maggio mag, giugno giu, luglio lug, agosto ago, settembre set, ottobre ott, "
        "novembre nov, dicembre dic"
    ),
    "pt": (
        "janeiro jan, fevereiro fev, março, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, outubro out, novembro "
        "nov, dezembro dez"
    ),
    "ca": (
        "gener gen, febrer febr, març, abril abr, maig, juny, juliol jul, agost ag, setembre set, octubre oct, novembre nov, desembre des"
    ),
    "nl": (
        "januari jan, februari feb, maart mrt, april, mei, juni jun, juli jul, augustus aug, september sep, oktober, november nov, "
        "december dec"
    ),
    "pl": (
        "stycznia styczeń sty, lutego luty lut, marca marzec, kwietnia kwiecień kwi, maja maj, czerwca czerwiec cze, lipca lipiec lip, "
        "sierpnia sierpień sie, września wrzesień wrz, października październik paź, listopada listopad lis, grudnia grudzień gru"
    ),
    "cs": (
        "ledna leden led, února únor úno, března březen bře, dubna duben dub, května květen kvě, června červen čvn, července červenec "
        "čvc, srpna srpen srp, září zář, října říjen říj, listopadu listopad lis, prosince prosinec pro"
    ),
    "sk": (
        "januára január jan, februára február feb, marca marec, apríla apríl, mája máj, júna jún, júla júl, augusta august aug, "
        "septembra september sep, októbra október, novembra november nov, decembra december dec"
    ),
    "sl": (
        "januar jan, februar feb, marec, april, maj, junij jun, julij jul, avgust avg, september sep, oktober, november nov, december dec"
    ),
    "hr": (
        "siječnja siječanj sij, veljače veljača velj, ožujka ožujak ožu, travnja travanj tra, svibnja svibanj svi, lipnja lipanj lip, "
        "srpnja srpanj srp, kolovoza kolovoz kol, rujna rujan ruj, listopada listopad lis, studenoga studeni stu, prosinca prosinac "
        "pro"
    ),
    "uk": (
        "січня січень січ, лютого лютий лют, березня березень бер, квітня квітень квіт, травня травень трав, червня червень черв, "
        "липня липень лип, серпня серпень серп, вересня вересень вер, жовтня жовтень жовт, листопада листопад лист, грудня грудень "
        "груд"
    ),
    "ru": (
        "января январь янв, февраля февраль февр фев, марта март мар, апреля апрель апр, мая май, июня июнь июн, июля июль июл, "
        "августа август авг, сентября сентябрь сент сен, октября октябрь окт, ноября ноябрь нояб ноя, декабря декабрь дек"
    ),
    "be": (
        "студзеня студзень сту, лютага люты лют, сакавіка сакавік сак, красавіка красавік кра, мая май, чэрвеня чэрвень чэр, ліпеня "
        "ліпень ліп, жніўня жнівень жні, верасня верасень вер, кастрычніка кастрычнік кас, лістапада лістапад ліс, снежня снежань сне"
    ),
    "bg": "януари яну, февруари фев, март, април апр, май, юни, юли, август авг, септември сеп, октомври окт, ноември ное, декември дек",
    "mk": (
        "јануари јан, февруари фев, март мар, април апр, мај, јуни јун, јули јул, август авг, септември сеп, октомври окт, ноември "
        "ное, декември дек"
    ),
    "sr": "јануар јан, фебруар феб, март мар, април апр, мај, јун, јул, август авг, септембар сеп, октобар окт, новембар нов, децембар дец",
    "kk": (
        "қаңтар қаң, ақпан ақп, наурыз нау, сәуір сәу, мамыр мам, маусым мау, шілде шіл, тамыз там, қыркүйек қыр, қазан қаз, қараша "
        "қар, желтоқсан жел"
    ),
    "ro": (
        "ianuarie ian, februarie feb, martie, aprilie, mai, iunie iun, iulie iul, august aug, septembrie sept, octombrie oct, "
        "noiembrie nov, decembrie dec"
    ),
    "hu": (
        "január jan, február febr, március márc, április ápr, május máj, június jún, július júl, augusztus aug, szeptember szept, "
        "október, november nov, december dec"
    ),
    "tr": "ocak oca, şubat şub, mart, nisan nis, mayıs, haziran haz, temmuz tem, ağustos ağu, eylül eyl, ekim eki, kasım kas, aralık ara",
    "az": (
        "yanvar yan, fevral fev, mart mar, aprel apr, may, iyun iyn, iyul iyl, avqust avq, sentyabr sen, oktyabr okt, noyabr noy, "
        "dekabr dek"
    ),
    "sv": "januari jan, februari feb, mars, april, maj, juni, juli, augusti aug, september sep, oktober, november nov, december dec",
    "da": "januar jan, februar feb, marts, april, maj, juni jun, juli jul, august aug, september sep, oktober, november nov, december dec",
    "nb": "januar jan, februar feb, mars, april, mai, juni jun, juli jul, august aug, september sep, oktober, november nov, desember des",
    "fi": (
        "tammikuuta tammikuu tammi, helmikuuta helmikuu helmi, maaliskuuta maaliskuu maalis, huhtikuuta huhtikuu huhti, toukokuuta "
        "toukokuu touko, kesäkuuta kesäkuu kesä, heinäkuuta heinäkuu heinä, elokuuta elokuu elo, syyskuuta syyskuu syys, lokakuuta "
        "lokakuu loka, marraskuuta marraskuu marras, joulukuuta joulukuu joulu"
    ),
    "et": (
        "jaanuar jaan, veebruar veebr, märts, aprill, mai, juuni, juuli, august aug, september sept, oktoober, november nov, detsember dets"
    ),
    "lv": (
        "janvāris janv, februāris febr, marts, aprīlis, maijs, jūnijs jūn, jūlijs jūl, augusts aug, septembris sept, oktobris, "
        "novembris nov, decembris dec"
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
        "urtarrila urt, otsaila ots, martxoa, apirila api, maiatza mai, ekaina eka, uztaila uzt, abuztua abu, iraila ira, urria urr, "
        "azaroa aza, abendua abe"
    ),
    "ar": "يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر",
    "fa": "ژانویهٔ ژانویه, فوریهٔ فوریه, مارس, آوریل, مهٔ مه, ژوئن, ژوئیهٔ ژوئیه, اوت, سپتامبر, اکتبر, نوامبر, دسامبر",
    "he": "ינואר ינו׳, פברואר פבר׳, מרץ, אפריל אפר׳, מאי, יוני, יולי, אוגוסט אוג׳, ספטמבר ספט׳, אוקטובר אוק׳, נובמבר נוב׳, דצמבר דצמ׳",
    "hi": "जनवरी जन॰, फ़रवरी फ़र॰, मार्च, अप्रैल, मई, जून, जुलाई जुल॰, अगस्त अग॰, सितंबर सित॰, अक्टूबर अक्टू॰, नवंबर नव॰, दिसंबर दिस॰",
}
