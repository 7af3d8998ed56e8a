import type {
  DraftFact,
  DraftFacts,
  EvidencePassage,
  EvidenceRow,
  FactProgress,
  ListedSource,
  PlaceRange,
} from '../../server/src/lsp/protocol.ts';

/** Answers of the server about a draft, with only what a test is about said. */
export function draftFact(fact: Partial<DraftFact> = {}): DraftFact {
  return {
    id: 'figure-1',
    kind: 'figure',
    words: '430 meters',
    range: rangeAt(4, 10, 20),
    sentence: 'The wall lost 430 meters.',
    sentenceRange: rangeAt(4, 0, 25),
    section: 0,
    headline: false,
    state: 'cited',
    reason: '',
    cited: [],
    findings: [],
    evidence: [],
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
    states: { cited: 0, backed: 0, contradicted: 0, 'not-backed': 0, 'own-reporting': 0, 'not-checked': 0 },
    attention: own.filter((it) => it.attention).length,
    settled: 0,
    words: `${own.length} facts`,
  });
  return {
    version: 1,
    orphans: [],
    facts: all,
    sections: titles.map((title, i) => {
      const own = all.filter((it) => it.section === i);
      return { title, level: 1, range: rangeAt(i, 0, 9), first: all.indexOf(own[0]!), progress: progress(own) };
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

export function listedSource(source: Partial<ListedSource> = {}): ListedSource {
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
    link: { uri: 'file:///story/sources/gazette.md', range: rangeAt(0, 0, 0) },
    ...source,
  };
}
