import type { Reading } from '../mentions/kind.ts';
import type { Name } from '../mentions/mention.ts';
import { nameBlocks, nameKeys } from '../mentions/names/keys.ts';
import { citePassage } from './cite-passage.ts';
import { type Context, contextOf, coverage, surroundings } from './context.ts';
import { compareForms, type Entity, tie } from './entities.ts';
import type { Evidence } from './evidence.ts';
import { byUse, type NameForm } from './name-table.ts';
import { readingOf } from './passage-reading.ts';
import type { Index } from './source.ts';

/** Forms read from a block, postings read for a form, and passages kept. */
const formLimit = 200;
const postingLimit = 120;
const evidenceLimit = 60;

/**
 * The forms that sources use for what a name names; and, where they have none, those a slip away. Hovers, completion and
 * findings all ask here.
 */
export function entityOf(name: Name, index: Index): { readonly same: Entity; readonly near: Entity } {
  const [key = ''] = nameKeys(name);
  const candidates = new Map<string, NameForm>();
  const blocks = nameBlocks(name);
  for (const block of blocks) for (const form of index.forms(block, formLimit)) candidates.set(form.key, form);
  const own = candidates.get(key) ?? {
    key,
    text: name.full,
    type: name.type,
    demonym: name.subtype === 'demonym',
    count: 0,
    sources: 0,
    blocks,
  };
  candidates.set(key, own);
  const forms = [...candidates.values()];
  const same = tie(forms)
    .find((it) => it.includes(own))!
    .filter((it) => it.count > 0);
  if (same.length > 0 || key.startsWith('n:=')) return { same, near: [] };
  const near = forms.filter(
    (it) => it.count > 0 && !it.key.startsWith('n:=') && !it.demonym && compareForms(own, it).relation === 'near',
  );
  return { same, near: near.sort(byUse) };
}

/** The passages of sources that name what a name of the draft names, those about the draft's subject first. */
export function nameEvidence(name: Name, reading: Reading, index: Index): readonly Evidence[] {
  const { same, near } = entityOf(name, index);
  const context = contextOf(reading, name);
  const evidence = same.length > 0 ? from(same, 'agrees', context, index) : from(near, 'near', context, index);
  return evidence.sort((a, b) => b.strength - a.strength).slice(0, evidenceLimit);
}

function from(forms: Entity, relation: 'agrees' | 'near', context: Context, index: Index): Evidence[] {
  const seen = new Set<string>();
  return forms.flatMap((form) =>
    index.lookup(form.key, postingLimit).postings.flatMap((posting) => {
      const stored = index.passage(posting.source, posting.passage);
      const mention = stored?.mentions[posting.mention];
      const passage = `${posting.source}:${posting.passage}`;
      if (!stored || !mention || seen.has(passage)) return [];
      seen.add(passage);
      const strength = 0.3 + 0.7 * coverage(context, surroundings(readingOf(stored), mention), index);
      const reason = relation === 'near' ? `spelt ${form.text}` : '';
      return citePassage(index, posting, mention, mention, { relation, strength, reason }) ?? [];
    }),
  );
}
