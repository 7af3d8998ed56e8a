import footnotes from 'markdown-it-footnote';
import { commands, type Disposable, type Uri, workspace } from 'vscode';
import type { Desk } from '../desk.ts';
import { stateName } from '../views/facts-filter.ts';
import type { MarkdownIt } from './markdown-it.ts';
import { type PreviewFact, sourceLabels } from './source-labels.ts';

/** Teaches VS Code’s own Markdown preview footnotes, source notes and the states of facts, each as its setting says. */
export function extendPreview(md: MarkdownIt, desk: () => Desk | null): MarkdownIt {
  const has = (name: string) => workspace.getConfiguration('sourceline.preview').get<boolean>(name, false);
  // Where another extension has footnotes already, they stay its own.
  if (has('footnotes') && !('footnote_ref' in md.renderer.rules)) md.use(footnotes);
  sourceLabels(md, {
    showsNotes: () => has('sourceNotes'),
    factsOf: (env) => (has('facts') ? factsOf(desk(), env) : []),
  });
  return md;
}

/** Draws open previews anew where what they show has changed. */
export function refreshPreviews(desk: Desk): Disposable {
  const refresh = () => void commands.executeCommand('markdown.preview.refresh');
  const settings = workspace.onDidChangeConfiguration((it) => {
    if (it.affectsConfiguration('sourceline.preview')) refresh();
  });
  const facts = desk.model.onDidChange(() => {
    if (workspace.getConfiguration('sourceline.preview').get<boolean>('facts')) refresh();
  });
  return {
    dispose: () => {
      settings.dispose();
      facts.dispose();
    },
  };
}

function factsOf(desk: Desk | null, env: unknown): readonly PreviewFact[] {
  const uri = (env as { readonly currentDocument?: Uri } | null)?.currentDocument;
  if (!desk || uri?.toString() !== desk.model.uri?.toString()) return [];
  // Once they are there the preview is drawn anew.
  desk.model.want();
  return (desk.model.facts?.facts ?? []).map(({ range, words, state, reason }) => {
    const title = reason ? `${stateName(state)}: ${reason}` : stateName(state);
    return { line: range.start.line, words, state, title };
  });
}
