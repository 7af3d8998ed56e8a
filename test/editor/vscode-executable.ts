#!/usr/bin/env node
import process from 'node:process';
import { openWorkbench } from './workbench.ts';

// Stands where `@vscode/test-electron` expects the executable of VS Code: takes its arguments, runs the suite in the extension
// host of a real VS Code in a browser, and exits with the suite's code.
const value = (name: string) => process.argv.find((it) => it.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const folder = process.argv.slice(2).find((it) => !it.startsWith('-')) ?? process.cwd();
const workbench = await openWorkbench({
  folder,
  extension: value('extensionDevelopmentPath'),
  tests: value('extensionTestsPath'),
});
const code = await workbench.suite;
await workbench.close();
process.exit(code);
