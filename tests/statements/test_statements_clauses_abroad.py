"""Where clauses, relatives and adverbials stand between a speaker and a verb, in Italian, Polish and Turkish: invented sentences."""

import pytest

SAID = [
    ("pl", "Szef resortu mówi co innego: „Wszystko miało podpis pani minister”.", "Szef resortu", "„Wszystko miało podpis pani minister”"),
    ("pl", "Generał Jan Kos oznajmił, że marsz trwa, a straty są „małe”.", "Generał Jan Kos", "że marsz trwa, a straty są „małe”"),
    ("pl", "Badacze, którzy piszą w „Głębi”, mówią, że woda rośnie.", "Badacze, którzy piszą w „Głębi”", "że woda rośnie"),
    ("pl", "Jan Kos, zdaniem którego most się chwieje, ma wrócić w maju.", "Jan Kos", "most się chwieje"),
    ("pl", "Rolnicy grożą, że zablokują drogę.", "Rolnicy", "że zablokują drogę"),
    ("pl", "Most, jak sam przyznaje burmistrz, jest stary.", "burmistrz", "Most | jest stary"),
    ("pl", "Jako że zima trwała, Anna Lis zamknęła sklep i obiecała, że wróci.", "Anna Lis", "że wróci"),
    ("pl", "– Most jest stary – mówi „Gońcowi” Jochen Stadt, socjolog.", "Jochen Stadt, socjolog", "Most jest stary"),
    ("pl", "Anna Lis powiedziała, że jej biuro nazwało plan „złym dla mostu”.", "Anna Lis", "że jej biuro nazwało plan „złym dla mostu”"),
    ("it", "Il sindaco Ugo Neri, secondo cui il ponte è vecchio, tornerà domani.", "Il sindaco Ugo Neri", "il ponte è vecchio"),
    ("it", "Rossi, che l'anno scorso aveva detto che il ponte era sicuro, è tornato.", "Rossi", "che il ponte era sicuro"),
    ("it", "È un tecnico che ha lavorato al ponte e Anna Rosi ha detto che reggerà.", "Anna Rosi", "che reggerà"),
    ("it", "Il ponte è chiuso, in base a quanto riportato dalla Gazzetta di Elmo.", "Gazzetta di Elmo", "Il ponte è chiuso"),
    ("it", "«Il ponte è chiuso da un mese», si precisa nel comunicato.", "comunicato", "«Il ponte è chiuso da un mese»"),
    ("it", "Ugo Neri ha dichiarato, prima che la porta si chiudesse, che tornerà.", "Ugo Neri", "che tornerà"),
    ("it", "“Anna Rosi ha detto che il ponte resterà chiuso per un mese.", "Anna Rosi", "che il ponte resterà chiuso per un mese"),
    ("it", "Ugo Neri ha negato ogni accusa e ha assicurato che il ponte è sicuro.", "Ugo Neri", "che il ponte è sicuro"),
    ("it", "Non è d'accordo la pediatra Elsa Motti: «Servono altre regole».", "la pediatra Elsa Motti", "«Servono altre regole»"),
    ("it", "È stato Ugo Neri a dire alla polizia che il ponte era caduto.", "Ugo Neri", "che il ponte era caduto"),
    ("it", "Rossi, il cui fratello vive lì, ha dichiarato di non saperne nulla.", "Rossi, il cui fratello vive lì", "di non saperne nulla"),
    ("it", "L'uomo, che secondo la polizia era ubriaco, ha detto di non ricordare nulla.", "la polizia", "era ubriaco"),
    ("it", "La polizia dello stato di Elmo ha detto che cerca due uomini.", "La polizia dello stato di Elmo", "che cerca due uomini"),
    ("pl", "„Nie mieliśmy wyboru” – powiedział BBC.", "", "„Nie mieliśmy wyboru”"),
    ("pl", "Jak wynika z badania Uniwersytetu w Łąkach, kawa szkodzi.", "badania Uniwersytetu w Łąkach", "kawa szkodzi"),
    ("pl", "„To było straszne — wspomina Anna Lis. — Nie zapomnę tego”.", "Anna Lis", "„To było straszne | Nie zapomnę tego”"),
    ("pl", "Zdaniem prokuratora Kos wiedział, że most jest stary.", "prokuratora", "Kos wiedział, że most jest stary"),
    ("tr", "Ali Demir para aldığını reddetti.", "Ali Demir", "para aldığını"),
    ("tr", "Elmo'dan Dr. Ali Demir durumu şöyle açıklıyor: “Nadir bir hastalık.”", "Elmo'dan Dr. Ali Demir", "“Nadir bir hastalık.”"),
    ("tr", "Yetkililer saldırının tek bir kişi tarafından yapıldığını yazdı.",
     "Yetkililer", "saldırının tek bir kişi tarafından yapıldığını"),
    ("tr", "Ali Demir'in dediği gibi, köprü kapandı.", "Ali Demir'in", "köprü kapandı"),
    ("tr", "“Köprü,” dedi Ali Demir, “kapalı kalacak.”", "Ali Demir", "“Köprü,” | “kapalı kalacak.”"),
    ("tr", "Bir polis memuru, “Sürücü kaçmaya çalıştı,” dedi.", "Bir polis memuru", "“Sürücü kaçmaya çalıştı,”"),
    ("tr", "28 yaşındaki Ali Demir, bağırdığı için özür diledi: “Kendimi kaybettim.”", "28 yaşındaki Ali Demir", "“Kendimi kaybettim.”"),
    ("tr", "Ali Demir köprünün kapalı olduğunu söyledikten sonra gitti.", "Ali Demir", "köprünün kapalı olduğunu"),
    ("it", "Come spiega Anna Rosi, che insegna a Elmo, il ponte è vecchio.", "Anna Rosi", "il ponte è vecchio"),
    ("it", "La frase è di Anna Rosi: «Il ponte è vecchio da anni».", "Anna Rosi", "«Il ponte è vecchio da anni»"),
    ("pl", "Burmistrz Jan Kos i wojewoda zapewnili, że most stoi.", "Burmistrz Jan Kos i wojewoda", "że most stoi"),
    ("pl", "Tak Anna Lis w sieci: „Most jest stary od lat”.", "Anna Lis w sieci", "„Most jest stary od lat”"),
    ("pl", "Zdaniem trenera rywali, Jana Kosa, bronią jest kapitan.", "trenera rywali, Jana Kosa", "bronią jest kapitan"),
    ("it", "Un uomo che si firma «Nox», però, sostiene di avere una copia.", "Un uomo che si firma «Nox»", "di avere una copia"),
    ("it", "A parere di molti, tra cui Anna Rosi, il ponte è vecchio.", "molti, tra cui Anna Rosi", "il ponte è vecchio"),
    ("it", "Nel testo si afferma che il ponte è vecchio.", "testo", "che il ponte è vecchio"),
    ("tr", "Öğrenci konseyi ise köprünün eski olduğunu söyledi.", "Öğrenci konseyi", "köprünün eski olduğunu"),
    ("tr", "Yazarın torunu, dedesinin uyandığını anlatıyor.", "Yazarın torunu", "dedesinin uyandığını"),
    ("tr", "Moskova, projenin ekonomik olduğunu defalarca vurguladı.", "Moskova", "projenin ekonomik olduğunu"),
    ("tr", "Ali Demir, yolun açıldığını belirterek, Köy ve Dere mahallelerinin güvende olduğunu söyledi.",
     "Ali Demir", "Köy ve Dere mahallelerinin güvende olduğunu"),
    ("tr", "Uzun süre Köy, Dere ve Tepe'de çalışmış olan Ali Demir, köprünün eskidiğini söyledi.",
     "Uzun süre Köy, Dere ve Tepe'de çalışmış olan Ali Demir", "köprünün eskidiğini"),
    ("tr", "Başbakan Jonas Feld, köprünün eskidiği görüşünde.", "Başbakan Jonas Feld", "köprünün eskidiği"),
    ("tr", "Sabah Postası'nda yer alan habere göre köprü kapandı.", "Sabah Postası'nda", "köprü kapandı"),
    ("tr", "Dün akşam yapılan toplantı sonrasında Ali Demir, “Köprü açık” dedi.", "Ali Demir", "“Köprü açık”"),
    ("tr", "Ali Demir, köprüyü kapatmayacağına dair söz verdi.", "Ali Demir", "köprüyü kapatmayacağına"),
    ("tr", "Ali Demir de yürüyüşteydi. Açık mektuplarında “Özür istiyoruz” diye yazdılar.", "", "“Özür istiyoruz”"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "content"), SAID)
def test_who_says_what_around_clauses(said, language, text, source, content):
    assert any(source == who and content == what for who, _, what in said(text, language)), said(text, language)


@pytest.mark.parametrize(
    ("language", "text", "contents"),
    [
        ("it", "La premier, riferisce l'agenzia Nordnytt, avrebbe informato gli alleati.", ["La premier | avrebbe informato gli alleati"]),
        ("pl", "„To nie była dobra decyzja” — powiedziała Anna Lis, śmiejąc się, wiele lat później.", ["„To nie była dobra decyzja”"]),
        ("it", "Nessuno ha detto che il ponte è sicuro.", []),
        ("it", "Il tecnico Ugo Neri non ha voluto dire se giocherà.", []),
        ("it", "Né Roma né Elmo, però, non hanno confermato la notizia.", []),
        ("pl", "Weterani skrytykowali Annę Lis, która mówiła o synu, którego znali.", []),
    ],
)
def test_nothing_else_is_said_there(said, language, text, contents):
    assert [what for _, _, what in said(text, language)] == contents
