import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The one package with native code that a function runs. */
export const NATIVE = 'sharp';

/** What `sharp` loads besides its builds. */
const PARTS = ['sharp', '@img/colour', 'detect-libc', 'semver'];
/** Its licence (SIL OFL 1.1) is in the file beside it. */
const FONT = 'battambang-bold.ttf';
/** Parts of a package that are for building it. */
const SOURCES = ['src', 'install'];

const root = join(import.meta.dirname, '..');
/** What `npm install` brought for this machine, and for the processors of Lambda (`bin/native.ts`). */
const here = join(root, 'node_modules');
const deployed = join(root, 'native', 'node_modules');

/** Builds of sharp for arm64, where functions are deployed. */
const ARM64 = ['@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64'];

/**
 * Puts the package beside a bundle, with two builds of it: for the processors of Lambda, and for the machine that
 * synthesizes, since what is deployed is what is tested here. `sharp` finds the right one by itself.
 */
export function copyNative(outdir: string): void {
  const to = join(outdir, 'node_modules');
  for (const name of PARTS) copyPackage(here, to, name);
  for (const name of buildsIn(here)) copyPackage(here, to, name);
  for (const name of hasArm64() ? ARM64 : []) copyPackage(deployed, to, name);
}

/** The font that pictures are drawn with, beside the code that names it by its own address. */
export function copyFont(outdir: string): void {
  place(join(root, 'functions', 'files', 'taking', FONT), join(outdir, FONT));
}

/** Whether what Lambda needs is there: it can be missing where npm was told to run no scripts. */
export function hasArm64(): boolean {
  return ARM64.every((name) => existsSync(join(deployed, name)));
}

/** Why a deployment would have no pictures, and what to do about it. */
export const NO_ARM64 =
  'Native code for arm64 is missing, so that the function for pictures could not run. Bring it by ' +
  "'npm ci --prefix native', which needs the npm registry, and try again.";

function buildsIn(modules: string): string[] {
  const names = existsSync(join(modules, '@img')) ? readdirSync(join(modules, '@img')) : [];
  return names.filter((name) => /^sharp-/.test(name)).map((name) => `@img/${name}`);
}

function copyPackage(from: string, to: string, name: string): void {
  if (!existsSync(join(from, name))) return;
  for (const part of readdirSync(join(from, name))) {
    if (!SOURCES.includes(part)) place(join(from, name, part), join(to, name, part));
  }
}

/**
 * A file with two names rather than two files, where the disk allows: each change of a source makes another asset. It
 * is never a symbolic link, which Lambda does not take.
 */
function place(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    for (const name of readdirSync(from)) place(join(from, name), join(to, name));
    return;
  }
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(realpathSync(from), to);
  } catch {
    copyFileSync(from, to);
  }
}
