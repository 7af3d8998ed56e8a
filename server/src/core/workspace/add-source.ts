import { decodeAs } from '../documents/decode.ts';
import type { Document, Metadata } from '../documents/document.ts';
import { plain } from '../documents/formats/plain.ts';
import { formatOf } from '../documents/formats.ts';
import type { Limits } from '../documents/limits.ts';
import { markSource } from '../documents/mark-source.ts';
import { writeMarkdown } from '../documents/write-markdown.ts';
import { descriptionsName } from './descriptions.ts';
import { nameSource, namesLike } from './name-source.ts';
import type { Clock, Fetched, Fetching, Files, Saving } from './ports.ts';
import { readFile } from './read-file.ts';

/** What a person adds: words that were copied, with what is known of them, or what stands at an address. */
export type Addition =
  | { readonly text: string; readonly title: string | null; readonly url: string | null }
  | { readonly address: string };

/** The file that was added, with what of it could not be kept, or why there is none, in plain English. */
export type Added = { readonly id: string; readonly missing?: string } | { readonly reason: string };

/** What adding takes of the world. */
export interface AddingWorld {
  readonly files: Files;
  readonly clock: Clock;
  readonly saving: Saving;
  readonly fetching: Fetching;
}

/** Where originals are kept: a hidden folder, which is not read as sources. */
export const originalsFolder = '.originals';

/** Types of files that are sources as they come, with their endings. */
const endings: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'multipart/related': '.mhtml',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'text/vtt': '.vtt',
  'application/x-subrip': '.srt',
};

/**
 * Adds a source to a folder as Markdown with front matter, and keeps what it was made from in a hidden folder beside it. A
 * document that is no web page (a PDF) is added as it is, with its address in `sources.yml`. Nothing that is there is overwritten.
 */
export async function addSource(
  folder: string,
  addition: Addition,
  world: AddingWorld,
  limits: Limits,
  isPrivateAllowed: boolean,
): Promise<Added> {
  if ('text' in addition) return addText(folder, addition, world);
  const fetched = await world.fetching.fetch(addition.address, isPrivateAllowed);
  if ('reason' in fetched) return { reason: `${addition.address}: ${fetched.reason}` };
  const ending = endings[fetched.type];
  if (ending === undefined || !formatOf(`source${ending}`))
    return {
      reason: `${addition.address} is of the type ${fetched.type || 'that its server does not name'}, which is not read`,
    };
  const name = nameSource(null, fetched.address);
  if (ending !== '.html') return addDocument(folder, name, ending, fetched, world);
  return addPage(folder, name, fetched, world, limits);
}

/** A document states no address: `sources.yml` beside it keeps where it was fetched from, and when. */
async function addDocument(
  folder: string,
  name: string,
  ending: string,
  { bytes, address }: Fetched,
  world: AddingWorld,
): Promise<Added> {
  const added = await create(folder, name, ending, bytes, world);
  if ('reason' in added) return added;
  const { files, saving, clock } = world;
  const path = shortName(added.id);
  const file = files.resolve(folder, descriptionsName);
  const before = await files.read(file);
  const stated = markSource('text' in before ? before.text : '', path, 'url', address);
  const described = stated && markSource(stated, path, 'retrieved', `${clock.date().slice(0, 16)}Z`);
  const isThere = 'text' in before || before.missing;
  const reason = described && isThere ? await saving.save(file, described) : 'is no map from paths to fields';
  // The document is there, which is what was asked for; what is missing is said with it.
  return reason === null
    ? added
    : { ...added, missing: `${descriptionsName} ${reason}: its address ${address} was not kept` };
}

async function addText(
  folder: string,
  addition: Extract<Addition, { readonly text: string }>,
  world: AddingWorld,
): Promise<Added> {
  if (addition.text.trim() === '') return { reason: 'there is no text to add' };
  const document = plain.read(addition.text);
  const stated = {
    ...document.metadata,
    title: addition.title ?? document.metadata.title,
    url: addition.url ?? document.metadata.url,
  };
  const name = nameSource(stated.title, stated.url);
  const original = await create(originalsOf(folder, world), name, '.txt', addition.text, world);
  return 'reason' in original ? original : addMarkdown(folder, name, document, stated, original.id, world);
}

async function addPage(
  folder: string,
  name: string,
  fetched: Fetched,
  world: AddingWorld,
  limits: Limits,
): Promise<Added> {
  const originals = originalsOf(folder, world);
  const original = await create(originals, name, '.html', unicodeOf(fetched), world);
  if ('reason' in original) return original;
  const reading = await readFile({ id: original.id, path: original.id }, world.files, limits);
  const document = 'parts' in reading ? reading.parts[0]?.document : undefined;
  if (!document)
    return {
      reason: `${fetched.address} ${'reason' in reading ? reading.reason : 'holds nothing'}: kept as ${shortName(original.id)}`,
    };
  const stated = { ...document.metadata, url: document.metadata.url ?? fetched.address };
  return addMarkdown(folder, nameSource(stated.title, fetched.address), document, stated, original.id, world);
}

async function addMarkdown(
  folder: string,
  name: string,
  document: Document,
  stated: Metadata,
  original: string,
  world: AddingWorld,
): Promise<Added> {
  const { title, outlet, author, date, url } = stated;
  const retrieved = world.clock.date().slice(0, 10);
  const kept = `${originalsFolder}/${shortName(original)}`;
  const text = writeMarkdown({ title, outlet, author, date, url, retrieved, original: kept }, document.passages);
  return create(folder, name, '.md', text, world);
}

/** A page whose server names its encoding is kept as Unicode, since the file alone would not say. */
function unicodeOf({ bytes, charset }: Fetched): string | Uint8Array {
  const decoded = charset === null || /^utf-?8$/i.test(charset) ? null : decodeAs(bytes, charset);
  return decoded && 'text' in decoded ? `\ufeff${decoded.text}` : bytes;
}

/** Writes a file under the first name that is free. */
async function create(
  folder: string,
  name: string,
  ending: string,
  content: string | Uint8Array,
  { files, saving }: AddingWorld,
): Promise<Added> {
  for (const it of namesLike(name)) {
    const id = files.resolve(folder, `${it}${ending}`);
    if ((await files.look(id)) !== null) continue;
    const reason = await saving.create(id, content);
    return reason === null ? { id } : { reason: `${it}${ending} ${reason}` };
  }
  return { reason: `there are a hundred files called ${name} already` };
}

function originalsOf(folder: string, { files }: AddingWorld): string {
  return files.resolve(folder, originalsFolder);
}

function shortName(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
