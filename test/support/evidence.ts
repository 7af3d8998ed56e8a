import type { EvidenceAt, ValueEvidence } from '../../server/src/lsp/evidence-protocol.ts';
import { evidencePassage, evidenceRow, rangeAt } from './desk.ts';

type Value = ValueEvidence['values'][number];

export function placedValue(value: Partial<Value>): Value {
  return {
    value: { low: 340, high: 340, unit: 'metre' },
    relation: 'differs',
    text: '340 meters',
    hedge: '',
    voice: null,
    date: '2025-10-14',
    origin: 0,
    passage: evidencePassage(),
    ...value,
  };
}

export function figureEvidence(evidence: Partial<ValueEvidence>): ValueEvidence {
  return {
    kind: 'figure',
    range: rangeAt(4, 10, 20),
    heading: '430 meters',
    summary: 'In none of 7 sources',
    state: 'contradicted',
    reason: '',
    rows: [
      evidenceRow({ relation: 'differs', voice: 'Kelmouth Harbour Authority', reason: 'another value' }),
      evidenceRow({
        relation: 'near',
        value: 'more than 300 meters',
        passages: [evidencePassage({ source: 'Northern Wire', standing: 'partisan' })],
      }),
    ],
    own: { low: 430, high: 430, unit: 'metre' },
    ownDate: '2025-10-17',
    values: [
      placedValue({}),
      placedValue({ value: { low: 300, high: null, unit: 'metre' }, relation: 'near', date: '2025-10-13' }),
    ],
    ...evidence,
  };
}

/** One answer of each kind. */
export const evidenceExamples: readonly EvidenceAt[] = [
  figureEvidence({}),
  figureEvidence({
    kind: 'date',
    heading: 'October 12, 2025',
    own: { from: '2025-10-12', to: '2025-10-12' },
    values: [placedValue({ value: { from: '2025-10-11', to: '2025-10-11' }, text: 'Oct. 11' })],
  }),
  {
    kind: 'name',
    range: rangeAt(4, 0, 9),
    heading: 'Belinskyy',
    summary: '2 sources, 2 voices',
    state: 'backed',
    reason: '',
    rows: [],
    spellings: [
      { text: 'Oleksiy Belinskyy', count: 4, sources: 1 },
      { text: 'Belinsky', count: 1, sources: 1 },
    ],
    roles: [{ role: 'harbour master', source: 'Radio Merrow', date: '2025-10-16' }],
    alike: [{ text: 'Belin', count: 2, sources: 2 }],
    passages: [evidencePassage(), evidencePassage({ source: 'Radio Merrow', place: '00:12:34', date: null })],
  },
  {
    kind: 'quotation',
    range: rangeAt(4, 0, 9),
    heading: 'We warned the ministry',
    summary: 'In none of 7 sources',
    state: 'contradicted',
    reason: '',
    rows: [],
    speaker: 'Oleksiy Belinskyy',
    comparisons: [
      {
        passage: evidencePassage({ source: 'Radio Merrow', text: 'We told the ministry' }),
        voice: 'Oleksiy Belinskyy',
        differing: 1,
        of: 4,
        words: [
          { kind: 'equal', draft: 'We', source: 'We' },
          { kind: 'replaced', draft: 'warned', source: 'told' },
          { kind: 'equal', draft: 'the ministry', source: 'the ministry' },
        ],
      },
    ],
  },
  {
    kind: 'citation',
    range: rangeAt(4, 0, 9),
    heading: 'Notice to residents No. 7',
    summary: '',
    key: 'notice',
    sources: [
      {
        name: 'Kelmouth Harbour Authority',
        key: 'notice',
        title: 'Notice to residents No. 7',
        author: null,
        date: '2025-10-13',
        url: null,
        terms: null,
        passages: [evidencePassage(), evidencePassage({ place: 'line 20' })],
        found: 'in the sentence',
      },
    ],
  },
];
