/** What is told of an XML file, in its order. */
export interface XmlVisitor {
  /** An element begins; its name is as written, prefix included: `w:p`. Attributes are read when they are asked for. */
  open(name: string, attribute: (name: string) => string | null): void;
  close(name: string): void;
  /** Letters between tags, entities read. */
  text(words: string): void;
}

/** Elements inside one another, more than any document has. What lies deeper is not read. */
const deepest = 256;

/**
 * Walks the tags of an XML file. Total: what is not well formed is passed over, an element that is not closed ends with the one
 * around it. No document type is read and no entity but the five of XML and numbers: a file can neither grow by its own
 * declarations nor name another. Returns what was left out, in plain English.
 */
export function walkXml(xml: string, visitor: XmlVisitor, limit: number = deepest): readonly string[] {
  const open: string[] = [];
  const problems = new Set<string>();
  let skipped = 0;
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    if (tag !== at && skipped === 0) visitor.text(decodeEntities(xml.slice(at, tag < 0 ? xml.length : tag)));
    if (tag < 0) break;
    const next = xml.charCodeAt(tag + 1);
    if (next === 33 || next === 63) {
      const special = readSpecial(xml, tag);
      if (special.text !== null && skipped === 0) visitor.text(special.text);
      if (special.problem) problems.add(special.problem);
      at = special.end;
      continue;
    }
    const end = tagEnd(xml, tag);
    const isClosing = next === 47;
    const name = nameAt(xml, isClosing ? tag + 2 : tag + 1, end);
    at = end + 1;
    if (name === '') continue;
    if (isClosing) {
      if (skipped > 0) skipped--;
      else closeTo(open, name, visitor);
      continue;
    }
    const isEmpty = xml.charCodeAt(end - 1) === 47;
    if (skipped > 0 || open.length >= limit) {
      if (!isEmpty) skipped++;
      problems.add(`elements inside more than ${limit} others are not read`);
      continue;
    }
    const attributes = xml.slice(tag + 1 + name.length, isEmpty ? end - 1 : end);
    visitor.open(name, (wanted) => readAttribute(attributes, wanted));
    if (isEmpty) visitor.close(name);
    else open.push(name);
  }
  while (open.length > 0) visitor.close(open.pop() ?? '');
  return [...problems];
}

/** The entities of XML and numbers; any other stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readAttribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (!/\s/.test(attributes[at - 1] ?? '')) continue;
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (value) return decodeEntities(value[1] ?? value[2] ?? '');
  }
  return null;
}

function closeTo(open: string[], name: string, visitor: XmlVisitor): void {
  if (!open.includes(name)) return;
  for (;;) {
    const last = open.pop();
    if (last === undefined) return;
    visitor.close(last);
    if (last === name) return;
  }
}

/** Where a tag ends: its `>` outside quotation marks, or the end of the file. */
function tagEnd(xml: string, tag: number): number {
  const plain = xml.indexOf('>', tag);
  if (plain < 0) return xml.length;
  // An attribute's value may hold the sign.
  let quote = 0;
  for (let at = tag + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote === 0 && code === 62) return at;
    if (code === 34 || code === 39) quote = quote === 0 ? code : quote === code ? 0 : quote;
  }
  return plain;
}

function nameAt(xml: string, start: number, end: number): string {
  let at = start;
  while (at < end && !/[\s/>]/.test(xml[at] ?? '>')) at++;
  return xml.slice(start, at);
}

interface Special {
  readonly end: number;
  readonly text: string | null;
  readonly problem?: string;
}

/** What begins with `<!` or `<?`: character data is text, all else is none. */
function readSpecial(xml: string, at: number): Special {
  if (xml.startsWith('<![CDATA[', at)) {
    const end = endOf(xml, ']]>', at);
    return { end, text: xml.slice(at + 9, end - (end === xml.length && !xml.endsWith(']]>') ? 0 : 3)) };
  }
  if (xml.startsWith('<!--', at)) return { end: endOf(xml, '-->', at), text: null };
  if (!/^<!doctype/i.test(xml.slice(at, at + 9))) return { end: endOf(xml, '>', at), text: null };
  const declared = xml.indexOf('[', at);
  const plain = endOf(xml, '>', at);
  const end = declared >= 0 && declared < plain ? endOf(xml, '>', endOf(xml, ']', declared) - 1) : plain;
  return { end, text: null, problem: 'it declares a document type of its own, which is not read' };
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}
