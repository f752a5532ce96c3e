import { productAssembly } from '../bin/local/local-cloud.ts';
import { fixtureAssembly } from './local/fixture/start.ts';

/** Synthesizes what local clouds run, where it is not yet: else the first two files that need it would do so twice. */
export async function setup(): Promise<void> {
  await Promise.all([productAssembly(), fixtureAssembly()]);
}
