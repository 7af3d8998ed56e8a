/** What the words of a date say, before any reference date is known. */
export type Stated =
  /** Something that comes once a year: “Oct. 17”, “June 2024”, “Q3”, “last Easter”. */
  | { readonly is: 'annual'; readonly what: Annual; readonly year: YearStated; readonly vague: boolean }
  | { readonly is: 'weekday'; readonly weekday: number; readonly which: Which; readonly week: number | null }
  /** “yesterday”, “last week”, “two years ago”; from the text's last date where `base` is `text`: “the next day”. */
  | {
      readonly is: 'period';
      readonly unit: Unit;
      readonly shift: number;
      readonly base: 'now' | 'text';
      readonly vague: boolean;
    }
  /** “the 1990s”, “the 19th century”. */
  | { readonly is: 'years'; readonly first: number; readonly count: number }
  /** “early to mid-October”, “late last year”: thirds 0 to 2 of something longer. */
  | { readonly is: 'part'; readonly first: number; readonly last: number; readonly of: Stated }
  /** “the first week of May”, “the last Monday of 2024”; `n` counts from 1, −1 is the last. */
  | { readonly is: 'nth'; readonly n: number; readonly unit: 'day' | 'week' | number; readonly of: Stated }
  /** “two weeks before Christmas”. */
  | { readonly is: 'offset'; readonly count: number; readonly unit: Unit; readonly from: Stated }
  /** “the week of”, “the week ending”, “the week starting”, “the weekend of”. */
  | { readonly is: 'around'; readonly how: 'of' | 'ending' | 'starting' | 'weekend'; readonly day: Stated }
  | { readonly is: 'range'; readonly from: Stated; readonly to: Stated }
  /** “03/04/2024”: `a` and `b` are day and month in either order. */
  | { readonly is: 'slashed'; readonly a: number; readonly b: number; readonly year: number };

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** “last”, “this”, “next”, “following” as the words have it; null for a bare date. */
export type Which = 'last' | 'this' | 'next' | 'following' | null;

export type Annual =
  | { readonly is: 'day'; readonly month: number; readonly day: number }
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'quarter'; readonly n: number }
  | { readonly is: 'half'; readonly n: number }
  /** 0 spring to 3 winter, which runs into the next year. */
  | { readonly is: 'season'; readonly n: number }
  | { readonly is: 'holiday'; readonly name: string }
  | { readonly is: 'year' };

/** The year as the words give it: a number, so many years from a base (“October last year”), or nothing but “last” or “next”. */
export type YearStated =
  | { readonly year: number }
  | { readonly shift: number; readonly base: 'now' | 'text' }
  | { readonly which: Which };
