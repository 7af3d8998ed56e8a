/**
 * As much of markdown-it as the preview's plugins use. VS Code brings its own version, whose types no extension can depend on.
 */
export interface MarkdownIt {
  readonly utils: { escapeHtml(text: string): string };
  readonly renderer: { readonly rules: object };
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: CoreState) => void): void };
  };
  use(plugin: (md: MarkdownIt) => void): unknown;
}

export interface CoreState {
  readonly tokens: Token[];
  /** What the caller of `render` gave; VS Code puts the address of the document in it. */
  readonly env: unknown;
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}

export interface Token {
  readonly type: string;
  content: string;
  children: Token[] | null;
  /** The first line of the block, and the line behind it. */
  readonly map: readonly [number, number] | null;
}
