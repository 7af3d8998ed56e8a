import { type Document, isMap, isScalar, parseDocument, YAMLMap } from 'yaml';

/**
 * A `sources.yml` that says one more thing of a source, or one less: `value` null takes the mark away. Comments, order and all
 * else stay as they are. Null where the text is no map from paths to fields: then nothing may be written over it.
 */
export function markSource(text: string, path: string, mark: string, value: string | null): string | null {
  const file: Document = parseDocument(text, { logLevel: 'silent', schema: 'failsafe', uniqueKeys: false });
  if (file.errors.length > 0 || (file.contents !== null && !isMap(file.contents))) return null;
  const all = file.contents ?? new YAMLMap();
  file.contents = all;
  // Of two entries the later counts.
  const known = all.items.filter((it) => isScalar(it.key) && it.key.value === path && isMap(it.value)).at(-1)?.value;
  const fields = isMap(known) ? known : new YAMLMap();
  const name = fields.items.find((it) => isScalar(it.key) && String(it.key.value).toLowerCase() === mark)?.key ?? mark;
  if (value === null) fields.delete(name);
  else fields.set(name, value);
  if (known === undefined && value !== null) all.add(file.createPair(path, fields));
  if (known !== undefined && fields.items.length === 0) all.items = all.items.filter((it) => it.value !== known);
  return all.items.length === 0 && file.commentBefore == null && file.comment == null ? '' : file.toString();
}
