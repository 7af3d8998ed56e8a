import path from 'node:path';
import process from 'node:process';
import { walkSources } from './source-walk.ts';

// Sources added by hand and a PDF on its page, in a light and a dark theme, into the folder named on the command line.
const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..', '..', '.vscode-test', 'pictures'));
await walkSources('Default Light Modern', path.join(folder, 'sources-light'));
await walkSources('Default Dark Modern', path.join(folder, 'sources-dark'));
