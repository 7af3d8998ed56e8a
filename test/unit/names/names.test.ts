import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noKnowledge } from '../../../server/src/core/mentions/knowledge.ts';
import { describeNames, readNames } from './read-names.ts';

describe('names over a document', () => {
  test('a surname is that of the nearest person before it', () => {
    const names = readNames(
      'Ada Brandt spoke first.\nTom Brandt disagreed. Brandt left.\nAda Brandt stayed. Brandt won.',
    );
    const short = names.filter((it) => it.text === 'Brandt').map((it) => it.full);
    assert.deepEqual(short, ['Tom Brandt', 'Ada Brandt']);
  });

  test('a name in capitals is that of the text', () => {
    const [headline] = readNames(
      'BRANDT QUITS AS MINISTER IN OSLO\nAda Brandt resigned on Monday. Brandt gave no reason.',
    );
    assert.deepEqual([headline?.text, headline?.type], ['BRANDT', 'person']);
  });

  test('what words say elsewhere, shouted or among numbers, is not carried over', () => {
    const text = 'Ada Brandt met Tilda Kosk of the Velmora Gazette in Ostrand.';
    const before = describeNames(text);
    describeNames('ADA BRANDT AND TILDA KOSK OF THE VELMORA GAZETTE');
    describeNames('Brandt 4 12 7 31\nKosk 3 1 0 2\nOstrand 2 9 14 3');
    assert.deepEqual(describeNames(text), before);
    describeNames('ZELDA MARNICK LEADS THE PELLWICK HERALD');
    assert.deepEqual(describeNames('Zelda Marnick leads the Pellwick Herald in Karsk.'), [
      'Zelda Marnick person',
      'Pellwick Herald organisation',
      'Karsk place',
    ]);
  });

  test('an acronym has the full form that stands elsewhere', () => {
    const names = readNames('The CSI warned of floods.\nThe Coastal Safety Institute (CSI) has two ships.');
    assert.equal(names[0]?.full, 'Coastal Safety Institute');
  });

  test('what is known in one place is found in another', () => {
    const texts = describeNames('Olga Zbranek, of Zbranek Foods, was there. They called Zbranek twice.');
    assert.ok(texts.some((it) => it.startsWith('Olga Zbranek person')));
    assert.equal(texts.filter((it) => it.startsWith('Zbranek ')).length, 2);
  });
});

describe('names by rules alone', () => {
  test('titles, countries, heads and designators', () => {
    assert.deepEqual(
      describeNames(
        'President Ada Brandt of Norway told the Harbour Authority that KN-23 missiles broke Article 4.',
        noKnowledge,
      ),
      [
        'Ada Brandt person',
        'Norway place',
        'Harbour Authority organisation',
        'KN-23 other/designator',
        'Article 4 other/designator',
      ],
    );
  });
});
