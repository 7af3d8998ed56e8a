import type { Finding, Severity } from '../../../core/findings/finding.ts';
import { type LineIndex, lineAt } from '../../../core/text/lines.ts';

/** The findings of one draft, with what is needed to place them. */
export interface Reported {
  readonly path: string;
  readonly lines: LineIndex;
  readonly text: string;
  readonly findings: readonly Finding[];
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A SARIF 2.1.0 log, for code hosts and review tools. Lines and columns from 1, columns in UTF-16. */
export function toSarif(drafts: readonly Reported[], version: string): object {
  const codes = [...new Set(drafts.flatMap((it) => it.findings.map((finding) => finding.code)))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sourceline', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap((draft) => draft.findings.map((it) => toResult(draft, it, codes.indexOf(it.code)))),
      },
    ],
  };
}

function toResult(draft: Reported, finding: Finding, ruleIndex: number): object {
  return {
    ruleId: finding.code,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      { physicalLocation: { artifactLocation: { uri: toUri(draft.path) }, region: toRegion(draft, finding) } },
    ],
    relatedLocations: finding.evidence.map((it, id) => ({
      id,
      message: { text: it.passage },
      physicalLocation: { artifactLocation: { uri: toUri(it.source.path) }, region: { startLine: it.line } },
    })),
    fixes: finding.fixes
      .filter((fix) => fix.edits.length > 0)
      .map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation: { uri: toUri(draft.path) },
            replacements: fix.edits.map((edit) => ({
              deletedRegion: toRegion(draft, edit),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
  };
}

function toRegion(draft: Reported, span: { readonly start: number; readonly end: number }): object {
  const start = lineAt(draft.lines, span.start);
  const end = lineAt(draft.lines, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function toUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
