import { ByteReader } from '../../../core/corpus/segment/byte-reader.ts';
import { ByteWriter } from '../../../core/corpus/segment/byte-writer.ts';

/** What a commit touched, as bytes. */
export function packTouched(keys: Iterable<string>): Uint8Array {
  const out = new ByteWriter();
  for (const it of keys) out.text(it);
  return out.take();
}

export function* unpackTouched(bytes: Uint8Array): Generator<string> {
  const from = new ByteReader(bytes);
  while (!from.done) yield from.text();
}
