import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closing-line.ts';

/** What changes its process (environment, time zone, memory) or is watched there, a process for each file. */
const apart = ['test/browser/**', 'test/journey/**', 'test/local/**'];
/** What needs the CDK, which takes longer to import than its tests. */
const deployed = ['test/lib/**'];

const tests = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.ts`);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/engine-process.ts'],
    // Failures are provoked on purpose; their log lines would bury the report.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Files that share a process leave it as they found it.
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'apart', include: tests(apart), isolate: true } },
      { extends: true, test: { name: 'deployed', include: tests(deployed), isolate: false, maxWorkers: 1 } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...apart, ...deployed],
          isolate: false,
        },
      },
    ],
  },
});
