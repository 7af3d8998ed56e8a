import * as l10n from '@vscode/l10n';
import type { EvidenceAt } from '../../../server/src/lsp/evidence-protocol.ts';
import type { FactState } from '../../../server/src/lsp/protocol.ts';
import { stateName } from '../views/facts-filter.ts';
import { type Element, h } from './element.ts';
import { citationSummary, showCitation } from './show-citation.ts';
import { showName } from './show-name.ts';
import { showQuotation } from './show-quotation.ts';
import { showValues } from './show-values.ts';

/** What the extension sends to the webview: the evidence at the cursor, or why there is none. */
export type Shown =
  | { readonly type: 'evidence'; readonly evidence: EvidenceAt }
  | { readonly type: 'empty'; readonly why: 'no draft' | 'reading' | 'nothing here' };

/** All that the evidence view shows, in a page so many pixels wide. */
export function showEvidence(shown: Shown, width: number): Element {
  if (shown.type === 'empty')
    return h(
      'article',
      { class: 'empty' },
      h('h1', { class: 'spoken' }, l10n.t('Evidence')),
      ...whyEmpty(shown.why).map((it) => h('p', {}, it)),
    );
  const { evidence } = shown;
  return h('article', { 'aria-labelledby': 'heading' }, showHeader(evidence), ...bodyOf(evidence, width));
}

function bodyOf(evidence: EvidenceAt, width: number): readonly Element[] {
  switch (evidence.kind) {
    case 'figure':
    case 'date':
      return showValues(evidence, width);
    case 'name':
      return showName(evidence);
    case 'quotation':
      return showQuotation(evidence);
    case 'citation':
      return showCitation(evidence);
  }
}

function showHeader(evidence: EvidenceAt): Element {
  const state = evidence.kind === 'citation' ? null : showState(evidence.state, evidence.reason);
  return h(
    'header',
    {},
    h('h1', { id: 'heading' }, evidence.kind === 'quotation' ? `“${evidence.heading}”` : evidence.heading),
    state,
    h('p', { class: 'summary' }, evidence.kind === 'citation' ? citationSummary(evidence) : evidence.summary),
  );
}

function showState(state: FactState, reason: string): Element {
  const words = reason ? l10n.t('{0}: {1}', stateName(state), reason) : stateName(state);
  return h('p', { class: `state ${state}` }, h('span', { class: 'dot', 'aria-hidden': 'true' }), words);
}

function whyEmpty(why: Extract<Shown, { type: 'empty' }>['why']): readonly string[] {
  switch (why) {
    case 'no draft':
      return [l10n.t('Open a draft: a Markdown file beside your folder of sources.')];
    case 'reading':
      return [l10n.t('The sources are being read. What they say shows here as they come.')];
    case 'nothing here':
      return [
        l10n.t(
          'Put the cursor on a name, a figure, a date, a quotation or a citation: what the sources say of it shows here.',
        ),
      ];
  }
}
