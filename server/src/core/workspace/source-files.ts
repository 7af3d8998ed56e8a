import { formatOf } from '../documents/formats.ts';
import { defaultLimits } from '../documents/limits.ts';
import type { Listed, Skipped } from './ports.ts';

/** Which of the files of a sources folder are read, and why the others are not. Hidden and lock files are neither. */
export function chooseSources(
  files: readonly Listed[],
  limits = defaultLimits,
): { readonly chosen: readonly Listed[]; readonly skipped: readonly Skipped[] } {
  const chosen: Listed[] = [];
  const skipped: Skipped[] = [];
  for (const file of files) {
    if (isHidden(file.path) || isBeside(file.path) || isBibliography(file.path)) continue;
    const reason = reasonToSkip(file, limits.megabytes);
    if (reason === null) chosen.push(file);
    else skipped.push({ path: file.path, reason });
  }
  return { chosen, skipped };
}

/** Why a file of a sources folder is not read; null when it is. */
export function reasonToSkip(file: Listed, megabytes: number): string | null {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (!formatOf(name)) {
    const dot = name.lastIndexOf('.');
    return dot > 0 ? `files of type ${name.slice(dot)} are not read` : 'files without a type are not read';
  }
  return largeness(file, megabytes);
}

/** Why a file is too large to be read; null when it is not. */
export function largeness(file: Listed, megabytes: number): string | null {
  if (file.size < megabytes * 1_000_000) return null;
  return `is ${Math.floor(file.size / 1_000_000)} MB: files of ${megabytes} MB and more are not read (setting limits.megabytes)`;
}

/**
 * Files that no person put there to be read: dot files, and the lock and backup files of word processors and editors
 * (`~$story.docx`, `.~lock.story.odt#`, `story.txt~`, `#story.txt#`), in folders with a dot in front or `node_modules` too.
 */
export function isHidden(path: string): boolean {
  return path
    .split('/')
    .slice(1)
    .some((part) =>
      /^(?:[.~#]|node_modules$|Thumbs\.db$|desktop\.ini$)|~$|\.(?:lock|lck|swp|tmp|part|crdownload)$/i.test(part),
    );
}

/** A bibliography says what sources are, and is none: BibTeX, or CSL-JSON by one of its usual names. */
export function isBibliography(path: string): boolean {
  return /\.(?:bib|bibtex|csl\.json)$|(?:^|\/)(?:references|bibliography|library|literature|citations|zotero|csl)\.json$/i.test(
    path,
  );
}

/** The file in which a sources folder describes its sources, and what people checked of a draft that lies among them. */
function isBeside(path: string): boolean {
  return /(?:^|\/)sources\.ya?ml$|\.checks\.yml$/i.test(path);
}
