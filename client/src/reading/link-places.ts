import { type Hover, MarkdownString } from 'vscode';
import { sourceScheme } from './source-scheme.ts';

/** The command behind links to places of sources, with the address as its argument. */
export const openPlaceCommand = 'sourceline.openPlace';

const link = new RegExp(`\\]\\((${sourceScheme}:[^)\\s]+)\\)`, 'g');

/** Lets links to texts of sources in a hover work: VS Code opens none of a scheme that it does not know, but commands that are allowed. */
export function linkPlaces(hover: Hover): Hover {
  const contents = hover.contents.map((it) => {
    if (!(it instanceof MarkdownString) || it.value.search(link) < 0) return it;
    const linked = new MarkdownString(it.value.replace(link, (_, address: string) => `](${commandLink(address)})`));
    linked.isTrusted = { enabledCommands: [openPlaceCommand] };
    return linked;
  });
  return { contents, ...(hover.range ? { range: hover.range } : {}) } as Hover;
}

function commandLink(address: string): string {
  const argument = encodeURIComponent(JSON.stringify([address])).replace(
    /[()']/g,
    (it) => `%${it.charCodeAt(0).toString(16)}`,
  );
  return `command:${openPlaceCommand}?${argument}`;
}
