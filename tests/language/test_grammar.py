"""One slip and one sound text for every mutation rule."""

from __future__ import annotations

import pytest
from alarms import tools
from hub.language.grammar import slips

# slip; what the rule says instead; the sound text must be silent
CASES = [
    ("cyn i cael cyfle", ["gael"], "cyn i mi gael cyfle i weld"),
    ("cwpan neu plât", ["blât"], "Ffoniwch neu dewch i mewn"),
    ("dau cwpan", ["gwpan"], "ar draws y byd, o dan y ddesg"),
    ("plant a teuluoedd", ["theuluoedd"], "plant a theuluoedd, a TGCh"),
    ("gyda cymorth", ["chymorth"], "gyda chymorth"),
    ("tri cwpan", ["chwpan"], "tri llyfr"),
    ("fy gwaith", ["ngwaith"], "fy ngwaith a fy ysgol"),
    ("ei teulu", ["deulu", "theulu"], "ei theulu a’i deulu"),
    ("ein ysgol", ["hysgol"], "ein gwaith"),
    ("eu anghenion", ["hanghenion"], "eu hanghenion"),
    ("yn Caerdydd", ["yng Nghaerdydd"], "yng Nghaerdydd ac yn Abertawe"),
    ("yng Penfro", ["ym Mhenfro"], "ym Mhenfro"),
    ("yn pob ysgol", ["ym mhob"], "ym mhob ysgol"),
    ("yn mis Mai", ["ym mis"], "yn mynd ym mis Mai"),
    ("mae’n pwysig", ["bwysig"], "mae’n bwysig ac yn llawn"),
    ("yn cyfrifol am y safle", ["gyfrifol"], "yn cyfrif y plant"),
    ("rwy’n gefnogi’r plant", ["cefnogi'r"], "rwy’n cefnogi’r plant"),
    ("wedi ddysgu", ["dysgu"], "wedi dysgu, wedi’i ddysgu"),
    ("y tudalen", ["dudalen"], "y dudalen, y tudalennau"),
    ("o’r tudalen", ["dudalen"], "o’r dudalen"),
    ("un tudalen", ["dudalen"], "un cwestiwn"),
    ("y dau ohonynt", ["ddau"], "y ddau ohonynt"),
    ("y benaethiaid", ["penaethiaid"], "y penaethiaid"),
    ("y Deddf hon", ["Ddeddf"], "y Ddeddf hon"),
    ("gwybodaeth personol", ["bersonol"], "enwau’r proffiliau rôl cenedlaethol"),
    ("Darllenwch canllaw", ["ganllaw"], "diogelwch plentyn, darllenwch pa ddydd"),
    ("gallwch cael", ["gael"], "gallwch gael"),
    ("gallwch chi cael", ["gael"], "rydych chi bob amser"),
    ("i chi dechrau", ["ddechrau"], "i chi ddechrau"),
    ("pan bydd", ["fydd"], "pan fydd"),
    ("saith blynedd", ["mlynedd"], "saith mlynedd, dwy flynedd"),
    ("i Cymru", ["Gymru"], "i Gymru ac i Teams"),
]


@pytest.mark.parametrize(("slip", "right", "sound"), CASES, ids=[slip for slip, _, _ in CASES])
def test_a_slip_is_found_and_sound_welsh_is_not_disturbed(dictionaries_here, slip: str, right: list[str], sound: str):
    lexicon = tools()[0]
    assert [form for found in slips(slip, lexicon) for form in found.right] == right
    assert list(slips(sound, lexicon)) == []


def test_nothing_mutates_across_a_sign():
    lexicon = tools()[0]
    assert list(slips("Am beth? Cymorth i, plant: a \0\0\0 cael", lexicon)) == []


def test_less_is_found_without_a_dictionary_and_nothing_invented():
    from dataclasses import replace

    from hub.language.lexicon import no_readings

    lexicon = replace(tools()[0], dictionary=no_readings)
    assert [slip.right for slip in slips("y tudalen a pennaeth yr ysgol i cyfnewid", lexicon)] == [
        ("dudalen",),
        ("phennaeth",),
    ]
