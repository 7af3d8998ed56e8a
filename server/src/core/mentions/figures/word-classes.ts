/** Closed classes of English words, and the nouns that form no plural in -s: how a noun phrase is told without a tagger. */

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Words that no noun phrase goes on over: prepositions, conjunctions, pronouns, auxiliaries, determiners. */
export const stops = list(`
  in on at to from by for with without within of off as into onto over under about above below between among amongst through throughout during since
  until till out up down against across along around near behind before after beside besides beyond inside outside toward towards upon via per versus vs vs.
  despite including excluding except regarding concerning amid amidst following plus minus like unlike than
  and or but nor so yet if because although though while whereas when whenever where wherever whether unless that which who whom whose what how why
  i you he she it we they me him us them himself herself itself themselves myself yourself ourselves mine yours hers ours theirs
  my your his her its our their this these those the a an every each another any some no
  is are was were be been being am 's has have had having do does did doing done will would shall should can could may might must ought cannot
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
  not also already just only even still yet then there here thus hence once again too very ever never always often sometimes perhaps maybe
  ago later earlier today yesterday tomorrow tonight now soon away apart aside together ahead back
  said say says told tell added according
  became become becomes remain remains remained went go goes came come comes got get gets made make makes took take takes gave give gives
  left held hold holds fell rose rise grew grow grows met meet meets won lost saw see sees sat stood ran 
  began begin begins began showed lived want wants wanted needed know knew think thought believe believed
  died die dies voted fled flee joined join joins entered enter returned arrived arrive crossed cross
  short long high tall wide deep thick old worth thanks vs
  worldwide nationwide abroad statewide citywide alone altogether annually
`);

/** Past participles that say what befell those counted, with the event they name. */
export const events: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kill: 'kill kills killed killing dead died die dies dying death deaths slain perished fatalities slaughtered massacred murdered executed',
    injure: 'injure injures injured injuring wound wounds wounded wounding hurt hurting hurts maimed injuries',
    arrest: 'arrest arrests arrested arresting detain detains detained detaining jailed imprisoned held',
    miss: 'missing unaccounted disappeared',
    displace: 'displace displaces displaced displacing evacuated evacuating homeless uprooted fled fleeing',
    capture: 'capture captures captured capturing abducted kidnapped hostage seized',
    rescue: 'rescue rescues rescued rescuing freed',
    destroy: 'destroy destroys destroyed destroying damaged damaging downed intercepted',
    infect: 'infected infecting hospitalised hospitalized',
    train: 'trained training train',
    deploy: 'deployed deploying deploy sent dispatched',
  }).flatMap(([event, forms]) => forms.split(' ').map((it) => [it, event] as const)),
);

/** Of these, the nouns that are counted themselves. */
export const tolls = list(
  'death deaths fatality fatalities injury injuries arrest arrests evacuations captures wounds',
);

/** Plurals without -s, and nouns that count the same in the singular. */
export const plurals = list(`
  people men women children police personnel staff crew cattle sheep fish deer aircraft spacecraft hovercraft watercraft offspring species series
  mice geese teeth feet oxen lice data media criteria phenomena dice infantry cavalry militia clergy folk youth poor elderly
  troops forces alumni bacteria fungi larvae cacti nuclei stimuli analyses crises theses hypotheses oases diagnoses axes bases
  menus gurus hindus zulus emus
  brethren kin swine bison moose trout salmon shrimp squid livestock poultry vermin
  dead wounded injured missing unemployed homeless faithful
  percent
`);

/** Words in -s that are no plural nouns. */
export const falsePlurals = list(`
  is was has does its his this us as thus plus versus yes always perhaps besides towards afterwards overseas nevertheless unless less
  across various previous serious religious famous dangerous numerous indigenous simultaneous enormous precious anonymous mysterious nervous
  gas bus boss loss class glass grass mass pass press dress stress process success access address business illness witness fitness darkness
  christmas texas paris kansas arkansas james news politics economics physics mathematics athletics
  says goes makes takes gives comes wants needs seems means remains includes becomes happens shows
  status virus campus focus bonus census consensus apparatus corpus genus radius cactus fungus nucleus surplus chaos cosmos ethos
  tennis penis iris clitoris debris pelvis trellis amaryllis chassis praxis axis iris marquis ibis clovis epidermis
  basis crisis analysis thesis emphasis oasis diagnosis axis tennis pus
  us-led dubious ambitious suspicious obvious conscious cautious religious generous gorgeous hazardous hideous homogeneous infectious
`);

/** Months, with their usual abbreviations; *may* and *march* only with a capital. */
export const months = list(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
`);

/** Names of persons by what they are or do: what *one* and *no* count, and what the word “people” may stand for. */
export const people = list(`
  person people man men woman women child children boy boys girl girls baby babies infant infants adult adults teenager teenagers
  soldier soldiers troop troops trooper troopers servicemen serviceman servicewomen servicewoman personnel fighter fighters militant militants
  infantryman infantrymen officer officers policeman policemen police civilian civilians resident residents citizen citizens villager villagers
  worker workers employee employees student students pupil pupils teacher teachers doctor doctors nurse nurses patient patients
  prisoner prisoners detainee detainees hostage hostages captive captives victim victims survivor survivors casualty casualties fatality fatalities
  passenger passengers driver drivers pilot pilots crew migrant migrants refugee refugees protester protesters protestor protestors demonstrator demonstrators
  suspect suspects attacker attackers gunman gunmen witness witnesses inmate inmates recruit recruits conscript conscripts volunteer volunteers
  member members delegate delegates official officials lawmaker lawmakers senator senators minister ministers leader leaders
  voter voters customer customers tourist tourists visitor visitors spectator spectators fan fans player players athlete athletes
  journalist journalists reporter reporters lawyer lawyers judge judges juror jurors firefighter firefighters paramedic paramedics
  mother mothers father fathers son sons daughter daughters brother brothers sister sisters parent parents family families
  human humans individual individuals american americans others
`);

/** Harm and other events whose absence is a claim of zero: “no casualties”. */
export const harms = list(`
  casualty casualties death deaths fatality fatalities injury injuries arrest arrests survivor survivors victim victims
`);
