import type { Passage, Piece } from './document.ts';

/** A stretch of prose and where it stands in the file; `size` is its length there. Empty text marks where something was cut out. */
export interface Run {
  readonly text: string;
  readonly from: number;
  readonly size: number;
}

/** The text of a passage and how it lies in the file. */
export type Prose = Pick<Passage, 'text' | 'pieces'>;

/**
 * Joins runs into prose as a reader sees it: white space, line breaks too, is one space, none at either end; where something
 * was cut, no space stays before closing punctuation, and no empty pair of brackets.
 */
export function joinRuns(runs: readonly Run[]): Prose {
  const prose = new ProseBuilder();
  for (const run of runs) prose.add(run);
  return prose.finish();
}

class ProseBuilder {
  private text = '';
  private readonly pieces: Piece[] = [];
  private isCut = false;

  add({ text, from, size }: Run): void {
    if (text === '') {
      this.isCut = true;
      return;
    }
    if (text.length !== size) {
      this.addPart(/\S/.test(text) ? text : ' ', from, size);
      return;
    }
    let start = 0;
    for (let at = 0; at < size; ) {
      if (!isBlank(text, at)) {
        at++;
        continue;
      }
      let end = at + 1;
      while (end < size && isBlank(text, end)) end++;
      const isSpace = end === at + 1 && text.charCodeAt(at) === 32;
      // A space between two words is as it stands in the file.
      if (!isSpace || at === start) {
        if (at > start) this.addPart(text.slice(start, at), from + start, at - start);
        // A tab or a line break alone: as long as the space that it is read as, and another letter.
        this.addPart(' ', from + at, isSpace || end > at + 1 ? end - at : 0);
        start = end;
      }
      at = end;
    }
    if (start < size) this.addPart(text.slice(start), from + start, size - start);
  }

  finish(): Prose {
    if (this.text.endsWith(' ')) this.dropLast();
    return { text: this.text, pieces: this.pieces };
  }

  private addPart(part: string, from: number, size: number): void {
    if (part === ' ' && (this.text === '' || this.text.endsWith(' '))) return;
    if (this.isCut && part !== ' ') {
      this.isCut = false;
      if (this.text.endsWith(' ') && /^[.,;:!?)\]]/.test(part)) this.dropLast();
      const isEmptyPair =
        (this.text.endsWith('(') && part.startsWith(')')) || (this.text.endsWith('[') && part.startsWith(']'));
      if (isEmptyPair && part.length === size) {
        this.dropLast();
        this.isCut = true;
        const rest = part.slice(1);
        const space = /^ */.exec(rest)?.[0].length ?? 0;
        if (space > 0) this.addPart(' ', from + 1, 1);
        if (rest.length > space) this.addPart(rest.slice(space), from + 1 + space, rest.length - space);
        return;
      }
    }
    this.push(part, from, size);
  }

  private push(part: string, from: number, size: number): void {
    const last = this.pieces.at(-1);
    const follows = last && last.size === last.length && last.from + last.size === from && part.length === size;
    if (follows) this.pieces[this.pieces.length - 1] = { ...last, length: last.length + size, size: last.size + size };
    else this.pieces.push({ at: this.text.length, length: part.length, from, size });
    this.text += part;
  }

  private dropLast(): void {
    this.text = this.text.slice(0, -1);
    const last = this.pieces.pop();
    if (last && last.length > 1) this.pieces.push({ ...last, length: last.length - 1, size: last.size - 1 });
  }
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13;
}
