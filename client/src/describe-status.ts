import type { Status } from '../../server/src/lsp/protocol.ts';

/** A status in words: “5 sources, ready” and, behind it, what was skipped and why. */
export function describeStatus(status: Status): {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
} {
  if (status.state === 'idle')
    return { text: 'no sources', detail: 'There is no folder of sources for this file.', busy: false };
  const count = status.sources === 1 ? '1 source' : `${status.sources.toLocaleString('en')} sources`;
  const state = status.state === 'reading' ? 'reading' : (status.notChecked ?? 'ready');
  const skipped = status.skipped.map((it) => `${it.path}: ${it.reason}`);
  const more = skipped.length > 3 ? [`and ${skipped.length - 3} more not read`] : [];
  return {
    text: `${count}, ${state}`,
    detail: [...skipped.slice(0, 3), ...more].join('; '),
    busy: status.state === 'reading',
  };
}
