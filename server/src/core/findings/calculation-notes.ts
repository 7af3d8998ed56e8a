import type { Note } from '../citations/citation.ts';
import { scopeOf } from '../citations/scope.ts';
import type { Verdict } from '../corpus/evidence.ts';
import { showResult, worksOut } from '../corpus/work-out.ts';
import type { Figure } from '../mentions/mention.ts';
import { contains, type Span } from '../text/span.ts';
import type { FindingContext } from './finding.ts';

/** A calculation in a note that gives none of its sentence's figures. */
export interface FailedCalculation {
  /** The one figure that it can be meant for, else the note. */
  readonly span: Span;
  /** “2,600 / 11,000 = 23.6 %. The draft says 25 percent.” */
  readonly message: string;
}

/** The calculations of a draft's notes that do not work out. The figures that a calculation starts from are not its result. */
export function failedCalculations({ draft }: FindingContext): readonly FailedCalculation[] {
  return draft.notes.flatMap((note) => {
    if (note.label !== 'calculation') return [];
    const scope = scopeOf(note, draft.reading.readings, 'sentence');
    const results = draft.verdicts.filter((it) => isResult(it, note, scope));
    const tried = results.map((it) => worksOut(note.text, it.mention as Figure));
    if (tried.length === 0 || tried.some((it) => it !== false)) return [];
    const [only, ...more] = results;
    const share = results.some((it) => (it.mention as Figure).unit === 'percent');
    const working = `${note.text.replace(/\s*=.*$/, '')} = ${showResult(note.text, share)}.`;
    return only && more.length === 0
      ? { span: only.span, message: `${working} The draft says ${only.mention.text}.` }
      : { span: { start: note.start, end: note.end }, message: `${working} The sentence has no such figure.` };
  });
}

function isResult(verdict: Verdict, note: Note, scope: Span): boolean {
  const { mention, span, state } = verdict;
  if (mention.kind !== 'figure' || state === 'backed' || !contains(scope, span)) return false;
  const operands = note.text.match(/\d[\d,]*(?:\.\d+)?/g)?.map((it) => Number(it.replace(/,/g, ''))) ?? [];
  return !operands.some((it) => it === mention.low && it === mention.high);
}
