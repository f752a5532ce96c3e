import { toldChanges } from './changes.ts';
import { dateOf } from './date-number.ts';
import type { Invitee } from './events.ts';
import type { Convened } from './state.ts';

type Known = Pick<Convened, 'told' | 'toldDate' | 'announceAt' | 'invitedMeanwhile'>;

/** What people have heard is from now on how things are. */
export function everybodyKnows(meeting: Convened): Known {
  return { told: meeting.details, toldDate: dateOf(meeting), announceAt: undefined, invitedMeanwhile: {} };
}

/** The agenda's own message tells the agenda: no later notice needs to. */
export function toldBy(kind: string, { told, details }: Convened): Convened['told'] {
  if (kind !== 'agenda') return told;
  const { agenda: _, ...others } = told;
  return details.agenda ? { ...others, agenda: details.agenda } : others;
}

/** An invitation says how things are: it matters to whom, as long as the others have heard otherwise. */
export function withInvited(meeting: Convened, invitees: readonly Invitee[]): Known['invitedMeanwhile'] {
  if (toldChanges(meeting.told, meeting.details).length === 0) return {};
  const invited = invitees.map((invitee) => [invitee.person, invitee]);
  return { ...meeting.invitedMeanwhile, ...Object.fromEntries(invited) };
}
