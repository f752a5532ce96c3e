import type { Trouble, WayOut } from '../../delivery/trouble.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { isId } from '../../web/parse.ts';
import { findPerson, guestsIn } from '../people/people.ts';
import { leftBehind, withTheirPerson } from '../people/to-invite.ts';
import type { Invitee, MeetingEvent } from '../rules/events.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { Meeting } from '../rules/state.ts';
import { askedSoFar, type ConvenedOpen, type InvitedPerson, ifConvened, peopleOf } from './people-of.ts';
import { withMailsOfNow } from './person.tsx';
import { heardOf, resendAll } from './person-post.ts';
import { troubleOfPerson } from './trouble-of-person.ts';

/** A message that did not arrive, as a page showed it. */
export interface MissedMail {
  readonly person: string;
  readonly kind: string;
  readonly revision: number;
}

/** What may be done to several at once: nothing of it needs a word with anybody first. */
const again: readonly WayOut[] = ['tryAgain', 'sendAgain'];

interface Asked {
  readonly invitee: Invitee;
  readonly takeOver: (meeting: Meeting) => MeetingEvent[];
  readonly people: readonly Invitee[];
  /** The version by which they were last asked for; somebody else may have pressed meanwhile. */
  readonly seen: number;
}

/**
 * Sends the invitation again to people whom a message about one meeting did not reach for this reason. Each is looked
 * at as it is now: who was written to since, whose address was put right, or whom the meeting no longer asks is passed
 * over. One fact for each, all in one append.
 *
 * @returns to how many it goes again.
 */
export async function sendAgain(
  c: StaffContext,
  id: string,
  trouble: Trouble,
  missed: readonly MissedMail[],
): Promise<number> {
  const { services, networkId, lang } = c.var;
  if (!isId(id)) return 0;
  const { state, version } = await services.repository.load(meetingAggregate, networkId, id);
  const open =
    state.status === 'none' || state.status === 'discarded'
      ? undefined
      : ifConvened({ id, meeting: state, version });
  if (!open) return 0;
  const all = await peopleOf(c, open);
  const asked: Asked[] = [];
  for (const one of missed) {
    const person = all.people.find(({ invitee }) => invitee.person === one.person);
    if (!person || !(await isStillMissed(c, open, person, trouble, one))) continue;
    const so = askedSoFar(c, open, all);
    const [invitee, takeOver, behind] = await Promise.all([
      withTheirPerson(services, person.invitee, so),
      heardOf(c, person.invitee),
      leftBehind(services, person.invitee, so),
    ]);
    const seen = open.meeting.resent?.[invitee.person] ?? 0;
    asked.push({ invitee, takeOver, people: [invitee, ...behind], seen });
  }
  if (asked.length === 0) return 0;
  const meta = metaOf(c);
  let sent: readonly string[] = [];
  const outcome = await attempt(lang, () =>
    services.repository.change(meetingAggregate, networkId, id, meta, (meeting) => {
      const all = asked.map(({ invitee, takeOver, people, seen }) => {
        const events = resendAll(meeting, people, meta.at, seen);
        return {
          person: invitee.person,
          events: events.length === 0 ? [] : [...takeOver(meeting), ...events],
        };
      });
      // Of the decision that is stored: it is made anew where somebody was first.
      sent = all.flatMap(({ person, events }) => (events.length > 0 ? [person] : []));
      return all.flatMap(({ events }) => events);
    }),
  );
  return outcome.done ? new Set(sent).size : 0;
}

/** The same message of the same person, for the same reason, read from the ledger itself. */
async function isStillMissed(
  c: StaffContext,
  open: ConvenedOpen,
  listed: InvitedPerson,
  trouble: Trouble,
  { kind, revision }: MissedMail,
): Promise<boolean> {
  const { services, networkId } = c.var;
  const person = await withMailsOfNow(c, open, listed);
  if (person.mail?.kind !== kind || person.mail.revision !== revision || !person.invited) return false;
  const now = await findPerson(
    services.repository,
    { network: networkId, ...person.invitee },
    guestsIn(open.meeting, open.version),
  );
  const of = troubleOfPerson(open, person, now);
  return of?.trouble === trouble && again.includes(of.way);
}
