import { blogs } from './blogs.ts';
import { dailies } from './dailies.ts';
import { locals } from './local.ts';
import { odd } from './odd.ts';
import { saved } from './saved.ts';
import { type Story, textOfStory } from './story.ts';

/** A page as a file, with the text that it was made from. */
export interface Page {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The story, where the page states in its head what it is. */
  readonly stated: Story | null;
}

/** Web pages in layouts of many kinds, made from stories: whoever reads them can be told what they should have read. */
export const pages: readonly Page[] = [...dailies, ...blogs, ...locals, ...saved, ...odd].map((layout) => {
  const html = layout.render(layout.story);
  return {
    name: layout.name,
    file: `${layout.name.replace(/\W+/g, '-')}${layout.extension ?? '.html'}`,
    bytes: layout.encode?.(html) ?? new TextEncoder().encode(html),
    text: textOfStory(layout.story),
    stated: html.includes('application/ld+json') && layout.extension !== '.mhtml' ? layout.story : null,
  };
});
