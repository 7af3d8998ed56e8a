import * as l10n from '@vscode/l10n';
import type { CitationEvidence } from '../../../server/src/lsp/evidence-protocol.ts';
import { dayName } from '../day-name.ts';
import { type Element, h } from './element.ts';
import { showPassage } from './show-passage.ts';

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
      ...source.passages.map((it) => showPassage(it, number++, true)),
    ),
  );
}

/** “Kelmouth Harbour Authority · 13 Oct 2025” of the one source that is cited; what the server says of none or several. */
export function citationSummary({ sources, summary }: CitationEvidence): string {
  const [source, ...others] = sources;
  if (!source || others.length > 0) return summary;
  return [source.name, source.author, source.date && dayName(source.date)].filter(Boolean).join(' · ');
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
