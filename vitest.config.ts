import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closing-line.ts';

/** What runs a local cloud, which lives in UTC, in processes of its own. */
const apart = ['test/browser/**', 'test/journey/**', 'test/local/**'];
/** What needs the CDK, which takes longer to import than its tests. */
const deployed = ['test/lib/**'];

const tests = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.ts`);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/engine-process.ts'],
    // By itself Vitest keeps a core free for somebody who watches: half of a machine of two.
    maxWorkers: '100%',
    // Starting a process and importing again takes longer than most files: they leave it as they found it.
    isolate: false,
    // Failures are provoked on purpose; their log lines would bury the report.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'apart', include: tests(apart), globalSetup: ['test/assemblies.ts'] } },
      { extends: true, test: { name: 'deployed', include: tests(deployed) } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...apart, ...deployed],
        },
      },
    ],
  },
});
