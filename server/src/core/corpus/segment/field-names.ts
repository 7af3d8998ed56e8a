import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Names of fields that are written as their number here. One that is missing costs a few bytes; a changed order, the format. */
const common =
  'id file path format stem parent metadata problems title outlet author date url key found marks role line fileLines pieces page cell time speaker quoted start end mentions at length from size kind text type subtype full low high digits approximation hedge unit counted countedPhrase numeral compound sort per age part event attribution name certain to granularity implied vague year month day speakerName open close words continues'.split(
    ' ',
  );

const numbers = new Map(common.map((name, i) => [name, i + 1]));

/** Writes the name of a field: its number, or 0 and the name. */
export function writeName(out: ByteWriter, name: string): void {
  const number = numbers.get(name) ?? 0;
  out.number(number);
  if (number === 0) out.text(name);
}

export function readName(from: ByteReader): string {
  const number = from.number();
  return number === 0 ? from.text() : (common[number - 1] ?? '');
}
