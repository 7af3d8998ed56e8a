import * as l10n from '@vscode/l10n';
import type { NameEvidence, Spelling } from '../../../server/src/lsp/evidence-protocol.ts';
import { dayName } from '../day-name.ts';
import { type Element, h } from './element.ts';
import { showPassage } from './show-passage.ts';

/** A name: how the sources spell it, what they call its bearer, and its passages over time. */
export function showName({ spellings, roles, alike, passages }: NameEvidence): readonly Element[] {
  return [
    ...section(l10n.t('Spellings'), spellings.map(showSpelling), 'ul', 'spellings'),
    ...section(
      l10n.t('Called'),
      roles.map(({ role, source, date }) =>
        h('li', {}, role, h('span', { class: 'aside' }, [source, date && dayName(date)].filter(Boolean).join(', '))),
      ),
    ),
    ...section(l10n.t('Of like name, perhaps another'), alike.map(showSpelling), 'ul', 'spellings'),
    ...section(
      l10n.t('Passages, oldest first'),
      passages.map((it, i) => h('li', {}, showPassage(it, i))),
      'ol',
      'passages',
    ),
  ];
}

function showSpelling({ text, count, sources }: Spelling): Element {
  const often =
    sources === 1 ? l10n.t('{0} times in one source', count) : l10n.t('{0} times in {1} sources', count, sources);
  return h('li', {}, h('strong', {}, text), h('span', { class: 'aside' }, count === 1 ? l10n.t('once') : often));
}

function section(title: string, items: readonly Element[], tag: 'ul' | 'ol' = 'ul', style = ''): readonly Element[] {
  if (items.length === 0) return [];
  return [h('section', {}, h('h2', {}, title), h(tag, style ? { class: style } : {}, ...items))];
}
