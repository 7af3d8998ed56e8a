import { conflictingFigure } from './conflicting-figure.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { misspelledName } from './misspelled-name.ts';
import { unsourcedFigure } from './unsourced-figure.ts';
import { unsourcedName } from './unsourced-name.ts';

/** Every finding, one line each. */
export const rules: readonly Rule[] = [
  conflictingFigure,
  unsourcedFigure,
  misspelledName,
  inconsistentName,
  unsourcedName,
];

/** Runs the rules that are not off, in the order of the draft. */
export function findAll(context: FindingContext): readonly Finding[] {
  const findings = rules.flatMap((rule) => {
    const severity = context.settings.findings[rule.code] ?? rule.severity;
    if (severity === 'off') return [];
    const found = rule.find(context);
    return context.settings.findings[rule.code] ? found.map((it) => ({ ...it, severity })) : found;
  });
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
