import type { NounTable } from '../knowledge.ts';

/** Steps upward within which a noun is a kind of another: a howitzer is a weapon, no longer an artefact. */
const reach = 4;

/**
 * Opens the noun table, WordNet’s hierarchy cut to nouns that are counted: one kind of thing a line, `parents⇥words`, where the
 * parents are numbers of other lines in base 36 and the words are singular, lower case. A line marked `*` is the kind that all
 * below it fit, however far: people. One marked `!` is so wide (worker, leader, unit) that only its next kinds fit it. The
 * text is searched, not unpacked: opening costs nothing, and a word is looked for once.
 */
export function parseNouns(text: string): NounTable {
  let starts: Int32Array | null = null;
  const known = new Map<string, readonly number[]>();
  let people: number | null = null;
  const answers = new Map<string, boolean>();
  return { compatible: (a, b) => a === b || areCompatible(a, b) };

  /** The same few nouns are held against each other again and again. */
  function areCompatible(a: string, b: string): boolean {
    const asked = `${a} ${b}`;
    const answer = answers.get(asked) ?? kindsOf(a).some((x) => kindsOf(b).some((y) => isKind(x, y) || isKind(y, x)));
    if (answers.size > 50_000) answers.clear();
    answers.set(asked, answer);
    return answer;
  }

  /** The lines that name a word. */
  function kindsOf(word: string): readonly number[] {
    const cached = known.get(word);
    if (cached) return cached;
    const found: number[] = [];
    for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) {
      const before = text.charCodeAt(at - 1);
      const after = text.charCodeAt(at + word.length);
      // A tab or space before, a space or line end behind.
      if ((before === 9 || before === 32) && (after === 32 || after === 10)) found.push(lineOf(at));
    }
    known.set(word, found);
    return found;
  }

  /** Whether kind `x` is `y` or a kind of it. */
  function isKind(x: number, y: number, steps = 0): boolean {
    if (x === y) return true;
    people ??= lineOf(text.indexOf('\n*') + 1);
    if (steps === (markOf(y) === '!' ? 1 : reach) && y !== people) return false;
    return parentsOf(x).some((it) => isKind(it, y, steps + 1));
  }

  function markOf(line: number): string {
    return text.charAt(lineStarts()[line] ?? 0);
  }

  function parentsOf(line: number): readonly number[] {
    const start = lineStarts()[line] ?? 0;
    const field = text.slice(start, text.indexOf('\t', start)).replace(/^[*!]/, '');
    return field === '' ? [] : field.split(',').map((it) => Number.parseInt(it, 36));
  }

  function lineOf(offset: number): number {
    const list = lineStarts();
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((list[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function lineStarts(): Int32Array {
    if (starts) return starts;
    const list = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) list.push(at + 1);
    starts = Int32Array.from(list);
    return starts;
  }
}
