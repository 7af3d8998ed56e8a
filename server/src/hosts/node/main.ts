import { serve } from './serve.ts';

// The language server as an editor starts it: `--node-ipc`, `--stdio`, `--socket` or `--pipe` say over which channel.
await serve('arguments');
