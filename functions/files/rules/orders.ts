import * as z from 'zod';
import type { Ordered } from '../../platform/capability.ts';
import { ORDERED } from '../../platform/object-prefixes.ts';
import { once } from '../../platform/once.ts';

/** A picture that is to be drawn, as a file of its own. */
export interface Order {
  readonly network: string;
  /** The aggregate it is about: kind and id. */
  readonly of: { readonly kind: string; readonly id: string };
  /** Id of the file that it becomes. */
  readonly file: string;
}

const line = z.string().max(1000);

/** What is on it, in one or two languages; nothing of people. */
export const drawing = once(() =>
  z.object({
    pictures: z
      .array(
        z.object({
          /** Of the object: `km.jpg`, `en.jpg`. */
          name: z.string().regex(/^(km|en)\.jpg$/),
          network: line,
          title: line,
          when: line,
        }),
      )
      .min(1)
      .max(2),
  }),
);
export type Drawing = z.infer<ReturnType<typeof drawing>>;
export type Drawn = Drawing['pictures'][number];

const PART = /^[A-Za-z0-9_-]{1,64}$/;

export function orderOf({ network, of, file }: Order, what: Drawing): Ordered {
  return { key: `${ORDERED}${[network, of.kind, of.id, file].join('/')}`, text: JSON.stringify(what) };
}

/** Reads the key of an order; `undefined` where it is none. */
export function readOrderKey(key: string): Order | undefined {
  if (!key.startsWith(ORDERED)) return undefined;
  const parts = key.slice(ORDERED.length).split('/');
  const [network = '', kind = '', id = '', file = ''] = parts;
  if (parts.length !== 4 || !parts.every((part) => PART.test(part))) return undefined;
  return { network, of: { kind, id }, file };
}
