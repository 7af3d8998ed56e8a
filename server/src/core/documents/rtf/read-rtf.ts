import { cellName } from '../cells.ts';
import { decodeAs } from '../decode.ts';
import type { LoosePassage } from '../lay-out.ts';
import type { Field, Statement } from '../metadata.ts';
import { Story } from '../office/story.ts';
import { type Kind, kindOfStyle } from '../office/word-styles.ts';
import { encodingOfCharset, encodingOfPage } from './code-pages.ts';
import { type RtfToken, readTokens } from './tokens.ts';

/** The paragraphs of an RTF file and what its properties state. */
export interface RtfReading {
  readonly passages: readonly LoosePassage[];
  readonly statements: readonly Statement[];
}

/** Reads an RTF file, given with a letter for each byte, as it reads with every tracked change accepted. */
export function readRtf(rtf: string): RtfReading {
  const reader = new RtfReader();
  for (const token of readTokens(rtf)) reader.take(token);
  return reader.finish();
}

/** A run of paragraphs: the text, or that of a note, which interrupts it. */
interface Flow {
  readonly place: Partial<LoosePassage>;
  isOpen: boolean;
}

/** Where the letters of a group go. */
type Destination = 'text' | 'nowhere' | 'fonts' | 'styles' | 'commenter' | Field;

/** What holds inside one group; it ends with it. */
interface Group {
  destination: Destination;
  flow: Flow;
  /** Letters that stand for programs which do not know `\u`. */
  fallback: number;
  encoding: string | null;
  isHidden: boolean;
  style: number;
  inTable: boolean;
  outline: boolean;
}

const nowhere = new Set(
  'colortbl listtable listoverridetable rsidtbl generator pict objdata header headerl headerr headerf footer footerl footerr footerf themedata datastore xmlnstbl latentstyles fldinst listtext pntext nonesttables bkmkstart bkmkend atnid atnref atndate revtbl filetbl pgptbl mmathPr wgrffmtfilter shppict nonshppict falt panose userprops'.split(
    ' ',
  ),
);
const signs: Readonly<Record<string, string>> = {
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  tab: ' ',
  line: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '\n': ' ',
  '\r': ' ',
};
const properties: Readonly<Record<string, Field>> = { title: 'title', author: 'author' };

