import type { JudgedDraft } from '../corpus/evidence.ts';
import type { Index } from '../corpus/source.ts';
import type { Finding } from '../findings/finding.ts';
import type { Settings } from '../findings/settings.ts';

/**
 * Features: what an editor shows. Each file answers one question about a view at an offset, in plain data; none knows
 * another, a protocol or a host. A view is immutable: a newer draft is another view.
 */
export interface View {
  /** The draft's address, opaque. */
  readonly id: string;
  readonly draft: JudgedDraft;
  readonly index: Index;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}
