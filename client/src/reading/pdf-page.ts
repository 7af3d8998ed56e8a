import * as l10n from '@vscode/l10n';
import { env, type Uri, Uri as Uris, type Webview, workspace } from 'vscode';

/**
 * The HTML of the page that shows a PDF. Only the extension's own files are loaded, from this machine: no inline script, no
 * style but ours, no picture and nothing from the net.
 */
export function pdfPage(webview: Webview, extension: Uri, file: Uri): string {
  const at = (...path: readonly string[]) =>
    escapeHtml(webview.asWebviewUri(Uris.joinPath(extension, ...path)).toString());
  const own = webview.cspSource;
  const policy = [
    "default-src 'none'",
    `script-src ${own} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `connect-src ${own}`,
    `style-src ${own}`,
    'img-src blob:',
    `font-src ${own} blob:`,
  ].join('; ');
  const button = (action: string, sign: string, title: string) =>
    `<button type="button" data-action="${action}" title="${escapeHtml(title)}" aria-label="${escapeHtml(title)}">${sign}</button>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(workspace.asRelativePath(file))}</title>
<link rel="stylesheet" href="${at('client', 'media', 'pdf-page.css')}">
</head>
<body data-worker="${at('dist', 'pdfjs', 'pdf.worker.mjs')}" data-wasm="${at('dist', 'pdfjs')}/" data-letters="${at('dist', 'pdfjs', 'cmaps')}/" data-label="${escapeHtml(l10n.t('Page {0}'))}" data-failed="${escapeHtml(l10n.t('This PDF cannot be shown.'))}">
<header>
<h1>${escapeHtml(workspace.asRelativePath(file))}</h1>
<div role="toolbar" aria-label="${escapeHtml(l10n.t('Pages'))}">
${button('previous', '‹', l10n.t('Previous page'))}
${button('next', '›', l10n.t('Next page'))}
<label>${escapeHtml(l10n.t('Page'))} <input id="page" type="number" min="1" value="1"></label> <span>/ <span id="count">–</span></span>
${button('smaller', '−', l10n.t('Smaller'))}
${button('larger', '+', l10n.t('Larger'))}
<span class="end"></span>${button('text', escapeHtml(l10n.t('Text')), l10n.t('Show the text that was read'))}
</div>
</header>
<div id="said" role="status"></div>
<main tabindex="0"></main>
<script type="module" src="${at('dist', 'pdf-page', 'main.js')}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
}
