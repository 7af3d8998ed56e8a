import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoryIndex } from '../../server/src/core/corpus/memory-index.ts';
import type { SourceRecord } from '../../server/src/core/corpus/source.ts';
import { plain } from '../../server/src/core/documents/formats/plain.ts';
import { noKnowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { Name, NameType } from '../../server/src/core/mentions/mention.ts';
import { recordSource } from '../../server/src/core/workspace/read-source.ts';

/** Five articles about one story, where they are at hand. */
export const seeds = path.join(import.meta.dirname, '../../../shared/seeds');

/** A name of a type, as a recogniser would give it. */
export function named(text: string, type: NameType, full = text, subtype: Name['subtype'] = null): Name {
  return { kind: 'name', start: 0, end: text.length, text, type, subtype, full, role: null };
}

/** The articles with exactly these names found in them, longest first, so that a test of what names mean rests on no recogniser. */
export function indexNamed(names: readonly Name[]): MemoryIndex {
  const index = new MemoryIndex();
  const longest = [...names].sort((a, b) => b.text.length - a.text.length);
  for (const file of readdirSync(seeds).filter((it) => it.endsWith('.txt'))) {
    const text = readFileSync(path.join(seeds, file), 'utf8');
    const record = recordSource(
      { id: file, path: `sources/${file}` },
      { name: null, document: plain.read(text), text },
      noKnowledge,
    );
    index.put(file, [withNames(record, longest)]);
  }
  return index;
}

function withNames(record: SourceRecord, names: readonly Name[]): SourceRecord {
  const passages = record.passages.map((passage) => {
    const found: Name[] = [];
    for (const name of names)
      for (let at = passage.text.indexOf(name.text); at >= 0; at = passage.text.indexOf(name.text, at + 1)) {
        const end = at + name.text.length;
        if (!found.some((it) => it.start < end && at < it.end)) found.push({ ...name, start: at, end });
      }
    found.sort((a, b) => a.start - b.start);
    return { ...passage, mentions: [...passage.mentions.filter((it) => it.kind !== 'name'), ...found] };
  });
  return { ...record, passages };
}
