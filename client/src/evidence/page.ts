/** The addresses and words that the page of the evidence view is made of. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Where the webview may load its own files from. */
  readonly cspSource: string;
  /** Fresh for every page: the one script that may run carries it. */
  readonly nonce: string;
  readonly title: string;
  readonly language: string;
  /** The strings in the person’s language, empty for English. */
  readonly words: Readonly<Record<string, unknown>>;
}

/** The page: its own style and its own script, and nothing else may load or run. */
export function pageOf({ script, style, cspSource, nonce, title, language, words }: PageParts): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body data-words="${escapeHtml(JSON.stringify(words))}">
<main></main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}
