import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from './bench/bundled.ts';
import { startEngine } from './local/engine.ts';

/**
 * `npm run burst`: how long piles of mails take, by deliver, tick, ledger and pace as they are deployed, on a
 * clock that jumps over all waiting. `npm run burst -- --full` takes longer and measures large piles.
 */
process.env.POWERTOOLS_LOG_LEVEL ??= 'ERROR';
const scratch = mkdtempSync(join(tmpdir(), 'burst-'));
const engine = await startEngine(undefined);
let isWell = false;
try {
  const shown: typeof import('./burst/show.ts') = await import(await bundled('bin/burst/show.ts', scratch));
  isWell = await shown.show(engine.endpoint, process.argv.includes('--full'));
} finally {
  await engine.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(isWell ? 0 : 1);
