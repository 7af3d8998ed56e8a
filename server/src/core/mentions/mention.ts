import type { Span } from '../text/span.ts';

/**
 * Mentions: what a passage says that can be looked up: names, figures, dates and quotations. This folder reads one document
 * at a time; it never knows another document, a corpus or an editor. Spans are UTF-16 offsets into the passage's text.
 */
export type Mention = Name | Figure | DateMention | Quotation;

interface Stated extends Span {
  /** The words in the passage, `passage.text.slice(start, end)`. */
  readonly text: string;
}

/** What a name names. `other` holds laws, events, products, works, diseases, nationalities, religions and languages. */
export type NameType = 'person' | 'organisation' | 'place' | 'other';

/** A name, without titles, possessives and a leading *the*: “Volodymyr Zelenskyy” in “President Volodymyr Zelenskyy’s”. */
export interface Name extends Stated {
  readonly kind: 'name';
  readonly type: NameType;
  /** Finer than `type` where the words say so. A demonym (“North Korean”) gets hovers and never a finding. */
  readonly subtype: 'demonym' | 'designator' | 'law' | 'event' | 'product' | 'work' | null;
  /** The fullest form of this name in its document (“Volodymyr Zelenskyy” for “Zelenskyy”, the expansion for an acronym); `text` when there is none. */
  readonly full: string;
  /** The title or office before or beside the name, as written: “South Korean Defence Minister”. */
  readonly role: string | null;
}

/** How a number qualifies its value. */
export type Approximation = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** A number that claims a quantity: “12 thousand people”, “$1.2bn”, “nearly 32 months”. */
export interface Figure extends Stated {
  readonly kind: 'figure';
  /** In the unit as written: percent as 3.4, “$1.2bn” as 1200000000. An open end is null; a single value has both ends equal. */
  readonly low: number | null;
  readonly high: number | null;
  /** Significant digits as written: 2 for “12,000”, 3 for “12.0”, 4 for “2,614”. */
  readonly digits: number;
  readonly approximation: Approximation;
  /** The hedging words as written (“nearly”, “up to”), empty where there are none. */
  readonly hedge: string;
  /** Unit, currency (ISO 4217), `percent`, `ordinal` or null for a bare count; singular, British spelling: `square kilometre`. */
  readonly unit: string | null;
  /** Head noun of what is counted, lower case, as written: `soldiers`; null for a bare figure. */
  readonly counted: string | null;
  /** The phrase around it: `North Korean soldiers`. */
  readonly countedPhrase: string | null;
  /** The span of number and unit alone, without hedge and noun: what a fix replaces. */
  readonly numeral: Span;
  /** True inside a compound modifier: “32-nation”, “35-year-old”. */
  readonly compound: boolean;
  /** A share of a whole (“two-thirds”, “one in five”: 0.2) or a multiple (“fourfold”); absent for counts and measures. */
  readonly sort?: 'share' | 'multiple';
  /** What a rate is for: `barrel` in “$3 a barrel”, `100,000 people`. */
  readonly per?: string;
  /** True for an age: “aged 35”, “35-year-old”. */
  readonly age?: true;
  /** True for part of a whole named before it: “including six North Koreans”, “six of them”. */
  readonly part?: true;
  /** What befell those counted, where a word beside the figure says so: `kill`, `injure`, `arrest`. */
  readonly event?: string;
  readonly attribution: Attribution | null;
}

/** Year, month (1–12) and day, each where it is stated. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A day, week, month, quarter or year, or a stretch between two. */
export interface DateMention extends Stated {
  readonly kind: 'date';
  /** First and last day, `2024-10-23`; null for an open end, or where the year is not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** What the words themselves state. */
  readonly certain: DateParts;
  /** What was filled in from the document's date or the date before it in the text. */
  readonly implied: DateParts;
  /** True for “early to mid-October”, “around 1990”. */
  readonly vague: boolean;
  /** For “ten days ago”, “nearly 32 months after”: a length counted from the document's date. */
  readonly attribution: Attribution | null;
}

/** Words that are set in quotation marks, or a block quotation. The span lies inside the marks. */
export interface Quotation extends Stated {
  readonly kind: 'quotation';
  /** Who says it, in the words of the text: “he”, “the minister”; null when the text does not say. */
  readonly speaker: string | null;
  /** The name those words resolve to. */
  readonly speakerName: string | null;
  /** True when the speaker is named in the same sentence; false when reached by a pronoun, a description or another sentence. */
  readonly certain: boolean;
  /** The marks as written, `“` and `”`; empty for a block quotation. */
  readonly open: string;
  readonly close: string;
  /** Words in it. Under four it is a phrase or scare quote: looked up, not checked. */
  readonly words: number;
  /** Continues the quotation before it after an interposed attribution (“…,” he said, “…”). */
  readonly continues: boolean;
}

/** To whom a passage gives its words or its figure: its voice. */
export interface Attribution {
  /** In the words of the text: “South Korea’s spy agency”. */
  readonly text: string;
  /** The name those words resolve to, where they hold or reach one. */
  readonly name: string | null;
  /** Named in the same sentence, not reached by a pronoun, a description or the sentence before. */
  readonly certain: boolean;
}
