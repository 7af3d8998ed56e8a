import * as l10n from '@vscode/l10n';
import type { QuotationEvidence } from '../../../server/src/lsp/evidence-protocol.ts';
import { type Content, type Element, h } from './element.ts';
import { showSource, showText } from './show-passage.ts';

type Comparison = QuotationEvidence['comparisons'][number];

/** A quotation: each passage that has its words, or nearly, with the difference word by word. */
export function showQuotation({ comparisons, speaker }: QuotationEvidence): readonly Element[] {
  return comparisons.map((it, number) =>
    h(
      'section',
      { class: 'comparison' },
      showSource(it.passage, number),
      h('p', { class: 'summary' }, describe(it, speaker)),
      it.differing === 0
        ? showText(it.passage)
        : h('blockquote', { class: 'difference' }, ...it.words.flatMap(showWord)),
    ),
  );
}

function describe({ differing, of, voice }: Comparison, speaker: string | null): string {
  const words = differing === 0 ? l10n.t('Word for word') : l10n.t('{0} of {1} words differ', differing, of);
  if (voice === null) return words;
  return speaker && speaker !== voice
    ? l10n.t('{0}. Said by {1}; the draft has {2}', words, voice, speaker)
    : l10n.t('{0}. Said by {1}', words, voice);
}

/** The draft’s words struck out, the source’s in their place; who cannot see that hears whose they are. */
function showWord({ kind, draft, source }: Comparison['words'][number]): readonly Content[] {
  if (kind === 'equal') return [`${source} `];
  return [
    ...(draft ? [h('del', {}, hidden(l10n.t('draft:')), draft), ' '] : []),
    ...(source ? [h('ins', {}, hidden(l10n.t('source:')), source), ' '] : []),
  ];
}

function hidden(words: string): Element {
  return h('span', { class: 'spoken' }, `${words} `);
}
