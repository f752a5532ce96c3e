import { spawn } from 'node:child_process';

/** What is looked at before any test runs; each finds faults of its own. */
const parts = ['types', 'lint', 'layout', 'unused'];

/** Runs a script of package.json. @returns whether it found nothing, and what it said. */
function run(part: string): Promise<{ ok: boolean; said: string }> {
  const child = spawn('npm', ['run', '--silent', part], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((done, fail) =>
    child
      .on('error', fail)
      .on('close', (code) => done({ ok: code === 0, said: Buffer.concat(said).toString() })),
  );
}

// At once: each of them alone leaves a part of the machine idle.
const results = parts.map(async (part) => {
  const { ok, said } = await run(part);
  console.log(`${ok ? 'ok' : 'FAILED'}  npm run ${part}\n${said}`);
  return ok;
});
if ((await Promise.all(results)).includes(false)) process.exitCode = 1;
