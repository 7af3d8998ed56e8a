/** How a form of a cue verb may be used. */
export const Use = {
  /** It can only be a finite verb: *says*, *told*, *wrote*. */
  sure: 1,
  /** It can be a noun or an adjective as well: *reports*, *states*, *claim*. */
  doubtful: 2,
  /** It ends in -ing: *noting*, *adding*. */
  participle: 4,
  /** It can be a past participle: *reported by*, *was described as*. */
  past: 8,
  /** Its quoted words name or judge a thing, and stand behind it: *called it “a mess”*. */
  names: 16,
  /** It is a deed or a question rather than an assertion: what its object counts is not given by the one who does it. */
  acts: 64,
  /** What media do with the words of others: *reported*, *wrote*, *published*. */
  relays: 32,
} as const;

/** A cue verb as found: an or of `Use`. */
export type CueUse = number;

/** Verbs that give somebody's words, opinion or count; irregular ones with their past tense and participle. */
const saying = `
accept acknowledge add admit advise affirm agree allege announce answer argue ask assert assess assume assure attest aver avow
begin:began:begun believe bemoan blame bluster boast brag calculate caution chant cheer chide chuckle cite claim clarify comment
complain concede conclude concur conduct:- confess confide confirm conjecture consider contend continue convey cough counter
count cry declare decree demand demur deny determine detail disclose discover doubt echo elaborate emphasise emphasize enquire
enthuse envisage envision establish estimate exclaim exhort expect explain express exult fear feel:felt:felt find:found:found
forecast:forecast:forecast foresee:foresaw:foreseen fret fume gasp gauge gloat gripe groan grumble guarantee guess gush
highlight hint hiss hope imagine imply indicate infer inform inquire insinuate insist instruct interject intone
invite jibe joke judge know:knew:known lament laugh lecture lie:- maintain marvel mean:- mention moan mumble murmur mutter muse
note notify object observe offer opine order pen plead pledge point:- ponder post posit postulate pray preach predict proclaim
project promise pronounce prophesy propose protest put:put:put query question quip rage rail read:read:read reaffirm reason
reassert reassure rebuke recall reckon recommend recount refute regret reiterate rejoin relate relay remark remember
remind reminisce repeat reply report request resolve respond restate retort retweet reveal rule scoff scold scream second:-
sense shout shriek sigh signal sneer snap specify speculate state stipulate stress submit suggest summarise summarize suppose
surmise suspect swear:swore:sworn say:said:said sigh sing:- speak:- tell:told:told tease testify thank think:thought:thought
threaten thunder toast tout tweet underline underscore urge utter vent venture verify vouch bellow holler bark drawl blurt interrupt sniff snarl snort sob stammer stutter wheeze whimper yelp squeal roar rasp jeer
crow coo bawl text email message blog narrate recite theorise theorize sum profess scrawl grouse gripe tell vow wail warn whine whisper wonder
worry worship:- write:wrote:written wisecrack yell publish quote broadcast:broadcast:broadcast uncover allow caution detect
`;

/** Verbs behind which the quoted words name or judge what they are said of. */
const naming = `
accuse attack bill blast brand call cast castigate celebrate characterise characterize chastise cheer class commend compare
condemn congratulate credit criticise criticize decry deem denigrate denounce depict deplore deride describe disavow dismiss
dub excoriate eulogise eulogize extol hail honour honor label lambast lambaste laud liken lampoon mock nickname pan portray
praise present:- rebuff rebut reject rename ridicule salute satirise satirize slam style:- term title:- welcome
`;

