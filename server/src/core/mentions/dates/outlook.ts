import { type Item, itemAt } from './items.ts';

/** Words before a date that look ahead: the coming Wednesday, not the last. */
const ahead = new Set(
  'will would shall wo ll plan plans planned planning due expected scheduled slated poised set intends intend aims aim hopes hope vows vowed wants agreed promised upcoming coming next starting begins starts opens resumes concludes ends expires closes kicks until till ahead deadline tomorrow soon prepares preparing gonna going forecast'.split(
    ' ',
  ),
);
/** Verbs in the past that no rule of spelling shows. */
const past = new Set(
  'was were had did said told went came took gave won lost fell rose left made began held sent saw found became got led ran spoke wrote kept shot struck fought sold bought paid brought thought knew grew drew flew threw stood understood sat met lay heard caught taught sought felt built spent lent meant broke woke chose drove rode swore tore wore bore shook hid sank sang rang swam drank hung dug stuck swung withdrew overthrew forgot forgave wound bound ground sped fled bled fed bred dealt slept swept wept crept'.split(
    ' ',
  ),
);
const notPast = new Set([
  'need',
  'feed',
  'speed',
  'breed',
  'seed',
  'red',
  'bed',
  'indeed',
  'united',
  'armed',
  'hundred',
  'limited',
]);

/**
 * Whether the words before item `i` look ahead or back: the nearest verb decides. “will meet on Wednesday” is the coming one,
 * “said on Wednesday it will” the last.
 */
export function outlookAt(items: readonly Item[], i: number): 'coming' | 'past' | null {
  for (let at = i - 1; at >= 0 && at > i - 16; at--) {
    const { text } = itemAt(items, at);
    if (text === 'early' && itemAt(items, at - 1).text === 'as' && at === i - 2) return 'coming';
    if (text === 'by' && at === i - 1) return 'coming';
    if (text === 'later' && itemAt(items, at - 1).text === 'than') return 'coming';
    if (text === 'to' && isInfinitive(items, at)) return 'coming';
    if (ahead.has(text) || text === "'ll" || text === '’ll' || /['’]ll$/.test(text)) {
      // “was due”, “had planned”: still ahead of what was said, but only the verb before it tells when.
      return 'coming';
    }
    if (past.has(text)) return 'past';
    if (/[^e]ed$/.test(text) && text.length > 4 && !notPast.has(text)) {
      const before = itemAt(items, at - 1).text;
      if (before === 'be' || before === 'being' || before === 'get') continue;
      return 'past';
    }
    if (text === ';' || text === ':' || text === '”') return null;
  }
  return null;
}

/** “is to meet on Friday”, “are to be sworn in on Monday”. */
function isInfinitive(items: readonly Item[], at: number): boolean {
  return /^(is|are)$/.test(itemAt(items, at - 1).text);
}
