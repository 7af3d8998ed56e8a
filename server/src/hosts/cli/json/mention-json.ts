import type { Mention } from '../../../core/mentions/mention.ts';
import type { Span } from '../../../core/text/span.ts';

/** A mention as `sourceline mentions` prints it, with the fields of its kind. */
export interface MentionJson {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly [field: string]: unknown;
}

/** A mention in JSON; `span` is where it stands in the file. */
export function toMentionJson(mention: Mention, span: Span): MentionJson {
  return { kind: mention.kind, start: span.start, end: span.end, text: mention.text, ...toValueJson(mention) };
}

/** What a mention says, without where: the `value` of a piece of evidence. */
export function toValueJson(mention: Mention): object {
  switch (mention.kind) {
    case 'name':
      return { type: mention.type };
    case 'figure':
      return {
        low: mention.low,
        high: mention.high,
        approximation: mention.approximation,
        unit: mention.unit,
        counted: mention.counted,
      };
    case 'date':
      return { from: mention.from, to: mention.to, granularity: mention.granularity, certain: mention.certain };
    case 'quotation':
      return { speaker: mention.speaker, speakerName: mention.speakerName };
  }
}
