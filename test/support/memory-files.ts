import { defaultLimits } from '../../server/src/core/documents/limits.ts';
import type { Parsed, ParserName } from '../../server/src/core/documents/parsed.ts';
import type { Files, Listed, Parsing } from '../../server/src/core/workspace/ports.ts';
import { parsers } from '../../server/src/hosts/node/parsers.ts';
import { bytesOf } from './file-bytes.ts';

/** Files in memory, by `file:` address: `file:///story/sources/a.txt`. */
export class MemoryFiles implements Files {
  readonly #texts = new Map<string, { text: string; modified: number }>();
  readonly #watchers = new Map<string, Set<() => void>>();
  #time = 0;
  #gate: Promise<void> = Promise.resolve();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.write(path, text);
  }

  write(id: string, text: string): void {
    this.#texts.set(id, { text, modified: ++this.#time });
    this.#tell(id);
  }

  /** What the server writes; a file below a folder called `locked` cannot be written. */
  async save(id: string, content: string | Uint8Array): Promise<string | null> {
    if (id.includes('/locked/')) return 'may not be written by this user';
    this.write(id, typeof content === 'string' ? content : new TextDecoder('latin1').decode(content));
    return null;
  }

  async create(id: string, content: string | Uint8Array): Promise<string | null> {
    return (await this.look(id)) === null ? this.save(id, content) : 'is there already';
  }

  /** Removes a file, or a folder with all that is in it. */
  remove(id: string): void {
    for (const path of [...this.#texts.keys()]) if (path === id || path.startsWith(`${id}/`)) this.#texts.delete(path);
    this.#tell(id);
  }

  /** Holds every reading of a source back until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.#gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  async list(folder: string): Promise<{ files: Listed[]; skipped: [] } | null> {
    const inside = [...this.#texts].filter(([id]) => id.startsWith(`${folder}/`));
    if (inside.length === 0) return null;
    const files = inside.map(([id, { text, modified }]) => {
      return { id, path: this.pathIn(folder, id) ?? id, size: text.length, modified };
    });
    return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), skipped: [] };
  }

  async read(id: string) {
    if (id.includes('/sources/')) await this.#gate;
    const file = this.#texts.get(id);
    return file ? { text: file.text, problems: [] } : { reason: 'does not exist', missing: true };
  }

  /** Only text can be taken apart here. */
  async parse<P extends ParserName>(id: string, parser: P): Promise<Parsing<P>> {
    const content = await this.read(id);
    if (content.reason !== undefined) return { ...content, missing: true };
    if (parser === 'text') return { parsed: content.text as Parsed[P], problems: content.problems };
    return parsers[parser](bytesOf(content.text, parser), id, defaultLimits);
  }

  async look(id: string) {
    const file = this.#texts.get(id);
    if (file) return { size: file.text.length, modified: file.modified };
    return [...this.#texts.keys()].some((it) => it.startsWith(`${id}/`)) ? ('folder' as const) : null;
  }

  resolve(folder: string, path: string): string {
    return /^[a-z]+:/.test(path) ? path : new URL(path, `${folder}/`).href.replace(/\/$/, '');
  }

  parent(id: string): string | null {
    return /^file:\/\/\/.*\/|^file:\/\/\/[^/]/.test(id) ? id.slice(0, id.lastIndexOf('/')) : null;
  }

  pathIn(folder: string, id: string): string | null {
    if (id !== folder && !id.startsWith(`${folder}/`)) return null;
    return decodeURIComponent(id.slice(folder.lastIndexOf('/') + 1));
  }

  watch(folder: string, changed: () => void): () => void {
    const watchers = this.#watchers.get(folder) ?? new Set();
    this.#watchers.set(folder, watchers.add(changed));
    return () => watchers.delete(changed);
  }

  /** How many folders are watched. */
  get watched(): number {
    return [...this.#watchers.values()].filter((it) => it.size > 0).length;
  }

  #tell(id: string): void {
    for (const [folder, watchers] of this.#watchers) {
      if (this.pathIn(folder, id) !== null || this.pathIn(id, folder) !== null)
        for (const changed of watchers) changed();
    }
  }
}
