import type { Entity } from '../corpus/entities.ts';
import { type LookUps, lookUpsOf } from '../corpus/look-ups.ts';
import { entityOf } from '../corpus/name-evidence.ts';
import type { NameForm } from '../corpus/name-table.ts';
import { isWritten } from '../corpus/written.ts';
import type { Name } from '../mentions/mention.ts';
import { nameTokens } from '../mentions/names/fold-name.ts';
import type { Finding, FindingContext, Fix, Rule } from './finding.ts';
import { type NameVerdict, nameVerdicts } from './name-verdicts.ts';
import { isRomanisation, lettersApart, type Respelling, respell, respellings } from './spelling.ts';
import { list, oneASource, saidBy } from './wording.ts';

/** Spelt as in no source, but close to a name that is. */
export const misspelledName: Rule = { code: 'misspelled-name', severity: 'warning', local: true, find };

/** Most spellings offered. */
const fixLimit = 3;

function find(context: FindingContext): readonly Finding[] {
  if (!context.index.complete) return [];
  return nameVerdicts(context).flatMap((verdict) => {
    const { mention } = verdict;
    if (context.settings.preferredNames.some((it) => it.includes(mention.text))) return [];
    const { same, near } = entityOf(mention, context.index);
    const forms = same.length > 0 ? same : near;
    const spellings = lookUpsOf(context.index).recall(mention, 'spellings', (it) => spellingsOf(mention, it));
    if (spellings.length === 0) return [];
    return finding(verdict, forms, spellings);
  });
}

interface Offered {
  readonly text: string;
  readonly form: NameForm;
  readonly changes: readonly Respelling[];
}

function spellingsOf(mention: Name, index: LookUps): readonly Offered[] {
  const { same, near } = entityOf(mention, index);
  if (mention.subtype === 'designator') return renumbered(mention, near, index);
  return offered(mention, same.length > 0 ? same : near, index);
}

/** The sources' spellings of the draft's words, nearest first; none where every word stands in a source as the draft has it. */
function offered({ text }: Name, forms: Entity, index: LookUps): readonly Offered[] {
  const spellings = new Map<string, Offered>();
  for (const form of forms) {
    const changes = respellings(text, form.text);
    // One word that is nobody's slip and stands in a source: then so does the name, under another's.
    if (changes.some((it) => isUsed(it.was, forms, index))) continue;
    const respelt = respell(text, changes, form.text);
    if (changes.length > 0 && !spellings.has(respelt)) spellings.set(respelt, { text: respelt, form, changes });
  }
  const found = [...spellings.values()];
  found.sort((a, b) => lettersApart(text, a.text) - lettersApart(text, b.text) || b.form.sources - a.form.sources);
  return found.slice(0, fixLimit);
}

/** The numbers that sources have on a designator's stem: KN-23 where the draft has KN-24. */
function renumbered({ text }: Name, near: Entity, index: LookUps): readonly Offered[] {
  if (isWritten(text, index)) return [];
  return near.slice(0, fixLimit).map((form) => ({ text: form.text, form, changes: [{ was: text, is: form.text }] }));
}

/** A spelling that any source uses is not a misspelling, whether or not it was read there as a name. */
function isUsed(word: string, forms: Entity, index: LookUps): boolean {
  const tokens = nameTokens(word);
  if (forms.some((form) => tokens.every((it) => nameTokens(form.text).includes(it)))) return true;
  return isWritten(word, index);
}

function finding(verdict: NameVerdict, forms: Entity, spellings: readonly Offered[]): Finding {
  const { mention } = verdict;
  const best = spellings[0]!;
  const sources = forms.reduce((sum, it) => sum + it.sources, 0);
  const isWeak =
    mention.subtype === 'designator' ||
    (best.changes.every(isRomanisation) && (best.form.sources === 1 || spellings.length > 1)) ||
    // A surname alone may be somebody else's.
    (mention.type === 'person' && nameTokens(mention.full).length === 1 && !best.changes.every(isRomanisation));
  const theirs = list(spellings.map((it) => it.text));
  const where = oneASource(verdict.evidence).slice(0, 2).map(saidBy);
  const keep: Fix = { title: `Keep this spelling`, preferred: false, edits: [] };
  const change = spellings.map(
    (it, i): Fix => ({
      title: `Change to ${it.text}${it.form.sources > 1 ? '' : ', as one source has it'}`,
      preferred: !isWeak && i === 0 && it.form.sources > 1,
      edits: [{ ...verdict.span, newText: it.text }],
    }),
  );
  return {
    code: misspelledName.code,
    severity: isWeak ? 'information' : 'warning',
    ...verdict.span,
    message: `${theirs} in ${sources === 1 ? 'one source' : `${sources} sources`} (${list(where)}). No source has ${mention.text}.`,
    evidence: verdict.evidence,
    fixes: isWeak ? [keep, ...change] : [...change, keep],
  };
}
