import { isTagOf } from '../../delivery/reply-address.ts';
import { audienceOf, invitedNow } from '../../meeting/people/invited.ts';
import type { Invitee, RecordedMeetingEvent } from '../../meeting/rules/events.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { CancelledMeeting, ConvenedMeeting, Meeting } from '../../meeting/rules/state.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { sameAddress } from '../../platform/address.ts';
import type { LinkKeys } from '../../platform/links.ts';
import { known } from '../../platform/personal.ts';
import type { SeatOfPerson } from '../../platform/planned-mail.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Views } from '../../platform/views.ts';

/** A convened meeting with its history, and where to find its people. */
export interface InvitedTo {
  readonly network: string;
  readonly meetingId: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly history: readonly RecordedMeetingEvent[];
  readonly invitees: readonly Invitee[];
}

export async function invitedTo(
  repository: Repository,
  network: string,
  meetingId: string,
  meeting: ConvenedMeeting | CancelledMeeting,
): Promise<InvitedTo> {
  const [history, audience] = await Promise.all([
    repository.history(meetingAggregate, network, meetingId),
    audienceOf(repository, network, meeting),
  ]);
  return { network, meetingId, meeting, history, invitees: invitedNow(meeting, audience) };
}

/** The person invited whose own address carries this tag, with every address they had since convening. */
export async function taggedBy(
  repository: Repository,
  invited: InvitedTo,
  tag: string,
  keys: LinkKeys,
): Promise<{ invitee: Invitee; addresses: readonly string[] } | undefined> {
  const { network, meetingId: meeting, invitees } = invited;
  const tagIsOf = ({ seat, person }: SeatOfPerson) => isTagOf(tag, { network, meeting, seat, person }, keys);
  // All mails to a person with several seats carry the first one's, also once that one is not invited.
  const invitee =
    invitees.find(tagIsOf) ?? invitees.find(({ seats: [first] = [] }) => first && tagIsOf(first));
  const addresses = invitee && (await addressesOf(repository, invited, invitee));
  return invitee && addresses ? { invitee, addresses } : undefined;
}

/** Everybody invited who has this address now. */
export async function addressedAs(
  repository: Repository,
  views: Pick<Views, 'packs' | 'all'>,
  invited: InvitedTo,
  address: string,
): Promise<Invitee[]> {
  const { network, meeting, invitees } = invited;
  const members = new Map((await listMembers(views, network)).map(({ id, member }) => [id, member]));
  const listed = invitees.filter((invitee) => {
    const people = invitee.party === 'guest' ? meeting.details.guests : members.get(invitee.seat)?.contacts;
    return sameAddress(known(people?.find(({ id }) => id === invitee.person)?.email), address);
  });
  const present = await Promise.all(
    listed.map(async (invitee) => ((await addressesOf(repository, invited, invitee)) ? [invitee] : [])),
  );
  return present.flat();
}

/**
 * The addresses a person has or had since the meeting was convened: a calendar answers with the one its
 * invitation went to. `undefined` for a person who has left or asked to be forgotten.
 */
async function addressesOf(
  repository: Repository,
  { network, meeting, history }: InvitedTo,
  { party, seat, person }: Invitee,
): Promise<string[] | undefined> {
  if (party === 'guest') {
    const guests = statesSince(meetingAggregate, history, meeting.convenedAt).map((state) => guestsOf(state));
    const emails = guests.map((all) => known(all.find(({ id }) => id === person)?.email));
    return emails.at(-1) === undefined ? undefined : emails.flatMap((email) => email ?? []);
  }
  const facts = await repository.history(memberAggregate, network, seat);
  const states = statesSince(memberAggregate, facts, meeting.convenedAt);
  const contacts = states.map((member) => member.contacts.find(({ id }) => id === person));
  const now = contacts.at(-1);
  if (!now || now.left || now.forgotten || states.at(-1)?.status === 'left') return undefined;
  return contacts.flatMap((contact) => contact?.email ?? []);
}

function guestsOf(state: Meeting) {
  return ('details' in state ? state.details.guests : undefined) ?? [];
}

/** Every state from the one that an instant found on. */
function statesSince<State, Event extends { readonly at: string }>(
  aggregate: { readonly initial: State; evolve(state: State, event: Event): State },
  history: readonly Event[],
  since: string,
): State[] {
  let state = aggregate.initial;
  let states: State[] = [];
  for (const event of history) {
    state = aggregate.evolve(state, event);
    states = event.at <= since ? [state] : [...states, state];
  }
  return states;
}
