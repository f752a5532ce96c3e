import { isTimed, timed } from '../messages/table.ts';
import { toldChanges, withChanges } from './changes.ts';
import { dateOf } from './date-number.ts';
import type { Invitee } from './events.ts';
import type { Convened, ConvenedDetails } from './state.ts';

type Known = Pick<Convened, 'told' | 'toldDate' | 'announceAt' | 'invitedMeanwhile'>;

/** What people have heard is from now on how things are. */
export function everybodyKnows(meeting: Convened): Known {
  return { told: meeting.details, toldDate: dateOf(meeting), announceAt: undefined, invitedMeanwhile: {} };
}

/** What a message tells by itself, as the agenda's does the agenda, no later notice needs to. */
export function toldBy(kind: string, { told, details }: Convened): Convened['told'] {
  const field = isTimed(kind) ? timed(kind).tells : undefined;
  return field ? (withChanges(told, { [field]: details[field] ?? null }) as ConvenedDetails) : told;
}

/** An invitation says how things are: it matters to whom, as long as the others have heard otherwise. */
export function withInvited(meeting: Convened, invitees: readonly Invitee[]): Known['invitedMeanwhile'] {
  if (toldChanges(meeting.told, meeting.details).length === 0) return {};
  const invited = invitees.map((invitee) => [invitee.person, invitee]);
  return { ...meeting.invitedMeanwhile, ...Object.fromEntries(invited) };
}
