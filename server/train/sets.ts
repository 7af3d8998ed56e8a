import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One set of annotated text: what its publisher says of it, what its labels leave out, and which part is held out. */
export interface DataSet {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  /** Does not label events, works, laws and the like: a `MISC` where it has nothing is no mistake. */
  readonly lacksOther: boolean;
  /** Does not label nationalities: they are labelled by our list. */
  readonly lacksDemonyms: boolean;
  /** Every nth document is kept out of training to measure on; 0 for none. */
  readonly holdOut: number;
  /** Edited text, not messages: some of it is learnt again in the letters of headlines. */
  readonly edited: boolean;
  /** How much a sentence of this set counts. */
  readonly weight: number;
}

/** The sets that the model is trained on. */
export const dataSets: readonly DataSet[] = [
  {
    id: 'wikigold',
    title: 'WikiGold',
    licence: 'CC BY 4.0',
    lacksOther: false,
    lacksDemonyms: false,
    holdOut: 5,
    edited: true,
    weight: 1.5,
  },
  {
    id: 'crossner',
    title: 'CrossNER',
    licence: 'MIT (repository), CC BY-SA (text, from Wikipedia)',
    lacksOther: false,
    lacksDemonyms: false,
    holdOut: 0,
    edited: true,
    weight: 0.6,
  },
  {
    id: 'ewt-dev',
    title: 'Universal NER, English Web Treebank, development part',
    licence: 'CC BY-SA 4.0',
    lacksOther: true,
    lacksDemonyms: true,
    holdOut: 0,
    edited: true,
    weight: 1,
  },
  {
    id: 'ewt-test',
    title: 'Universal NER, English Web Treebank, test part',
    licence: 'CC BY-SA 4.0',
    lacksOther: true,
    lacksDemonyms: true,
    holdOut: 0,
    edited: true,
    weight: 1,
  },
  {
    id: 'pud',
    title: 'Universal NER, Parallel Universal Dependencies',
    licence: 'CC BY-SA 3.0',
    lacksOther: true,
    lacksDemonyms: true,
    holdOut: 4,
    edited: true,
    weight: 1.5,
  },
  {
    id: 'gum',
    title: 'Georgetown University Multilayer corpus, genres under free licences',
    licence: 'CC BY 4.0 (annotation), CC by document (text)',
    lacksOther: true,
    lacksDemonyms: true,
    holdOut: 10,
    edited: true,
    weight: 1.4,
  },
  {
    id: 'wnut17',
    title: 'WNUT 2017 emerging entities',
    licence: 'CC BY 4.0',
    lacksOther: false,
    lacksDemonyms: true,
    holdOut: 0,
    edited: false,
    weight: 0.5,
  },
  {
    id: 'btc',
    title: 'Broad Twitter Corpus',
    licence: 'CC BY 4.0',
    lacksOther: true,
    lacksDemonyms: true,
    holdOut: 0,
    edited: false,
    weight: 0.3,
  },
];

/** A document of a set, with its names as spans of UTF-16 offsets into its text. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

/** A name as annotated; `type` is `PER`, `ORG`, `LOC` or `MISC`. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly {
    readonly offsets: readonly (readonly [number, number])[];
    readonly tags: readonly string[];
  }[];
}

/** Reads a set from a folder of gzipped JSON lines; empty when the folder does not have it. */
export function readSet(folder: string, id: string): GoldDocument[] {
  const path = join(folder, `${id}.jsonl.gz`);
  if (!existsSync(path)) return [];
  const rows = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return rows.map((row) => toDocument(JSON.parse(row)));
}

/** Whether document number `i` of a set is held out. */
export function isHeldOut(set: DataSet, i: number): boolean {
  return set.holdOut > 0 && i % set.holdOut === set.holdOut - 1;
}

function toDocument(row: Row): GoldDocument {
  const names: GoldName[] = [];
  for (const { offsets, tags } of row.sentences) {
    for (let i = 0; i < tags.length; i++) {
      const tag = tags[i] ?? 'O';
      if (!tag.startsWith('B-')) continue;
      let last = i;
      while (tags[last + 1] === `I-${tag.slice(2)}`) last++;
      names.push({ start: offsets[i]?.[0] ?? 0, end: offsets[last]?.[1] ?? 0, type: tag.slice(2) });
    }
  }
  return { id: row.id, text: row.text, names };
}
