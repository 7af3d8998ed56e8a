import { escapeHtml } from './escape-html.ts';

/** A page that stands by itself: nothing in it is loaded from anywhere, and only its own script may run. */
export interface Page {
  readonly title: string;
  readonly style: string;
  /** The script with the digest that lets it run, or null for a page without one. */
  readonly script: { readonly text: string; readonly sha256: string } | null;
  /** HTML. */
  readonly body: string;
}

/** Writes a page. Its content security policy allows its own style and script, and no address at all. */
export function writePage({ title, style, script, body }: Page): string {
  const run = script === null ? '' : `; script-src 'sha256-${script.sha256}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'${run}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}${script === null ? '' : `\n<script>${script.text}</script>`}
</body>
</html>
`;
}
