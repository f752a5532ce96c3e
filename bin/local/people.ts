import { createHash } from 'node:crypto';

/** Somebody who signs in with one tap in the local cloud. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role: 'admin' | 'coordinator' | 'observer';
  /** OpenID Connect subject, by which the network's roles know the person. */
  readonly subject: string;
}

/** The subject that the local issuer gives to an address; the same on every start. */
export function subjectOf(email: string): string {
  return `local-${createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 20)}`;
}

function person(role: DemoPerson['role'], email: string, name: string): DemoPerson {
  return { email, name, role, subject: subjectOf(email) };
}

/** The demo network's staff. The admin may also found networks. */
export const demoPeople: readonly [DemoPerson, DemoPerson, DemoPerson, DemoPerson] = [
  person('admin', 'admin@best.example.org', 'Demo Sophea (admin)'),
  person('coordinator', 'dara@best.example.org', 'Demo Dara (coordinator)'),
  person('coordinator', 'maly@best.example.org', 'Demo Maly (second coordinator)'),
  person('observer', 'observer@nep.example.org', 'Demo Vanna (observer)'),
];
