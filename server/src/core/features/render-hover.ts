import type { Evidence } from '../corpus/evidence.ts';
import { headsOf, placeOf, voiceName } from '../findings/wording.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { statedIn } from './evidence-row.ts';
import type { Hover } from './hover.ts';

const relations = { agrees: '✓', computed: '=', differs: '≠', near: '≈' } as const;

/**
 * A hover as Markdown that any client renders: no HTML, no command links. `link` gives the address that opens a place of a
 * source; words of sources are escaped.
 */
export function renderHover(hover: Hover, link: (evidence: Evidence) => string): string {
  const head = `**${escapeMarkdown(hover.heading)}** — ${escapeMarkdown(hover.summary)}`;
  const body = hover.layout === 'table' ? table(hover, link) : passages(hover, link);
  const more = hover.more > 0 ? [`*and ${hover.more} more*`] : [];
  const names = [hover.spellings, hover.roles, hover.alike]
    .filter((it) => it.length > 0)
    .map((it) => escapeMarkdown(it.join(' · ')));
  const corrections = hover.corrections.map(
    (it) => `*${escapeMarkdown(it.source)} corrects itself:* ${escapeMarkdown(it.text)}`,
  );
  return [head, ...names, ...body, ...more, ...corrections].join('\n\n');
}

function table(hover: Hover, link: (evidence: Evidence) => string): readonly string[] {
  if (hover.rows.length === 0) return [];
  const rows = hover.rows.map((row) => {
    const [first] = row;
    if (!first) return '';
    const value = escapeMarkdown(first.working ?? statedIn(first));
    const voices = [...new Set(row.flatMap((it) => voiceName(it) ?? []))].map(escapeMarkdown).join('; ');
    const places = row.map(
      (it) => `${linked(it, link)}${alsoAs(it, hover)}${it.source.metadata.date ? `, ${it.source.metadata.date}` : ''}`,
    );
    return `| ${relations[first.relation]} ${value} | ${voices} | ${places.join(' · ')} |`;
  });
  return [['| value | who says so | source |', '| --- | --- | --- |', ...rows].join('\n')];
}

function passages(hover: Hover, link: (evidence: Evidence) => string): readonly string[] {
  return hover.rows.flat().map((it) => {
    const before = escapeMarkdown(headsOf(it) + it.passage.slice(0, it.start));
    const marked = escapeMarkdown(it.passage.slice(it.start, it.end));
    const after = escapeMarkdown(it.passage.slice(it.end));
    const reason = it.reason ? ` · ${escapeMarkdown(it.reason)}` : '';
    return `${linked(it, link)}${alsoAs(it, hover)}${reason}\n\n> ${before}${marked.trim() ? `**${marked.trim()}**` : marked}${after}`;
  });
}

/** “ (also as 004)”: the same text in another file. */
function alsoAs({ at }: Evidence, { also }: Hover): string {
  const keys = also[at.source] ?? [];
  return keys.length === 0 ? '' : ` (also as ${keys.map(escapeMarkdown).join(', ')})`;
}

function linked(evidence: Evidence, link: (evidence: Evidence) => string): string {
  return `[${escapeMarkdown(placeOf(evidence))}](${link(evidence)})`;
}
