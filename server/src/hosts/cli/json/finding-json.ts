import type { Evidence } from '../../../core/corpus/evidence.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { headsOf } from '../../../core/findings/wording.ts';
import { type LineIndex, lineAt } from '../../../core/text/lines.ts';
import { slice } from '../../../core/text/span.ts';
import { toValueJson } from './mention-json.ts';

/** A finding as `check --format json` and `batch` print it. `text` is the draft, `lines` its index. */
export function toFindingJson(finding: Finding, text: string, lines: LineIndex): object {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    start: finding.start,
    end: finding.end,
    ...lineAt(lines, finding.start),
    text: slice(text, finding),
    evidence: finding.evidence.map(toEvidenceJson),
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      preferred: fix.preferred,
      edits: fix.edits.map((edit) => ({ start: edit.start, end: edit.end, newText: edit.newText })),
    })),
  };
}

function toEvidenceJson(it: Evidence): object {
  return {
    relation: it.relation,
    working: it.working,
    source: it.source.key,
    path: it.source.path,
    line: it.line,
    page: it.page,
    passage: `${headsOf(it)}${it.passage}`,
    text: it.text,
    start: it.start + headsOf(it).length,
    end: it.end + headsOf(it).length,
    value: it.mention && toValueJson(it.mention),
    attribution: it.attribution,
    attributionCertain: it.attributionCertain,
    speech: it.speech,
    time: it.time,
    cell: it.cell,
  };
}
