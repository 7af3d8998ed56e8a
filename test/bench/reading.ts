import type { Passage } from '../../server/src/core/documents/document.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { kinds } from '../../server/src/core/mentions/kinds.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import { isEnglish } from '../../server/src/core/mentions/language.ts';
import type { Mention } from '../../server/src/core/mentions/mention.ts';
import { readMentions } from '../../server/src/core/mentions/read-mentions.ts';
import { scan } from '../../server/src/core/text/scan.ts';
import type { Article } from './articles.ts';
import { now } from './measure.ts';

/** Words a second on one core, by what is done. */
export type Speeds = ReadonlyMap<string, number>;

/** How fast text is read: parsing, tokens, each kind of mention on top of those before it, and all of it together. */
export function measureReading(articles: readonly Article[], knowledge: Knowledge): Speeds {
  const words = articles.reduce((sum, it) => sum + it.text.split(/\s+/).length, 0);
  const speeds = new Map<string, number>();
  const note = <T>(name: string, run: () => T): T => {
    run();
    const begun = now();
    const result = run();
    speeds.set(name, (words / (now() - begun)) * 1000);
    return result;
  };
  const documents = note('parsing', () => articles.map((it) => plain.read(it.text)));
  const passages: readonly Passage[] = documents.flatMap((it) => it.passages);
  const tokens = note('tokens and sentences', () => passages.map((it) => scan(it.text)));
  let found: readonly (readonly Mention[])[] = passages.map(() => []);
  for (const kind of kinds) {
    const before = found;
    found = note(`${kind.id}s`, () =>
      passages.map((passage, i) => {
        const base = { passage, tokens: tokens[i]!, knowledge, date: '2031-05-06', english: isEnglish(tokens[i]!) };
        return [...before[i]!, ...kind.extract({ ...base, found: before[i]! })];
      }),
    );
  }
  note('all together', () => documents.map((it) => readMentions(it, knowledge)));
  return speeds;
}

/** What compromise does with the same text: its names. Null where it is not installed. */
export async function measureCompromise(articles: readonly Article[]): Promise<number | null> {
  // Named at run time, so that the types of everything stand without it.
  const name: string = 'compromise';
  const module = await import(name).catch(() => null);
  if (!module) return null;
  const nlp: (text: string) => { topics(): { out(how: 'array'): readonly string[] } } = module.default;
  const texts = articles.slice(0, 20).map((it) => it.text);
  const words = texts.reduce((sum, it) => sum + it.split(/\s+/).length, 0);
  const read = () => texts.map((it) => nlp(it).topics().out('array'));
  read();
  const begun = now();
  read();
  return (words / (now() - begun)) * 1000;
}
