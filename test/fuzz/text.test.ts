import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { align, alignWithin } from '../../server/src/core/text/align.ts';
import { isSpace } from '../../server/src/core/text/characters.ts';
import { fold, foldText, unfold } from '../../server/src/core/text/fold.ts';
import { scan } from '../../server/src/core/text/scan.ts';
import { stem } from '../../server/src/core/text/stem.ts';
import { sentenceAt, sentenceCount, sentenceSpan, tokenAt } from '../../server/src/core/text/tokens.ts';

const fragment = fc.constantFrom(
  ...[
    'U.S. ',
    'Gen. Moss',
    'No. 5',
    '3,000',
    '1.5bn',
    '5ft11in',
    '11th',
    '“',
    '”',
    '’s',
    "don't",
    '?',
    '!',
    '...',
    '…',
    '. ',
    '\n\n',
    ' ',
  ],
  ...[
    '[1]',
    'a@b.example',
    'https://a.example/(x)',
    'www.x',
    '://',
    '–',
    '--',
    '(',
    ')',
    'É',
    'Ж',
    '😀',
    '\u200b',
    '\u00a0',
    '1\u2009000',
    '½',
    'e.g.',
  ],
);
const prose = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fragment, fc.string()), { maxLength: 30 }).map((it) => it.join('')),
);

test('tokens are in order and cover every character but white space', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const { count, starts, ends } = scan(text);
      let at = 0;
      for (let i = 0; i < count; i++) {
        const [start = 0, end = 0] = [starts[i], ends[i]];
        assert.ok(start >= at && end > start && end <= text.length);
        for (; at < start; at++) assert.ok(isSpace(text.charCodeAt(at)), `offset ${at}`);
        at = end;
      }
      for (; at < text.length; at++) assert.ok(isSpace(text.charCodeAt(at)), `offset ${at}`);
    }),
  );
});

test('sentences part the tokens, and offsets find them', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const tokens = scan(text);
      const { sentences, count, starts } = tokens;
      assert.equal(sentences[0], 0);
      assert.equal(sentences.at(-1), count);
      for (let s = 0; s < sentenceCount(tokens); s++) {
        assert.ok((sentences[s] ?? 0) < (sentences[s + 1] ?? 0));
        assert.equal(sentenceAt(tokens, sentenceSpan(tokens, s).start), s);
      }
      for (let i = 0; i < count; i++) assert.equal(tokenAt(tokens, starts[i] ?? 0), i);
    }),
  );
});

test('a folded text finds its way back', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const folded = fold(text);
      assert.equal(folded.text, foldText(text));
      const length = folded.text.length;
      const whole = unfold(folded, { start: 0, end: length });
      assert.ok(whole.start >= 0 && whole.end <= text.length);
      for (let at = 0; at < length; at++) {
        const { start, end } = unfold(folded, { start: at, end: at + 1 });
        assert.equal(end, start + 1);
        assert.ok(foldText(text.slice(start, end)).includes(folded.text.charAt(at)));
      }
    }),
  );
});

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(prose, (text) => assert.equal(foldText(foldText(text)), foldText(text))));
});

test('a stem is never empty', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]+$/), (word) => assert.ok(stem(word).length > 0)));
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 20 });

test('an alignment covers both lists and tells them apart only where they differ', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      let [i, j] = [0, 0];
      let before = '';
      for (const hunk of align(a, b)) {
        assert.deepEqual([hunk.a.start, hunk.b.start], [i, j]);
        const [left, right] = [a.slice(hunk.a.start, hunk.a.end), b.slice(hunk.b.start, hunk.b.end)];
        if (hunk.kind === 'equal') assert.deepEqual(left, right);
        assert.equal(left.length === 0, hunk.kind === 'added');
        assert.equal(right.length === 0, hunk.kind === 'dropped');
        if (before !== '') assert.notEqual(hunk.kind === 'equal', before === 'equal');
        before = hunk.kind;
        [i, j] = [hunk.a.end, hunk.b.end];
      }
      assert.deepEqual([i, j], [a.length, b.length]);
    }),
  );
});

test('a part that stands in the whole is found there', () => {
  fc.assert(
    fc.property(words, words, words, (before, part, after) => {
      const hunks = alignWithin([...before, ...part, ...after], part);
      assert.ok(hunks.every((it) => it.kind === 'equal'));
      assert.equal(hunks.at(-1)?.b.end ?? 0, part.length);
    }),
  );
});
