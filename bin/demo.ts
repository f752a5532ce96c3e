import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { theStory } from './demo/story/story.ts';
import { startLocalCloud } from './local/local-cloud.ts';
import { seed } from './seed.ts';

/**
 * `npm run demo`: plays a quarter around the BEST Q4 meeting on a local cloud of its own, only through
 * pages, forms and the links in mails, and prints what happens: every message with its time, how many
 * got it, in which languages and why, and why others did not. Ends with 1 when a step did not happen.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'prachum-demo-'));
const cloud = await startLocalCloud({ dataDir, seed, startAt: new Date('2025-10-13T02:00:00.000Z') });
let failed = false;
try {
  await cloud.settle();
  await cloud.tick();
  await theStory(cloud, (line) => console.log(line));
} catch (error) {
  failed = true;
  console.error(`\nThe demo stopped here: ${error instanceof Error ? error.message : error}`);
} finally {
  await cloud.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
