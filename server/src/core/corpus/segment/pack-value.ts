import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * Plain data as bytes and back, exactly: numbers, text, lists and objects, whatever fields the next mention has. Strings that
 * stand in a text both sides know, as most of a mention's do, are two small numbers.
 */
const Tag = {
  null: 0,
  false: 1,
  true: 2,
  positive: 3,
  negative: 4,
  double: 5,
  text: 6,
  /** A stretch of the text that both sides know. */
  stretch: 7,
  list: 8,
  undefined: 9,
  /** From here on: an object of the shape with the number that is left. */
  object: 10,
} as const;

/** The names of the fields of objects, each list of them written once for all objects that have it. */
export class Shapes {
  readonly names: (readonly string[])[] = [];

  numberOf(names: readonly string[]): number {
    // A dozen or two, most told apart by their length or their first name: no string is built to look them up.
    for (let i = 0; i < this.names.length; i++) if (areSame(this.names[i]!, names)) return i;
    return this.names.push(names) - 1;
  }
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const double = new Float64Array(1);
const doubleBytes = new Uint8Array(double.buffer);

/** Writes a value; `known` is a text that whoever reads it will have. */
export function packValue(out: ByteWriter, value: unknown, shapes: Shapes, known: string): void {
  if (value === null) out.byte(Tag.null);
  else if (value === undefined) out.byte(Tag.undefined);
  else if (typeof value === 'boolean') out.byte(value ? Tag.true : Tag.false);
  else if (typeof value === 'number') packNumber(out, value);
  else if (typeof value === 'string') packText(out, value, known);
  else if (Array.isArray(value)) {
    out.byte(Tag.list);
    out.number(value.length);
    for (const it of value) packValue(out, it, shapes, known);
  } else if (typeof value === 'object') {
    const names = Object.keys(value);
    out.number(Tag.object + shapes.numberOf(names));
    for (const name of names) packValue(out, (value as Readonly<Record<string, unknown>>)[name], shapes, known);
  }
}

function packNumber(out: ByteWriter, value: number): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    out.byte(value < 0 ? Tag.negative : Tag.positive);
    out.number(Math.abs(value));
    return;
  }
  out.byte(Tag.double);
  double[0] = value;
  out.bytes(doubleBytes);
}

function packText(out: ByteWriter, value: string, known: string): void {
  const at = value.length > 1 ? known.indexOf(value) : -1;
  if (at < 0) {
    out.byte(Tag.text);
    out.text(value);
    return;
  }
  out.byte(Tag.stretch);
  out.number(at);
  out.number(value.length);
}

/** Reads a value; `shapes` and `known` are those it was written with. */
export function unpackValue(from: ByteReader, shapes: readonly (readonly string[])[], known: string): unknown {
  const tag = from.number();
  switch (tag) {
    case Tag.null:
      return null;
    case Tag.undefined:
      return undefined;
    case Tag.false:
      return false;
    case Tag.true:
      return true;
    case Tag.positive:
      return from.number();
    case Tag.negative:
      return -from.number();
    case Tag.double:
      doubleBytes.set(from.take(8));
      return double[0];
    case Tag.text:
      return from.text();
    case Tag.stretch: {
      const at = from.number();
      return known.slice(at, at + from.number());
    }
    case Tag.list: {
      const list: unknown[] = [];
      for (let left = from.number(); left > 0 && !from.done; left--) list.push(unpackValue(from, shapes, known));
      return list;
    }
    default: {
      const value: Record<string, unknown> = {};
      for (const name of shapes[tag - Tag.object] ?? []) {
        const field = unpackValue(from, shapes, known);
        // A name that somebody's front matter may hold.
        if (name === '__proto__') Object.defineProperty(value, name, { value: field, enumerable: true });
        else value[name] = field;
      }
      return value;
    }
  }
}
