import * as l10n from '@vscode/l10n';
import type { FoundInSources } from '../../server/src/lsp/protocol.ts';

/** A line of the list, shaped as VS Code's pick list takes it; `found` is absent on the lines between the kinds. */
export interface FoundLine {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** −1 for a line between, as `QuickPickItemKind.Separator`. */
  readonly kind?: -1;
  /** The search has chosen already: VS Code's own filter would drop what other words found. */
  readonly alwaysShow?: true;
  readonly found?: FoundInSources;
}

const icons = { source: 'book', name: 'person', figure: 'symbol-number', passage: 'quote' } as const;

/** What was found as lines of a list, with a heading above each kind. */
export function describeFound(found: readonly FoundInSources[]): readonly FoundLine[] {
  const headings = {
    source: l10n.t('sources'),
    name: l10n.t('names'),
    figure: l10n.t('figures'),
    passage: l10n.t('passages'),
  };
  return (['source', 'name', 'figure', 'passage'] as const).flatMap((kind) => {
    const lines = found.filter((it) => it.kind === kind).map(lineOf);
    return lines.length > 0 ? [{ label: headings[kind], kind: -1 as const }, ...lines] : [];
  });
}

function lineOf(it: FoundInSources): FoundLine {
  const place = it.page === null ? l10n.t('line {0}', it.line) : l10n.t('page {0}', it.page);
  const where = [it.sourceName, it.kind === 'source' ? null : place, it.date].filter(Boolean).join(', ');
  return {
    // An icon's name in a label would be drawn as one: source text is shown as it is.
    label: `$(${icons[it.kind]}) ${plain(it.label)}`,
    description: it.count > 1 ? l10n.t('{0} times, first {1}', it.count, plain(where)) : plain(where),
    ...(it.detail ? { detail: plain(it.detail) } : {}),
    alwaysShow: true,
    found: it,
  };
}

/** Text in which nothing is read as an icon. */
export function plain(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

/** What a choice writes at the cursor: a name or figure as it is, a passage as a quotation, nothing for a whole source. */
export function wordsToInsert(found: FoundInSources): string {
  const words = found.words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return found.kind === 'passage' ? `“${words}”` : words;
}
