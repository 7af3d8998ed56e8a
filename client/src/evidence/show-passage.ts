import * as l10n from '@vscode/l10n';
import type { EvidencePassage } from '../../../server/src/lsp/evidence-protocol.ts';
import { dayName } from '../day-name.ts';
import { type Content, type Element, h } from './element.ts';

/**
 * A passage of a source with its words marked, and the ways to it: open, and cite where it is not cited already. `number` is its
 * place in `passagesOf`.
 */
export function showPassage(passage: EvidencePassage, number: number, isCited = false): Element {
  return h('div', { class: 'passage' }, showSource(passage, number, isCited), showText(passage));
}

/** “Kelmouth Gazette, line 13 · 14 October 2025 · partisan”, the first part a button that opens it. */
export function showSource(passage: EvidencePassage, number: number, isCited = false): Element {
  const name = l10n.t('{0}, {1}', passage.source, passage.place);
  const marks = [passage.standing && standingName(passage.standing), passage.terms && termsName(passage.terms)];
  return h(
    'div',
    { class: 'source' },
    h(
      'div',
      { class: 'where' },
      passage.link ? openButton(name, number) : h('span', {}, name),
      passage.date ? h('time', { datetime: passage.date }, dayName(passage.date)) : null,
      ...marks.map((it) => (it ? h('span', { class: 'tag' }, it) : null)),
    ),
    passage.key === null || isCited ? null : citeButton(passage.source, number),
  );
}

/** The text of a passage with the words that bear on the fact marked. */
export function showText({ text, start, end }: EvidencePassage): Element {
  const parts: Content[] = [text.slice(0, start), h('mark', {}, text.slice(start, end)), text.slice(end)];
  return h('blockquote', {}, ...(start < end ? parts : [text]));
}

function openButton(name: string, number: number): Element {
  const title = l10n.t('Open at the passage');
  return h('button', { type: 'button', class: 'link', 'data-action': 'open', 'data-passage': number, title }, name);
}

function citeButton(source: string, number: number): Element {
  const label = l10n.t('Cite {0}', source);
  const attributes = { type: 'button', class: 'small', 'data-action': 'cite', 'data-passage': number } as const;
  return h('button', { ...attributes, 'aria-label': label, title: label }, l10n.t('Cite'));
}

function standingName(standing: string): string {
  switch (standing) {
    case 'primary':
      return l10n.t('primary');
    case 'partisan':
      return l10n.t('partisan');
    case 'rewritten':
      return l10n.t('rewritten');
    case 'corrected':
      return l10n.t('corrected');
    default:
      return standing;
  }
}

function termsName(terms: NonNullable<EvidencePassage['terms']>): string {
  switch (terms) {
    case 'confidential':
      return l10n.t('confidential');
    case 'background':
      return l10n.t('on background');
    case 'embargo':
      return l10n.t('under embargo');
  }
}
