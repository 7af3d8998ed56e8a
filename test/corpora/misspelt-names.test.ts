import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { checkDraft } from '../support/newsroom.ts';
import { seeds } from './hand-named.ts';

/** Names of five articles, and each with a slip: letters doubled, dropped or swapped, other vowels, a romanisation that none uses. */
const slips = [
  ['Volodymyr Zelensky', 'Volodymyr Zelenksy'],
  ['Kyrylo Budanov', 'Kirilo Budanov'],
  ['Vladimir Putin', 'Vladimir Puttin'],
  ['Kim Jong Un', 'Kim Jung Un'],
  ['Lloyd Austin', 'Lloyd Austen'],
  ['John Kirby', 'John Kirbey'],
  ['Sabrina Singh', 'Sabrina Sing'],
  ['Farah Dakhlallah', 'Farah Daklallah'],
  ['Sean Savett', 'Sean Savet'],
  ['Sergei Ryabkov', 'Sergei Rybakov'],
  ['Alexander Morozov', 'Alexander Morosov'],
  ['Antin Borkovskyi', 'Anton Borkovskyi'],
  ['Kim Jong-gyu', 'Kim Jong-gyo'],
  ['Mark Rutte', 'Mark Rute'],
  ['Vladivostok', 'Vladivostock'],
  ['Donetsk', 'Donetzk'],
  ['Pyongyang', 'Pyonyang'],
  ['National Intelligence Service', 'National Inteligence Service'],
  ['State Duma', 'State Dumma'],
  ['Brussels', 'Brusells'],
] as const;

const skip = existsSync(seeds) ? false : 'the seed articles are not at hand';

test('twenty names of five articles', { skip }, async (t) => {
  const knowledge = await loadKnowledge();
  const texts = readdirSync(seeds).filter((it) => it.endsWith('.txt'));
  const sources = Object.fromEntries(texts.map((it) => [it, readFileSync(path.join(seeds, it), 'utf8')]));
  const check = (draft: string) =>
    checkDraft(draft, sources, {}, knowledge).findings.filter((it) =>
      /^(?:misspelled|inconsistent|unsourced)-name$/.test(it.code),
    );

  await t.test('spelt right, nothing is said of them', () => {
    const found = check(draftOf(slips.map(([right]) => right)));
    assert.deepEqual(
      found.map((it) => it.message),
      [],
    );
  });

  await t.test('misspelt, eighteen are caught with the right spelling first', () => {
    const draft = draftOf(slips.map(([, wrong]) => wrong));
    const found = check(draft);
    const missed = slips.filter(([right, wrong]) => {
      const at = draft.indexOf(wrong);
      const finding = found.find((it) => it.code === 'misspelled-name' && it.start < at + wrong.length && at < it.end);
      const first = finding?.fixes.find((it) => it.edits.length > 0);
      return !first || !applyEdits(draft, first.edits).startsWith(right, at);
    });
    assert.ok(missed.length <= 2, `missed: ${missed.map(([, wrong]) => wrong).join(', ')}`);
    for (const it of found)
      assert.ok(
        slips.some(([, wrong]) => draft.slice(0, it.end).includes(wrong, it.start - wrong.length)),
        `said of a name spelt right: ${it.message}`,
      );
  });
});

function draftOf(names: readonly string[]): string {
  const [zelensky, budanov, putin, kim, austin, kirby, singh, dakhlallah, savett, ryabkov, morozov, ...others] = names;
  const [borkovskyi, jong, rutte, vladivostok, donetsk, pyongyang, service, duma, brussels] = others;
  return `President ${zelensky} spoke on Thursday about the troops. ${budanov}, head of military intelligence, spoke later.
${putin} met ${kim} in the summer.

On Friday ${rutte} spoke in ${brussels}. Defense Secretary ${austin} and spokesman ${kirby} answered in Washington. ${singh}, a deputy
spokeswoman, said more would follow. Spokeswoman ${dakhlallah} declined to comment, and so did spokesman ${savett}.

Deputy Foreign Minister ${ryabkov} denied it. Political expert ${morozov} told host ${borkovskyi} what he thought. Vice Foreign
Minister ${jong} had no comment.

The soldiers sailed to ${vladivostok} and will fight near ${donetsk}, far from ${pyongyang}. The ${service} counted them. The ${duma}
ratified the treaty.
`;
}
