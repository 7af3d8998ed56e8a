import { bareCases } from './bare-cases.ts';
import { folder } from './editor.ts';
import { storyCases } from './story-cases.ts';
import { viewCases } from './view-cases.ts';

/** What the extension host calls: runs the cases in order, prints a line each and the counts, throws where one failed. */
export async function run(): Promise<void> {
  const cases = folder().path.endsWith('/bare') ? bareCases : [...storyCases, ...viewCases];
  let failed = 0;
  for (const { title, test } of cases) {
    try {
      await within(test(), title);
      print(`✔ ${title}`);
    } catch (error) {
      failed++;
      print(`✖ ${title}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  print(`${cases.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** The workbench writes to the same console: this is how our lines are known. */
function print(text: string): void {
  for (const line of text.split('\n')) console.log(`sourceline| ${line}`);
}

/** Gives up on an event that never comes, so that a broken build ends. */
async function within(test: Promise<void>, title: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`“${title}” waited in vain for a minute`)), 60_000);
  });
  await Promise.race([test, late]).finally(() => clearTimeout(timer));
}
