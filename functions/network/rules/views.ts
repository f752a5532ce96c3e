import * as z from 'zod';
import type { Bilingual } from '../../i18n/say.ts';
import { sameAddress } from '../../platform/address.ts';
import type { StreamKey } from '../../platform/event.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { NETWORKS, type ViewGone, type ViewRow, type Views } from '../../platform/views.ts';
import { staffRole } from './events.ts';
import type { Network } from './network.ts';
import { type Identity, lostRole, recognise } from './staff.ts';

const networkRow = z.object({
  name: z.object({ en: z.string().optional(), km: z.string().optional() }),
  shortName: z.string(),
  staff: z.array(
    z.object({
      email: z.string(),
      subject: z.string().optional(),
      role: staffRole,
      revoked: z.boolean(),
      /** Another account asks to be taken for this person. */
      asks: z.boolean().optional(),
    }),
  ),
});

export interface NetworkLine {
  readonly id: string;
  readonly name: Bilingual;
  readonly shortName: string;
}

/** The row of a network. */
export function networkViews(
  network: Network,
  version: number,
  stream: StreamKey,
): readonly (ViewRow | ViewGone)[] {
  if (network.status !== 'founded') return [];
  const { name, shortName } = network.settings;
  const staff = network.staff.map(({ email, subject, role, revoked, asked }) => ({
    email,
    subject,
    role,
    revoked,
    ...(asked ? { asks: true } : {}),
  }));
  return [{ pk: NETWORKS, sk: stream.network, v: version, data: { name, shortName, staff } }];
}

/** The networks in which somebody has a role. A role granted a second ago may still be missing. */
export async function networksOf(views: Views, person: Identity): Promise<NetworkLine[]> {
  const rows = await views.all(NETWORKS);
  return rows.flatMap(({ sk: id, data }) => {
    const row = readRow('networks', networkRow, data);
    if (!row || !recognise(row.staff, person)) return [];
    return [{ id, name: row.name, shortName: row.shortName }];
  });
}

/** The networks whose role for this address belongs to another account: somebody has to say that it is them. */
export async function networksLost(views: Pick<Views, 'all'>, person: Identity): Promise<NetworkLine[]> {
  const rows = await views.all(NETWORKS);
  return rows.flatMap(({ sk: id, data }) => {
    const row = readRow('networks', networkRow, data);
    if (!row || recognise(row.staff, person) || !lostRole(row.staff, person)) return [];
    return [{ id, name: row.name, shortName: row.shortName }];
  });
}

/** Ids of the networks in which an account asks to be taken for somebody. */
export async function networksAsked(views: Pick<Views, 'all'>): Promise<string[]> {
  const rows = await views.all(NETWORKS);
  return rows.flatMap(({ sk: id, data }) =>
    readRow('networks', networkRow, data)?.staff.some(({ asks, revoked }) => asks && !revoked) ? [id] : [],
  );
}

/** Whether a network has given a role to an address, claimed or not; one of a later version counts too. */
export async function hasRoleSomewhere(views: Pick<Views, 'all'>, address: string): Promise<boolean> {
  const rows = await views.all(NETWORKS);
  return rows.some(({ data }) =>
    readRow('networks', networkRow, data)?.staff.some(
      ({ email, revoked }) => !revoked && sameAddress(email, address),
    ),
  );
}

/** Networks that a reader we do not know may choose from; nobody looks through more on a phone. */
const CHOICES = 100;

/** What the networks of this deployment are called: of their people nothing. */
export async function namesOfNetworks(views: Pick<Views, 'list'>): Promise<NetworkLine[]> {
  const { rows } = await views.list(NETWORKS, { limit: CHOICES });
  return rows.flatMap(({ sk: id, data }) => {
    const row = readRow('networks', networkRow, data);
    return row ? [{ id, name: row.name, shortName: row.shortName }] : [];
  });
}

/** Whether there is a network of this id; one that was founded a second ago may still be missing. */
export async function isNetwork(views: Pick<Views, 'get'>, id: string): Promise<boolean> {
  return (await views.get(NETWORKS, id)) !== undefined;
}
