import * as z from 'zod';
import { sameAddress } from '../../platform/address.ts';
import { once } from '../../platform/once.ts';

/**
 * An e-mail address that somebody had. It is folded from what the facts still say: one that was forgotten is forgotten
 * here, too.
 */
export const formerAddress = once(() =>
  z.object({
    email: z.string(),
    /** Version of the fact that gave them another one, or none. */
    until: z.number(),
  }),
);
export type FormerAddress = z.infer<ReturnType<typeof formerAddress>>;

/** Of somebody whose address changes all the time the latest are kept: they are in every list of members. */
const MOST = 10;

interface Reached {
  readonly email?: string | undefined;
  readonly former?: readonly FormerAddress[] | undefined;
}

/** The addresses that somebody had before, once a fact of this version gives them `email`. */
export function withFormer(
  { email: before, former }: Reached,
  email: string | undefined,
  version: number,
): Pick<Reached, 'former'> {
  if (before === undefined || sameAddress(before, email)) return former ? { former } : {};
  return { former: [...(former ?? []), { email: before, until: version }].slice(-MOST) };
}

/** The address that they had when their stream was at a version; nothing where that is not known any more. */
export function addressAt({ email, former = [] }: Reached, version: number): string | undefined {
  const at = former.findIndex(({ until }) => version < until);
  if (at < 0) return email;
  // Of those that are not kept any more it may have been any.
  return at === 0 && former.length === MOST ? undefined : former[at]?.email;
}
