import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { likeBodies } from '../../server/src/core/corpus/like-bodies.ts';
import type { MemoryIndex } from '../../server/src/core/corpus/memory-index.ts';
import { entityOf } from '../../server/src/core/corpus/name-evidence.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import type { Knowledge } from '../../server/src/core/mentions/knowledge.ts';
import type { Name } from '../../server/src/core/mentions/mention.ts';
import { loadKnowledge } from '../../server/src/hosts/node/knowledge.ts';
import { checkDraft } from '../support/newsroom.ts';
import { indexNamed, named, seeds } from './hand-named.ts';

const study = 'Institute for the Study of War';
const names = [
  named('Volodymyr Zelenskyy', 'person'),
  named('Volodymyr Zelenskiy', 'person'),
  named('Volodymyr Zelensky', 'person'),
  named('Zelensky', 'person', 'Volodymyr Zelensky'),
  named('DPRK', 'place'),
  named('North Korea', 'place'),
  named('South Korea', 'place'),
  named('Republic of Korea', 'place'),
  named(study, 'organisation'),
  named('Institute for the Research of Warfare', 'organisation'),
  named('ISW', 'organisation'),
  named('Yun Seok-yol', 'person'),
  named('Kim Jong-gyu', 'person'),
  named('Kim Jong Un', 'person'),
  named('Vladimir Putin', 'person'),
];
const skip = existsSync(seeds) ? false : 'the seed articles are not at hand';

/** The spellings of an entity, in the order of the alphabet. */
function spellings(name: Name, index: MemoryIndex): readonly string[] {
  return entityOf(name, index)
    .same.map((it) => it.text)
    .sort();
}

test('what the names of five articles mean', { skip }, async (t) => {
  const index = indexNamed(names);

  await t.test('one president under three spellings, by surname and in full', () => {
    const all = ['Volodymyr Zelenskiy', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy'];
    for (const text of ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Volodymyr Zelensky', 'V. Zelensky', 'Vladimir Zelensky'])
      assert.deepEqual(spellings(named(text, 'person'), index), all, text);
  });

  await t.test('a country under its names', () => {
    const north = entityOf(named('DPRK', 'place'), index).same;
    assert.deepEqual(north, entityOf(named('North Korea', 'place'), index).same);
    assert.equal(north.length, 1);
    assert.notDeepEqual(north, entityOf(named('South Korea', 'place'), index).same);
  });

  await t.test('an institute and its acronym, and another’s wording of its name as a hint alone', async () => {
    const full = named(study, 'organisation');
    assert.deepEqual(spellings(full, index), ['ISW', study]);
    assert.deepEqual(spellings(named('ISW', 'organisation'), index), ['ISW', study]);
    assert.deepEqual(entityOf(full, index).near, []);
    const { nouns } = await loadKnowledge();
    const alike = (name: Name) => likeBodies(name, entityOf(name, index).same, index, nouns).map((it) => it.text);
    assert.deepEqual(alike(full), ['Institute for the Research of Warfare']);
    assert.deepEqual(alike(named('ISW', 'organisation')), ['Institute for the Research of Warfare']);
  });

  await t.test('people with short names of their own', () => {
    assert.deepEqual(spellings(named('Yun Seok-yol', 'person'), index), ['Yun Seok-yol']);
    assert.deepEqual(spellings(named('Kim Jong Un', 'person'), index), ['Kim Jong Un']);
    assert.deepEqual(spellings(named('Kim Jong-gyu', 'person'), index), ['Kim Jong-gyu']);
    assert.deepEqual(spellings(named('Kim', 'person'), index), []);
    assert.deepEqual(entityOf(named('Kim Jong-gyu', 'person'), index).near, []);
    assert.equal(entityOf(named('Yoon Suk Yeol', 'person'), index).near[0]?.text, 'Yun Seok-yol');
  });
});

test('hovers over names of five articles', { skip }, async (t) => {
  const knowledge = await loadKnowledge();

  await t.test('one name’s spellings and passages, different sources first', () => {
    const draft = 'The envoy met Volodymyr Zelensky on Friday. Later, Zelensky left for Kharkiv.\n';
    const shown = at(draft, 'Zelensky left', knowledge);
    assert.ok(shown?.spellings.some((it) => it.startsWith('Volodymyr Zelenskyy (')));
    assert.ok(shown?.spellings.some((it) => it.startsWith('Volodymyr Zelensky (')));
    const sources = shown?.rows.map(([it]) => it?.at.source) ?? [];
    const different = new Set(sources).size;
    assert.ok(different >= 3);
    assert.equal(new Set(sources.slice(0, different)).size, different);
  });

  await t.test('a demonym has a hover and no finding', () => {
    const draft = 'He saw that North Koreans left, and a Ukrainian officer saw a Portuguese ship.\n';
    assert.ok(at(draft, 'North Koreans', knowledge));
    const { findings } = checkDraft(draft, files(), {}, knowledge);
    assert.deepEqual(
      findings.filter((it) => it.code.endsWith('-name')),
      [],
    );
  });

  await t.test('offices are shown with the source that gives them', () => {
    const shown = at('Nobody asked Kyrylo Budanov.\n', 'Budanov', knowledge);
    assert.ok(shown?.roles.some((it) => /^head of .*Intelligence.* \(\d{3}_\w+\)$/i.test(it)));
  });
});

function files(): Readonly<Record<string, string>> {
  const texts = readdirSync(seeds).filter((it) => it.endsWith('.txt'));
  return Object.fromEntries(texts.map((it) => [it, readFileSync(path.join(seeds, it), 'utf8')]));
}

function at(draft: string, words: string, knowledge: Knowledge) {
  return hover({ id: 'draft.md', ...checkDraft(draft, files(), {}, knowledge) }, draft.indexOf(words) + 1);
}
