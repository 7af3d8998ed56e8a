const units = new Uint16Array(4096);

/** Reads what a `ByteWriter` wrote. Past the end every number is 0 and every text is empty. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  number(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let scale = 0x80;
    do {
      byte = bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte >= 0x80);
    return value;
  }

  text(): string {
    return textOf(this.take(this.number()));
  }

  /** So many bytes, not copied. */
  take(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    return this.bytes.subarray(from, this.at);
  }
}

/** The text whose UTF-16 units `ByteWriter.units` wrote. */
export function textOf(bytes: Uint8Array): string {
  let result = '';
  let at = 0;
  while (at < bytes.length) {
    let some = 0;
    for (; some < units.length && at < bytes.length; some++) {
      const first = bytes[at++]!;
      if (first < 0x80) units[some] = first;
      else if (first < 0xe0) units[some] = ((first & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f);
      else {
        const second = (bytes[at++] ?? 0) & 0x3f;
        units[some] = ((first & 0x0f) << 12) | (second << 6) | ((bytes[at++] ?? 0) & 0x3f);
      }
    }
    result += String.fromCharCode.apply(null, units.subarray(0, some) as unknown as number[]);
  }
  return result;
}
