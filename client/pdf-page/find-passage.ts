/** What is looked for on a page: a passage as it was read, and the words of it that matter. */
export interface Sought {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one of the runs of letters that a page is drawn with. */
export interface Mark {
  readonly run: number;
  readonly start: number;
  readonly end: number;
  /** Whether it is of the words, not only of the passage. */
  readonly isWords: boolean;
}

/** Letters, figures and signs of amounts alone: hyphens, spaces and marks of footnotes are not the same on a page and in the text that was read. */
interface Letters {
  readonly text: string;
  /** Where each letter stands: its run, and the offset in it. */
  readonly runs: readonly number[];
  readonly offsets: readonly number[];
}

/** Letters that must follow one another to be taken for a piece of the passage, and how far the next piece may be. */
const shortest = 12;
const farthest = 400;

/**
 * Where a passage stands on a page, or the part of it that does. The page has it in pieces: broken words, a footnote's mark in
 * between, a running head where it goes on.
 */
export function findPassage(runs: readonly string[], sought: Sought): readonly Mark[] {
  const page = lettersOf(runs);
  const passage = lettersOf([sought.text]);
  const places = align(page.text, passage.text);
  const marks: Mark[] = [];
  for (const [i, at] of places.entries()) {
    if (at === null) continue;
    const run = page.runs[at]!;
    const offset = page.offsets[at]!;
    const inside = passage.offsets[i]!;
    const isWords = inside >= sought.start && inside < sought.end;
    const last = marks.at(-1);
    // What stands between two letters of one run, a space or a comma, belongs to both.
    if (last && last.run === run && last.isWords === isWords && offset >= last.end && offset - last.end < 4)
      marks[marks.length - 1] = { ...last, end: offset + 1 };
    else marks.push({ run, start: offset, end: offset + 1, isWords });
  }
  return marks.map((it) => ({ ...it, end: it.end + closing(runs[it.run]!.slice(it.end)) }));
}

/** What closes a word belongs to its mark. */
function closing(after: string): number {
  return /^[.,;:!?)\]”’"']*/.exec(after)?.[0].length ?? 0;
}

function lettersOf(runs: readonly string[]): Letters {
  const text: string[] = [];
  const numbers: number[] = [];
  const offsets: number[] = [];
  for (const [run, words] of runs.entries())
    for (const { 0: letter, index } of words.matchAll(/[\p{L}\p{N}\p{Sc}%]/gu))
      for (const it of letter.normalize('NFKC').toLowerCase().split('')) {
        text.push(it);
        numbers.push(run);
        offsets.push(index);
      }
  return { text: text.join(''), runs: numbers, offsets };
}

/** For each letter of a passage the letter of the page that it is; null where the page does not have it. */
function align(page: string, passage: string): readonly (number | null)[] {
  const places = Array<number | null>(passage.length).fill(null);
  const core = longestShared(page, passage);
  if (!core) return places;
  const { i, at, same } = core;
  for (let k = 0; k < same; k++) places[i + k] = at + k;
  follow(page, passage, i + same, at + same, (inside, found) => {
    places[inside] = found;
  });
  // And back from its beginning, which is the same the other way round.
  follow(reversed(page), reversed(passage), passage.length - i, page.length - at, (inside, found) => {
    places[passage.length - 1 - inside] = page.length - 1 - found;
  });
  return places;
}

interface Shared {
  readonly i: number;
  readonly at: number;
  readonly same: number;
}

/** The longest stretch that a passage and a page have in common. */
function longestShared(page: string, passage: string): Shared | null {
  const length = Math.min(shortest, passage.length);
  let best: Shared | null = null;
  for (let i = 0; length > 0 && i + length <= passage.length; i++) {
    const letters = passage.slice(i, i + length);
    for (let at = page.indexOf(letters); at >= 0; at = page.indexOf(letters, at + 1)) {
      const same = sameFrom(page, at, passage, i);
      if (!best || same > best.same) best = { i, at, same };
    }
  }
  return best;
}

/** Finds what comes after a stretch of a passage after that stretch of the page, piece by piece. */
function follow(
  page: string,
  passage: string,
  from: number,
  behind: number,
  put: (inside: number, found: number) => void,
): void {
  let after = behind;
  for (let i = from; i < passage.length; ) {
    const letters = passage.slice(i, i + shortest);
    const at = page.indexOf(letters, after);
    const isNear = at >= 0 && at - after <= (letters.length < shortest ? 3 : farthest);
    if (!isNear) {
      i++;
      continue;
    }
    const same = sameFrom(page, at, passage, i);
    for (let k = 0; k < same; k++) put(i + k, at + k);
    i += same;
    after = at + same;
  }
}

function sameFrom(page: string, at: number, passage: string, i: number): number {
  let same = 0;
  while (i + same < passage.length && page[at + same] === passage[i + same]) same++;
  return same;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
