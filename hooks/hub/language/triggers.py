"""Welsh words by what they do to the next word, and words by what can be done to them. Lists only; `grammar` uses them."""

from __future__ import annotations

from .words import word_set

SOFTENING = word_set(
    """am ar at dros drwy tros trwy heb i o wrth gan dan dau dwy ddau ddwy pa unrhyw rhyw holl hoff prif neu dy dyma dyna ail rhy go
    iddo iddi iddyn iddynt"""
)
ASPIRATING = word_set("a â gyda tua tri chwe na")
# Verbs of being able and the like: what one is able to do is softened, with or without chi or ni between.
ABLE = word_set(
    "gallwch gallech dylech hoffech cewch gallwn dylen dylem hoffem allwch allech ddylech hoffech gallaf gallwn dylwn hoffwn"
)
HIS_OR_HER = word_set("ei wedi'i o'i gyda'i â'i drwy'i")
THEIR = word_set("eu ein wedi'u o'u a'u gyda'u i'u â'u")
NOT_PREDICATIVE = word_set("o'n i'n a'n â'n gyda'n")  # the ’n of these is ein, our
QUESTIONS = word_set("pwy pa pam pryd ble lle beth sut")
PAN_VERBS = word_set(
    """bydd byddwch byddaf byddwn byddan byddant bydden daw daeth dechreuodd dechreuwch caiff cewch cafodd cawn gwelwch gwelir gwneir
    gwnewch gofynnir gofynnwch teimlwch clywch llenwch darllenwch"""
)
AFTER_YN_NASAL = word_set("pob pa plith")
YM_WORDS = word_set("mis maes mhob mhlith mhen mha")  # “yn” before these is “ym”
YEARS_AND_DAYS = word_set("blynedd diwrnod")
NUMBERS_NASAL = word_set("pum bum saith wyth naw deng ugain")
# Nouns that end like a command.
WCH_NOUNS = word_set(
    "diogelwch heddwch harddwch llonyddwch tywyllwch dryswch tristwch tawelwch cyfeillgarwch cwch trwch llwch bwch eiddilwch"
)
# Finite verbs are not mutated by `neu`.
FINITE_ENDS = ("wch", "odd", "wyd", "ir", "ant", "ent", "af")

# Never mutate, or only in ways no rule here knows: little words, and borrowed ones.
STAYS = word_set(
    """mae maen mai mor dan dros drwy tan trwy tros mewn mwy bellach draw ddoe byth pan pe petai petaech tra cyn tua gan gyda gydag ger
    gêm gêmau gôl golff grŵp map blog blogiau braille dyma dyna gynt digon biau taw tybed medd meddai lle be dydy dyw doedd does
    cryn llai parthed bynnag mi byddai byddech"""
)
# Pairs that are right as they stand, though a rule here says otherwise.
PAIRS = word_set(
    """ar_draws o_dan i_mewn i_lawr trwy_gydol drwy_gydol i_gyd i_maes o_blith gan_mai ar_lein pa_mor o_gwmpas i_fyny o_bryd
    neu_beidio neu_mae neu_bydd neu_gydag ar_gau dros_ben gan_bwyll heb_law o_leiaf un_dim i_mi i_ni i_chi i_ti na_dim un_gwaith"""
)
# Names that are mutated in running text; other names, and titles, are left alone.
PLACES = word_set(
    """Cymru Caerdydd Ceredigion Conwy Caerffili Caerfyrddin Caernarfon Penfro Powys Pontypridd Porthcawl Bangor Gwynedd Gwent
    Tywyn Torfaen Trefynwy Prydain Casnewydd Dinbych Merthyr Maldwyn Môn Rhondda"""
)
NAMES = PLACES | word_set(
    "Cymraeg Llywodraeth Cyngor Gweinidogion Comisiynydd Cymdeithas Prifysgol Deddf Mawrth Mai Mehefin Gorffennaf Medi Tachwedd Rhagfyr"
)

# Adjectives that are not verb-nouns too: softened after predicative `yn`, and after a feminine noun.
ADJECTIVES = word_set(
    """pwysig da clir posibl cyfrifol proffesiynol priodol parod perthnasol cywir cyflym cyson cyfrinachol diogel digonol defnyddiol
    bodlon bach mawr gwahanol gwell gwerthfawr dibynnol dwyieithog gofalus dewisol gofynnol drwg tebyg teg trwm personol cyhoeddus
    cyfforddus tawel blaenorol cyfarwydd cymwys penodol pendant cadarnhaol digidol gweledol corfforol cymdeithasol creadigol cynhwysol
    cyfreithiol cyfreithlon canolog cenedlaethol lleol rhanbarthol blynyddol misol dyddiol bugeiliol ymarferol meddyliol diweddar gwag
    glân gwlyb budr brys cryf gwan caled meddal drud gonest balch blin trist prysur gwir buan tal byr cynradd dynodedig cyfan"""
)
# Verb-nouns that are not nouns as well: never mutated after `yn` and `wedi`.
VERB_NOUNS = word_set(
    """cefnogi datblygu dysgu cynnal gweithio defnyddio gwneud dangos darllen dilyn deall dod darparu derbyn diogelu diweddaru dweud
    disgwyl gofalu gwella gwirio gwrando gwybod gweld gwylio gwasanaethu goruchwylio gorffen gosod gadael golygu
    cael cadw casglu cofio cofnodi cofrestru credu cyfarch cyfrannu cyfathrebu cyflawni cyflwyno cymryd cynllunio
    cysylltu cytuno cywiro ceisio cerdded cario canolbwyntio caniatáu paratoi parchu parhau penderfynu perthyn peidio poeni tacluso
    teimlo trafod trefnu trin troi trosglwyddo tynnu talu bwriadu bwyta bod byw bodloni llenwi llwyddo llunio llofnodi
    mynd mesur mwynhau monitro mynychu magu rhoi rhannu rhedeg rheoli rhagweld gweithredu"""
)

# Common feminine nouns; the termbase adds its own.
FEMININE = word_set(
    """tudalen gwefan dogfen deddf gweithdrefn cymuned blwyddyn merch mam gwers cegin taflen graddfa cronfa dyletswydd dealltwriaeth
    gwybodaeth tystiolaeth cofrestr gwlad barn menter canolfan perthynas tref trwydded tystysgrif cyfraith coeden pennod brawddeg
    gradd gwobr gyrfa cadair carreg calon coes derbynfa dinas dolen egwyl ffurflen ystafell neges rhestr gweithred prifysgol tasg dyfais
    rhaglen ysgol neuadd wythnos awr cynulleidfa trefn cyfres daear golygfa goruchwyliaeth swydd rôl"""
)
