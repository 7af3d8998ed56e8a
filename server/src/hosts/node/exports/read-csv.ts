/** The rows of a CSV file as any spreadsheet writes it: with commas, semicolons or tabs. Throws on a file that is none. */
export async function readCsv(text: string): Promise<readonly (readonly string[])[]> {
  const { parse } = await import('csv-parse/sync');
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const [head = ''] = body.split(/\r\n|\r|\n/, 1);
  const delimiter = [',', ';', '\t'].reduce((best, it) => (count(head, it) > count(head, best) ? it : best));
  return parse(body, { delimiter, relax_column_count: true, skip_empty_lines: true });
}

function count(text: string, letter: string): number {
  return text.split(letter).length;
}
