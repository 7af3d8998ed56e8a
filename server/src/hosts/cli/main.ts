#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Most of a short run is the reading of our own code: what Node made of it the last time is kept in the machine's temporary folder.
enableCompileCache?.();

await import('./start.ts');
