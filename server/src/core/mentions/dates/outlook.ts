import { type Item, itemAt } from './items.ts';

/** Words before a date that look ahead: the coming Wednesday, not the last. */
const ahead = new Set(
  'will would shall wo ll upcoming coming next starting begins starts opens resumes concludes ends expires closes kicks until till ahead deadline tomorrow soon gonna'.split(
    ' ',
  ),
);
/** Words that look ahead where an infinitive or a time follows: “plans to”, “set for”. */
const planning = new Set(
  'plan plans planned planning due expected expects scheduled slated poised set intend intends intended aim aims aimed hope hopes hoped vow vows vowed want wants wanted agree agrees agreed promise promises promised prepare prepares prepared preparing going about likely ready forecast booked timed'.split(
    ' ',
  ),
);
/** Verbs in the past that no rule of spelling shows. */
const past = new Set(
  'was were had did went came took gave won lost fell rose left made began held sent saw found became got led ran spoke wrote kept shot struck fought sold bought paid brought thought knew grew drew flew threw stood understood sat met lay heard caught taught sought felt built spent lent meant broke woke chose drove rode swore tore wore bore shook hid sank sang rang swam drank hung dug stuck swung withdrew overthrew forgot forgave wound bound ground sped fled bled fed bred dealt slept swept wept crept'.split(
    ' ',
  ),
);
/** Verbs of reporting: they tell when something was said, not when it is. */
const reporting = new Set(
  'said says told announced reported reports added warned confirmed claimed stated declared insisted wrote tweeted posted argued noted revealed suggested estimated'.split(
    ' ',
  ),
);
const adjectival = new Set(
  'the a an in on at of for with by to from its his her their our this that these those more most very'.split(' '),
);
const notPast = new Set('need feed speed breed seed red bed indeed united armed hundred limited planned'.split(' '));

/**
 * Whether the words before item `i` look ahead or back: the nearest verb decides. “will meet on Wednesday” is the coming one,
 * “said on Wednesday it will” the last.
 */
export function outlookAt(items: readonly Item[], i: number): 'coming' | 'past' | null {
  // “was postponed to Nov. 5” looks ahead of what was done.
  const to = /^(to|for|before|from|until|till|by|of|ahead|between|the)$/.test(itemAt(items, i - 1).text);
  for (let at = i - 1; at >= 0 && at > i - 16; at--) {
    const { text } = itemAt(items, at);
    if (text === 'early' && itemAt(items, at - 1).text === 'as' && at === i - 2) return 'coming';
    if (text === 'by' && at === i - 1) return 'coming';
    if (text === 'later' && itemAt(items, at - 1).text === 'than') return 'coming';
    if (text === 'to' && isInfinitive(items, at)) return 'coming';
    const next = itemAt(items, at + 1).text;
    if (planning.has(text) && (next === 'to' || next === 'for')) return 'coming';
    if (/^(due|expected|scheduled|slated|set)$/.test(text) && /^(on|in|by)$/.test(next)) return 'coming';
    if (ahead.has(text) || text === "'ll" || text === '’ll' || /['’]ll$/.test(text)) return 'coming';
    if (reporting.has(text)) return null;
    if (past.has(text)) return to ? null : 'past';
    if (/[^e]ed$/.test(text) && text.length > 4 && !notPast.has(text)) {
      const before = itemAt(items, at - 1).text;
      // “in unspecified places”, “the planned visit”: an adjective.
      if (adjectival.has(before)) continue;
      if (before === 'be' || before === 'being' || before === 'get') continue;
      return to ? null : 'past';
    }
    if (text === ';' || text === ':' || text === '”') return null;
  }
  return null;
}

/** “is to meet on Friday”, “are to be sworn in on Monday”. */
function isInfinitive(items: readonly Item[], at: number): boolean {
  return /^(is|are)$/.test(itemAt(items, at - 1).text);
}
