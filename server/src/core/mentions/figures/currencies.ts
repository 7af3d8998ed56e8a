/**
 * Currencies by the signs, codes and words that reporters use. A word that several currencies share (“dinars”) is a unit of its
 * own, `dinar`, comparable with each of them; “dollars”, “pounds” and “yen” alone are those that the word means by itself.
 */

/** ISO 4217 codes in use, with the plain names of their units: `code:adjectives:word`. */
const list = `
USD:us u.s. american united-states:dollar
CAD:canadian:dollar
AUD:australian:dollar
NZD:new-zealand:dollar
HKD:hong-kong:dollar
SGD:singapore singaporean:dollar
TWD:taiwan taiwanese new-taiwan:dollar
JMD:jamaican:dollar
TTD:trinidad:dollar
BBD:barbados barbadian:dollar
BSD:bahamian:dollar
BZD:belize:dollar
BMD:bermudian bermuda:dollar
BND:brunei:dollar
FJD:fiji fijian:dollar
GYD:guyanese:dollar
KYD:cayman:dollar
LRD:liberian:dollar
NAD:namibian namibia:dollar
SBD:solomon:dollar
SRD:surinamese:dollar
XCD:east-caribbean:dollar
ZWL:zimbabwean zimbabwe:dollar
GBP:british uk sterling:pound
EGP:egyptian:pound
LBP:lebanese:pound
SYP:syrian:pound
SDG:sudanese:pound
SSP:south-sudanese:pound
FKP:falkland:pound
GIP:gibraltar:pound
EUR::euro
JPY:japanese:yen
CNY:chinese:yuan
CNY:chinese:renminbi
CNY::rmb
KRW:south-korean korean:won
KPW:north-korean:won
INR:indian:rupee
PKR:pakistani pakistan:rupee
LKR:sri-lankan:rupee
NPR:nepalese nepali nepal:rupee
MUR:mauritian:rupee
SCR:seychelles:rupee
MVR:maldivian:rufiyaa
IDR:indonesian:rupiah
MYR:malaysian malaysia:ringgit
THB:thai:baht
VND:vietnamese:dong
PHP:philippine:peso
MXN:mexican:peso
ARS:argentine argentinian:peso
CLP:chilean:peso
COP:colombian:peso
CUP:cuban:peso
DOP:dominican:peso
UYU:uruguayan:peso
BRL:brazilian:real
BRL:brazilian:reais
ZAR:south-african:rand
CHF:swiss:franc
XOF:west-african:franc
XAF:central-african cfa:franc
CDF:congolese:franc
RWF:rwandan:franc
BIF:burundian burundi:franc
GNF:guinean:franc
DJF:djiboutian djibouti:franc
KMF:comorian:franc
XPF:cfp:franc
MGA:malagasy:ariary
SEK:swedish:krona
SEK:swedish:kronor
ISK:icelandic:krona
ISK:icelandic:kronur
NOK:norwegian:krone
NOK:norwegian:kroner
DKK:danish:krone
DKK:danish:kroner
CZK:czech:koruna
CZK:czech:crown
PLN:polish:zloty
PLN:polish:zlotys
HUF:hungarian:forint
RON:romanian:leu
RON:romanian:lei
MDL:moldovan:leu
MDL:moldovan:lei
BGN:bulgarian:lev
BGN:bulgarian:leva
RUB:russian:rouble
RUB:russian:ruble
BYN:belarusian:rouble
BYN:belarusian:ruble
UAH:ukrainian:hryvnia
UAH:ukrainian:hryvnya
UAH:ukrainian:hryvnias
TRY:turkish:lira
RSD:serbian:dinar
BAM::convertible-mark
MKD:macedonian:denar
ALL:albanian:lek
GEL:georgian:lari
AMD:armenian:dram
AZN:azerbaijani azeri:manat
TMT:turkmen:manat
KZT:kazakh kazakhstani:tenge
UZS:uzbek:som
KGS:kyrgyz:som
TJS:tajik:somoni
MNT:mongolian:tugrik
MNT:mongolian:togrog
ILS:israeli new:shekel
ILS:israeli new:sheqel
JOD:jordanian:dinar
IQD:iraqi:dinar
KWD:kuwaiti:dinar
BHD:bahraini:dinar
LYD:libyan:dinar
TND:tunisian:dinar
DZD:algerian:dinar
SAR:saudi:riyal
SAR::saudiriyal
QAR:qatari:riyal
YER:yemeni:rial
IRR:iranian:rial
IRR:iranian:toman
OMR:omani:rial
AED:uae emirati:dirham
MAD:moroccan:dirham
AFN::afghani
BDT:bangladeshi:taka
BTN::ngultrum
MMK:myanmar burmese:kyat
KHR:cambodian:riel
LAK:lao laotian:kip
MOP:macanese macau:pataca
PGK::kina
NGN:nigerian:naira
GHS:ghanaian ghana:cedi
KES:kenyan kenya:shilling
UGX:ugandan uganda:shilling
TZS:tanzanian tanzania:shilling
SOS:somali:shilling
ETB:ethiopian:birr
ERN::nakfa
ZMW:zambian:kwacha
MWK:malawian malawi:kwacha
BWP::pula
LSL::loti
SZL::lilangeni
AOA:angolan:kwanza
MZN::metical
MZN::meticais
GMD:gambian:dalasi
SLE::leone
MRU::ouguiya
PEN:peruvian:sol
PEN:peruvian:soles
BOB::boliviano
PYG::guarani
PYG::guaranies
VES:venezuelan:bolivar
CRC::colon
CRC::colones
GTQ::quetzal
GTQ::quetzales
HNL:honduran:lempira
NIO:nicaraguan:cordoba
PAB:panamanian:balboa
HTG::gourde
ANG::guilder
AWG:aruban:florin
DEM:german deutsche:mark
FIM:finnish:markka
FRF:french:franc
ITL:italian:lira
NLG:dutch:guilder
ESP:spanish:peseta
GRD:greek:drachma
IEP:irish:pound
ATS:austrian:schilling
BEF:belgian:franc
PTE:portuguese:escudo
BTC::bitcoin
ETH::ether
XRP::xrp
USDT::tether
USDC::usdc
`;