class RtfReader {
  readonly #story = new Story();
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, Kind>();
  readonly #info = new Map<Field, string>();
  #group: Group = {
    destination: 'text',
    flow: { place: {}, isOpen: false },
    fallback: 1,
    encoding: null,
    isHidden: false,
    style: 0,
    inTable: false,
    outline: false,
  };
  #encoding = 'windows-1252';
  /** Bytes of letters that may take more than one. */
  #bytes: number[] = [];
  /** Letters still to be passed over behind a `\u`. */
  #skip = 0;
  #isStarred = false;
  #font = 0;
  #styleName = '';
  #row = 0;
  #column = 0;
  #notes = 0;
  #comments = 0;
  #commentAuthor: string | null = null;
  readonly #made = new Map<string, number>();

  take(token: RtfToken): void {
    if (token.kind === 'text') {
      this.#takeText(token.text);
      return;
    }
    if (token.kind === 'word' && token.word === "'") {
      if (this.#skip > 0) this.#skip--;
      else this.#bytes.push(token.value ?? 63);
      return;
    }
    this.#flush();
    if (token.kind === 'open' || token.kind === 'close') this.#skip = 0;
    if (token.kind === 'open') {
      this.#groups.push(this.#group);
      this.#group = { ...this.#group };
    } else if (token.kind === 'close') this.#close();
    else if (token.word === '*') this.#isStarred = true;
    else {
      this.#takeWord(token.word, token.value);
      this.#isStarred = false;
    }
  }

  finish(): RtfReading {
    this.#flush();
    this.#endParagraph();
    const info = [...this.#info].map(([field, value]) => ({
      field,
      value: value.trim(),
      found: 'document properties',
    }));
    const date = ['yr', 'mo', 'dy'].map((it) => String(this.#made.get(it) ?? 0).padStart(2, '0')).join('-');
    return {
      passages: this.#story.passages(),
      statements: [...info, { field: 'date', value: date, found: 'document properties' }],
    };
  }

  #close(): void {
    const { flow } = this.#group;
    const outer = this.#groups.pop();
    if (!outer) return;
    if (outer.flow !== flow) this.#endParagraph();
    this.#group = outer;
  }

  #takeText(text: string): void {
    const shown = this.#skip > 0 ? text.slice(this.#skip) : text;
    this.#skip = Math.max(0, this.#skip - text.length);
    for (let i = 0; i < shown.length; i++) this.#bytes.push(shown.charCodeAt(i));
  }

  /** Bytes become letters in the encoding of their font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const isPlain = this.#bytes.every((it) => it < 128);
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const decoded = decodeAs(bytes, isPlain ? 'windows-1252' : (this.#group.encoding ?? this.#encoding));
    if (decoded && 'text' in decoded) this.#write(decoded.text);
  }

  #write(words: string): void {
    const { destination, flow } = this.#group;
    if (destination === 'text') {
      if (this.#group.isHidden) return;
      if (!flow.isOpen && /\S/.test(words)) this.#beginParagraph();
      if (flow.isOpen) this.#story.write(words);
    } else if (destination === 'styles') this.#nameStyle(words);
    else if (destination === 'commenter') this.#commentAuthor = (this.#commentAuthor ?? '') + words;
    else if (destination !== 'nowhere' && destination !== 'fonts')
      this.#info.set(destination, (this.#info.get(destination) ?? '') + words);
  }

  #nameStyle(words: string): void {
    this.#styleName += words;
    if (!this.#styleName.includes(';')) return;
    const kind = kindOfStyle(this.#styleName.replace(/;.*$/, ''));
    if (kind !== undefined) this.#styles.set(this.#group.style, kind);
    this.#styleName = '';
  }

  #takeWord(word: string, value: number | null): void {
    const group = this.#group;
    if (word === 'u') {
      this.#write(String.fromCharCode(((value ?? 63) + 65_536) % 65_536));
      this.#skip = group.fallback;
      return;
    }
    const sign = signs[word];
    if (sign !== undefined) {
      if (this.#skip > 0) this.#skip--;
      else this.#write(sign);
      return;
    }
    this.#skip = 0;
    if (this.#setDestination(word)) return;
    switch (word) {
      case 'ansicpg':
        this.#encoding = encodingOfPage(value ?? 1252);
        break;
      case 'mac':
        this.#encoding = 'macintosh';
        break;
      case 'uc':
        group.fallback = Math.max(0, value ?? 1);
        break;
      case 'f':
        this.#font = value ?? 0;
        group.encoding = this.#fonts.get(this.#font) ?? null;
        break;
      case 'fcharset': {
        const encoding = encodingOfCharset(value ?? 0);
        if (group.destination === 'fonts' && encoding !== null) this.#fonts.set(this.#font, encoding);
        break;
      }
      case 'plain':
        group.isHidden = false;
        break;
      case 'v':
      case 'deleted':
        group.isHidden = value !== 0;
        break;
      case 's':
        group.style = value ?? 0;
        this.#styleName = '';
        break;
      case 'outlinelevel':
        group.outline = (value ?? 9) < 9;
        break;
      case 'intbl':
        group.inTable = true;
        break;
      case 'pard':
        group.style = 0;
        group.inTable = false;
        group.outline = false;
        break;
      case 'par':
      case 'sect':
      case 'page':
      case 'nestcell':
      case 'nestrow':
        this.#endParagraph();
        break;
      case 'cell':
        this.#endParagraph();
        this.#column++;
        break;
      case 'row':
        this.#endParagraph();
        this.#row++;
        this.#column = 0;
        break;
      case 'yr':
      case 'mo':
      case 'dy':
        // Of all the times in the properties, the one at which the document was made.
        if (group.destination === 'date') this.#made.set(word, value ?? 0);
        break;
    }
  }

  /** Whether a word says where the letters of its group go. */
  #setDestination(word: string): boolean {
    const group = this.#group;
    const field = properties[word];
    if (word === 'fonttbl') group.destination = 'fonts';
    else if (word === 'stylesheet') group.destination = 'styles';
    else if (word === 'info') group.destination = 'nowhere';
    else if (field !== undefined) group.destination = field;
    else if (word === 'creatim') {
      group.destination = 'date';
    } else if (word === 'footnote') this.#openNote({ footnote: `footnote ${++this.#notes}` });
    else if (word === 'annotation') {
      const speaker = this.#commentAuthor?.trim() || null;
      this.#commentAuthor = null;
      this.#openNote({ footnote: `comment ${++this.#comments}`, speaker });
    } else if (word === 'atnauthor') group.destination = 'commenter';
    else if (word === 'shptxt') {
      group.destination = 'text';
      group.flow = { place: group.flow.place, isOpen: false };
    } else if (nowhere.has(word) || (this.#isStarred && group.destination === 'text')) group.destination = 'nowhere';
    else return false;
    return true;
  }

  #openNote(place: Partial<LoosePassage>): void {
    this.#group.destination = 'text';
    this.#group.flow = { place, isOpen: false };
    this.#group.inTable = false;
    this.#group.style = 0;
  }

  #beginParagraph(): void {
    const { flow, style, inTable, outline } = this.#group;
    const kind = this.#styles.get(style);
    if (kind === null) return;
    if (!inTable && flow.place.footnote === undefined) {
      this.#row = 0;
      this.#column = 0;
    }
    const cell = inTable ? ({ role: 'table', cell: cellName(this.#row, this.#column) } as const) : {};
    this.#story.open({ ...(outline && { role: 'heading' as const }), ...kind, ...cell, ...flow.place });
    flow.isOpen = true;
  }

  #endParagraph(): void {
    const { flow } = this.#group;
    if (flow.isOpen) this.#story.close();
    flow.isOpen = false;
  }
}
