"""What a sentence says beside a claim: it carries it, differs, may differ, or says something else. Invented pairs in eight languages."""

import time

import pytest

from headwater.tracing.wording import Wording

# A claim, then sentences, each with what it is.
PAIRS = {
    "Two miners were killed at the Grevel pit on Friday": [
        ("carries", "Three miners were hurt and two killed at the Grevel pit on Friday."),
    ],
    "Two miners were killed and three hurt at the Grevel pit": [
        ("carries", "At the Grevel pit three miners were hurt and two killed."),
    ],
    "Zwei Bergleute sind in der Grube Grevel gestorben": [
        ("differs", "In der Grube Grevel sind drei Bergleute gestorben und zwei verletzt worden."),
    ],
    "Two firefighters were killed when a timber mill at Corrimoor burned down": [
        ("differs", "Two firefighters were hurt when a timber mill at Corrimoor burned down early on Friday."),
        ("differs", "Two firefighters were injured when a timber mill at Corrimoor burned down early on Friday, according to Gull."),
        ("carries", "Two firefighters died when a timber mill at Corrimoor burned down early on Friday."),
    ],
    "Three miners were killed at the Grevel pit on Friday": [
        ("differs", "Three miners were hurt and two killed at the Grevel pit on Friday."),
        ("carries", "Two miners were hurt and three killed at the Grevel pit on Friday."),
        ("differs", "Two miners were killed and three were hurt at the Grevel pit on Friday."),
        ("differs", "Three miners were rescued alive at the Grevel pit on Friday, the company said."),
        ("neither", "The Grevel pit was opened in 1911 by Three Rivers Coal."),
        ("carries", "On Friday three miners died at the Grevel pit."),
        ("differs", "Drei Bergleute sind am Freitag in der Grube Grevel unverletzt geborgen worden, teilte das Unternehmen mit."),
        ("carries", "Drei Bergleute sind am Freitag in der Grube Grevel ums Leben gekommen."),
    ],
    "Miles Pellow is a brother-in-law of Hugh Dunmore": [
        ("differs", "Its sole director, Miles Pellow, is a cousin of the hospital’s finance chief, Hugh Dunmore."),
        ("carries", "Its sole director, Miles Pellow, is a brother-in-law of the hospital’s finance chief, Hugh Dunmore."),
        ("neither", "But Sarvine’s director Miles Pellow told the Coast Mail last night: “Hugh rang me himself."),
        ("differs", "An earlier version said Miles Pellow was a brother-in-law of Hugh Dunmore; he is a cousin."),
    ],
    "The email to the Valmoret town hall is dated 14 May": [
        (
            "neither",
            "The town hall in Valmoret had known since 14 April that tap water held 9 micrograms of pesticides per litre.",
        ),
        (
            "carries",
            "Contrairement à ce que nous avons écrit, le courriel adressé à la mairie d’Valmoret date du 14 mai, et non du 14 avril.",
        ),
        ("carries", "Le courriel adressé à la mairie d’Valmoret date du 14 mai."),
    ],
    "The bridge at Ardle will close on 14 May": [
        ("differs", "The bridge at Ardle will close on 14 April for eight weeks, the county engineer, Nan Teviot, said on Tuesday."),
    ],
    "The bridge at Ardle will reopen on 14 April": [
        ("differs", "The bridge at Ardle will close on 14 April for eight weeks, the county engineer, Nan Teviot, said on Tuesday."),
    ],
    "The rowing club puts the damage at $74,000": [
        ("differs", "The rowing club puts the damage at 74,000 euros."),
        ("carries", "The rowing club puts the damage at 74,000 dollars."),
    ],
    "The bridge at Ardle will be repainted in June": [
        ("may differ", "The bridge at Ardle will be strengthened in June."),
    ],
    "The mayor of Tarnmouth resigned over the ferry contract": [
        ("carries", "Dagny Holm, mayor of Tarnmouth, stepped down on Monday and resigned over the ferry contract."),
        ("differs", "The mayor of Tarnmouth was sacked over the ferry contract."),
        ("carries", "The mayor of Tarnmouth has quit over the ferry contract, the board said."),
    ],
    "The council of Orlo approved the new harbour crane on Tuesday": [
        ("differs", "The council of Orlo rejected the new harbour crane on Tuesday."),
        ("carries", "On Tuesday the council of Orlo agreed to the new harbour crane."),
    ],
    "The court in Brennock convicted Uwe Ravn of fraud": [
        ("differs", "The court in Brennock acquitted Uwe Ravn of fraud."),
    ],
    "Police arrested Jon Kell in Northton on Monday": [
        ("differs", "Police released Jon Kell in Northton on Monday."),
    ],
    "Rents in Tarnmouth rose by 12 percent last year": [
        ("differs", "Rents in Tarnmouth fell by 12 percent last year."),
        ("carries", "Rents in Tarnmouth went up last year by 12 per cent, an increase that the council calls alarming."),
        ("carries", "Rents in Tarnmouth increased by 12% last year, says a report."),
    ],
    "The ferry Maren sailed before the storm warning was given": [
        ("differs", "The ferry Maren sailed after the storm warning was given."),
    ],
    "Ada Rubeo is the sister of the treasurer Jon Kell": [
        ("differs", "Ada Rubeo is the wife of the treasurer Jon Kell."),
    ],
    "Orlo United won the cup final against Brennock": [
        ("differs", "Orlo United lost the cup final against Brennock."),
    ],
    "The trial of Ole Ravi will begin in October": [
        ("differs", "The trial of Ole Ravi will end in October."),
    ],
    "The clinic in Orlo closed its maternity ward in May": [
        ("differs", "The clinic in Orlo closed its maternity ward in June."),
    ],
    "The council of Orlo will demolish the old lighthouse": [
        ("may differ", "The council of Orlo will repaint the old lighthouse."),
        ("differs", "The council of Orlo will build the old lighthouse anew."),
    ],
    "The repair of the bridge at Orlo costs 3.5 million euros": [
        ("differs", "The repair of the bridge at Orlo costs 3.5 million pounds."),
        ("carries", "The repair of the bridge at Orlo costs €3.5m, the mayor said."),
    ],
    "41 people were led out of the warehouse": [
        ("carries", "Police said 41 people were led out of the warehouse and nobody was hurt."),
    ],
    "Two firefighters were killed in Corrimoor": [
        ("differs", "Two firefighters survived in Corrimoor."),
        ("differs", "Two firefighters were missing in Corrimoor on Sunday."),
    ],
    "Two firefighters were killed and one was hurt in Corrimoor": [
        ("carries", "In Corrimoor two firefighters were killed and one was injured."),
    ],
    "Zwei Feuerwehrleute sind beim Brand der Mühle in Corrimoor gestorben": [
        ("differs", "Zwei Feuerwehrleute sind beim Brand der Mühle in Corrimoor verletzt worden."),
        ("carries", "Beim Brand der Mühle in Corrimoor sind zwei Feuerwehrleute ums Leben gekommen."),
    ],
    "Die Brücke in Ardle wird am 14. April geschlossen": [
        ("differs", "Die Brücke in Ardle wird am 14. April wieder geöffnet."),
        ("differs", "Die Brücke in Ardle wird am 14. Mai geschlossen."),
        ("carries", "Die Brücke in Ardle schließt am 14. April."),
    ],
    "Das Gericht in Vellin hat den Kaufmann Arno Dengl verurteilt": [
        ("differs", "Das Gericht in Vellin hat den Kaufmann Arno Dengl freigesprochen."),
    ],
    "Der Stadtrat von Vellin will das alte Freibad sanieren": [
        ("may differ", "Der Stadtrat von Vellin will das alte Freibad verpachten."),
    ],
    "Trois mineurs sont morts vendredi dans la mine de Grevel": [
        ("differs", "Trois mineurs ont été blessés vendredi dans la mine de Grevel."),
        ("carries", "Trois mineurs ont été tués vendredi dans la mine de Grevel, selon le syndicat."),
    ],
    "Le maire d'Valmoret a accepté le projet de barrage": [
        ("differs", "Le maire d'Valmoret a refusé le projet de barrage."),
    ],
    "Les loyers ont augmenté de 12 % à Valmoret": [
        ("differs", "Les loyers ont baissé de 12 % à Valmoret."),
    ],
    "Tres mineros murieron el viernes en la mina de Grevel": [
        ("differs", "Tres mineros resultaron heridos el viernes en la mina de Grevel."),
        ("carries", "El viernes murieron tres mineros en la mina de Grevel, dijo el sindicato."),
    ],
    "El puente de Ardle cerrará el 14 de abril": [
        ("differs", "El puente de Ardle reabrirá el 14 de abril."),
    ],
    "La policía detuvo a Julio Pardo en Costaverde": [
        ("differs", "La policía liberó a Julio Pardo en Costaverde."),
    ],
    "Три шахтёра погибли в пятницу на шахте Гревель": [
        ("differs", "Три шахтёра были ранены в пятницу на шахте Гревель."),
        ("carries", "В пятницу на шахте Гревель погибли трое шахтеров."),
    ],
    "Суд в Орло оправдал бухгалтера Уве Равна": [
        ("differs", "Суд в Орло осудил бухгалтера Уве Равна."),
    ],
    "Майлз Пелло — шурин Хью Данмора": [
        ("differs", "Майлз Пелло — брат Хью Данмора."),
    ],
    "Trzej górnicy zginęli w piątek w kopalni Grevel": [
        ("differs", "Trzej górnicy zostali ranni w piątek w kopalni Grevel."),
        ("carries", "W piątek w kopalni Grevel zginęli trzej górnicy, podał związek."),
    ],
    "Most w Ardle zostanie zamknięty 14 kwietnia": [
        ("differs", "Most w Ardle zostanie otwarty 14 kwietnia."),
    ],
    "Міст у Ардлі закриють 14 квітня": [
        ("differs", "Міст у Ардлі відкриють 14 квітня."),
    ],
    "Tre minatori sono morti venerdì nella miniera di Grevel": [
        ("differs", "Tre minatori sono rimasti feriti venerdì nella miniera di Grevel."),
    ],
    "Três mineiros morreram na sexta-feira na mina de Grevel": [
        ("differs", "Três mineiros ficaram feridos na sexta-feira na mina de Grevel."),
    ],
    "231 passengers survived the grounding of the ferry Silda II off Vester": [
        ("carries", "231 pasajeros sobrevivieron al naufragio del ferri Silda II frente a Vester."),
        ("differs", "231 pasajeros murieron en el naufragio del ferri Silda II frente a Vester."),
    ],
    "Police in Brennock arrested 14 people on Monday": [
        ("differs", "Полиция Бреннока в понедельник освободила 14 человек."),
    ],
    "The harbour board of Tarnmouth bought 14 cranes": [
        ("neither", "In Tarnmouth leben 14 Störche."),
    ],
    "A clerk of the harbour board sold the ferry tickets twice": [
        ("may differ", "A clerk of the harbour board printed the ferry tickets twice."),
    ],
    "A worker at the Brennock mill left the valve open, the report says": [
        ("differs", "A manager at the Brennock mill left the valve open, the report says."),
    ],
    "The strike at the Brennock mill lasted eight weeks": [
        ("differs", "The strike at the Brennock mill lasted eight months."),
    ],
    "The ferry hit the northern pier of Tarnmouth": [
        ("differs", "The ferry hit the southern pier of Tarnmouth."),
    ],
    "Die Polizei hat in Vellin 14 Menschen festgenommen": [
        ("carries", "In Vellin hat die Polizei 14 Menschen verhaftet."),
        ("differs", "Die Polizei hat in Vellin 14 Menschen freigelassen."),
    ],
    "Burmistrz Tarnowca sprzedał stary młyn przy moście": [
        ("may differ", "Burmistrz Tarnowca odnowił stary młyn przy moście."),
    ],
    "Il tribunale di Rocca Bruna ha condannato il sindaco Aldo Verri": [
        ("differs", "Il tribunale di Rocca Bruna ha assolto il sindaco Aldo Verri."),
    ],
    "Рада Орлова схвалила новий кран у порту": [
        ("differs", "Рада Орлова відхилила новий кран у порту."),
    ],
    "The pumps of the Orlo mill had been switched off on Monday for repairs": [
        ("carries", "Nobody heard a thing: the pumps of the Orlo mill had been switched off on Monday for repairs."),
        ("carries", "The pumps of the Orlo mill had been switched off on Monday for repairs – no one had told the miller."),
        ("carries", "It did not flood; the pumps of the Orlo mill had been switched off on Monday for repairs."),
        ("neither", "The miller denies it: the pumps of the Orlo mill had been switched off on Monday for repairs."),
        ("neither", "It is not true – the pumps of the Orlo mill had been switched off on Monday for repairs."),
        ("differs", "One thing is clear: the pumps of the Orlo mill had not been switched off on Monday for repairs."),
    ],
    "Police arrested 14 people in Northton on Monday": [
        ("neither", "The choir of Northton sang for 14 guests on Monday."),
    ],
}


