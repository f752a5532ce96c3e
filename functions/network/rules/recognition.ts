import { sameAddress } from '../../platform/address.ts';
import type { NetworkEvent } from './events.ts';
import type { Network, Staff } from './network.ts';
import { NobodyAsks, NoSuchNetwork, NoSuchStaff, NotOfOneself } from './refusals.ts';
import { type Identity, lostRole, staffFor } from './staff.ts';

/**
 * Somebody who signed in is nobody by their subject, but their verified address has a role that belongs to another
 * subject. That is noted for a person to look at, once for each account, and opens nothing.
 */
export function askRecognition(network: Network, person: Identity): NetworkEvent[] {
  if (network.status !== 'founded' || staffFor(network, person)) return [];
  const staff = lostRole(network.staff, person);
  if (!staff || staff.asked?.subject === person.subject) return [];
  return [{ type: 'RecognitionAsked', data: { staff: staff.id, subject: person.subject } }];
}

/**
 * The account that asked is taken for the person from now on; sessions of the one before end.
 *
 * @param subject the account that was seen on the page: another one that asked meanwhile is not meant.
 * @param by an admin or the founder; `deployment`: somebody with credentials of the AWS account.
 * @throws {NobodyAsks} @throws {NotOfOneself} @throws {NoSuchStaff} @throws {NoSuchNetwork}
 */
export function recognisePerson(
  network: Network,
  id: string,
  subject: string,
  by: Identity | 'deployment',
): NetworkEvent[] {
  if (network.status !== 'founded') throw new NoSuchNetwork();
  const staff = network.staff.find((one) => one.id === id && !one.revoked);
  if (!staff) throw new NoSuchStaff();
  if (staff.subject === subject) return [];
  if (staff.asked?.subject !== subject) throw new NobodyAsks();
  if (by !== 'deployment' && isThemself(staff, by)) throw new NotOfOneself();
  return [
    // Versions before this fact know these two, and let the person in as well.
    { type: 'RoleClaimed', data: { staff: id, subject } },
    { type: 'SessionsEnded', data: { staff: id } },
    { type: 'PersonRecognised', data: { staff: id, subject } },
  ];
}

/** Whether one looks at one's own: by either account, or by the address. */
export function isThemself({ subject, asked, email }: Staff, one: Identity): boolean {
  return one.subject === subject || one.subject === asked?.subject || sameAddress(one.email, email);
}
