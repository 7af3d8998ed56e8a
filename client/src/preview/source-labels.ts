import type { MarkdownIt, Token } from './markdown-it.ts';

/** A fact as the preview marks it: its words, the line of the file they begin on, and what to say of them. */
export interface PreviewFact {
  readonly line: number;
  readonly words: string;
  readonly state: string;
  readonly title: string;
}

export interface PreviewOptions {
  /** Asked at every rendering: settings change while a preview is open. */
  readonly showsNotes: () => boolean;
  /** The facts of the document that is rendered, in order; none where they are not to be shown. */
  readonly factsOf: (env: unknown) => readonly PreviewFact[];
}

/** `[@key, p. 3]` and `{>>source: key<<}`, with what stands inside. */
const marks = /\[@([^\]\n]+)\]|\{>>\s*source:\s*([^\n]*?)\s*<<\}/g;
/** `<!-- source: checked, call with the ministry -->`. */
const note = /^<!--\s*source:\s*([\s\S]*?)\s*-->\s*$/;

/**
 * A plugin for the Markdown preview: citations in brackets and source notes become small labels, facts get a line by their
 * state. It adds marks of its own and takes nothing away; what it shows is escaped.
 */
export function sourceLabels(md: MarkdownIt, options: PreviewOptions): void {
  const { escapeHtml } = md.utils;
  const span = (style: string, title: string, words: string) =>
    `<span class="sourceline-${style}" title="${escapeHtml(title)}">${escapeHtml(words)}</span>`;
  md.core.ruler.push('sourceline_labels', (state) => {
    const html = (content: string): Token => Object.assign(new state.Token('html_inline', '', 0), { content });
    const text = (content: string): Token => Object.assign(new state.Token('text', '', 0), { content });
    const facts = [...options.factsOf(state.env)];
    const showsNotes = options.showsNotes();
    for (const token of state.tokens) {
      if (token.type === 'html_block' && showsNotes) token.content = labelOf(token.content) ?? token.content;
      if (token.type !== 'inline' || !token.children) continue;
      const own = facts.filter((it) => token.map && it.line >= token.map[0] && it.line < token.map[1]);
      const children = showsNotes ? token.children.flatMap(labelled) : token.children;
      token.children = own.length > 0 ? marked(children, own) : children;
    }

    function labelled(child: Token): readonly Token[] {
      if (child.type === 'html_inline') {
        const label = labelOf(child.content);
        return [label === null ? child : html(label)];
      }
      if (child.type !== 'text') return [child];
      const parts: Token[] = [];
      let at = 0;
      for (const match of child.content.matchAll(marks)) {
        parts.push(text(child.content.slice(at, match.index)));
        parts.push(html(span('citation', match[0], match[1] ?? match[2] ?? '')));
        at = match.index + match[0].length;
      }
      return at === 0 ? [child] : [...parts, text(child.content.slice(at))];
    }

    function labelOf(comment: string): string | null {
      const words = comment.match(note)?.[1];
      return words === undefined ? null : span('note', words, words);
    }

    /** Facts are found one behind the other; one whose words are broken up by emphasis is passed over. */
    function marked(children: readonly Token[], own: readonly PreviewFact[]): Token[] {
      const left = [...own];
      return children.flatMap((child) => {
        if (child.type !== 'text') return [child];
        const parts: Token[] = [];
        let rest = child.content;
        for (let i = 0; i < left.length; i++) {
          const fact = left[i]!;
          const at = rest.indexOf(fact.words);
          if (at < 0) continue;
          parts.push(text(rest.slice(0, at)), html(span(`fact ${fact.state}`, fact.title, fact.words)));
          rest = rest.slice(at + fact.words.length);
          left.splice(0, i + 1);
          i = -1;
        }
        return parts.length === 0 ? [child] : [...parts, text(rest)];
      });
    }
  });
}
