import * as l10n from '@vscode/l10n';
import type { Status } from '../../server/src/lsp/protocol.ts';

/** A status in words: “5 sources, ready” and, behind it, what was skipped and why. */
export function describeStatus(status: Status): {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
} {
  if (status.state === 'idle')
    return { text: l10n.t('no sources'), detail: l10n.t('There is no folder of sources for this file.'), busy: false };
  const count = status.sources === 1 ? l10n.t('1 source') : l10n.t('{0} sources', status.sources.toLocaleString('en'));
  const state = status.state === 'reading' ? l10n.t('reading') : (status.notChecked ?? l10n.t('ready'));
  const skipped = status.skipped.map((it) => `${it.path}: ${it.reason}`);
  const more = skipped.length > 3 ? [l10n.t('and {0} more not read', skipped.length - 3)] : [];
  const problems = status.problems.map((it) => `${it.path}: ${it.reason}`);
  const copies = status.copies.map((it) => l10n.t('{0} is the same text as {1}', it.path, it.of));
  return {
    text: l10n.t('{0}, {1}', count, state),
    detail: [...skipped.slice(0, 3), ...more, ...problems.slice(0, 3), ...copies.slice(0, 3)].join('; '),
    busy: status.state === 'reading',
  };
}
