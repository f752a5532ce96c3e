import { sameAddress } from '../../platform/address.ts';
import type { Role, StaffRole } from './events.ts';
import type { FoundedNetwork, Staff } from './network.ts';

/** Who somebody is to the issuer: its subject, and the address it verified. */
export interface Identity {
  readonly subject: string;
  readonly email: string;
}

/** What is needed to recognise somebody among a network's staff. */
export interface Recognisable {
  readonly email: string;
  readonly subject?: string | undefined;
  readonly revoked: boolean;
  readonly role: StaffRole;
}

/** Somebody whose role this version knows. */
export type WithRole<T> = T & { readonly role: Role };

export function hasKnownRole<T extends { readonly role: StaffRole }>(one: T): one is WithRole<T> {
  return one.role !== 'unknown';
}

/**
 * The person among those who have a role: by subject, else by verified address where nobody has claimed
 * that role yet. An address that changes hands does not carry a claimed role with it.
 */
export function recognise<T extends Recognisable>(
  staff: readonly T[],
  person: Identity,
): WithRole<T> | undefined {
  const present = staff.filter((one) => !one.revoked).filter(hasKnownRole);
  return (
    present.find((one) => one.subject === person.subject) ??
    present.find((one) => one.subject === undefined && sameAddress(one.email, person.email))
  );
}

/** A role that the verified address of somebody had, and that belongs to another account than theirs. */
export function lostRole<T extends Recognisable>(
  staff: readonly T[],
  { subject, email }: Identity,
): WithRole<T> | undefined {
  return staff
    .filter(hasKnownRole)
    .find(
      (one) =>
        !one.revoked && one.subject !== undefined && one.subject !== subject && sameAddress(one.email, email),
    );
}

/** The role of somebody who has signed in. */
export function staffFor(network: FoundedNetwork, person: Identity): WithRole<Staff> | undefined {
  return recognise(network.staff, person);
}
