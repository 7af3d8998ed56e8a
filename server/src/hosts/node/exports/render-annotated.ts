import { annotateCritic } from '../../../core/exports/annotate-critic.ts';
import { annotateFootnotes } from '../../../core/exports/annotate-footnotes.ts';
import { annotateHtml } from '../../../core/exports/annotate-html.ts';
import type { Annotated } from '../../../core/exports/annotation.ts';
import type { AnnotatedFormat } from '../../../core/exports/formats.ts';
import { writeDocx } from './write-docx.ts';

/** An annotated draft in one of its shapes: text, or the bytes of a Word document. `made` is the time of its comments. */
export async function renderAnnotated(
  annotated: Annotated,
  format: AnnotatedFormat,
  made: string,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'footnotes':
      return annotateFootnotes(annotated);
    case 'critic':
      return annotateCritic(annotated);
    case 'html':
      return annotateHtml(annotated);
    case 'docx':
      return await writeDocx(annotated, made);
  }
}
