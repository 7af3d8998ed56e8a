import * as l10n from '@vscode/l10n';
import type { CitationEvidence } from '../../../server/src/lsp/evidence-protocol.ts';
import { type Element, h } from './element.ts';
import { dayName, showPassage } from './show-passage.ts';

type CitedSource = CitationEvidence['sources'][number];

/** A citation: the source it names, and the passage in it. */
export function showCitation({ sources }: CitationEvidence): readonly Element[] {
  let number = 0;
  return sources.map((source) =>
    h(
      'section',
      {},
      h('h2', {}, foundName(source.found)),
      // The heading names the only one.
      sources.length > 1 ? showTitle(source) : null,
      ...source.passages.map((it) => showPassage(it, number++)),
    ),
  );
}

function showTitle({ name, title, author, date }: CitedSource): Element {
  const words = [title === null ? null : `“${title}”`, name, author, date && dayName(date)].filter(Boolean).join(', ');
  return h('p', { class: 'summary' }, words);
}

function foundName(found: CitedSource['found']): string {
  switch (found) {
    case 'in the sentence':
      return l10n.t('What it has of this sentence');
    case 'quoted':
      return l10n.t('The passage that is quoted');
    case 'beginning':
      return l10n.t('How it begins: it has nothing of this sentence');
  }
}
