import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, foldText, unfold } from '../../../server/src/core/text/fold.ts';

test('folds case, accents, marks, dashes, spaces and ligatures', () => {
  assert.equal(foldText('“Zürich” – l’État'), '"zurich" - l\'etat');
  assert.equal(foldText('ﬁnance\u00a0Straße Łódź Ærø'), 'finance strasse lodz aero');
  assert.equal(foldText('co\u00adoperate\u200b now\ufeff'), 'cooperate now');
  assert.equal(foldText('wait…'), 'wait...');
  assert.equal(foldText('Ёлка'), 'елка');
  assert.equal(foldText('e\u0301'), 'e');
});

test('plain text folds without a table', () => {
  assert.deepEqual(fold('The U.S. said "no".'), { text: 'the u.s. said "no".', offsets: null });
});

test('finds the way back', () => {
  const text = 'a ﬁne\u200b “Straße”…';
  const folded = fold(text);
  const back = (needle: string): string => {
    const start = folded.text.indexOf(needle);
    const span = unfold(folded, { start, end: start + needle.length });
    return text.slice(span.start, span.end);
  };
  assert.equal(back('fine'), 'ﬁne');
  assert.equal(back('strasse'), 'Straße');
  assert.equal(back('"strasse"'), '“Straße”');
  assert.equal(back('...'), '…');
  assert.equal(back('.'), '…');
});
