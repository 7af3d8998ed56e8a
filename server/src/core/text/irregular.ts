/** Plurals that no rule gives, as singular and plurals; compounds (`servicemen`, `grandchildren`) are found by their ends. */
const nouns = `
man men|woman women|child children|person people persons|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|die dice|penny pence pennies|brother brethren
knife knives|life lives|wife wives|wolf wolves|half halves|calf calves|self selves|shelf shelves|thief thieves|leaf leaves|loaf loaves|elf elves|hoof hooves
scarf scarves|wharf wharves|sheaf sheaves|dwarf dwarves|beef beeves|kerchief kerchieves
crisis crises|analysis analyses|thesis theses|hypothesis hypotheses|diagnosis diagnoses|basis bases|oasis oases|axis axes|parenthesis parentheses|synthesis syntheses
emphasis emphases|neurosis neuroses|psychosis psychoses|prognosis prognoses|metamorphosis metamorphoses|ellipsis ellipses|synopsis synopses|testis testes
antithesis antitheses|nemesis nemeses|paralysis paralyses|catharsis catharses|genesis geneses|metastasis metastases|dialysis dialyses|thrombosis thromboses
gas gases|bias biases|bus buses|lens lenses|canvas canvases|atlas atlases|alias aliases|pancreas pancreases|iris irises|quiz quizzes|christmas christmases|plus pluses
criterion criteria|phenomenon phenomena|bacterium bacteria|stratum strata|memorandum memoranda|referendum referenda|millennium millennia|stadium stadia
symposium symposia|curriculum curricula|addendum addenda|erratum errata|ovum ova|consortium consortia|moratorium moratoria|aquarium aquaria|cranium crania
automaton automata|spectrum spectra|forum fora|candelabrum candelabra|desideratum desiderata|corrigendum corrigenda|auditorium auditoria|emporium emporia
sanatorium sanatoria|gymnasium gymnasia|honorarium honoraria|medium mediums|quantum quanta|momentum momenta|genus genera|corpus corpora|opus opera|viscus viscera
cactus cacti|fungus fungi|nucleus nuclei|alumnus alumni|radius radii|stimulus stimuli|syllabus syllabi|focus foci|locus loci|terminus termini|bacillus bacilli
hippopotamus hippopotami|octopus octopi|thesaurus thesauri|genius genii|abacus abaci|crocus croci|uterus uteri|thrombus thrombi|embolus emboli|nimbus nimbi
paparazzo paparazzi|mafioso mafiosi|virtuoso virtuosi|libretto libretti|tempo tempi|concerto concerti|soprano soprani|carabiniere carabinieri|graffito graffiti
alumna alumnae|formula formulae|larva larvae|antenna antennae|vertebra vertebrae|alga algae|nebula nebulae|persona personae|supernova supernovae|lacuna lacunae|minutia minutiae
index indices|appendix appendices|matrix matrices|vertex vertices|vortex vortices|codex codices|cortex cortices|helix helices|apex apices|cervix cervices
bureau bureaux|plateau plateaux|chateau chateaux|tableau tableaux|gateau gateaux|trousseau trousseaux|milieu milieux|adieu adieux
cherub cherubim|seraph seraphim|kibbutz kibbutzim|passerby passersby|court-martial courts-martial|attorney-general attorneys-general|hanger-on hangers-on|schema schemata|stigma stigmata`;

/** Verbs that no rule gives, as base, past and participle, where the form is not more often another word (`wound`, `lay`, `ground`). */
const verbs = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet betted|bid bade bidden|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do did done
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown
forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone goes|grow grew grown
hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|light lit|lose lost
make made|mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|oversee oversaw overseen|overcome overcame|overtake overtook overtaken
overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken
shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sow sown|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun
split splits|spread spreads|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stride strode|strike struck stricken|strive strove striven|swear swore sworn|sweep swept
swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood
undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
die died dying|lie lied lying|tie tied tying|vie vied vying|be being been was were is are am|rebuild rebuilt|retake retook retaken|remake remade|resell resold|rewrite rewrote rewritten|outgrow outgrew outgrown`;

/** From an irregular plural, folded, to its singular. */
export const irregularNouns: ReadonlyMap<string, string> = read(nouns);

/** From an irregular form of a verb, folded, to its base. */
export const irregularVerbs: ReadonlyMap<string, string> = read(verbs);

function read(text: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const entry of text.trim().split(/[|\n]/)) {
    const [base = '', ...others] = entry.split(' ');
    for (const other of others) forms.set(other, base);
  }
  return forms;
}
