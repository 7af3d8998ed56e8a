import type { LanguageClientOptions } from 'vscode-languageclient';
import { followCommand } from './commands/add-source.ts';
import { linkPlaces } from './reading/link-places.ts';

/** What is asked of the server: Markdown on disk or not yet saved. Which of it is a draft, the server decides. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [
    { language: 'markdown', scheme: 'file' },
    { language: 'markdown', scheme: 'untitled' },
  ],
  diagnosticCollectionName: 'sourceline',
  synchronize: { configurationSection: 'sourceline' },
  middleware: {
    executeCommand: followCommand,
    provideHover: async (document, position, token, next) => {
      const hover = await next(document, position, token);
      return hover && linkPlaces(hover);
    },
  },
};
