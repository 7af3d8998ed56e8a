import { markWords } from '../text/per-word.ts';
import { Kind, type Tokens } from '../text/tokens.ts';

/**
 * Whether a passage reads as English: by its letters, and by whether its function words are English or another language's.
 * What has no function words (a headline, a list of names, a short line) gets the benefit of the doubt, unless it is long and
 * mostly in lower case, as prose in a language unknown here would be.
 */
export function isEnglish(tokens: Tokens): boolean {
  let words = 0;
  let small = 0;
  let english = 0;
  let foreign = 0;
  let either = 0;
  let otherScript = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    const signs = signsOf(tokens, i);
    if (signs === Sign.none) continue;
    words++;
    if (signs & Sign.otherScript) otherScript++;
    if (signs & Sign.small) small++;
    if (signs & Sign.english) english++;
    else if (signs & Sign.foreign) foreign++;
    else if (signs & Sign.either) either++;
  }
  if (otherScript * 2 > words) return false;
  // One foreign word is a name (“Le Monde”); of two or more, most must be English.
  if (foreign > 1 && foreign > english) return false;
  return small < proseLength || english * 20 + either * 10 >= small;
}

/** What a word says of its language; none for what begins with a digit. */
const Sign = { none: 0, word: 1, small: 2, otherScript: 4, english: 8, foreign: 16, either: 32 } as const;

const signsOf = markWords((word) => {
  const first = word.charCodeAt(0);
  if (first >= digitZero && first <= digitNine) return Sign.none;
  const whose = languages.get(word.toLowerCase());
  return (
    Sign.word |
    (first >= lastLatin ? Sign.otherScript : 0) |
    (first >= smallA ? Sign.small : 0) |
    (whose ? Sign[whose] : 0)
  );
});

const digitZero = 48;
const digitNine = 57;
const smallA = 97;
/** The end of Latin Extended-B; beyond it Greek, Cyrillic and the rest. */
const lastLatin = 0x250;
/** Words in lower case from which on English has a function word among them. */
const proseLength = 10;

/** The commonest function words of English that are no common words of another language below. */
const englishWords: ReadonlySet<string> = new Set(
  `the of and to that for with by from are be have has had this these those which was were not but his he she they them their or who whom would could should
  said after been more than about into its it you your we our can there what when while where why how if out up over under between against during before
  because since until only also both such each any some other another then than`.split(/\s+/),
);

/** Function words of English and of other languages too. */
const eitherWords: ReadonlySet<string> = new Set('a i an as at do in is me no on so all any'.split(' '));

/** English words, or common parts of names in English text, that stand in the lists of other languages. */
const shared = new Set(
  'an at in on no so me do a i to as is was will die man par plus son ha o y w z de la le du van von el al bin ja max di da'.split(
    ' ',
  ),
);

/** Function words of other languages in Latin letters, without those that English has too (`die`, `in`, `an`, `on`, `me`, `so`). */
const foreignWords: ReadonlySet<string> = new Set(
  // German, Dutch, Scandinavian languages.
  (
    `der das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus hat dass sie nach wird bei einer um sind noch wie einem über einen
  zum wurde haben nur oder aber vor zur bis mehr durch sein ihre ihr ich wir mich mir uns diese dieser kann
  het een van dat niet zijn op te voor met ook maar bij aan hij zij naar uit worden deze heeft hebben wordt werd
  och att det som är av för på inte med till ett han hon kan om efter vid men eller den var jag vi
  og at er til ikke af har jeg skal blev fra ved være eller
  ` +
    // Romance languages and Latin.
    `le la les des du et en est une un dans que qui pour pas sur au aux ce cette il elle ils nous vous sont avec par plus ne se mais ou où été leur ses son sa d'un d'une qu'il c'est
    el los las del y se una con para por lo como más pero sus le ya o este ha sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos
    di che il per una sono della con non si da dei delle nel alla più come anche ma dal gli questo ha le lo nella al
    o os da do das dos em um uma não para com por mais como mas ao ele ela foi são na no pelo pela seu sua
    și în din care pe cu nu la este mai ce fost prin pentru
    i els les amb per una és dels al va
    ` +
    // Slavic and Baltic languages in Latin letters.
    `się nie na w z do że jest od po za przez jak ale oraz jego który która są był to dla
    je se na že by si ve ale jako jsou pro své bylo byl má který také
    su sa da koji za od nije bio kao što ili
    ir kad ar par no un tas kas
    chto kak eto na ne po iz dlya bylo yego
    ` +
    // Other languages.
    `ja ei että hän oli se mutta kun niin ovat myös joka
    és hogy egy nem az meg csak volt már ez van
    ve bir bu için ile da de olarak daha çok olan gibi
    yang dan di untuk dengan pada tidak ini dari dalam akan itu oleh
    ang ng sa mga na ay ni kay para
    ya wa na kwa ni katika la za
    va bu uchun bilan
    và của là có được cho không trong một người
    agus an na ar ag`
  )
    .split(/\s+/)
    .filter((it) => it !== '' && !shared.has(it) && !englishWords.has(it)),
);

/** Whose word a function word is. */
const languages: ReadonlyMap<string, 'english' | 'foreign' | 'either'> = new Map([
  ...[...eitherWords].map((it) => [it, 'either'] as const),
  ...[...foreignWords].map((it) => [it, 'foreign'] as const),
  ...[...englishWords].map((it) => [it, 'english'] as const),
]);
