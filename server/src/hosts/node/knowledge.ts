import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNouns } from '../../core/mentions/figures/nouns.ts';
import { type Knowledge, noKnowledge } from '../../core/mentions/knowledge.ts';
import { parseTagger } from '../../core/mentions/names/model.ts';

/** The models and tables beside the bundle, or beside their code in development. What is absent is done without. */
export async function loadKnowledge(): Promise<Knowledge> {
  const tagger = await readAsset('tagger.model', '../../core/mentions/names');
  const nouns = await readAsset('nouns.tsv', '../../core/mentions/figures');
  return {
    ...noKnowledge,
    tagger: tagger && parseTagger(tagger),
    nouns: nouns && parseNouns(new TextDecoder().decode(nouns)),
  };
}

async function readAsset(name: string, folder: string): Promise<Uint8Array | null> {
  for (const place of [join('assets', name), join(folder, name)]) {
    const bytes = await readFile(join(import.meta.dirname, place)).catch(() => null);
    if (bytes) return bytes;
  }
  return null;
}
