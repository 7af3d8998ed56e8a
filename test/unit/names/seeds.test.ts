import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Name } from '../../../server/src/core/mentions/mention.ts';
import { readNames } from './read-names.ts';

const folder = path.join(import.meta.dirname, '../../../../shared/seeds');
const skip = existsSync(folder) ? false : 'there are no seed articles beside the repository';

/** Every mention of a person in the five articles, listed by hand: offset and words. */
const people: Readonly<Record<string, string>> = {
  '000': `118 Alexander Morozov, 290 Antin Borkovskyi, 356 Putin, 619 Putin, 1076 Peskov, 1376 Morozov, 1435 Putin, 1948 Putin,
    2711 Volodymyr Zelenskyy, 2815 Kyrylo Budanov, 3260 Mark Rutte, 3759 Volodymyr Zelenskyy, 4108 Mark Rutte, 4356 Volodymyr Zelenskyy`,
  '001': '44 Zelensky, 251 Yun Seok-yol, 730 Vladimir Putin, 1133 Putin',
  '002': '581 Volodymyr Zelenskyy, 908 Kim Jong-gyu, 1097 Vladimir Putin, 1505 Sergei Ryabkov',
  '003': `110 Kyrylo Budanov, 424 Vladimir Putin, 466 Zelensky, 745 Volodymyr Zelensky, 926 Kim Jong Un, 1082 Putin, 1497 Putin,
    2123 Zelensky, 2310 Sean Savett, 2593 Zelensky, 2614 Putin`,
  '004': `846 Vladimir Putin, 946 Putin, 1067 Putin, 1095 Kim Jong Un, 1798 Lloyd Austin, 2012 Austin, 2151 Sabrina Singh, 2190 Austin,
    2465 Putin, 2562 John Kirby, 3032 Farah Dakhlallah, 4368 Volodymyr Zelenskiy`,
};

describe('names in the seed articles', { skip }, () => {
  for (const [id, listed] of Object.entries(people)) {
    test(`every person of ${id}, and nobody else`, () => {
      const found = namesOf(id).filter((it) => it.type === 'person');
      assert.deepEqual(
        found.map((it) => `${it.start} ${it.text}`),
        listed.split(',').map((it) => it.trim()),
      );
    });
  }

  test('one name has one type in all of them', () => {
    const types = new Map<string, Set<string>>();
    for (const it of Object.keys(people).flatMap(namesOf)) {
      const known = types.get(it.text) ?? new Set();
      types.set(it.text, known.add(it.type));
    }
    assert.deepEqual(
      [...types].filter(([, known]) => known.size > 1).map(([name, known]) => `${name}: ${[...known].join(', ')}`),
      [],
    );
  });

  for (const [id, expected] of Object.entries({
    '000':
      'DPRK place, Kremlin organisation, NATO organisation, Kyiv Post organisation, Espreso TV organisation, BRICS organisation, U.S. absent',
    '001':
      '11th Army Corps organisation, National Security Council organisation, DPRK place, Comprehensive Strategic Partnership Treaty other, U.S. place',
    '002':
      'Institute for the Study of War organisation, ISW organisation, Comprehensive Strategic Partnership Agreement other',
    '003': 'KN-23 other, Article 4 other, State Duma organisation, Donbas place',
    '004':
      'Institute for the Research of Warfare organisation, NIS organisation, Kremlin organisation, U.S. place, State Duma organisation',
  })) {
    test(`bodies, laws and places of ${id}`, () => {
      const names = namesOf(id);
      for (const line of expected.split(', ')) {
        const name = line.slice(0, line.lastIndexOf(' '));
        const types = new Set(names.filter((it) => it.text === name).map((it) => it.type as string));
        if (types.size === 0) types.add('absent');
        assert.deepEqual([...types], [line.slice(name.length + 1)], name);
      }
    });
  }

  test('acronyms and surnames have their full forms', () => {
    const full = (id: string, text: string) => namesOf(id).find((it) => it.text === text)?.full;
    assert.equal(full('002', 'ISW'), 'Institute for the Study of War');
    assert.equal(full('000', 'Morozov'), 'Alexander Morozov');
    assert.equal(full('004', 'Austin'), 'Lloyd Austin');
  });
});

function namesOf(id: string): readonly Name[] {
  const file = readdirSync(folder).find((it) => it.startsWith(id)) ?? '';
  return readNames(readFileSync(path.join(folder, file), 'utf8'));
}
