import { remember } from '../../text/remember.ts';

/**
 * Names folded so that spellings of one name meet: accents and case, Cyrillic letters, and the ways in which romanisations of
 * Slavic, Arabic and Korean names differ (measured on pairs of spellings of known people).
 */

/** Parts of a name that carry no identity of their own. */
export const particles: ReadonlySet<string> = new Set(
  'al el ul ad as ash az an ar at bin ben ibn bint binti abu abou umm de da do dos das del della di du des la le les lo van von der den ter ten te af av zu zum zur y e i and mac mc san santa st saint na'.split(
    ' ',
  ),
);

/** Words between the words of a body’s name, which its initials may leave out. */
export const smallWords: ReadonlySet<string> = new Set(['the', 'of', 'for', 'and', 'a', 'an', 'in', 'on', 'at', 'to']);

const honorifics = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr father sheikh shaikh sheik sayyid mullah maulvi haji hajj sr jr ii iii iv hon president king queen prince princess pope saint gen general col colonel maj major capt captain lt lieutenant sgt sergeant adm admiral sen senator rep gov governor minister secretary'.split(
    ' ',
  ),
);

/** Forms of companies, which tell bodies apart only where both names have one. */
export const companyForms: ReadonlySet<string> = new Set(
  'ltd limited inc incorporated corp corporation co company companies llc llp lp plc ag gmbh sa sarl srl spa nv bv oy ab as asa kg kk pte pty ooo oao zao pao ao holding holdings group gruppe societatea cu raspundere limitata public'.split(
    ' ',
  ),
);

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** Case, accents, apostrophes and scripts folded; words split at spaces, hyphens and capitals inside (“AlisherUsmanov”). */
export const nameTokens = remember((name): readonly string[] => {
  const plain = name
    .replace(/(\p{L}*\p{Ll})(\p{Lu}\p{Ll}{2,})/gu, (all, a: string, b: string) =>
      /^(?:Mc|Mac|De|Di|La|Le|Du)$/.test(a) ? all : `${a} ${b}`,
    )
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʿʾ]/gu, '')
    .normalize('NFC')
    // “JC Juncker” has two initials.
    .replace(/(?<!\p{L})\p{Lu}{2}(?= \p{Lu}\p{Ll})/gu, (it) => `${it.charAt(0)} ${it.charAt(1)}`)
    .toLowerCase()
    .replace(/[а-џґ]/g, (it) => cyrillic[it] ?? it)
    .replace(/[øđłßæœþðı]/g, (it) => letters[it] ?? it)
    // Initials that stand together are one token each: “J.-C.”, “L.X.C.”.
    .replace(/\b(\p{L})\.(?=\p{L}\.)/gu, '$1 ');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
});

/** The tokens of a person's name without honorifics; a surname before a comma goes to the end. */
export function personTokens(name: string): readonly string[] {
  const comma = /^([^,]+),\s*(.+)$/.exec(name);
  const tokens = nameTokens(comma && !/^(?:Jr|Sr|I+)\b/.test(comma[2]!) ? `${comma[2]} ${comma[1]}` : name);
  const kept = tokens.filter((it) => !honorifics.has(it));
  return kept.length > 0 ? kept : tokens;
}

/** One token as its spellings share it: “zelenskyy”, “zelenskiy”, “zelensky” → `zelenski`. */
export const romanised = remember((token) =>
  token
    .replace(/(?:yy|iy|yi|ii|ij|yj|ey|ei|ie)$/, 'i')
    .replace(/^(?:yev|ev|iev)/, 'ev')
    .replace(/y/g, 'i')
    .replace(/(?<=n)gh$/, 'g')
    .replace(/kh|gh|ck|[qc](?![hei])|qu/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ou|oo/g, 'u')
    .replace(/eo/g, 'o')
    .replace(/ee/g, 'i')
    .replace(/zh/g, 'j')
    .replace(/tch|tsch/g, 'ch')
    .replace(/ts|tz|cz/g, 'z')
    .replace(/w|ff$|f$/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/(?<=[^cst]|^)h(?=[^aeiou]|$)/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/i+/g, 'i'),
);

/** First letter and consonants of a romanised token: what most misspellings leave as it is. */
export const skeleton = remember((token) => {
  const folded = romanised(token);
  return folded.charAt(0) + folded.slice(1).replace(/[aeiouhj]/g, '');
});
