import { type Trouble, troubleOf, type WayOut, wayOutOf } from '../../delivery/trouble.ts';
import type { Person } from '../people/people.ts';
import { heldBy } from '../rules/when-held.ts';
import type { ConvenedOpen, InvitedPerson } from './people-of.ts';

/** What is wrong between a person and the mail about a meeting, and what is right to do. */
export interface PersonTrouble {
  readonly trouble: Trouble;
  readonly way: WayOut;
  /** The address was corrected since, or somebody said that it works; what was sent before did not arrive. */
  readonly corrected: boolean;
  /** The address is on hold after mail to it came back. */
  readonly heldBounced: boolean;
}

/**
 * `now`: the person as known at this moment. What was asked for a moment ago is on its way and has no trouble yet; an
 * address that nothing is sent to is one, whatever became of the last message.
 */
export function troubleOfPerson(
  { meeting }: Pick<ConvenedOpen, 'meeting'>,
  person: InvitedPerson,
  now: Pick<Person, 'barred' | 'email'> | undefined,
): PersonTrouble | undefined {
  if (isBeingPrepared(meeting, person)) return undefined;
  const { mail, invitee } = person;
  const held = heldBy(now?.barred);
  const trouble = (mail && troubleOf(mail)) ?? (invitee.channel === 'email' ? whileHeld(held) : undefined);
  if (!trouble) return undefined;
  const corrected =
    trouble === 'noAddress'
      ? now?.email !== undefined
      : trouble === 'noSuchAddress' && held !== 'bounced' && mail?.reason !== 'badAddress';
  return { trouble, way: wayOutOf(trouble, corrected), corrected, heldBounced: held === 'bounced' };
}

function whileHeld(held: ReturnType<typeof heldBy>): Trouble | undefined {
  if (held === undefined) return undefined;
  return held === 'complained' ? 'spam' : 'noSuchAddress';
}

/** Their invitation was asked for, and its message is not in the ledger yet: that takes a moment. */
export function isBeingPrepared(
  { resent, singles, fanOuts }: ConvenedOpen['meeting'],
  { invitee, mails }: Pick<InvitedPerson, 'invitee' | 'mails'>,
): boolean {
  const released = fanOuts.find(({ kind }) => kind === 'invitation')?.asked;
  if (released === undefined) return false;
  const single = singles[invitee.person];
  const asked = Math.max(resent?.[invitee.person] ?? 0, single?.invited ? single.version : 0);
  return asked > released && !mails.some(({ revision }) => revision >= asked);
}
