/**
 * Closed word lists about names. Each is meant to be its whole class as news uses it, in lower case without full stops, so that
 * `Gen.`, `Gen` and `General` are looked up alike.
 */

/** Titles, ranks and forms of address that stand directly before a person's name and are no part of it. */
export const titles: ReadonlySet<string> = list(`
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father mother sister brother rabbi imam sheikh shaikh mullah ayatollah
pope cardinal archbishop bishop pastor deacon monsignor msgr canon dean rector
king queen prince princess duke duchess earl count countess baron baroness viscount emperor empress tsar tsarina sultan emir shah crown
president vice-president premier chancellor minister prime secretary undersecretary governor gov mayor senator sen congressman congresswoman
representative rep delegate councilman councilwoman councillor councilor alderman ambassador amb envoy consul commissioner speaker leader chief chairman chairwoman
chairperson chair director dir manager general gen lieutenant lt colonel col major maj captain capt commander cmdr cdr admiral adm commodore
brigadier brig marshal sergeant sgt corporal cpl private pvt officer constable detective inspector superintendent sheriff trooper
judge justice attorney solicitor prosecutor advocate counsel magistrate spokesman spokeswoman spokesperson coach trainer skipper
deputy vice acting interim former ex-president assistant associate senior first second foreign defence defense interior finance
economy health education justice trade energy agriculture environment transport labour labor culture home state treasury
mp mep td msp comrade señor senor señora monsieur madame herr frau don doña dona sri shri haji hajji ustad tun datuk tan
editor reporter correspondent analyst economist striker midfielder defender goalkeeper forward winger quarterback pitcher
`);

/** Lower-case offices that can stand before or after a name (“spokesman John Kirby”, “Budanov, head of …”). */
export const offices: ReadonlySet<string> = list(`
president vice-president premier chancellor minister secretary undersecretary governor mayor senator congressman congresswoman lawmaker legislator
councillor councilor ambassador envoy consul commissioner speaker leader chief chairman chairwoman chairperson chair director manager
general colonel major captain commander admiral marshal officer judge justice attorney lawyer solicitor prosecutor advocate counsel
spokesman spokeswoman spokesperson coach editor reporter correspondent journalist analyst economist professor researcher expert historian
head boss executive founder co-founder owner partner chairman-elect president-elect governor-elect deputy aide adviser advisor strategist
king queen prince princess emperor pope bishop archbishop cardinal striker midfielder defender goalkeeper forward winger captain skipper
quarterback pitcher actor actress singer author writer novelist poet artist architect composer musician activist candidate nominee
host presenter anchor broadcaster scientist engineer doctor physician surgeon nurse teacher negotiator diplomat official member dictator ruler
ceo cfo coo cto mp mep
`);

/** Lower-case particles inside names of persons. */
export const particles: ReadonlySet<string> = list(
  "van von de der den di da do dos das du del della dello la le el al bin bint ibn ben abu ter ten zu zur af av ap y e d' ul ur ud",
);

/** Last words that make a name an organisation. */
export const organisationHeads: ReadonlySet<string> = list(`
institute institution ministry department dept agency office bureau directorate administration authority commission committee council board
cabinet parliament congress senate duma knesset bundestag bundesrat assembly house army navy corps force forces brigade division regiment battalion squadron
fleet guard guards command police court tribunal bank group company co corp corporation inc ltd llc llp plc gmbh ag nv sa spa oyj
holdings holding industries enterprises partners associates ventures capital securities motors airlines airways air lines railways railroad
university college school academy faculty hospital clinic foundation trust fund charity society association federation confederation union league club
party front movement alliance coalition network television tv radio news times post journal tribune gazette herald telegraph guardian observer
press agency media broadcasting studios pictures records entertainment software systems technologies technology laboratories laboratory labs lab
organization organisation service services militia brotherhood church synod diocese team united city fc afc cf rovers wanderers athletic
hotspur albion orchestra choir theatre theater museum library gallery centre center consortium exchange regulator secretariat
chamber syndicate cartel embassy consulate legation brigades insurance energy petroleum oil gas electric pharmaceuticals foods stores supermarkets
`);

