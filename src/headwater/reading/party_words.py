"""Words and short names that tell outlets, agencies and offices apart, in many languages. Data only."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that outlets are named by, lower case: in a name, any of them says "outlet" unless an office word stands there too.
OUTLET_WORDS = _set(
    "news times post press agency gazette herald tribune observer sentinel courier chronicle chronicles journal ledger mirror weekly daily "
    "magazine review broadcasting broadcaster radio tv television channel network wire newswire bulletin telegraph examiner inquirer "
    "enquirer "
    "independent dispatch standard guardian monitor mail express star globe echo argus advertiser reporter record register recorder "
    "messenger media today newsroom "
    "mercury statesman digest insider blog online fm newspaper newspapers podcast newsletter forum boards brief briefing "
    "zeitung tageszeitung nachrichten blatt tageblatt tagblatt anzeiger rundschau kurier bote rundfunk fernsehen spiegel presse "
    "nachrichtenagentur morgenpost abendblatt merkur "
    "journaux nouvelles matin agence gazette presse quotidien télévision dépêche courrier figaro "
    "diario diari noticias noticia periódico prensa crónica cronica voz heraldo agencia cadena emisora semanario gaceta televisión "
    "giornale gazzetta corriere notizie stampa agenzia messaggero resto quotidiano mattino "
    "jornal folha notícias correio agência imprensa gazeta estadão "
    "radia radiu radiem telewizja telewizji telewizję telewizją tele "
    "gazeta wiadomości dziennik rzeczpospolita tygodnik kurier agencja radio telewizja "
    "haber haberleri gazetesi ajansı ajans televizyonu postası "
    "новости новини вести вісті вестник вісник известия газета газети радио радіо телеканал канал агентство правда время час репортер "
    "голос курьер кур'єр телевидение телебачення "
    "онлайн хроника хроніка обозреватель оглядач экспресс експрес жаңалықтары телеарна "
    "пресс пресса преса газетасы "
    "hírek hírlap híradó hírmondó újság napló hírügynökség "
    "gazete haberler sesi ekspres gündem "
    "warta berita kabar harian utusan suara "
    "báo thời tin tức "
    "khabar akhbar manbar sawt jarida anba rooznameh ruznameh "
    "samachar patrika dainik shimbun ilbo ribao wanbao habari "
    "efimerida nea vima foni εφημερίδα νέα βήμα "
    "ambebi gazeti "
    "boten kuriers anzeigers blattes tageblatts tagblatts głosu głosowi głosem kuriera kurierowi kurierem gazecie gazety gazetą gazetę "
    "dziennika dziennikowi dziennikiem "
    "вісника віснику вестника вестнику газеті газете газеты голосу голоса курьеру новинам новостям "
    "ziarul știri monitorul ziar noutăți "
    "głos wieści słowo goniec hlas deník noviny zprávy glas novine dnevnik "
    "tribuna gaceta eco nación clarín folha diário écho voix voce eco popolo "
    "слово дзвін трибуна громада новина ведомости сегодня сьогодні "
    "omroep evening morning blad dagblad nieuwsblad weekblad bode bladet posten tidning tidende dagens bode koerier žinios ziņas postimees "
    "listů listům listech listoch novin novinám novinách deníku zpráv zprávám hlasu glasnik glasnika glasniku vjesnik vjesnika vjesniku "
    "novina novinama agenția agenției agenţia agenţiei agencija agencije agentura agentury agentuře "
    "агенция агенцията агенція агенції гласник гласника новине gazetei ziarului ziarul curierul curierului monitorului adevărul "
    "hírlapnak hírlapban hírlaptól "
    "hírlapot újságnak újságban naplónak híradónak sanomien sanomille sanomissa lehden lehdelle uutiset uutisten "
    "φωνή φωνής φωνήν νέων βήματος ημερησία ταχυδρόμος ταχυδρόμου "
    "nyheter nyheterna tidningen dagblad dagbladet avisen nieuws courant krant lehti sanomat noviny listy zprávy vesti novosti"
)  # fmt: skip

# Words that name offices, firms, parties and bodies; "Press Office" and "News Corp." are no outlets.
OFFICE_WORDS = _set(
    "ministry department police court committee commission university college institute bureau council office administration "
    "association party bank "
    "inc corp corporation company llc plc gmbh foundation federation union centre center campaign senate congress house parliament "
    "government army navy force forces "
    "society hospital school board authority embassy fund group services secretary secretariat survey poll index act bill report study "
    "prosecutor fbi cia nsa dea nato europol interpol eurojust "
    "award awards prize pac league club team "
    "ministerium polizei gericht universität institut partei ministère gouvernement université ministerio gobierno universidad partido "
    "policía ministero governo università polizia "
    "міністерство поліція суд університет інститут партія уряд рада комітет министерство полиция университет институт партия "
    "правительство совет комитет служба фонд банк "
    "ministerstwo policja sąd uniwersytet partia rząd bakanlığı polis üniversitesi partisi "
    "ministerstvo policie polícia soud súd univerzita vláda strana úřad úrad hasiči minister ministerul poliția guvernul universitatea "
    "ministerie politie regering rechtbank universiteit partij polisen regeringen universitet politiet regjeringen ministeriet poliisi "
    "ministeriö hallitus yliopisto υπουργείο αστυνομία κυβέρνηση πανεπιστήμιο δικαστήριο minisztérium rendőrség kormány egyetem bíróság "
    "lögreglan ráðuneyti ríkisstjórn háskóli ministarstvo policija vlada sveučilište министерството полицията правителството "
    "минобороны мид мчс мвд фсб генштаб генпрокуратура прокуратура кремль дснс мвс сбу мзс генпрокуратури генштабу прокуратури поліції "
    "полиции ведомство пресс-служба пресслужба прес-служба держава bundesregierung polizeipräsidium staatsanwaltschaft präsident feuerwehr"
)  # fmt: skip

# The world's news and picture agencies, bare (see ``parties.bare``), full names and short forms.
AGENCIES = _set(
    "ap apnews associatedpress reuters thomsonreuters afp agencefrancepresse dpa deutschepresseagentur apa austriapresseagentur sda "
    "ats keystonesda keystone efe agenciaefe europapress ansa adnkronos agi "
    "askanews lapresse tass itartass interfax interfaxukraine ria rianovosti ukrinform unian rbcukraine pap polskaagencjaprasowa ctk "
    "čtk tasr mti agerpres bta hina tanjug srna beta "
    "anadolu anadoluagency anadoluajansı dha iha xinhua kyodo jiji jijipress yonhap pti presstrustofindia ani ians bloomberg upi "
    "unitedpressinternational lusa "
    "belga anp ntb tt ritzau stt bns leta delfi elta belta kazinform trend azertac armenpress irna wam spa mena petra antara bernama "
    "vna cna pap pa pressassociation pamedia aap "
    "australianassociatedpress canadianpress thecanadianpress lapresscanadienne agencianacional agênciabrasil telam télam notimex "
    "prensalatina afpbb epd kna sid apd zuma zumapress gettyimages getty epa "
    "eparefe europeanpressphotoagency imago pictureealliance picturealliance shutterstock alamy istock istockphoto nurphoto sipa abaca "
    "ritzauscanpix scanpix tnscontentagency tribunenewsservice tns "
    "acn agènciacatalanadenotícies europaspress апу апн рейтер рейтерс reutersukraine тасс рбк интерфакс інтерфакс интерфаксукраина "
    "інтерфаксукраїна риановости укринформ укрінформ уніан униан рбкукраїна рбкукраина афп ассошиэйтедпресс ассошіейтедпрес "
    "блумберг казинформ қазақпарат белта"
)  # fmt: skip

# Endings that make a bare "word.word" a web address and not two sentences without a blank.
DOMAIN_ENDINGS = _set(
    "com org net info news tv media press io co uk de fr es it pt pl tr ua ru by kz ca us au nz ie in eu at ch nl be se no dk fi cz sk "
    "hu ro bg gr rs hr si lt lv ee cat online site live today "
    "biz me fm am ge az il jp kr cn br mx ar cl example"
)  # fmt: skip
