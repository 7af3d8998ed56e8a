/** A run of letters at a place of a page, in points from its top left corner. */
interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: 'F1' | 'F2';
}

const page = { width: 600, height: 800 };
const step = { x: 6, y: 14 };
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Letters of WinAnsi that lie elsewhere in Unicode. */
const winAnsi: Readonly<Record<string, number>> = {
  '‘': 145,
  '’': 146,
  '“': 147,
  '”': 148,
  '•': 149,
  '–': 150,
  '—': 151,
};

/**
 * The bytes of a PDF whose pages are drawn as text, a letter a cell: `#` before a line draws it large, `=` bold, `~` small. Two
 * spaces part what is drawn at one go; raised figures are drawn small and high. Each page stands below a line `-- page --`, its
 * foot below `-- foot --`. Before the first page may stand properties, `Title: …`, and entries of the file's catalog,
 * `/OpenAction: <<…>>`.
 */
export function drawPdf(text: string): Uint8Array {
  const [head = '', ...drawings] = text.split(/^-- page --$\n?/m);
  const pages = drawings.length > 0 ? drawings : [head];
  const fields = drawings.length > 0 ? [...head.matchAll(/^(\/?\w+): (.*)$/gm)] : [];
  const catalog = fields.filter((it) => it[1]!.startsWith('/')).map((it) => `${it[1]} ${it[2]}`);
  const info = fields.filter((it) => !it[1]!.startsWith('/')).map((it) => `/${it[1]} (${inWinAnsi(it[2]!)})`);
  return writePdf(pages.map(drawPage), catalog.join(' '), info.join(' '));
}

const latin = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;

/** A font of Chinese, Japanese or Korean type that is named and not held, with the encoding of its codes. */
export function eastAsianFont(encoding: string, ordering: string): string {
  const descriptor = '<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1000 1000]/Ascent 800/Descent -200>>';
  const type = `<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/FontDescriptor ${descriptor}/DW 1000>>`;
  return `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/${encoding}/DescendantFonts[${type}]>>`;
}

/** A PDF whose pages have the given contents, in two fonts. */
export function writePdf(
  contents: readonly string[],
  catalog = '',
  info = '',
  fonts: readonly [string, string] = [latin('Courier'), latin('Courier-Bold')],
): Uint8Array {
  const kids = contents.map((_, i) => `${6 + i * 2} 0 R`).join(' ');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${catalog}>>`,
    `<</Type/Pages/Count ${contents.length}/Kids[${kids}]>>`,
    ...fonts,
    `<<${info}>>`,
    ...contents.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${7 + i * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((it, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${it}endobj\n`;
    return at;
  });
  const table = offsets.map((it) => `${String(it).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

function drawPage(text: string): string {
  const [above = '', below = ''] = text.split(/^-- foot --$\n?/m);
  const feet = below.trimEnd().split('\n');
  const foot = page.height - 20 - feet.length * step.y;
  const drawn = [
    ...above
      .trimEnd()
      .split('\n')
      .flatMap((row, i) => drawRow(row, 40 + i * step.y)),
    ...feet.flatMap((row, i) => drawRow(row, foot + i * step.y)),
  ];
  return drawn
    .map(
      ({ text: words, x, y, size, font }) =>
        `BT /${font} ${size} Tf 1 0 0 1 ${x} ${page.height - y} Tm (${inWinAnsi(words)}) Tj ET`,
    )
    .join('\n');
}

function drawRow(row: string, y: number): readonly Drawn[] {
  const kind = /^[#=~] /.exec(row)?.[0][0] ?? '';
  const size = kind === '#' ? 16 : kind === '~' ? 8 : 10;
  const cells = kind === '' ? row : row.slice(2);
  return [...cells.matchAll(/[^\s⁰¹²³⁴⁵⁶⁷⁸⁹]+(?: [^\s⁰¹²³⁴⁵⁶⁷⁸⁹]+)*|[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)].map((it) => {
    const isRaised = raised.includes(it[0][0]!);
    const words = isRaised ? [...it[0]].map((letter) => raised.indexOf(letter)).join('') : it[0];
    const width = kind === '' ? step.x : size * 0.6;
    const x = 50 + it.index * width;
    return { text: words, x, y: isRaised ? y - 4 : y, size: isRaised ? 6 : size, font: kind === '=' ? 'F2' : 'F1' };
  });
}

/** A string of the file in WinAnsi. */
function inWinAnsi(text: string): string {
  return [...text]
    .map((it) => {
      const code = winAnsi[it] ?? it.charCodeAt(0);
      return code > 126 || '()\\'.includes(it) ? `\\${code.toString(8).padStart(3, '0')}` : it;
    })
    .join('');
}
