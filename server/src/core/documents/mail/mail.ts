import type { ParsedFile } from '../parsed.ts';

/** A mail as its parser gives it. Headers are decoded; one that is missing is null. */
export interface Mail {
  readonly subject: string | null;
  /** The sender's name, else the address. */
  readonly from: string | null;
  /** As written: `Thu, 24 Oct 2024 10:00:00 +0200`. */
  readonly date: string | null;
  readonly organization: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
}

/** A file that came with a mail: taken apart, or the reason why it was not. */
export type Attachment = ParsedFile | { readonly name: string; readonly parser: null; readonly reason: string };
