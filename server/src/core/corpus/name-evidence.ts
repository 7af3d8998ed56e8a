import type { Reading } from '../mentions/kind.ts';
import type { Mention, Name } from '../mentions/mention.ts';
import { designatorStem, nameBlocks, nameKeys } from '../mentions/names/keys.ts';
import { citePassage } from './cite-passage.ts';
import { type Context, contextOf, coverage, surroundings } from './context.ts';
import { countryBeside, isGeneric } from './country-beside.ts';
import { compareForms, type Entity, isSame, isShort, tie } from './entities.ts';
import type { Evidence } from './evidence.ts';
import { type LookUps, lookUpsOf, placeAt } from './look-ups.ts';
import { byUse, type NameForm } from './name-table.ts';
import { readingOf } from './passage-reading.ts';
import { nearestOf, scorePassages } from './retrieve.ts';
import { Scores } from './scores.ts';
import type { Index, Posting } from './source.ts';

/** Forms read from a narrow block and from a wide one, postings looked at for a form, passages read for a name, and those kept. */
const narrowLimit = 60;
const wideLimit = 25;
/** Forms that a bare surname is held against: more bearers than this are several people anyway. */
const bareLimit = 24;
const postingLimit = 120;
const readLimit = 48;
const evidenceLimit = 48;

/** Forms that name what a name names, and those a slip away. */
export interface NamedEntity {
  readonly same: Entity;
  readonly near: Entity;
}

/**
 * The forms that sources use for what a name names; and, where they have none, those a slip away. Hovers, completion and
 * findings all ask here; answers are kept until the index changes.
 */
export function entityOf(name: Name, index: Index | LookUps): NamedEntity {
  const lookUps = lookUpsOf(index);
  return lookUps.recall(name, 'entity', (it) => {
    // A name is asked after again and again, and mentioned again and again.
    const question = `entity ${name.type} ${name.subtype} ${name.full} ${name.text}`;
    return it.recall(it, question, () => findEntity(name, it), isSameEntity);
  });
}

/** Whether two answers are one to everybody who reads them. */
function isSameEntity(a: NamedEntity, b: NamedEntity): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function findEntity(name: Name, index: LookUps): NamedEntity {
  const [key = ''] = nameKeys(name);
  const blocks = nameBlocks(name);
  const candidates = new Map<string, NameForm>();
  for (const block of blocks)
    for (const form of index.forms(block, /^[pqis]:/.test(block) ? narrowLimit : wideLimit))
      candidates.set(form.key, form);
  const own = candidates.get(key) ?? {
    key,
    text: name.full,
    type: name.type,
    demonym: name.subtype === 'demonym',
    count: 0,
    sources: 0,
    blocks,
  };
  candidates.delete(key);
  const others = [...candidates.values()];
  // Only what can be one with this name need be tied: the rest of a block is others' business.
  const fitting = others.filter((it) => isSame(own, it));
  const tied = isShort(own) ? fitting.sort(byUse).slice(0, bareLimit) : fitting.filter((it) => isOwn(it, own, others));
  const same = tie([own, ...tied])
    .find((it) => it.includes(own))!
    .filter((it) => it.count > 0);
  if (same.length > 0 || key.startsWith('n:=')) return { same, near: [] };
  const stem = designatorStem(name);
  const near = others.filter((it) => {
    if (it.key.startsWith('n:=') || it.demonym) return false;
    return stem === null ? compareForms(own, it).relation === 'near' : it.blocks.includes(`d:${stem}`);
  });
  return { same, near: near.sort(byUse) };
}

/** A bare surname or an acronym stands for a name only where it fits no other. */
function isOwn(form: NameForm, own: NameForm, others: readonly NameForm[]): boolean {
  return !isShort(form) || !others.some((it) => it !== form && isSame(form, it) && !isSame(own, it));
}

/** The passages of sources that name what a name of the draft names, those about the draft's subject first. */
export function nameEvidence(name: Name, reading: Reading, index: LookUps): readonly Evidence[] {
  const { same, near } = entityOf(name, index);
  const context = contextOf(reading, name);
  const country = isGeneric(name) ? countryBeside(reading.passage.text, reading.found, name) : null;
  const all = from(same.length > 0 ? same : near, same.length > 0 ? 'agrees' : 'near', context, index);
  const found = country === null ? all : all.filter((it) => isOf(country, it, index));
  found.sort((a, b) => b.strength - a.strength);
  return found
    .slice(0, evidenceLimit)
    .flatMap((it) => citePassage(index, it.posting, it.mention, it.mention, it) ?? []);
}

/** Whether a body that every country has is, in a passage, that of one country or of none that is named beside it. */
function isOf(country: string, { posting, mention }: Found, index: LookUps): boolean {
  const stored = index.passage(posting.source, posting.passage);
  if (!stored || mention.kind !== 'name') return true;
  return (countryBeside(stored.text, stored.mentions, mention) ?? country) === country;
}

/** A passage that has the name, before it is cited. */
interface Found {
  readonly posting: Posting;
  readonly mention: Mention;
  readonly relation: 'agrees' | 'near';
  readonly strength: number;
  readonly reason: string;
}

function from(forms: Entity, relation: 'agrees' | 'near', context: Context, index: LookUps): Found[] {
  const postings = forms.map((form) => index.lookup(form.key, postingLimit).postings);
  const all = postings.reduce((sum, it) => sum + it.length, 0);
  const scores: Scores = all > readLimit ? scorePassages(context, index) : new Scores();
  const seen = new Set<number>();
  return forms.flatMap((form, i) =>
    // Each form has its share: a rare spelling is worth as much to a reader as the usual one.
    nearestOf(postings[i]!, scores, Math.ceil(readLimit / forms.length)).flatMap((posting) => {
      const stored = index.passage(posting.source, posting.passage);
      const mention = stored?.mentions[posting.mention];
      const passage = placeAt(posting);
      if (!stored || !mention || seen.has(passage)) return [];
      seen.add(passage);
      const strength = 0.3 + 0.7 * coverage(context, surroundings(readingOf(stored), mention), index);
      const reason = relation === 'near' ? `spelt ${form.text}` : '';
      return [{ posting, mention, relation, strength, reason }];
    }),
  );
}
