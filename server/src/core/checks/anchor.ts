import type { CheckRecord, Claim } from './check.ts';
import { claimWords, likeness, tellingWords } from './claim-words.ts';

/** A claim of the draft as it is now, and what it is called there. */
export interface PresentClaim {
  readonly id: string;
  readonly claim: Claim;
}

/** What people checked of one claim of the draft. */
export interface Held {
  readonly record: CheckRecord;
  /** Whether the claim says something else now than when it was checked. */
  readonly isChanged: boolean;
}

/** What people checked and the draft no longer says, with why it is thought so. */
export interface Orphan {
  readonly record: CheckRecord;
  readonly reason: string;
}

/** Where the checks of a file stand in a draft. */
export interface Anchored {
  /** By the id of the present claim; where several records hold, those of the same words. */
  readonly held: ReadonlyMap<string, readonly Held[]>;
  readonly orphans: readonly Orphan[];
}

/**
 * Ties checks to the claims of a draft: by words and sentence wherever they stand now; else by the same words in a sentence
 * much like it, or between the same neighbours; else by other words in the same sentence. Each record goes to one claim or is
 * an orphan with its reason. `sentences` are all of the draft's.
 */
export function anchor(
  records: readonly CheckRecord[],
  claims: readonly PresentClaim[],
  sentences: readonly string[],
): Anchored {
  const held = new Map<string, Held[]>();
  if (records.length === 0) return { held, orphans: [] };
  const present = claims.map(({ id, claim }) => ({ id, ...measure(claim) }));
  const byClaim = new Map<string, Measured[]>();
  for (const it of present) push(byClaim, it.exact, it);
  const left: { readonly record: CheckRecord; readonly was: Measure }[] = [];
  const late: { readonly record: CheckRecord; readonly same: readonly Measured[] }[] = [];
  for (const record of records) {
    const was = measure(record.claim);
    const same = byClaim.get(was.exact) ?? [];
    if (same.length === 0) left.push({ record, was });
    else {
      const best = nearest(
        was,
        same.filter((it) => !held.has(it.id)),
      );
      if (best) push(held, best.id, { record, isChanged: false });
      else late.push({ record, same });
    }
  }
  // Two people may have checked one claim at different times: both hold.
  for (const { record, same } of late)
    push(held, nearest(measure(record.claim), same)!.id, { record, isChanged: false });
  const orphans: Orphan[] = [];
  for (const [record, at] of assign(
    left,
    present.filter((it) => !held.has(it.id)),
  )) {
    if (at) push(held, at.id, { record, isChanged: isChanged(measure(record.claim), at) });
    else orphans.push({ record, reason: reasonOf(record.claim, present, held, sentences) });
  }
  return { held, orphans };
}

interface Measure {
  readonly claim: Claim;
  readonly words: readonly string[];
  readonly sentence: readonly string[];
  /** The sentence without the claim's words. */
  readonly frame: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Kind, words and sentence as one key. */
  readonly exact: string;
}

interface Measured extends Measure {
  readonly id: string;
}

function measure(claim: Claim): Measure {
  const words = claimWords(claim.words);
  const sentence = claimWords(claim.sentence);
  const left = [...words];
  const frame = sentence.filter((it) => {
    const at = left.indexOf(it);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const exact = [claim.kind, words.join(' '), tellingWords(sentence).join(' ')].join('\n');
  const [before, after] = [claimWords(claim.before), claimWords(claim.after)];
  return { claim, words, sentence, frame, before, after, exact };
}

/** Of claims in the same words, the one between the likest neighbours; the first of several. */
function nearest(was: Measure, claims: readonly Measured[]): Measured | null {
  let best: Measured | null = null;
  let most = -1;
  for (const it of claims) {
    const score = likeness(was.before, it.before) + likeness(was.after, it.after);
    if (score > most) [best, most] = [it, score];
  }
  return best;
}

/** Each record with the claim that it fits best, the best fits first; null where none fits. */
function assign(
  records: readonly { readonly record: CheckRecord; readonly was: Measure }[],
  claims: readonly Measured[],
): ReadonlyMap<CheckRecord, Measured | null> {
  const fits = records.flatMap(({ record, was }) =>
    claims.flatMap((claim) => {
      const score = fit(was, claim);
      return score > 0 ? { record, claim, score } : [];
    }),
  );
  fits.sort((a, b) => b.score - a.score);
  const taken = new Set<string>();
  const found = new Map<CheckRecord, Measured | null>(records.map(({ record }) => [record, null]));
  for (const { record, claim } of fits) {
    if (taken.has(claim.id) || found.get(record)) continue;
    taken.add(claim.id);
    found.set(record, claim);
  }
  return found;
}

/** From which likeness a sentence counts as the same with changes, neighbours as the same, and words as the same reworded. */
const enough = { sentence: 0.5, frame: 0.6, neighbour: 0.8, words: 0.5 } as const;

/** How well a claim that was checked fits one of today; 0 where it is another. */
function fit(was: Measure, is: Measured): number {
  if (was.claim.kind !== is.claim.kind) return 0;
  const before = isSame(was.before, is.before);
  const after = isSame(was.after, is.after);
  const beside = Number(before) + Number(after);
  const frame = likeness(was.frame, is.frame);
  if (was.words.join(' ') === is.words.join(' ')) {
    if (was.claim.kind === 'name') return 4 + frame + beside;
    return frame >= enough.sentence || beside === 2 ? 4 + frame + beside : 0;
  }
  if (was.claim.kind === 'quotation') {
    const words = likeness(was.words, is.words);
    return words >= enough.words ? 2 + words + beside : 0;
  }
  const words = likeness(was.words, is.words);
  // With little around the words, a like frame says nothing by itself.
  const isTelling = was.frame.length >= 3 || beside > 0 || (frame === 1 && words >= enough.words);
  return isTelling && frame >= enough.frame ? 1 + frame + beside + words : 0;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && likeness(a, b) >= enough.neighbour;
}

/** A name is what it says; a figure, a date and a quotation are what their sentence says of them too. */
function isChanged(was: Measure, is: Measure): boolean {
  if (was.words.join(' ') !== is.words.join(' ')) return true;
  if (was.claim.kind === 'name') return false;
  return tellingWords(was.sentence).join(' ') !== tellingWords(is.sentence).join(' ');
}

function reasonOf(
  claim: Claim,
  present: readonly Measured[],
  held: ReadonlyMap<string, readonly Held[]>,
  sentences: readonly string[],
): string {
  const was = measure(claim);
  const again = present.find((it) => held.has(it.id) && fit(was, it) > 0);
  if (again) return `the claim has changed and was checked again as “${again.claim.words}”`;
  const words = was.words.join(' ');
  if (present.some((it) => it.words.join(' ') === words))
    return 'its sentence is gone; its words now stand in another one only';
  const all = sentences.map(claimWords);
  const own = all.find((it) => likeness(it, was.sentence) >= enough.frame);
  if (!own) return 'neither its sentence nor its words are in the draft any more';
  if (` ${own.join(' ')} `.includes(` ${words} `))
    return 'its words are still there, and are no longer taken for a fact';
  return 'its sentence is still there, without its words';
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
