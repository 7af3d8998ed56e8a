import * as l10n from '@vscode/l10n';
import type { EvidenceRow, ValueEvidence } from '../../../server/src/lsp/evidence-protocol.ts';
import { drawPicture } from './draw-picture.ts';
import { type Element, h } from './element.ts';
import { layOutPicture } from './picture.ts';
import { showPassage } from './show-passage.ts';

/** A figure or a date: the values of the sources as a picture, and as a table with their passages. */
export function showValues(evidence: ValueEvidence, width: number): readonly Element[] {
  const picture = layOutPicture(evidence, width);
  return [...(picture ? [drawPicture(picture)] : []), ...(evidence.rows.length > 0 ? [showTable(evidence.rows)] : [])];
}

function showTable(rows: readonly EvidenceRow[]): Element {
  let number = 0;
  return h(
    'table',
    // Roles of their own: laid out as blocks, which a narrow page does, a table would lose those it has by itself.
    { role: 'table' },
    h('caption', { class: 'spoken' }, l10n.t('What the sources have')),
    h(
      'thead',
      {},
      h(
        'tr',
        { role: 'row' },
        h('th', { scope: 'col', role: 'columnheader' }, l10n.t('Value')),
        h('th', { scope: 'col', role: 'columnheader' }, l10n.t('Who says it, and where')),
      ),
    ),
    h(
      'tbody',
      {},
      ...rows.map((row) =>
        h(
          'tr',
          { role: 'row' },
          h('th', { scope: 'row', role: 'rowheader' }, showValue(row)),
          h(
            'td',
            { role: 'cell' },
            row.voice === null ? null : h('p', { class: 'voice' }, row.voice),
            ...row.passages.map((it) => showPassage(it, number++)),
          ),
        ),
      ),
    ),
  );
}

function showValue({ relation, value, working, reason }: EvidenceRow): Element {
  // That it is another value is what “differs” says.
  const why = working ?? (reason === 'another value' ? '' : reason);
  return h(
    'div',
    {},
    h('span', { class: `value ${relation}` }, value),
    h('span', { class: 'aside' }, [relationName(relation), why].filter(Boolean).join(': ')),
  );
}

/** How a value of a source stands to the draft’s, in words. */
export function relationName(relation: EvidenceRow['relation']): string {
  switch (relation) {
    case 'agrees':
      return l10n.t('agrees');
    case 'near':
      return l10n.t('near');
    case 'differs':
      return l10n.t('differs');
    case 'computed':
      return l10n.t('worked out');
  }
}
