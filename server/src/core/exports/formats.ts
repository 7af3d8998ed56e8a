/** The shapes of a fact-check sheet, by the names under which they are asked for, with how their files end. */
export const sheetEndings = { markdown: '.md', html: '.html', csv: '.csv', xlsx: '.xlsx' } as const;

export type SheetFormat = keyof typeof sheetEndings;

export const sheetFormats = Object.keys(sheetEndings) as readonly SheetFormat[];

/** The shapes of an annotated draft. */
export const annotatedEndings = { footnotes: '.md', critic: '.critic.md', html: '.html', docx: '.docx' } as const;

export type AnnotatedFormat = keyof typeof annotatedEndings;

export const annotatedFormats = Object.keys(annotatedEndings) as readonly AnnotatedFormat[];

/** `story.sheet.html` and `story.annotated.docx` for `story.md`: beside the draft, and never taken for one. */
export function exportName(draft: string, what: 'sheet' | 'annotated', ending: string): string {
  return `${draft.replace(/\.[^./\\]+$/, '')}.${what}${ending}`;
}

/** Whether a Markdown file is one of ours and no draft. */
export function isExport(name: string): boolean {
  return /\.(?:sheet|annotated)(?:\.critic)?\.(?:md|markdown)$/i.test(name);
}
