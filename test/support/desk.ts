import type { UsedSource } from '../../client/src/views/lay-out-sources.ts';
import type { EvidencePassage, EvidenceRow } from '../../server/src/lsp/evidence-protocol.ts';
import type { DraftFact, DraftFacts, FactProgress, PlaceRange } from '../../server/src/lsp/protocol.ts';

/** Answers of the server about a draft, with only what a test is about said. */
export function draftFact(fact: Partial<DraftFact> = {}): DraftFact {
  return {
    id: 'figure-1',
    kind: 'figure',
    words: '430 meters',
    range: rangeAt(4, 10, 20),
    section: 0,
    headline: false,
    state: 'cited',
    reason: '',
    cited: [],
    says: null,
    checks: [],
    was: null,
    attention: false,
    ...fact,
  };
}

/** A draft of some facts under some headings. */
export function draftFacts(facts: readonly Partial<DraftFact>[], titles: readonly string[]): DraftFacts {
  const all = facts.map((it, i) => draftFact({ id: `fact-${i}`, range: rangeAt(i, 0, 4), ...it }));
  const progress = (own: readonly DraftFact[]): FactProgress => ({
    facts: own.length,
    attention: own.filter((it) => it.attention).length,
    settled: 0,
    words: `${own.length} facts`,
  });
  return {
    version: 1,
    resultId: '1',
    orphans: [],
    facts: all,
    sections: titles.map((title, i) => {
      const own = all.filter((it) => it.section === i);
      return { title, level: 1, progress: progress(own) };
    }),
    progress: progress(all),
  };
}

export function rangeAt(line: number, from: number, to: number): PlaceRange {
  return { start: { line, character: from }, end: { line, character: to } };
}

export function evidencePassage(passage: Partial<EvidencePassage> = {}): EvidencePassage {
  return {
    source: 'Kelmouth Gazette',
    key: 'gazette',
    title: 'Kelmouth counts its boats',
    url: null,
    date: '2025-10-14',
    standing: null,
    terms: null,
    place: 'line 13',
    text: 'The authority says 340 meters of the wall are gone.',
    start: 19,
    end: 29,
    speech: false,
    certain: true,
    link: { uri: 'file:///story/sources/gazette.md', range: rangeAt(12, 36, 46) },
    ...passage,
  };
}

export function evidenceRow(row: Partial<EvidenceRow> = {}): EvidenceRow {
  const passages = [evidencePassage()];
  return { relation: 'agrees', value: '340 meters', working: null, reason: '', voice: null, passages, ...row };
}

export function listedSource(source: Partial<UsedSource> = {}): UsedSource {
  return {
    name: 'Kelmouth Gazette',
    key: 'gazette',
    title: 'Kelmouth counts its boats',
    outlet: 'Kelmouth Gazette',
    author: null,
    date: '2025-10-14',
    url: null,
    path: 'sources/gazette.md',
    format: 'markdown',
    kind: null,
    standing: null,
    terms: null,
    passages: 6,
    copies: [],
    cited: 0,
    backs: 0,
    uri: 'file:///story/sources/gazette.md',
    readUri: null,
    ...source,
  };
}
