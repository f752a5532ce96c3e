import type { Context } from 'hono';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import type { MemberEvent } from '../rules/events.ts';
import { listHeard } from '../rules/heard-addresses.ts';
import { withHolds } from '../rules/held-elsewhere.ts';
import { type Member, memberAggregate } from '../rules/member.ts';

/** The member of the address, as folded from its events; nothing where there is none. */
export async function memberOf(
  c: Context<StaffEnv>,
): Promise<{ id: string; member: Member; version: number; path: string } | undefined> {
  const { networkId, services } = c.var;
  const id = c.req.param('id') ?? '';
  const { state, version } = await services.repository.load(memberAggregate, networkId, id);
  if (state.status === 'unknown') return undefined;
  return { id, member: state, version, path: `/n/${networkId}/members/${id}` };
}

/**
 * Decides on a member; with `expected` only on the version that was on the screen. An address that somebody has now,
 * and that is on hold elsewhere in the network, is on hold here as well.
 */
export async function changeMember(
  c: Context<StaffEnv>,
  id: string,
  decide: (member: Member) => readonly MemberEvent[],
  expected?: number,
) {
  const { networkId, services } = c.var;
  const elsewhere = await listHeard(services.views, networkId);
  const held = (member: Member) => withHolds(member, decide(member), elsewhere);
  return services.repository.change(memberAggregate, networkId, id, metaOf(c), held, expected);
}
