/** What the extension and the page that shows a PDF say to each other. */

/** A page to show, and the passage to mark on it and on the next, where it may go on. */
export interface Target {
  readonly page: number;
  readonly text: string;
  /** The words that matter: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}

export type ToPage =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly target: Target }
  | { readonly kind: 'target'; readonly target: Target };

export type FromPage =
  /** The page is there and waits for its file. */
  | { readonly kind: 'ready' }
  /** The passage is on the screen; `marks` is how many stretches of it are marked. */
  | { readonly kind: 'shown'; readonly page: number; readonly marks: number }
  | { readonly kind: 'failed' }
  /** The button *Text*. */
  | { readonly kind: 'text' };
