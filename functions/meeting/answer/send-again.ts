import { asciiDigits } from '../../i18n/khmer.ts';
import { type ListedMember, listMembers } from '../../membership/rules/views.ts';
import { sameAddress } from '../../platform/address.ts';
import { DAY, later } from '../../platform/clock.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { known } from '../../platform/personal.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { NETWORKS } from '../../platform/views.ts';
import type { Services } from '../../web/context.ts';
import { audienceOf, everAsked } from '../people/invited.ts';
import { withTheirPerson } from '../people/to-invite.ts';
import { resend } from '../rules/decide.ts';
import type { Invitee, RecordedMeetingEvent } from '../rules/events.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { isConvened, type Meeting } from '../rules/state.ts';
import { meetingRow, meetingsList } from '../rules/views.ts';
import type { Hint } from './hint.ts';

/** A personal link is sent again on wish at most once in this time, so that nobody can flood a member. */
const PAUSE = DAY;
/** Every attempt that fails is another person's that succeeded: this number may ask in one moment. */
const ATTEMPTS = 30;
/** Digits that a telephone number has at least, so that a stray one finds nobody. */
const SHORTEST_NUMBER = 8;
/**
 * Sends personal links again to the person with this e-mail address or telephone number: for the meeting
 * of the hint while it is coming up, else for all that are. By e-mail where the person is reached so or
 * typed the address we hold; else a row to hand over, for the coordinator. Whether anything was sent is
 * not told to anybody.
 */
export async function sendAgain(services: Services, typed: string, hint: Hint): Promise<void> {
  const networks = hint.network ? [hint.network] : await everyNetwork(services);
  for (const network of networks) {
    const members = await listMembers(services.views, network);
    for (const meeting of await comingUp(services, network, hint.meeting)) {
      await resendFor(services, { network, meeting, typed, members });
    }
  }
}

async function everyNetwork(services: Services): Promise<string[]> {
  return (await services.views.all(NETWORKS)).map(({ sk }) => sk);
}

async function comingUp(services: Services, network: string, hinted: string | undefined): Promise<string[]> {
  const now = services.now();
  if (hinted) {
    const { state } = await services.repository.load(meetingAggregate, network, hinted);
    if (state.status === 'convened' && state.startsAt > now) return [hinted];
  }
  // A day earlier than any zone's today.
  const from = later(now, -DAY).slice(0, 10);
  const { rows } = await services.views.list(meetingsList(network), { from, limit: 50 });
  return rows.flatMap(({ data }) => {
    const row = readRow('meetings', meetingRow, data);
    return row?.startsAt && row.startsAt > now && row.stage !== 'cancelled' ? [row.id] : [];
  });
}

interface Wish {
  readonly network: string;
  readonly meeting: string;
  readonly typed: string;
  readonly members: readonly ListedMember[];
}

async function resendFor(services: Services, wish: Wish): Promise<void> {
  const { network, meeting: id, typed } = wish;
  for (let attempt = 1; ; attempt += 1) {
    const now = services.now();
    const history = await services.repository.history(meetingAggregate, network, id);
    const { state: meeting } = await services.repository.load(meetingAggregate, network, id);
    if (!isConvened(meeting) || meeting.status === 'cancelled' || !meeting.released) return;
    if (meeting.startsAt <= now) return;
    const asked = everAsked(meeting, await audienceOf(services.repository, network, meeting));
    const so = { network, meeting: id, asked, members: wish.members, guests: [] };
    const asking = await Promise.all(
      asked
        .flatMap(({ invitee, invited }) =>
          invited ? (asAsked(invitee, meeting, wish.members, typed) ?? []) : [],
        )
        .map((one) => withTheirPerson(services, one, so)),
    );
    const due = onePerAddress(asking).filter((one) => !sentLately(history, one, asking, now));
    const [first] = due;
    if (!first) return;
    try {
      const meta = { by: `person:${first.person}`, at: now };
      await services.repository.change(
        meetingAggregate,
        network,
        id,
        meta,
        (state) => due.flatMap((invitee) => resend(state, invitee, true, now)),
        // The pause holds also for two wishes at once: the second finds the first.
        history.at(-1)?.version ?? 0,
      );
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      // An error page would tell that the network knows this address; the person can ask again.
      if (attempt >= ATTEMPTS) return;
    }
  }
}

/** The invitee with the way to reach them, where what was typed is theirs. */
function asAsked(
  invitee: Invitee,
  meeting: Exclude<Meeting, { status: 'none' | 'discarded' }>,
  members: readonly ListedMember[],
  typed: string,
): Invitee | undefined {
  const contact =
    invitee.party === 'member'
      ? members.find(({ id }) => id === invitee.seat)?.member.contacts.find(({ id }) => id === invitee.person)
      : meeting.details.guests?.find(({ id }) => id === invitee.person);
  const email = known(contact?.email);
  const phone = known(contact?.phone) ?? '';
  if (sameAddress(email, typed)) return { ...invitee, channel: 'email' };
  return samePhone(phone, typed) ? invitee : undefined;
}

/** A person with several seats at the address that asks gets one mail for all of them. */
function onePerAddress(asking: readonly Invitee[]): Invitee[] {
  return asking.filter((one, at) => !asking.slice(0, at).some((other) => isSamePerson(one, other)));
}

function isSamePerson(one: Invitee, other: Invitee): boolean {
  return one.person === other.person || (one.seats ?? []).some(({ person }) => person === other.person);
}

/** Whether they, or a seat of theirs that asks with them, got one within the pause. */
function sentLately(
  history: readonly RecordedMeetingEvent[],
  invitee: Invitee,
  asking: readonly Invitee[],
  now: string,
): boolean {
  const since = later(now, -PAUSE);
  const theirs = new Set(asking.filter((one) => isSamePerson(invitee, one)).map(({ person }) => person));
  return history.some(
    (event) => event.type === 'InvitationResent' && theirs.has(event.data.invitee.person) && event.at > since,
  );
}

/** The same number, however it is written: blanks, Khmer digits, `+855` or `0` before it. */
function samePhone(a: string, b: string): boolean {
  const [left, right] = [digitsOf(a), digitsOf(b)];
  if (left.length < SHORTEST_NUMBER || right.length < SHORTEST_NUMBER) return false;
  return national(left) === national(right);
}

function digitsOf(text: string): string {
  return asciiDigits(text).replace(/\D/g, '');
}

function national(digits: string): string {
  return digits.replace(/^(00)?855/, '').replace(/^0+/, '');
}