/** Words in capitals that open a headline or a passage before a dash, and are no place: desks, kinds of item, states of it. */
export const rubrics: ReadonlySet<string> = list(`
soccer football cricket tennis golf rugby basketball baseball hockey athletics cycling swimming skiing boxing squash badminton racing motor olympics sport sports
news update corrected correction refile repeat new exclusive analysis factbox timeline explainer interview feature focus insight preview review
wrapup wrap breakingviews column opinion editorial comment obituary press top stories summary summaries results standings scoreboard fixtures
weather markets stocks bonds forex oil gold grains text advisory diary highlights chronology profile note question answer caution warning
photo photos image video caption live covid watch listen read more table chart box breaking urgent alert advisory
`);

/** Abbreviations of common nouns: in capitals, and no names. */
export const plainAcronyms: ReadonlySet<string> = list(`
tv dvd cd cds pc pcs usb led lcd url pdf html app apps ai it hr pr r&d ceo ceos cfo coo cto mp mps mep meps pm am gm vp vip vips ngo ngos gdp gnp cpi ppi ipo ipos
etf etfs esg roi ebit ebitda vat atm atms dna rna pcr mri icu er iq id ids suv suvs ufo ufos ad bc bce ce diy faq rsvp asap eta aka ok phd md mba ba ma bsc msc
pin tk tktk ck sms gps rpm mph kph km kg cv pa ps pt pe op-ed tba tbd q&a fm hd 3d 4g 5g wifi wi-fi
`);

/** Words that a body's name goes on behind with “of” or “for”. */
export const bodyOpeners: ReadonlySet<string> = list(`
institute institution ministry department bureau directorate office authority commission committee council board chamber court university college
academy school faculty bank association federation confederation union league society foundation fund centre center agency administration
army church house assembly museum library organization organisation alliance coalition forum network
`);

/** Last words of bodies alone, whatever stands before them: no place is called so. */
export const sureBodies: ReadonlySet<string> = list(`
ministry authority institute university gazette herald tribune chronicle corporation corp inc ltd plc llc federation association committee commission
agency council union party
`);

/** First words of storms and operations, whose second word may look like a person. */
export const eventOpeners: ReadonlySet<string> = list('storm hurricane typhoon cyclone operation battle siege');

/** Last words that make a name a place. */
export const placeHeads: ReadonlySet<string> = list(`
river lake sea ocean bay gulf strait straits channel canal island islands isle isles peninsula cape mountain mountains mount hill hills valley
desert forest park square street road avenue boulevard lane bridge airport station port harbour harbor beach coast region province oblast
county district state republic territory city town village borough prefecture governorate raion canton plateau basin falls glacier
stadium arena tower palace castle cathedral mosque temple plaza highway airfield base checkpoint crossing dam reservoir
`);

/** Last words that make a name a law, treaty or ruling. */
export const lawHeads: ReadonlySet<string> = list(`
treaty agreement accord accords act bill law constitution convention protocol pact charter amendment resolution statute code directive regulation
declaration memorandum ordinance decree covenant compact
`);

/** Last words that make a name an event. */
export const eventHeads: ReadonlySet<string> = list(`
summit war wars games olympics election elections cup championship championships open prix festival conference revolution uprising massacre
crisis day tournament marathon derby intifada holocaust coup referendum exhibition expo forum world-cup trophy classic grand-prix masters
battle invasion offensive operation rebellion armistice ceasefire awards award oscars prize
`);

/** Words that a numeral after them makes a designator: “Article 4”, “Resolution 2397”. */
export const designatorStems: ReadonlySet<string> = list(`
article chapter section resolution amendment protocol rule act bill directive regulation order title annex clause paragraph schedule
proposition route highway interstate flight channel apollo soyuz falcon boeing airbus type model mark formula group area room block building
apartment pier gate terminal line unit reactor tower camp ward district zone sector phase operation patent form exhibit case
`);

/** Stems whose numeral numbers a part of a text or a thing that nobody calls by a name; they are designators, never names of a thing. */
export const months: ReadonlySet<string> = list(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Days of the week and their short forms. */
export const weekdays: ReadonlySet<string> = list(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays
`);

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
