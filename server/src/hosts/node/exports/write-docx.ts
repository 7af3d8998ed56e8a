import type { ICommentOptions, IParagraphOptions, Paragraph, ParagraphChild, Table } from 'docx';
import type { Annotated } from '../../../core/exports/annotation.ts';
import { bearingsOf, bearingWords, remarksOn } from '../../../core/exports/annotation.ts';
import { type Block, type Outline, outline, type TextRun } from '../../../core/exports/outline.ts';
import type { EvidencedFact } from '../../../core/features/fact-evidence.ts';
import { plainLine } from '../../../core/text/plain-line.ts';

type Docx = typeof import('docx');

/** A draft as a Word document: its Markdown laid out, and a comment on the words of each fact. The library is loaded here alone. */
export async function writeDocx(annotated: Annotated, made: string): Promise<Uint8Array> {
  const docx = await import('docx');
  const { facts, text, title } = annotated;
  const laidOut = outline(
    text,
    facts.map((it) => it.span),
  );
  const writer = new Writer(docx, laidOut);
  const children = [...writer.blocks(laidOut.blocks, {}), ...writer.notes()];
  const file = new docx.Document({
    title: clean(title),
    creator: 'Sourceline',
    comments: { children: writer.commented.map((number) => commentOn(docx, facts[number]!, number, new Date(made))) },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [0, 1, 2, 3].map((level) => ({
            level,
            format: docx.LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
          })),
        },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

/** What every paragraph of a block has: the level of its list, the indent of a quotation. */
type Setting = Pick<IParagraphOptions, 'numbering' | 'bullet' | 'indent'>;

class Writer {
  /** The facts that have a comment: those whose words stand in the text. */
  readonly commented: number[] = [];
  readonly #docx: Docx;
  readonly #footnotes: Outline['footnotes'];
  readonly #labels: readonly string[];
  #lists = 0;

  constructor(docx: Docx, { footnotes }: Outline) {
    this.#docx = docx;
    this.#footnotes = footnotes;
    this.#labels = [...footnotes.keys()];
  }

  blocks(blocks: readonly Block[], setting: Setting, depth = 0): (Paragraph | Table)[] {
    const { Table, TableCell, TableRow, WidthType } = this.#docx;
    return blocks.flatMap((block) => {
      if (block.kind === 'list') {
        const instance = ++this.#lists;
        const level = Math.min(depth, 3);
        const own = block.ordered ? { numbering: { reference: 'numbers', level, instance } } : { bullet: { level } };
        return block.items.flatMap((item) =>
          // Only the first paragraph of an item has its mark.
          item.flatMap((it, i) =>
            this.blocks(
              [it],
              it.kind === 'list' ? {} : i === 0 ? own : { indent: { left: 720 * (level + 1) } },
              depth + 1,
            ),
          ),
        );
      }
      if (block.kind === 'quote')
        return this.blocks(block.blocks, { ...setting, indent: { left: 567, right: 567 } }, depth);
      if (block.kind !== 'table') return [this.#paragraph(block, setting)];
      const rows = block.rows.map((row, y) => {
        const cells = row.map(
          (runs) => new TableCell({ children: [this.#paragraph({ kind: 'paragraph', runs }, {})] }),
        );
        return new TableRow({ children: cells, tableHeader: y === 0 });
      });
      return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })];
    });
  }

  /**
   * The draft's own footnotes behind its text, numbered: Word's footnotes cannot be called twice, and not every program reads
   * them beside comments.
   */
  notes(): (Paragraph | Table)[] {
    const { Paragraph, TextRun } = this.#docx;
    if (this.#labels.length === 0) return [];
    const notes = this.#labels.flatMap((label, i) => {
      const [first, ...others] = this.#footnotes.get(label) ?? [];
      const number = new TextRun({ text: `${i + 1}  `, bold: true });
      const runs = first?.kind === 'paragraph' ? this.#children(first.runs) : [];
      const rest = first && first.kind !== 'paragraph' ? [first, ...others] : others;
      return [new Paragraph({ spacing: { after: 80 }, children: [number, ...runs] }), ...this.blocks(rest, {})];
    });
    return [this.#paragraph({ kind: 'rule' }, {}), ...notes];
  }

  #paragraph(block: Exclude<Block, { readonly kind: 'list' | 'quote' | 'table' }>, setting: Setting) {
    const { BorderStyle, HeadingLevel, Paragraph, TextRun } = this.#docx;
    const levels = [
      HeadingLevel.HEADING_1,
      HeadingLevel.HEADING_2,
      HeadingLevel.HEADING_3,
      HeadingLevel.HEADING_4,
      HeadingLevel.HEADING_5,
      HeadingLevel.HEADING_6,
    ];
    switch (block.kind) {
      case 'heading':
        return new Paragraph({
          ...setting,
          heading: levels[block.level - 1] ?? HeadingLevel.HEADING_6,
          children: this.#children(block.runs),
        });
      case 'paragraph':
        return new Paragraph({ ...setting, spacing: { after: 160 }, children: this.#children(block.runs) });
      case 'code':
        return new Paragraph({
          ...setting,
          children: block.text
            .split('\n')
            .map((it, i) => new TextRun({ text: clean(it), font: 'Courier New', ...(i > 0 ? { break: 1 } : {}) })),
        });
      case 'rule':
        return new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } } });
    }
  }

  /** Runs, with the range of a comment around the words of each fact. */
  #children(runs: readonly TextRun[]): ParagraphChild[] {
    const { CommentRangeEnd, CommentRangeStart, CommentReference, TextRun } = this.#docx;
    return runs.flatMap((run, i): ParagraphChild[] => {
      const own = this.#run(run);
      const { fact } = run;
      if (fact === null) return own;
      const opens = runs[i - 1]?.fact !== fact && !this.commented.includes(fact);
      const closes = runs[i + 1]?.fact !== fact && (opens || this.commented.at(-1) === fact);
      if (opens) this.commented.push(fact);
      return [
        ...(opens ? [new CommentRangeStart(fact)] : []),
        ...own,
        ...(closes ? [new CommentRangeEnd(fact), new TextRun({ children: [new CommentReference(fact)] })] : []),
      ];
    });
  }

  #run(run: TextRun): ParagraphChild[] {
    const { ExternalHyperlink, TextRun } = this.#docx;
    if (run.footnote !== null) {
      const number = this.#labels.indexOf(run.footnote) + 1;
      return number > 0 ? [new TextRun({ text: `${number}`, superScript: true })] : [];
    }
    const shape = {
      bold: run.bold,
      italics: run.italic,
      strike: run.struck,
      ...(run.code ? { font: 'Courier New' } : {}),
    };
    if (run.text === '\n') return [new TextRun({ ...shape, break: 1 })];
    const linked = run.link === null ? {} : { style: 'Hyperlink' };
    const text = new TextRun({ ...shape, ...linked, text: clean(run.text) });
    return run.link === null ? [text] : [new ExternalHyperlink({ link: run.link, children: [text] })];
  }
}

function commentOn({ Paragraph, TextRun }: Docx, fact: EvidencedFact, id: number, date: Date): ICommentOptions {
  const line = (text: string, bold = false) => new Paragraph({ children: [new TextRun({ text: clean(text), bold })] });
  const passages = bearingsOf(fact).flatMap((it) => {
    return [line(bearingWords(it)), ...(it.passage.text === '' ? [] : [line(`“${it.passage.text}”`)])];
  });
  const [state = '', ...remarks] = remarksOn(fact);
  const children = [line(state, true), ...remarks.map((it) => line(it)), ...passages];
  return { id, author: 'Sourceline', initials: 'SL', date, children };
}

/** Words that XML can hold. */
function clean(text: string): string {
  return plainLine(text).replace(
    /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}
