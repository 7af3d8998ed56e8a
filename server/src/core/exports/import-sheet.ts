import { anchor } from '../checks/anchor.ts';
import { type Check, type CheckRecord, type Checks, type Claim, checkStatuses } from '../checks/check.ts';
import { inOrder, recordId } from '../checks/checks-file.ts';
import { setCheck } from '../checks/set-check.ts';
import type { DraftFacts } from '../features/facts.ts';
import { restored } from './csv.ts';
import { verdictWords } from './fact-words.ts';

/** What came of a table that was filled in. */
export interface Imported {
  readonly checks: Checks;
  /** Verdicts that are new or others than before. */
  readonly taken: number;
  /** Rows whose verdict could not be read, and why. */
  readonly problems: readonly string[];
}

const kinds: readonly Claim['kind'][] = ['figure', 'date', 'quotation', 'name'];

/**
 * Takes the verdicts of a filled-in table into the checks of a draft: those that are not what people said already. `rows` is the
 * table with its head; columns are known by their names. A claim that has changed since the table was written keeps its
 * verdict on its old words. `known` are the draft's sentences.
 */
export function importSheet(
  rows: readonly (readonly string[])[],
  found: DraftFacts,
  checks: Checks,
  sentences: readonly string[],
  who: { readonly by: string; readonly at: string },
): Imported {
  const columns = new Map((rows[0] ?? []).map((it, i) => [it.trim().toLowerCase(), i]));
  for (const it of ['kind', 'fact', 'sentence', 'verdict'])
    if (!columns.has(it))
      return { checks, taken: 0, problems: [`the table has no column “${it}”: nothing was read from it`] };
  const problems: string[] = [];
  const said: CheckRecord[] = [];
  const texts = rows
    .slice(1)
    .map((row) => (name: string) => restored((row[columns.get(name) ?? -1] ?? '').replace(/\r\n?/g, '\n').trim()));
  for (const [i, text] of texts.entries()) {
    const verdict = text('verdict');
    if (verdict === '') continue;
    const status = readVerdict(verdict);
    const kind = kinds.find((it) => it === text('kind'));
    if (!status || !kind || text('fact') === '') {
      problems.push(`row ${i + 2}: ${status ? 'names no fact' : `“${verdict}” is no verdict`}; it was left out`);
      continue;
    }
    const before = sentenceBeside(texts, i, -1);
    const after = sentenceBeside(texts, i, 1);
    const claim = { kind, words: text('fact'), sentence: text('sentence'), before, after };
    const check = { status, by: text('by') || who.by, at: text('at'), note: text('note') };
    said.push({ id: recordId(claim), claim, checks: [check] });
  }
  return { ...takeIn(said, found, checks, sentences, who), problems };
}

function takeIn(
  said: readonly CheckRecord[],
  found: DraftFacts,
  checks: Checks,
  sentences: readonly string[],
  { at }: { readonly at: string },
): Pick<Imported, 'checks' | 'taken'> {
  const { held } = anchor(said, found.facts, sentences);
  const places = new Map(
    [...held].flatMap(([id, all]) => all.map((it) => [it.record, { id, isChanged: it.isChanged }])),
  );
  let after = checks;
  let taken = 0;
  for (const record of said) {
    const place = places.get(record);
    const [check] = record.checks;
    if (!check) continue;
    const fresh = { ...check, at };
    if (place && !place.isChanged) {
      const fact = found.facts.find((it) => it.id === place.id);
      if (fact?.was === null && fact.checks.some((it) => isSame(it, check))) continue;
      after = setCheck(after, found.facts, anchor(after.records, found.facts, sentences), place.id, fresh);
    } else {
      const known = after.records.find((it) => it.id === record.id || isSameClaim(it.claim, record.claim));
      if (known?.checks.some((it) => isSame(it, check))) continue;
      after = { ...after, records: withCheck(after.records, known, record, fresh) };
    }
    taken++;
  }
  return { checks: after, taken };
}

function withCheck(
  records: readonly CheckRecord[],
  known: CheckRecord | undefined,
  record: CheckRecord,
  check: Check,
): readonly CheckRecord[] {
  if (!known) return [...records, { ...record, checks: [check] }];
  const checks = inOrder([...known.checks.filter((it) => it.by !== check.by), check]);
  return records.map((it) => (it === known ? { ...it, checks } : it));
}

/** What somebody said already: the time is not theirs to fill in. */
function isSame(a: Check, b: Check): boolean {
  return a.status === b.status && a.by === b.by && a.note === b.note;
}

function isSameClaim(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && a.words === b.words && a.sentence === b.sentence;
}

function readVerdict(text: string): Check['status'] | null {
  const words = text.toLowerCase().replace(/[-_\s]+/g, ' ');
  return checkStatuses.find((it) => verdictWords[it] === words) ?? null;
}

/** The nearest other sentence of the table in one direction. */
function sentenceBeside(texts: readonly ((name: string) => string)[], at: number, step: -1 | 1): string {
  const own = texts[at]!('sentence');
  for (let i = at + step; texts[i]; i += step) if (texts[i]!('sentence') !== own) return texts[i]!('sentence');
  return '';
}
