import * as l10n from '@vscode/l10n';
import { dayName } from '../day-name.ts';
import type { UsedSource } from './lay-out-sources.ts';

/** A source as a line of a tree. */
export interface SourceLine {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly spoken: string;
  /** Paragraphs, plain text. */
  readonly tooltip: readonly string[];
}

const kindIcons: Readonly<Record<string, string>> = {
  article: 'note',
  transcript: 'comment-discussion',
  interview: 'mic',
  notes: 'notebook',
  document: 'file-text',
  data: 'table',
};

const formatIcons: Readonly<Record<string, string>> = {
  pdf: 'file-pdf',
  html: 'globe',
  csv: 'table',
  xlsx: 'table',
  docx: 'file-text',
  odt: 'file-text',
  eml: 'mail',
  srt: 'mic',
  vtt: 'mic',
  markdown: 'file-text',
  plain: 'file-text',
};

/** What a source is called in a list, and stands in order by. */
export function sourceLabel({ title, name }: Pick<UsedSource, 'title' | 'name'>): string {
  return title ?? name;
}

/** A source in one line: what it is called, when it is from, what the draft owes to it. */
export function describeSource(source: UsedSource): SourceLine {
  const { name, title, key, date, cited, backs, copies, standing, terms } = source;
  const uses = [
    cited > 0 ? l10n.t('cited {0}×', cited) : '',
    backs > 0 ? l10n.t('backs {0}', backs) : '',
    copies.length > 0 ? l10n.t('{0} copies', copies.length) : '',
  ];
  const marks = [standing ?? '', terms ?? ''];
  const day = date === null ? '' : dayName(date);
  const description = [day, ...marks, ...uses].filter(Boolean).join(' · ');
  return {
    label: sourceLabel(source),
    description: title === null || title === name ? description : [name, description].filter(Boolean).join(' · '),
    icon: iconOf(source),
    spoken: [title, name, day, ...marks, ...uses].filter(Boolean).join(', '),
    tooltip: [
      sourceLabel(source),
      [source.outlet, source.author, day].filter(Boolean).join(', '),
      [source.path, source.format, source.kind].filter(Boolean).join(' · '),
      key === null ? l10n.t('Under terms: its name never enters a draft.') : l10n.t('Key: {0}', key),
      l10n.t(
        '{0} passages read. The draft cites it {1} times; it backs {2} of its facts.',
        source.passages,
        cited,
        backs,
      ),
      copies.length > 0 ? l10n.t('The same text: {0}', copies.join(', ')) : '',
    ].filter(Boolean),
  };
}

function iconOf({ terms, standing, kind, format }: UsedSource): string {
  if (terms !== null) return 'lock';
  if (standing === 'primary') return 'star-full';
  return kindIcons[kind ?? ''] ?? formatIcons[format] ?? 'file';
}
