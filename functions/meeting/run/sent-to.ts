import { type LedgerRow, ledgerKey } from '../../delivery/ledger-row.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { fold } from '../../platform/aggregate.ts';
import type { StaffContext } from '../../web/context.ts';
import { emailOf } from '../rules/guest-holds.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { InvitedPerson } from './people-of.ts';

/** The address that a mail really went to; nothing where that is not known any more. */
export type SentTo = (row: LedgerRow) => string | undefined;

/**
 * Where the mails to somebody really went: a message keeps which version of its person it was written for, and what
 * the address was then is still in the facts, unless somebody asked to be forgotten. One read of the facts.
 */
export async function sentTo(
  { var: { services, networkId } }: StaffContext,
  meeting: string,
  { invitee, mails }: Pick<InvitedPerson, 'invitee' | 'mails'>,
): Promise<SentTo> {
  const { repository } = services;
  const sent = mails.filter(({ sentAt, frozen }) => sentAt !== undefined && frozen !== undefined);
  if (sent.length === 0) return () => undefined;
  const addressAt = await (invitee.party === 'guest' ? ofGuest() : ofContact());
  const known = new Map<number, string | undefined>();
  const found = new Map<string, string | undefined>();
  for (const row of sent) {
    const version = versionFor(row, invitee.person);
    if (version === undefined) continue;
    if (!known.has(version)) known.set(version, addressAt(version));
    found.set(ledgerKey(row).sk, known.get(version));
  }
  return (row) => found.get(ledgerKey(row).sk);

  async function ofContact(): Promise<(version: number) => string | undefined> {
    const facts = await repository.history(memberAggregate, networkId, invitee.seat);
    return (version) => {
      const then = fold(
        memberAggregate,
        facts.filter((fact) => fact.version <= version),
      );
      return then.contacts.find(({ id }) => id === invitee.person)?.email;
    };
  }

  async function ofGuest(): Promise<(version: number) => string | undefined> {
    const facts = await repository.history(meetingAggregate, networkId, meeting);
    return (version) => {
      const then = fold(
        meetingAggregate,
        facts.filter((fact) => fact.version <= version),
      );
      return then.status === 'none' ? undefined : emailOf(then.details, invitee.person);
    };
  }
}

/** The version of the stream of a person that a mail was written for; of several seats, that of their own. */
function versionFor({ person, frozen, seats: all }: LedgerRow, of: string): number | undefined {
  const own = frozen?.seats?.find(({ place }) => all?.[place]?.person === of);
  if (own) return own.personVersion;
  return person === of ? frozen?.personVersion : undefined;
}
