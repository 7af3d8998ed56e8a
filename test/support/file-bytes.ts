import { strToU8, zipSync } from 'fflate';
import type { ParserName } from '../../server/src/core/documents/parsed.ts';
import { drawPdf } from './draw-pdf.ts';

/**
 * The bytes of a file that is written as text in a spec. A package, a ZIP archive of XML files, is written as those files one
 * after another, each below a line with its path: `-- word/document.xml --`. Line breaks between tags are left out.
 * A PDF is drawn, see `drawPdf`.
 */
export function bytesOf(text: string, parser: ParserName): Uint8Array {
  if (parser === 'pages') return drawPdf(text);
  if (parser !== 'package') return strToU8(text);
  const parts = text.split(/^-- (\S+) --$/m).slice(1);
  const files: Record<string, Uint8Array> = {};
  for (let i = 0; i < parts.length; i += 2)
    files[parts[i] ?? ''] = strToU8((parts[i + 1] ?? '').replace(/>\s*\n\s*</g, '><').trim());
  return zipSync(files);
}
