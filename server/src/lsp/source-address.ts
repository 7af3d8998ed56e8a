import type { ReadPlace, SourcePlace } from '../core/features/source-place.ts';

/**
 * The addresses of texts that were read from files that are no text: `sourceline-source:/sources/report.pdf.txt?<id>`. An
 * editor that takes texts from the server (LSP 3.18, `workspace/textDocumentContent`) opens them like files.
 */
export const sourceScheme = 'sourceline-source';

export function toAddress({ source, path }: ReadPlace): string {
  // The name ends as text does, or an editor would open it as what the file is.
  const name = path.split('/').map(encodeURIComponent).join('/');
  return `${sourceScheme}:/${name}.txt?${encodeURIComponent(source)}`;
}

/** The id of the source that an address names; null for other addresses. */
export function fromAddress(uri: string): string | null {
  const query = new RegExp(`^${sourceScheme}:[^?]*\\?([^#]*)`).exec(uri)?.[1];
  try {
    return query ? decodeURIComponent(query) : null;
  } catch {
    return null;
  }
}

/** What an editor opens that takes no texts from the server: the file, a PDF at its page. */
export function fileAddress({ id, read }: SourcePlace): string {
  return read?.page && /\.pdf$/i.test(read.path) ? `${id}#page=${read.page}` : id;
}
