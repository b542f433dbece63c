"""What is changed in sentences that were written anew, and in languages beside the first six: tables of invented sentences."""

import pytest

from headwater.models import Article, Outlet
from headwater.textreuse import changes

LEAD = "The council of Lenmouth met behind closed doors in the old customs house, and the gallery above the hall stayed empty all evening."
TAIL = "Fishermen waited outside in the rain with lanterns and a petition that nobody came down the steps to accept from them."

CHANGES = [
    (
        "hedge_dropped",
        "Ms Tolver said the yard may have skipped a yearly check of the crane.",
        "The yard skipped a yearly check of the crane, Ms Tolver said.",
    ),
    (
        "hedge_dropped",
        "The fire reportedly began in the paint store.",
        "In the paint store, where it began, the fire destroyed all that it met.",
    ),
    (
        "hedge_dropped",
        "Möglicherweise sei eine Prüfung der Winde ausgefallen, so Tolver.",
        "Bitter für die Fischer: Eine Prüfung der Winde war ausgefallen.",
    ),
    (
        "hedge_dropped",
        "El alcalde reconoció que la empresa habría recibido dos permisos para la presa.",
        "Según el alcalde, la empresa ha recibido ya dos permisos para la presa.",
    ),
    ("hedge_dropped", "Il sindaco avrebbe firmato la vendita del molo.", "Il sindaco ha firmato la vendita del molo."),
    ("hedge_dropped", "Strażnik podobno otworzył śluzę przed świtem.", "Strażnik otworzył śluzę przed świtem."),
    ("hedge_dropped", "O guarda alegadamente abriu a comporta de madrugada.", "O guarda abriu a comporta de madrugada."),
    (
        "figure_changed",
        "Il guardiano racconta che due ragazzi hanno dormito nel faro.",
        "Il guardiano racconta che tre ragazzi hanno dormito nel faro.",
    ),
    (
        "figure_changed",
        "Os barcos recolheram as redes duas milhas a sul do cabo.",
        "Os barcos recolheram as redes três milhas a sul do cabo.",
    ),
    ("figure_changed", "W porcie stało siedem barek ze zbożem.", "W porcie stało dziewięć barek ze zbożem."),
    ("figure_changed", "Limanda altı tekne sabaha kadar bekledi.", "Limanda sekiz tekne sabaha kadar bekledi."),
    (
        "figure_changed",
        "La direction envisage de fermer la scierie, où travaillent 180 personnes, d'ici à fin 2031.",
        "Un papier interne prévoit la fin de la scierie, qui occupe 108 personnes et que la direction envisage de fermer.",
    ),
    ("date_shifted", "La nave è entrata in porto martedì con la marea.", "La nave è entrata in porto giovedì con la marea."),
    ("date_shifted", "Statek wszedł do portu we wtorek z przypływem.", "Statek wszedł do portu we czwartek z przypływem."),
    ("name_respelled", "“It will hold,” harbour pilot Dena Marrick said.", "So says harbour pilot Dena Marick: it will hold."),
    ("attribution_dropped", "A comporta ficará fechada até abril, segundo o advogado da vila.", "A comporta ficará fechada até abril."),
    (
        "attribution_dropped",
        "La chiusa resterà ferma fino ad aprile, secondo il capo dei piloti.",
        "La chiusa resterà ferma fino ad aprile.",
    ),
    ("attribution_dropped", "“The lock will hold,” Dena Marrick told Quaywire.", "“The lock will hold,” Dena Marrick said."),
]

REWORDINGS = [
    ("The yard may have skipped a yearly check of the crane.", "A yearly check of the crane was possibly skipped by the yard."),
    ("The fire reportedly began in the paint store.", "The fire began in the paint store, the Post reported."),
    ("La compañía habría recibido dos permisos.", "La compañía recibiría dos permisos."),
    ("O segundo barco entrou no porto ao amanhecer.", "O barco entrou no porto ao amanhecer."),
    ("Il secondo battello è arrivato tardi.", "Il battello è arrivato tardi."),
    ("Transportavam conservas de peixe do estuário.", "Transportaram conservas de peixe do estuário."),
    ("“It will hold,” pilot Dena Marrick said.", "“It will hold,” pilot Dena Marrick's deputy said."),
]


def kinds(before, after):
    """Return the kinds of what is changed between two wordings of one sentence, set between two that are the same."""
    quay = Outlet("Quaywire")
    parent, child = (Article(id=name, text=f"{LEAD} {text} {TAIL}", outlet=quay) for name, text in (("parent", before), ("child", after)))
    return [change.kind for change in changes(child, parent)]


@pytest.mark.parametrize(("kind", "before", "after"), CHANGES, ids=[after for _, _, after in CHANGES])
def test_a_change_is_found_where_more_was_reworded(kind, before, after):
    assert kinds(before, after) == [kind]


@pytest.mark.parametrize(("before", "after"), REWORDINGS, ids=[after for _, after in REWORDINGS])
def test_rewording_is_no_change(before, after):
    assert kinds(before, after) == []
