import type { Evidence, JudgedDraft } from '../corpus/evidence.ts';
import type { Index } from '../corpus/source.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Settings } from './settings.ts';

/**
 * Findings: what is worth telling the writer. Each file is one finding, named by its code; it reads verdicts and never looks
 * anything up in the corpus that a verdict should have known. No finding knows another.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change the writer may choose. */
export interface Fix {
  readonly title: string;
  /** At most one of a finding's fixes; only where section 4 of the contract allows it. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
  /** A setting to write instead of an edit: `findings.uncited-figure` to `off`. */
  readonly setting?: { readonly key: string; readonly value: string };
}

/** One thing said about one stretch of the draft. Spans are into the file. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** In order, preferred first. */
  readonly fixes: readonly Fix[];
}

/**
 * A finding whose fixes are worked out when somebody asks for them: most findings are only looked at, and each keystroke finds
 * them anew. To whoever reads the finding they are data like all else.
 */
export function withFixes(finding: Omit<Finding, 'fixes'>, work: () => readonly Fix[]): Finding {
  let fixes: readonly Fix[] | null = null;
  return {
    ...finding,
    get fixes() {
      fixes ??= work();
      return fixes;
    },
  };
}

/** A finding as grave as a setting has it; its fixes still wait until somebody asks. */
export function withSeverity(finding: Finding, severity: Severity): Finding {
  const { code, start, end, message, evidence } = finding;
  return withFixes({ code, severity, start, end, message, evidence }, () => finding.fixes);
}

/** What a finding may see. */
export interface FindingContext {
  readonly draft: JudgedDraft;
  readonly index: Index;
  readonly settings: Settings;
  /** The date and time of day, `2025-10-13T06:00:00Z`; absent where there is no clock. */
  readonly now?: string | null;
}

/** One finding: its code, how grave it is by default, and how it is found. `find` may lower or raise a severity case by case. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity | 'off';
  /** Whether it looks at each mention with its passage, its citations and its evidence alone: see `by-passage.ts`. */
  readonly local?: true;
  find(context: FindingContext): readonly Finding[];
}
