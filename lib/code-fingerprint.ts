import { join } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';

let fingerprint: string | undefined;

/** The same for all functions of a deployment, and another one for every change of any of them. */
export function codeFingerprint(): string {
  fingerprint ??= FileSystem.fingerprint(join(import.meta.dirname, '..', 'functions')).slice(0, 16);
  return fingerprint;
}
