import assert from 'node:assert/strict';
import { test } from 'node:test';
import { singular, stem } from '../../../server/src/core/text/stem.ts';

test('singulars of nouns', () => {
  const rows =
    'soldiers soldier|men man|servicemen serviceman|women woman|grandchildren grandchild|countries country|people person|spokespeople spokesperson|' +
    'losses loss|buses bus|viruses virus|houses house|causes cause|boxes box|churches church|headaches headache|caches cache|beaches beach|heroes hero|shoes shoe|' +
    'crises crisis|cases case|analyses analysis|prizes prize|quizzes quiz|movies movie|wives wife|housewives housewife|criteria criterion|indices index|' +
    'troops troop|brigades brigade|boys boy|taxes tax|prices price|gases gas|lenses lens|nurses nurse|bosses boss|dishes dish|feet foot|bureaux bureau';
  for (const row of rows.split('|')) {
    const [plural = '', base = ''] = row.split(' ');
    assert.equal(singular(plural), base);
    assert.equal(singular(base), base);
  }
});

test('words in s that are no plurals', () => {
  for (const word of 'news series species headquarters virus basis class is this his politics famous yemen specimen'.split(
    ' ',
  ))
    assert.equal(singular(word), word);
});

test('forms of one word share a stem', () => {
  const groups = [
    'deploy deploys deployed deploying',
    'move moves moved moving',
    'plan plans planned planning',
    'kill kills killed killing',
    'control controls controlled controlling',
    'travel travelled traveled travelling',
    'carry carries carried carrying',
    'agree agrees agreed agreeing',
    'die dies died dying',
    'send sends sent sending',
    'take took taken taking',
    'use used using uses',
    'launch launches launched launching',
    'pass passes passed passing',
    'soldier soldiers',
    'man men',
  ];
  for (const group of groups) assert.equal(new Set(group.split(' ').map(stem)).size, 1, group);
});

test('other words keep apart', () => {
  const pairs =
    'thing th|need ne|spring spr|during dure|king k|hundred hundr|string stre|bring bre|speed spe|plan plane';
  for (const pair of pairs.split('|').slice(0, -1)) {
    const [a = '', b = ''] = pair.split(' ');
    assert.notEqual(stem(a), stem(b));
  }
  assert.equal(stem('thing'), 'thing');
  assert.equal(stem('need'), 'need');
});
