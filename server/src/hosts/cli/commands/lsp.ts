import type { Command } from '../command.ts';
import { UsageError } from '../io.ts';

/** `sourceline lsp`: the language server for any editor. */
export const lsp: Command = {
  name: 'lsp',
  usage: '--stdio',
  about: 'Runs the language server for any editor.',
  options: { stdio: { type: 'boolean', about: 'speaks over standard input and output' } },
  async run(_io, given) {
    if (!given.flag('stdio'))
      throw new UsageError('the language server speaks over standard input and output: --stdio');
    // Loaded here, so that no other command pays for the protocol.
    const { serve } = await import('../../node/serve.ts');
    await serve('stdio');
    return 0;
  },
};
