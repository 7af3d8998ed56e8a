import type { Finding } from '../../../core/findings/finding.ts';
import { type LineIndex, lineAt } from '../../../core/text/lines.ts';

/** A finding as one line of text: `draft.md:3:14: warning: … conflicting-figure`. */
export function toFindingLine(path: string, finding: Finding, lines: LineIndex): string {
  const { line, column } = lineAt(lines, finding.start);
  const message = finding.message.replace(/\s+/g, ' ');
  return `${path}:${line}:${column}: ${finding.severity}: ${message} ${finding.code}\n`;
}
