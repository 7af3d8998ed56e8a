import assert from 'node:assert/strict';
import { extensions } from 'vscode';

const cases: Record<string, () => Promise<void>> = {
  async 'the extension activates'() {
    const it = extensions.getExtension('sourceline.sourceline');
    assert.ok(it);
    await it.activate();
  },
};
export async function run(): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const [name, test] of Object.entries(cases)) {
    try {
      await test();
      passed++;
      console.log(`✔ ${name}`);
    } catch (e) {
      failed++;
      console.log(`✖ ${name}\n${e instanceof Error ? e.stack : e}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed) throw new Error(`${failed} failed`);
}
