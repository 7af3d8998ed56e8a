import type { LanguageClientOptions } from 'vscode-languageclient';

/** What is asked of the server: Markdown on disk or not yet saved. Which of it is a draft, the server decides. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [
    { language: 'markdown', scheme: 'file' },
    { language: 'markdown', scheme: 'untitled' },
  ],
  diagnosticCollectionName: 'sourceline',
  synchronize: { configurationSection: 'sourceline' },
};
