import { enableCompileCache, flushCompileCache } from 'node:module';

// Most of a start is the reading of our own code: what Node made of it the last time is kept in the machine's temporary folder.
enableCompileCache?.();

// The language server as an editor starts it: `--node-ipc`, `--stdio`, `--socket` or `--pipe` say over which channel.
const { serve } = await import('./serve.ts');
await serve('arguments');

// Some editors end a server without a word; otherwise the end is when it would be written.
setTimeout(() => flushCompileCache?.(), 10_000).unref();