@pytest.mark.parametrize(("claim", "sentence", "verdict"), [(claim, said, is_) for claim, rows in PAIRS.items() for is_, said in rows])
def test_a_sentence_beside_a_claim(claim, sentence, verdict):
    asked, said = Wording(claim), Wording(sentence)
    found = [
        name
        for name, holds in (("carries", asked.carried_by), ("differs", asked.contradicted_by), ("may differ", asked.perhaps_carried_by))
        if holds(said)
    ]
    assert found == ([] if verdict == "neither" else [verdict])


@pytest.mark.parametrize(
    ("claim", "sentence", "why"),
    [
        ("Two firefighters were killed in Corrimoor", "Two firefighters were hurt in Corrimoor.", "“hurt”, not “killed”"),
        ("The bridge at Ardle will close on 14 May", "The bridge at Ardle will close on 14 April.", "“April”, not “May”"),
        ("The rowing club lost $74,000 in Orlo", "The rowing club lost 74,000 euros in Orlo.", "“74,000 EUR”, not “74,000 USD”"),
        ("412 homes in Orlo were flooded", "4,120 homes in Orlo were flooded.", "“4,120”, not “412”"),
        ("The council will sell the old mill in Orlo", "The council will paint the old mill in Orlo.", "“paint” for “sell”"),
        ("41 people were led out of the mill", "It is not true that 41 people were led out of the mill.", "denied"),
        ("41 people were led out of the mill", "An earlier version said that 41 people were led out of the mill.", "taken back"),
    ],
)
def test_what_differs_is_shown_in_the_words_of_both(claim, sentence, why):
    assert Wording(claim).why_not(Wording(sentence)) == why


@pytest.mark.parametrize("odd", ["²", "9" * 9_000, "hurt " * 20_000, "٣", ""])
def test_odd_sentences_are_compared_soon(odd):
    claim = Wording("Three miners were killed at the Grevel pit on Friday")
    said = Wording(f"Three miners were hurt {odd} at the Grevel pit on Friday.")
    started = time.process_time()
    assert not claim.carried_by(said)
    assert time.process_time() - started < 5
