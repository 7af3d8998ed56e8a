/** How the numbers of a cell are shown: as a spreadsheet would, but days as ISO has them. */
export type NumberFormat = (value: number) => string;

/** Numbers of Excel's built-in formats that are days or times, percentages, or grouped. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** The format of an id, with the file's own formats by their ids; days count from 1900 or, in old files of the Macintosh, 1904. */
export function numberFormat(id: number, own: ReadonlyMap<number, string>, since1904: boolean): NumberFormat {
  const code = (own.get(id) ?? builtIn[id] ?? 'General').split(';')[0] ?? '';
  // Text in quotation marks, escaped letters, colours and conditions are none of the pattern.
  const signs = [...code.matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)/g)].map((it) =>
    (it[1] ?? it[2] ?? it[3] ?? '').trim(),
  );
  const pattern = code.replace(/"[^"]*"|\[\$[^\]]*\]|\\.|_.|\*./g, '');
  const bare = pattern.replace(/\[(?!h|m|s)[^\]]*\]/gi, '');
  if (/[dyhs]|m{1,5}/i.test(bare.replace(/general/i, '')) && !/[#0]/.test(bare.replace(/\.0+/, '')))
    return (value) => dayOf(value, since1904, bare);
  const decimals = /\.([0#]+)/.exec(bare)?.[1]?.length ?? 0;
  const grouped = /[#0],[#0]/.test(bare);
  if (bare.includes('%')) return (value) => `${group(value * 100, decimals, grouped)}%`;
  if (!/[#0]/.test(bare)) return general;
  const before =
    signs.filter((it) => code.indexOf(it) < code.search(/[#0]/)).join('') ||
    (/^\s*[$€£¥]/.exec(bare)?.[0].trim() ?? '');
  const after =
    signs.filter((it) => code.indexOf(it) > code.search(/[#0]/)).join(' ') ||
    (/[$€£¥]\s*$/.exec(bare)?.[0].trim() ?? '');
  return (value) => {
    const sign = value < 0 ? '-' : '';
    return `${sign}${before}${group(Math.abs(value), decimals, grouped)}${after === '' ? '' : ` ${after}`}`;
  };
}

function general(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function group(value: number, decimals: number, grouped: boolean): string {
  const fixed = value.toFixed(Math.min(decimals, 20));
  return grouped ? fixed.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : fixed;
}

/** Excel counts a day that 1900 did not have. */
function dayOf(value: number, since1904: boolean, pattern: string): string {
  const hasDay = /[dy]/i.test(pattern);
  const days = since1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const time = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (Number.isNaN(time.getTime()) || value < 0) return general(value);
  const [day = '', clock = ''] = time.toISOString().split('T');
  const minutes = clock.slice(0, 5);
  if (!hasDay) return /h/i.test(pattern) ? minutes : day.slice(0, 7);
  return /h/i.test(pattern) && minutes !== '00:00' ? `${day} ${minutes}` : day;
}
