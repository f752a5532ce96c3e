import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The code that is deployed, in a folder of its own, to be added to as somebody would who follows a recipe. */
export class ScratchCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'prachum-recipe-'));
  /** Files of ours that had to change. */
  readonly changed = new Set<string>();

  /** @param compiled what `compile` looks at, with all that it imports. */
  constructor(compiled: readonly string[] = ['functions', '*.ts']) {
    cpSync(join(root, 'functions'), join(this.folder, 'functions'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    cpSync(join(root, 'package.json'), join(this.folder, 'package.json'));
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
    const config = { compilerOptions, include: compiled };
    writeFileSync(join(this.folder, 'tsconfig.json'), JSON.stringify(config));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Adds a file that was not there. */
  add(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text, { flag: 'wx' });
  }

  /** Adds a file of a recipe's folder, written as text so that nothing else takes it for code. */
  addFrom(folder: string, source: string, file: string): void {
    this.add(file, sourceOf(folder, source));
  }

  /** Adds a file of which a part was left out. */
  addCut(part: string, file: string, whole: string, cut: (text: string) => string): void {
    if (cut(whole) === whole) throw new Error(`nothing was left out: ${part}`);
    this.add(file, cut(whole));
  }

  /** Adds a line to a list of ours: its import first, and itself after a line that is there. */
  list(file: string, { imports, after, line }: { imports: string; after: string; line: string }): void {
    const before = readFileSync(join(this.folder, file), 'utf8');
    if (before.split(after).length !== 2) throw new Error(`${file} has not one line ${after}`);
    writeFileSync(join(this.folder, file), `${imports}\n${before.replace(after, () => `${after}\n${line}`)}`);
    this.changed.add(file);
  }

  /** What the compiler says, by file; nothing where it is content. */
  compile(): Map<string, string[]> {
    const tsc = join(root, 'node_modules', '.bin', 'tsc');
    // Several threads each look at what all of them need: half as much work again, and other tests have the rest.
    const args = ['--project', this.folder, '--singleThreaded'];
    const { stdout } = spawnSync(tsc, args, { cwd: this.folder, encoding: 'utf8' });
    const said = new Map<string, string[]>();
    for (const [, file = '', text = ''] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (.*)$/gm)) {
      said.set(file, [...(said.get(file) ?? []), text]);
    }
    return said;
  }

  /** Runs a script of the copy, and answers what it prints as JSON. */
  run(script: string, input: object): unknown {
    const { stdout, stderr } = spawnSync(process.execPath, [join(this.folder, script)], {
      cwd: this.folder,
      encoding: 'utf8',
      input: JSON.stringify(input),
      // The same code at every run.
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.folder, '.compiled') },
    });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  }
}

export function sourceOf(folder: string, source: string): string {
  return readFileSync(join(import.meta.dirname, folder, `${source}.txt`), 'utf8');
}
