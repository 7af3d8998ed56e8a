import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { docx } from '../../server/src/core/documents/formats/docx.ts';
import { odt } from '../../server/src/core/documents/formats/odt.ts';
import { rtf } from '../../server/src/core/documents/formats/rtf.ts';
import { walkXml } from '../../server/src/core/documents/xml/walk-xml.ts';

const pieces = fc.constantFrom(
  ...'<w:p> </w:p> <w:tbl> </w:tbl> <w:tr> <w:tc> </w:tc> <w:r> </w:r> <w:t> </w:t> <text:p> </text:p> <table:table> <table:table-cell/> <![CDATA[ ]]> <!-- --> <? ?> <!DOCTYPE [ ]> < > / " = &amp; &#0; &#x110000; &lol; a'.split(
    ' ',
  ),
);
const xml = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((it) => it.join(''));

test('any letters are walked, every element that opens closes, innermost first', () => {
  fc.assert(
    fc.property(xml, (text) => {
      const open: string[] = [];
      walkXml(text, {
        open: (name, attribute) => {
          open.push(name);
          attribute('a');
        },
        close: (name) => assert.equal(open.pop(), name),
        text: () => {},
      });
      assert.deepEqual(open, []);
    }),
  );
});

test('any XML makes a document whose passages lie in its text', () => {
  fc.assert(
    fc.property(xml, (text) => {
      const files = new Map([
        ['word/document.xml', `<w:body>${text}</w:body>`],
        ['word/styles.xml', text],
        ['content.xml', `<office:text>${text}`],
        ['meta.xml', text],
      ]);
      for (const format of [docx, odt])
        for (const part of format.readParts(files, 'a'))
          for (const { pieces, text: words } of part.document.passages)
            for (const { at, length, from } of pieces)
              assert.equal(part.text.slice(from, from + length), words.slice(at, at + length));
    }),
  );
});

test('elements inside one another without end are walked to a limit, and named', () => {
  const deep = '<a>'.repeat(200_000);
  let deepest = 0;
  let depth = 0;
  const problems = walkXml(`${deep}x</a></a>`, {
    open: () => {
      deepest = Math.max(deepest, ++depth);
    },
    close: () => depth--,
    text: () => {},
  });
  assert.equal(deepest, 256);
  assert.deepEqual(problems, ['elements inside more than 256 others are not read']);
});

test('any letters are rich text whose passages lie in what was read', () => {
  const word = fc.constantFrom(
    ...String.raw`{ } \par \pard \cell \row \intbl \footnote {\*\annotation {\info{\title \u8217? \uc0 \u-10 \'e9 \'zz \bin3 \s1 \fonttbl{\f0\fcharset204 \f0 \~ \{ \ {\stylesheet{\s1 {\*\x a`.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string())).map((it) => `{\\rtf1${it.join('')}`),
      (source) => {
        const [part] = rtf.readParts(source, 'a.rtf');
        for (const { pieces, text } of part?.document.passages ?? [])
          for (const { at, length, from } of pieces)
            assert.equal(part?.text.slice(from, from + length), text.slice(at, at + length));
      },
    ),
  );
});
