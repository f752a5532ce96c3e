import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local cloud keeps what. */
export function pathsIn(dataDir: string) {
  return {
    state: join(dataDir, 'state.db'),
    engine: join(dataDir, 'engine.db'),
    issuer: join(dataDir, 'issuer.db'),
    mail: join(dataDir, 'mail'),
    objects: join(dataDir, 'objects'),
    logs: join(dataDir, 'logs'),
  };
}

/** Forgets everything that was kept but the synthesized assemblies. */
export function wipe(dataDir: string): void {
  const { state, engine, issuer, mail, objects, logs } = pathsIn(dataDir);
  for (const database of [state, engine, issuer]) removeDatabase(database);
  for (const folder of [mail, objects, logs]) rmSync(folder, { recursive: true, force: true });
}

/** Removes an SQLite file with what belongs to it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}
