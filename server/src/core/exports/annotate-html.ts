import { annotatedStyle } from './annotated-style.ts';
import { type Annotated, bearingsOf, bearingWords, remarksOn } from './annotation.ts';
import { escapeHtml } from './escape-html.ts';
import { webAddress } from './fact-words.ts';
import { type Block, outline, type TextRun } from './outline.ts';
import { writePage } from './page.ts';

/** The draft as one page whose phrases open the passages that bear on them. It runs no script: a phrase is a link to its passage. */
export function annotateHtml(annotated: Annotated): string {
  const { title, text, facts } = annotated;
  const { blocks, footnotes } = outline(
    text,
    facts.map((it) => it.span),
  );
  const labels = [...footnotes.keys()];
  const writer = new Writer(annotated, labels);
  const notes = labels.map((label, i) => {
    return `<li id="note-${i + 1}">${writer.blocks(footnotes.get(label) ?? [])}</li>`;
  });
  const body = [
    `<main>\n${writer.blocks(blocks)}`,
    notes.length > 0 ? `<ol class="notes">\n${notes.join('\n')}\n</ol>` : '',
    '</main>',
  ];
  return writePage({ title, style: annotatedStyle, script: null, body: body.filter(Boolean).join('\n') });
}

class Writer {
  readonly #annotated: Annotated;
  readonly #labels: readonly string[];
  /** Facts whose passage is on the page already: a fact may lie in several runs. */
  readonly #shown = new Set<number>();

  constructor(annotated: Annotated, labels: readonly string[]) {
    this.#annotated = annotated;
    this.#labels = labels;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((it) => this.#block(it)).join('\n');
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `<h${block.level}>${this.#runs(block.runs)}</h${block.level}>${this.#passages(block.runs)}`;
      case 'paragraph':
        return `<p>${this.#runs(block.runs)}</p>${this.#passages(block.runs)}`;
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        return `<${tag}>\n${block.items.map((it) => `<li>${this.blocks(it)}</li>`).join('\n')}\n</${tag}>`;
      }
      case 'quote':
        return `<blockquote>\n${this.blocks(block.blocks)}\n</blockquote>`;
      case 'table': {
        const rows = block.rows.map((row, y) => {
          const tag = y === 0 ? 'th' : 'td';
          return `<tr>${row.map((cell) => `<${tag}>${this.#runs(cell)}</${tag}>`).join('')}</tr>`;
        });
        return `<table>\n${rows.join('\n')}\n</table>${this.#passages(block.rows.flat(2))}`;
      }
      case 'code':
        return `<pre><code>${block.text.split('\n').map(escapeHtml).join('\n')}</code></pre>`;
      case 'rule':
        return '<hr>';
    }
  }

  #runs(runs: readonly TextRun[]): string {
    return runs.map((run, i) => this.#run(run, runs[i - 1]?.fact !== run.fact)).join('');
  }

  #run(run: TextRun, isFirst: boolean): string {
    if (run.footnote !== null) {
      const number = this.#labels.indexOf(run.footnote) + 1;
      return number > 0 ? `<sup><a href="#note-${number}">${number}</a></sup>` : '';
    }
    let html = run.text === '\n' ? '<br>' : escapeHtml(run.text);
    if (run.code) html = `<code>${html}</code>`;
    if (run.bold) html = `<strong>${html}</strong>`;
    if (run.italic) html = `<em>${html}</em>`;
    if (run.struck) html = `<del>${html}</del>`;
    const fact = run.fact === null ? null : this.#annotated.facts[run.fact];
    if (fact) {
      const id = isFirst ? ` id="fact-${run.fact}"` : '';
      return `<a class="fact ${fact.state}"${id} href="#passage-${run.fact}">${html}</a>`;
    }
    return run.link === null ? html : `<a href="${escapeHtml(run.link)}" rel="noreferrer noopener">${html}</a>`;
  }

  /** What opens below a block: an aside for each of its facts. */
  #passages(runs: readonly TextRun[]): string {
    const numbers = [...new Set(runs.flatMap((it) => it.fact ?? []))].filter((it) => !this.#shown.has(it));
    return numbers
      .map((number) => {
        this.#shown.add(number);
        const fact = this.#annotated.facts[number]!;
        const items = bearingsOf(fact).map((it) => {
          const { text, start, end } = it.passage;
          const [before, own, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(escapeHtml);
          const words = text === '' ? '' : `<blockquote>${before}<mark>${own}</mark>${after}</blockquote>`;
          const address = webAddress(it.passage);
          const link = address === null ? '' : ` <a href="${escapeHtml(address)}" rel="noreferrer noopener">open</a>`;
          return `<p>${escapeHtml(bearingWords(it))}${link}</p>${words}`;
        });
        const remarks = remarksOn(fact).map((it) => `<p class="remark">${escapeHtml(it)}</p>`);
        const back = `<a class="close" href="#fact-${number}" aria-label="Close">×</a>`;
        return `\n<aside id="passage-${number}" class="${fact.state}">${back}<h4>${escapeHtml(fact.claim.words)}</h4>${remarks.join('')}${items.join('')}</aside>`;
      })
      .join('');
  }
}
