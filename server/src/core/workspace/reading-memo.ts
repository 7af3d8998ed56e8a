import type { Document, Passage } from '../documents/document.ts';
import type { DocumentReading } from '../mentions/kind.ts';
import type { Knowledge } from '../mentions/knowledge.ts';
import type { Mention } from '../mentions/mention.ts';
import { type PassageReading, readPassages, relate } from '../mentions/read-mentions.ts';
import { isSameData } from '../text/is-same-data.ts';
import type { Tokens } from '../text/tokens.ts';

/**
 * Reads one draft again and again: a passage whose words, role and date are those of the reading before is not read again,
 * wherever in the file it now stands. Holds what the latest reading used and nothing more.
 */
export class ReadingMemo {
  #known: ReadonlyMap<string, PassageReading> = new Map();
  #knowledge: Knowledge | null = null;
  readonly #mentions = new WeakMap<Tokens, readonly Mention[]>();

  /** The same as `readMentions(document, knowledge)`. */
  read(document: Document, knowledge: Knowledge): DocumentReading {
    const before = this.#knowledge === knowledge ? this.#known : new Map<string, PassageReading>();
    const { date } = document.metadata;
    const keys = document.passages.map((it) => keyOf(it, date));
    const unread = new Map<string, Passage>();
    for (const [i, key] of keys.entries()) if (!before.has(key)) unread.set(key, document.passages[i]!);
    const read = readPassages([...unread.values()], date, knowledge);
    const now = new Map([...unread.keys()].map((key, i) => [key, read[i]!]));
    const passages = document.passages.map((passage, i) => {
      const known = now.get(keys[i]!) ?? before.get(keys[i]!)!;
      now.set(keys[i]!, known);
      // The words are the same; where they stand in the file is this passage's own.
      return { ...known, reading: { ...known.reading, passage } };
    });
    this.#known = now;
    this.#knowledge = knowledge;
    const related = relate(document, passages);
    return { ...related, mentions: related.mentions.map((it, i) => this.#keepSame(related.readings[i]!.tokens, it)) };
  }

  /**
   * The mentions of a passage, as the very objects that the reading before gave where they say the same: what is kept by mention
   * is found again from one keystroke to the next.
   */
  #keepSame(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
    const known = this.#mentions.get(tokens) ?? [];
    const kept = mentions.map((it, i) => (isSameData(known[i], it) ? known[i]! : it));
    const same = kept.length === known.length && kept.every((it, i) => it === known[i]) ? known : kept;
    this.#mentions.set(tokens, same);
    return same;
  }
}

/** All of a passage that a reading may depend on: everything but its place. */
function keyOf(passage: Passage, date: string | null): string {
  const { role, quoted, speaker, footnote, text, heads } = passage;
  return `${role}|${quoted}|${speaker ?? ''}|${footnote ?? ''}|${date ?? ''}|${heads?.join('\n') ?? ''}|${text}`;
}
