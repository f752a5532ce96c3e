import { createHash } from 'node:crypto';

/** A file that browsers may keep for ever: its address changes when its content does. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export function asset(name: string, type: string, body: string | Uint8Array<ArrayBuffer>): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { path: `/assets/${hash}/${name}`, type, body };
}
