import type { Finding, Severity } from '../findings/finding.ts';

/** Most findings a draft shows in an editor. Section 4 of the contract. */
export const findingLimit = 200;

const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * The findings that an editor shows, in the order of the draft: where there are more than `findingLimit`, the gravest ones,
 * and one finding at the start of the draft that says how many are left out.
 */
export function diagnose(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= findingLimit) return findings;
  const ranked = findings.map((it, i) => ({ it, i }));
  ranked.sort((a, b) => order.indexOf(a.it.severity) - order.indexOf(b.it.severity) || a.i - b.i);
  const shown = ranked.slice(0, findingLimit - 1).sort((a, b) => a.i - b.i);
  const left = findings.length - shown.length;
  const more: Finding = {
    code: 'more-findings',
    severity: 'information',
    message: `${left} more findings of lower severity are not shown`,
    start: 0,
    end: 0,
    evidence: [],
    fixes: [],
  };
  return [more, ...shown.map(({ it }) => it)];
}
