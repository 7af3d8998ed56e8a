import fc from 'fast-check';
import type { SourceRecord } from '../../server/src/core/corpus/source.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';

const sentences = [
  'Ada Brennick of the Harbour Board came to Port Ellis on Monday.',
  'Ada Brenick left; A. Brennick stayed.',
  'The North Koreans sent 12,000 soldiers, about 600 of them by sea.',
  '“We will build it by hand,” said Ms Brennick, “and nobody will stop us.”',
  'On June 18, 2031 the Harbour Board counted 48 boats.',
  'Żółć déjà vu — ĀĀĀ 𝒳 naïve.',
  'The council met the council about the council.',
  'Köln and München are far from 2,000 kilometres away.',
];

/** A source that a person could have written, read without models: names, figures, dates, quotations, odd letters. */
export function record(id: string, lines: readonly string[], fields: Partial<SourceRecord> = {}): SourceRecord {
  const text = `${lines.join('\n\n')}\n`;
  const made = recordSource(
    { id, path: `sources/${id}.txt` },
    { name: null, document: plain.read(text), text },
    noKnowledge,
  );
  return { ...made, ...fields };
}

/** The passages of a source, as lists of sentences. */
export const lines = fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }), {
  maxLength: 6,
});

/** Sources of files of their own. */
export function records(bounds: { readonly maxLength: number }): fc.Arbitrary<readonly SourceRecord[]> {
  return fc.array(lines, bounds).map((all) =>
    all.map((it, i) =>
      record(
        `${i}`,
        it.map((one) => one.join(' ')),
      ),
    ),
  );
}
