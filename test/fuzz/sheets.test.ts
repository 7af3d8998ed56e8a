import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csv } from '../../server/src/core/documents/formats/csv.ts';
import { xlsx } from '../../server/src/core/documents/formats/xlsx.ts';
import { numberFormat } from '../../server/src/core/documents/sheets/number-format.ts';

const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((it) => !/[\u0085]/.test(it));
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

test('what is written with commas and quotation marks is read back, each cell where it stands', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const quoted = (it: string) => `"${it.replaceAll('"', '""')}"`;
      const text = `sep=,\n${table.map((row) => row.map(quoted).join(',')).join('\n')}`;
      const read = new Map(csv.read(text).passages.map((it) => [it.cell, it.text]));
      for (const [y, row] of table.entries())
        for (const [x, it] of row.entries())
          assert.equal(read.get(`${'ABCD'[x]}${y + 1}`) ?? '', it.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''));
    }),
  );
});

test('any text is separated values whose cells lie in the file', () => {
  const sign = fc.constantFrom(',', ';', '\t', '"', '""', '\n', '\r\n', 'a', '1');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(sign, fc.string())).map((it) => it.join('')),
      (text) => {
        for (const { text: words, pieces } of csv.read(text).passages)
          for (const { at, length, from, size } of pieces)
            if (length === size) assert.equal(text.slice(from, from + size), words.slice(at, at + length));
      },
    ),
  );
});

test('any sheet and any format of numbers is read', () => {
  const tag = fc.constantFrom(
    ...'<row> <row r="x"> </row> <c> <c t="s"> <c t="e"> </c> <v> </v> <is> <t> 1 99 1e999 -1 '.split(' '),
  );
  fc.assert(
    fc.property(
      fc.array(tag).map((it) => it.join('')),
      fc.string(),
      (sheet, code) => {
        const files = new Map([
          ['xl/workbook.xml', '<sheet name="A" r:id="r"/>'],
          ['xl/_rels/workbook.xml.rels', '<Relationship Id="r" Target="s.xml"/>'],
          ['xl/s.xml', sheet],
        ]);
        assert.equal(xlsx.readParts(files, 'a.xlsx').length, 1);
        const format = numberFormat(200, new Map([[200, code]]), false);
        for (const value of [0, -1.5, 45_589.5, 1e21, Number.MAX_VALUE]) assert.equal(typeof format(value), 'string');
      },
    ),
  );
});