/** Forms that are nouns or adjectives as often as verbs, and count only where the words around them make them verbs. */
const doubtful = new Set(
  `bark blog blogs blurt crow email emails holler interrupt message messages recite roar roars scrawl sniff snort sob squeal sum sums text texts accept answer answers blame boast boasts broadcast broadcasts call calls cast casts caution cautions chant chants claim claims class cheer cheers
  comment comments complain concern concluded count counts counter counters credit credits cry cries demand demands detail detailed details doubt doubts echo echoes
  estimate estimates established express fear fears feel find finds forecast forecasts gauge groan guarantee guarantees guess
  guesses highlight highlights hint hints hope hopes joke jokes judge judges known label labels laugh laughs lecture
  lectures mean means mention mentions moan moans murmur mutter note notes noted object objects offer offers order orders pen pens
  pledge pledges post posts posted praise praises project projects projected promise promises proposed protest protests put puts query queries
  question questions quote quotes quip quips rage read reads reason reasons rebuke rebukes recall recalls regret
  regrets relay relays remark remarks repeat report reports request requests resolve resolves retort retweet retweets
  reveal rule rules sense senses signal signals slam snap snaps state states stress stresses suspect suspects sigh sighs tease term terms
  thought toast toasts tout tweet tweets urge urges vow vows welcome whisper whispers wonder wonders worry worries
  found heard felt left alleged accused expected supposed suspected known attack attacks bill bills brand brands cheer dismiss dub honour honor salute second pan points
  published continued continue continues began begin begins considered determined ruled ordered detected accepted sing title lie style`.split(
    /\s+/,
  ),
);

/** Speech that states nothing (*ask*, *vow*), deeds that words can be (*offer*, *begin*), and verbs that are mostly deeds. */
const acting = new Set(
  `accept advise agree allow answer ask assume begin beg bemoan blame cheer chide chuckle cite comment complain conduct consider continue
  cough counter cry decree demand demur deny doubt echo enquire enthuse establish express exclaim exhort fret fume gasp gauge gloat gripe groan
  guarantee gush hiss hold hope imagine inquire instruct interject intone invite joke judge lament laugh lecture marvel moan mumble murmur
  muse object observe offer opine order pen plead pledge point ponder post pray preach press promise propose protest publish put query question quip
  quote rage rail read rebuke recommend refute regret reply request resolve respond retort retweet rule scoff scold scream sense shout shriek sigh
  signal sneer snap stress submit swear tease thank threaten thunder toast tout underline underscore urge utter vent vow wail whine whisper wonder
  worry yell attack bill blast brand call cast castigate celebrate chastise cheer class commend compare condemn congratulate credit criticise
  criticize decry deem denigrate denounce depict deplore deride disavow dismiss dub excoriate eulogise eulogize extol hail honour honor label lambast
  lambaste laud liken lampoon mock nickname pan portray praise rebuff rebut reject rename ridicule salute satirise satirize slam term welcome`.split(
    /\s+/,
  ),
);

const relaying = new Set(
  'report write publish quote broadcast cite relay tweet post retweet relate uncover reveal'.split(' '),
);

const table = build();

/** How a word, in lower case, can be used as a cue; 0 for a word that is none. */
export function cueOf(word: string): CueUse {
  return table.get(word) ?? 0;
}

function build(): ReadonlyMap<string, CueUse> {
  const forms = new Map<string, CueUse>();
  for (const [list, extra] of [
    [naming, Use.names],
    [saying, 0],
  ] as const)
    for (const entry of list.trim().split(/\s+/)) {
      const [base = '', past = regularPast(base), participle = past] = entry.split(':');
      if (past === '-') continue;
      const use = extra | (relaying.has(base) ? Use.relays : 0) | (acting.has(base) ? Use.acts : 0);
      for (const form of [base, third(base), past]) {
        forms.set(form, use | (doubtful.has(form) ? Use.doubtful : Use.sure) | (form === past ? Use.past : 0));
      }
      if (participle !== past) forms.set(participle, use | Use.past | Use.doubtful);
      forms.set(participle, (forms.get(participle) ?? use) | Use.past);
      forms.set(ing(base), use | Use.participle);
    }
  return forms;
}

function third(base: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function ing(base: string): string {
  if (base === 'lie') return 'lying';
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${doubled(base)}ing`;
}

/** Doubles the last letter where English does: *admitted*, *nodded*, but *reported*. */
function doubled(base: string): string {
  const one = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) && !/^(?:.*[aeiou]{2}.)$/.test(base);
  const stressed =
    /(?:admit|submit|demur|concur|infer|refer|rebut|begin|quip|snap|brag|fret|dub|pan|slam|pen|put)$/.test(base);
  return (one && base.length <= 4) || stressed ? base + base.at(-1) : base;
}