/** What a shared word means without an adjective; absent ones stay the word itself. */
const plain: Readonly<Record<string, string>> = {
  dollar: 'USD',
  pound: 'GBP',
  rupee: 'INR',
  won: 'KRW',
  ruble: 'RUB',
  rouble: 'RUB',
  real: 'BRL',
  reais: 'BRL',
  sol: 'PEN',
  lira: 'TRY',
  lei: 'RON',
  leu: 'RON',
  kroner: 'krone',
  mark: 'DEM',
};

interface Row {
  readonly code: string;
  readonly adjectives: readonly string[];
  readonly word: string;
}

const rows: readonly Row[] = list
  .trim()
  .split('\n')
  .map((it) => {
    const [code = '', adjectives = '', word = ''] = it.split(':');
    return { code, adjectives: adjectives.split(' ').filter(Boolean), word };
  });

/** Codes of ISO 4217 (and the three that reporters write like one). */
export const currencyCodes: ReadonlySet<string> = new Set([...rows.map((it) => it.code), 'RMB', 'CNH']);

/** Words for a currency in singular and plural, without adjective: `dollars` → `USD`, `dinars` → `dinar`. */
export const currencyWords: ReadonlyMap<string, string> = new Map<string, string>([
  ...rows.flatMap((it) => {
    const codes = new Set(rows.filter((other) => other.word === it.word).map((other) => other.code));
    const unit = plain[it.word] ?? (codes.size === 1 ? it.code : it.word);
    return [[it.word, unit] as const, [`${it.word}s`, unit] as const];
  }),
  ['kronas', 'krona'],
  ['quid', 'GBP'],
  ['bucks', 'USD'],
  ['buck', 'USD'],
  ['pounds-sterling', 'GBP'],
  ['sterling', 'GBP'],
  ['rs', 'INR'],
  ['rs.', 'INR'],
]);

