import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { plain } from '../../../server/src/core/documents/formats/plain.ts';
import { toFile } from '../../../server/src/core/documents/places.ts';
import { readMentions } from '../../../server/src/core/mentions/read-mentions.ts';
import { loadKnowledge } from '../../../server/src/hosts/node/knowledge.ts';

const seeds = path.join(import.meta.dirname, '../../../../shared/seeds');

/** Every quotation of five articles, found by hand: file, start and end in it, words, speaker as written, and the name it reaches. */
const expected = [
  ['000', 1, 35, 5, 'expert', null],
  ['000', 356, 1374, 171, 'Morozov', 'Alexander Morozov'],
  ['000', 1625, 2276, 105, 'he', 'Alexander Morozov'],
  ['000', 3391, 3414, 2, 'Mark Rutte', 'Mark Rutte'],
  ['000', 4218, 4301, 12, 'Mark Rutte', 'Mark Rutte'],
  ['001', 1037, 1117, 14, 'the Russian president', 'Vladimir Putin'],
  ['001', 1283, 1500, 41, 'It', null],
  ['001', 2318, 2328, 1, null, null],
  ['002', 367, 376, 1, null, null],
  ['002', 1707, 1717, 1, 'Sergei Ryabkov', 'Sergei Ryabkov'],
  ['003', 508, 526, 2, 'Zelensky', 'Volodymyr Zelensky'],
  ['003', 802, 820, 2, 'Volodymyr Zelensky', 'Volodymyr Zelensky'],
  ['003', 2103, 2109, 1, 'the South Korean defence minister', null],
  ['003', 2298, 2307, 1, null, null],
  ['003', 2410, 2515, 17, 'Sean Savett', 'Sean Savett'],
  ['004', 322, 383, 10, 'The intelligence service', null],
  ['004', 798, 818, 2, 'Kremlin', 'Kremlin'],
  ['004', 1234, 1257, 4, null, null],
  ['004', 1484, 1557, 12, 'a line', null],
  ['004', 1896, 1911, 2, 'Lloyd Austin', 'Lloyd Austin'],
  ['004', 2316, 2364, 9, 'she', 'Sabrina Singh'],
  ['004', 2406, 2524, 17, 'she', 'Sabrina Singh'],
  ['004', 2744, 3002, 42, 'he', 'John Kirby'],
  ['004', 3116, 3274, 27, 'Farah Dakhlallah', 'Farah Dakhlallah'],
  ['004', 3646, 3732, 12, 'Nationwide Intelligence Service', 'Nationwide Intelligence Service'],
  ['004', 4443, 4482, 6, 'Volodymyr Zelenskiy', 'Volodymyr Zelenskiy'],
] as const;

test('finds every quotation of the seed articles with its speaker', {
  skip: !existsSync(seeds) && 'no articles',
}, async () => {
  const knowledge = await loadKnowledge();
  const found = readdirSync(seeds)
    .sort()
    .flatMap((file) => {
      const document = readMentions(plain.read(readFileSync(path.join(seeds, file), 'utf8')), knowledge);
      return document.mentions.flatMap((mentions, i) =>
        mentions.flatMap((it) => {
          if (it.kind !== 'quotation') return [];
          const { start, end } = toFile(document.readings[i]!.passage, it);
          return [[file.slice(0, 3), start, end, it.words, it.speaker, it.speakerName]];
        }),
      );
    });
  assert.deepEqual(found, expected);
});
