import { finish } from '../text/finish.ts';
import { once } from '../text/once.ts';
import { alteredQuotation } from './altered-quotation.ts';
import { findInPassages } from './by-passage.ts';
import { conflictingDate } from './conflicting-date.ts';
import { conflictingFigure } from './conflicting-figure.ts';
import { disputedFigure } from './disputed-figure.ts';
import { droppedQualifier } from './dropped-qualifier.ts';
import { embargoedSource } from './embargoed-source.ts';
import { type Finding, type FindingContext, type Rule, type Severity, withSeverity } from './finding.ts';
import { inconsistentFigure } from './inconsistent-figure.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { liftedPassage } from './lifted-passage.ts';
import { misattributedFigure } from './misattributed-figure.ts';
import { misattributedQuotation } from './misattributed-quotation.ts';
import { misspelledName } from './misspelled-name.ts';
import { openMark } from './open-mark.ts';
import type { Settings } from './settings.ts';
import { settledSpans } from './settled.ts';
import { singleOrigin } from './single-origin.ts';
import { supersededFigure } from './superseded-figure.ts';
import { unattributedFigure } from './unattributed-figure.ts';
import { uncitedFigure } from './uncited-figure.ts';
import { uncitedName } from './uncited-name.ts';
import { uncitedQuotation } from './uncited-quotation.ts';
import { unknownCitation } from './unknown-citation.ts';
import { unsourcedFigure } from './unsourced-figure.ts';
import { unsourcedName } from './unsourced-name.ts';
import { unsourcedQuotation } from './unsourced-quotation.ts';
import { unsupportedCitation } from './unsupported-citation.ts';
import { weakSource } from './weak-source.ts';

/** Every finding, one line each. */
export const rules: readonly Rule[] = [
  unknownCitation,
  unsupportedCitation,
  conflictingFigure,
  conflictingDate,
  unsourcedFigure,
  alteredQuotation,
  misattributedQuotation,
  unsourcedQuotation,
  uncitedQuotation,
  uncitedFigure,
  droppedQualifier,
  disputedFigure,
  supersededFigure,
  misattributedFigure,
  unattributedFigure,
  inconsistentFigure,
  weakSource,
  embargoedSource,
  singleOrigin,
  misspelledName,
  inconsistentName,
  unsourcedName,
  uncitedName,
  openMark,
  liftedPassage,
];

/** Runs the rules that are not off, in the order of the draft, and leaves out what a note of the writer settles. */
export function findAll(context: FindingContext): readonly Finding[] {
  return finish(findingAll(context));
}

/** The same in small steps, so that whoever pulls can do other things in between. */
export function* findingAll(context: FindingContext): Generator<void, readonly Finding[]> {
  const set = context.settings.findings;
  const { local, others } = wanted(context.settings);
  const findings = [...(yield* findInPassages(local, context))];
  for (const rule of others) {
    findings.push(...rule.find(context));
    yield;
  }
  const settled = settledSpans(context.draft);
  const open = findings.filter((it) => !settled(it)).map((it) => asSet(it, set[it.code]));
  const isOutranked = outrankedBy(open);
  const said = open.filter((it) => !isOutranked(it));
  return said.sort((a, b) => a.start - b.start || a.end - b.end || rankOf(a) - rankOf(b));
}

const wanted = once(({ findings }: Settings) => {
  const on = rules.filter((it) => (findings[it.code] ?? it.severity) !== 'off');
  return { local: on.filter((it) => it.local), others: on.filter((it) => !it.local) };
});

function asSet(finding: Finding, severity: Severity | 'off' | undefined): Finding {
  return severity === undefined || severity === 'off' ? finding : withSeverity(finding, severity);
}

const ranks = new Map(rules.map((it, i) => [it.code, i]));

function rankOf({ code }: Finding): number {
  return ranks.get(code) ?? rules.length;
}

/** Of these at most one is said of a mention, the first that applies. Section 4 of the contract. */
const precedence = ['conflicting-figure', 'unsupported-citation', 'unsourced-figure'];

function outrankedBy(findings: readonly Finding[]): (finding: Finding) => boolean {
  const first = new Map<string, number>();
  for (const it of findings) {
    const rank = precedence.indexOf(it.code);
    if (rank >= 0) first.set(placeOf(it), Math.min(rank, first.get(placeOf(it)) ?? rank));
  }
  return (it) => (first.get(placeOf(it)) ?? Number.POSITIVE_INFINITY) < precedence.indexOf(it.code);
}

function placeOf({ start, end }: Finding): string {
  return `${start} ${end}`;
}
