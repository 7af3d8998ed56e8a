/** Bytes of room that are kept to be written again. */
const mostKept = 1_000_000;

/** Bytes that grow as they are written: whole numbers from 0 in seven bits a byte, text exactly as it is. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = value;
  }

  /** A whole number, 0 to 2^53. */
  number(value: number): void {
    if (this.length + 8 > this.#bytes.length) this.#grow(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = rest < 0x80000000 ? rest >>> 7 : Math.floor(rest / 128);
    }
    this.#bytes[this.length++] = rest;
  }

  /** A text behind the number of its bytes. */
  text(text: string): void {
    let length = text.length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) length += unit < 0x800 ? 1 : 2;
    }
    this.number(length);
    this.units(text);
  }

  /** The UTF-16 units of a text, each in one to three bytes: bytes are in order where texts are, and lone surrogates are kept. */
  units(text: string): void {
    this.#grow(text.length * 3);
    const bytes = this.#bytes;
    let at = this.length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) bytes[at++] = unit;
      else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    this.length = at;
  }

  bytes(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Writes all of it to another, and is empty. */
  moveTo(other: ByteWriter): void {
    other.bytes(this.#bytes.subarray(0, this.length));
    this.length = 0;
    // A single source of many pages is no reason to keep that much.
    if (this.#bytes.length > mostKept) this.#bytes = new Uint8Array(1024);
  }

  /** What was written since the last `take`, in an array of its own. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #grow(by: number): void {
    if (this.length + by <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + by));
    bytes.set(this.#bytes.subarray(0, this.length));
    this.#bytes = bytes;
  }
}
