import type { EvidenceAt, EvidencePassage } from '../../../server/src/lsp/evidence-protocol.ts';

/**
 * Every passage of an answer in a fixed order. The webview asks for a passage by its number in this list, and the extension
 * looks it up in its own copy: no address ever comes out of the page.
 */
export function passagesOf(evidence: EvidenceAt): readonly EvidencePassage[] {
  switch (evidence.kind) {
    case 'figure':
    case 'date':
      return evidence.rows.flatMap((it) => it.passages);
    case 'name':
      return evidence.passages;
    case 'quotation':
      return evidence.comparisons.map((it) => it.passage);
    case 'citation':
      return evidence.sources.flatMap((it) => it.passages);
  }
}
