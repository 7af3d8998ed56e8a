import { shingles } from '../text/shingles.ts';
import type { Evidence } from './evidence.ts';
import type { LookUps } from './look-ups.ts';
import type { Index, Source } from './source.ts';

/** Words from which a paragraph tells one text from another. */
const tellingWords = 8;
/** A shorter text may be written twice. */
const shortest = 40;
/** The share of its words that a text must have in paragraphs of the other to be the same: a byline or a caption may differ. */
const alike = 0.9;

/** The paragraphs of a source: a hash of the words of each, and how many they are. */
type Paragraphs = ReadonlyMap<number, number>;

type Passages = Pick<Index, 'passage' | 'passagesOf' | 'source'>;

/**
 * Notes which pieces of evidence stand in files that hold one and the same text, saved twice or in two formats: they are one
 * source. Texts that several outlets print, and that are marked otherwise, stay sources of their own.
 */
export function noteCopies(evidence: readonly Evidence[], lookUps: LookUps): readonly Evidence[] {
  const groups = new Map<string, number[][]>();
  let isSame = false;
  const noted = evidence.map((it) => {
    const like = groups.get(it.passage) ?? [];
    const { source } = it.at;
    const group = like.find((one) => one.every((number) => isSameText(lookUps, number, source, paragraphsIn)));
    if (group) group.push(source);
    else groups.set(it.passage, [...like, [source]]);
    const first = group?.[0] ?? source;
    if (first === source) return it;
    isSame = true;
    return { ...it, copyOf: first };
  });
  return isSame ? noted : evidence;

  function paragraphsIn(number: number): Paragraphs {
    return lookUps.recall(lookUps, `paragraphs of ${number}`, (it) => paragraphsOf(it, number));
  }
}

/** The sources of an index that hold the same text, each group in the order of numbers. Reads every source: where a person waits. */
export function sameTexts(index: Index): readonly (readonly Source[])[] {
  const groups: number[][] = [];
  const byParagraph = new Map<number, number[][]>();
  const known = new Map<number, Paragraphs>();
  const paragraphsIn = (number: number): Paragraphs => known.get(number) ?? paragraphsOf(index, number);
  for (const { id, key } of index.sources()) {
    const number = index.byKey(key).find((it) => index.source(it)?.id === id);
    if (number === undefined) continue;
    const paragraphs = paragraphsOf(index, number);
    known.set(number, paragraphs);
    // Two texts that are the same share most of their longest paragraphs.
    const longest = [...paragraphs].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
    const near = longest.flatMap(([hash]) => byParagraph.get(hash) ?? []);
    const group = near.find((it) => it.every((one) => isSameText(index, one, number, paragraphsIn))) ?? [];
    if (group.push(number) === 1) groups.push(group);
    for (const [hash] of longest) byParagraph.set(hash, [...(byParagraph.get(hash) ?? []), group]);
  }
  return groups.filter((it) => it.length > 1).map((it) => it.flatMap((number) => index.source(number) ?? []));
}

/** The same, remembered until the index changes. */
export function knownCopies(index: Index): readonly (readonly Source[])[] {
  const known = kept.get(index);
  if (known?.generation === index.generation) return known.groups;
  const groups = sameTexts(index);
  kept.set(index, { generation: index.generation, groups });
  return groups;
}

const kept = new WeakMap<Index, { readonly generation: number; readonly groups: readonly (readonly Source[])[] }>();

function isSameText(index: Passages, a: number, b: number, paragraphsIn: (number: number) => Paragraphs): boolean {
  if (a === b) return true;
  const [one, other] = [index.source(a), index.source(b)];
  if (!one || !other || !areOneSource(one, other)) return false;
  const [first, second] = [paragraphsIn(a), paragraphsIn(b)];
  let shared = 0;
  for (const [hash, words] of first) if (second.has(hash)) shared += words;
  return shared >= shortest && shared >= alike * Math.max(wordsIn(first), wordsIn(second));
}

/** Whether nothing that two sources say of themselves tells them apart. */
function areOneSource({ metadata: a }: Source, { metadata: b }: Source): boolean {
  const agree = (it: 'outlet' | 'date' | 'url') => a[it] === null || b[it] === null || a[it] === b[it];
  const marks = [...new Set([...Object.keys(a.marks), ...Object.keys(b.marks)])];
  return agree('outlet') && agree('date') && agree('url') && marks.every((it) => a.marks[it] === b.marks[it]);
}

function paragraphsOf(index: Passages, number: number): Paragraphs {
  const found = new Map<number, number>();
  for (let i = 0; i < index.passagesOf(number); i++) {
    const words =
      index
        .passage(number, i)
        ?.text.toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length >= tellingWords) found.set(shingles(words, words.length)[0]!, words.length);
  }
  return found;
}

function wordsIn(paragraphs: Paragraphs): number {
  let words = 0;
  for (const it of paragraphs.values()) words += it;
  return words;
}
