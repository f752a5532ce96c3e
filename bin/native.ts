import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs after `npm ci`: brings the native code that deployed functions need, for their processors, into `native/`. The
 * root's own install brings this machine's only. Never fails: without it everything but a deployment works.
 */
const folder = join(import.meta.dirname, '..', 'native');
const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: folder,
  stdio: 'ignore',
  // npm tells the scripts it runs about its own folder, and would take this for that one.
  env: Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(local_)?prefix$/i.test(name)),
  ),
});
if (status !== 0) {
  console.warn(
    'Native code for arm64 could not be installed: all runs here, but a deployment is refused until ' +
      "'npm ci --prefix native' has brought it; that command also says what is in its way.",
  );
}
await import('sharp').catch(() =>
  console.warn(
    `sharp has no build for ${process.platform} on ${process.arch}: pictures cannot be taken in here, all else works.`,
  ),
);