/** Hundredths of currencies, singular by each of their forms. */
export const hundredths: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cent: 'cent cents',
    penny: 'penny pence pennies',
    kopeck: 'kopeck kopecks kopek kopeks kopeyka kopiyka kopiykas kopiyok',
    paisa: 'paisa paise',
    sen: 'sen sens',
    satang: 'satang satangs',
    centavo: 'centavo centavos',
    centime: 'centime centimes',
    grosz: 'grosz grosze groszy',
    øre: 'øre öre ore',
    piastre: 'piastre piastres piaster piasters',
    kobo: 'kobo',
    pesewa: 'pesewa pesewas',
    kurus: 'kurus kuruş',
    agora: 'agora agorot',
  }).flatMap(([name, forms]) => forms.split(' ').map((it) => [it, name] as const)),
);

/** Adjective and word, joined by a space: `swiss franc` → `CHF`. */
export const namedCurrencies: ReadonlyMap<string, string> = new Map(
  rows.flatMap((it) =>
    it.adjectives.flatMap((adjective) => [
      [`${adjective.replaceAll('-', ' ')} ${it.word}`, it.code] as const,
      [`${adjective.replaceAll('-', ' ')} ${it.word}s`, it.code] as const,
    ]),
  ),
);

/** Signs before or after the digits. */
export const currencySigns: ReadonlyMap<string, string> = new Map<string, string>([
  ['$', 'USD'],
  ['＄', 'USD'],
  ['£', 'GBP'],
  ['￡', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₹', 'INR'],
  ['₨', 'rupee'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['￦', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['฿', 'THB'],
  ['৳', 'BDT'],
  ['₿', 'BTC'],
  ['៛', 'KHR'],
  ['¢', 'cent'],
]);

/** Words that mean something else more often: money only behind an adjective or a number of a hundred and more. */
export const doubtfulCurrencies: ReadonlySet<string> = new Set(
  'real reals reais won wons mark marks crown crowns sol sols soles som soms colon colons colones lev leu sum dram drams ether ethers tether tethers quetzal quetzales quetzals leone leones kip kips lek leks dong dongs guarani bolivar bolivars balboa cordoba pula loti toman sterling buck mark'.split(
    ' ',
  ),
);

/** Letters before a dollar sign: `US$`, `A$`. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map<string, string>([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['usd', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cad', 'CAD'],
  ['cdn', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['nz', 'NZD'],
  ['nzd', 'NZD'],
  ['hk', 'HKD'],
  ['hkd', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['sgd', 'SGD'],
  ['nt', 'TWD'],
  ['ntd', 'TWD'],
  ['twd', 'TWD'],
  ['j', 'JMD'],
  ['tt', 'TTD'],
  ['bds', 'BBD'],
  ['fj', 'FJD'],
  ['z', 'ZWL'],
  ['n', 'NAD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['mxn', 'MXN'],
  ['mex', 'MXN'],
  ['ar', 'ARS'],
]);

/** Words and codes before the digits that are no sign: `Rs 2 crore`, `RM42`, `Rp`, `kr`. */
export const currencyPrefixes: ReadonlyMap<string, string> = new Map<string, string>([
  ['Rs', 'INR'],
  ['Rs.', 'INR'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['Rp.', 'IDR'],
  ['Tk', 'BDT'],
  ['Tk.', 'BDT'],
  ['Ksh', 'KES'],
  ['KSh', 'KES'],
  ['Sh', 'shilling'],
  ['Shs', 'shilling'],
  ['Ush', 'UGX'],
  ['Tsh', 'TZS'],
  ['Kr', 'krone'],
  ['kr', 'krone'],
  ['Fr', 'CHF'],
  ['SFr', 'CHF'],
  ['Sfr', 'CHF'],
  ['R', 'ZAR'],
  ['Kč', 'CZK'],
  ['zł', 'PLN'],
  ['Dh', 'AED'],
  ['Dhs', 'AED'],
  ['Php', 'PHP'],
  ['LE', 'EGP'],
]);

/** The word that a code’s currency shares with others, `dinar` for `IQD`: null where it stands alone. */
export function sharedWord(unit: string): string | null {
  return shared.get(unit) ?? null;
}

const sharedWords = new Set([...currencyWords.values()].filter((it) => /^[a-z]/.test(it)));
const shared = new Map<string, string>([
  ...rows.filter((it) => sharedWords.has(it.word)).map((it) => [it.code, it.word] as const),
  ...[...sharedWords].filter((it) => it !== 'cent' && it !== 'penny').map((it) => [it, it] as const),
]);
