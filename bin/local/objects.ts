import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Template } from './template.ts';

/** The template's buckets: every object is a file. */
export class LocalObjects {
  readonly #dir: string;
  readonly #buckets: readonly string[];

  constructor(template: Template, dir: string) {
    this.#dir = dir;
    this.#buckets = template.resources(['AWS::S3::Bucket'], z.unknown()).map(({ name }) => name);
  }

  /** @returns the bytes, or undefined where there is no such object. */
  get(bucket: string, key: string): Buffer | undefined {
    const file = this.#fileOf(bucket, key);
    return existsSync(file) ? readFileSync(file) : undefined;
  }

  has(bucket: string): boolean {
    return this.#buckets.includes(bucket);
  }

  put(bucket: string, key: string, bytes: Buffer): void {
    if (!this.has(bucket)) throw new Error(`The template declares no bucket ${bucket}.`);
    const file = this.#fileOf(bucket, key);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }

  /** Whether or not it is there. */
  remove(bucket: string, key: string): void {
    rmSync(this.#fileOf(bucket, key), { force: true });
  }

  /** Keys are any text; a name of a file made of one cannot lead out of the folder. */
  #fileOf(bucket: string, key: string): string {
    return join(
      this.#dir,
      bucket,
      encodeURIComponent(key).replace(/^\.+$/, (dots) => `%2E${dots}`),
    );
  }
}

/** S3's mark of what is in an object that was put in one piece. */
export function etagOf(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
