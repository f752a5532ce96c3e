import type { Context } from 'hono';
import { type Lang, say } from '../../i18n/say.ts';
import { type Named, namesOf } from '../../meeting/people/audience-names.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type GivenAnswer, seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import { canBeReached } from '../../meeting/rules/select-audience.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import type { Contact } from '../../membership/rules/member.ts';
import { type ListedMember, listMembers } from '../../membership/rules/views.ts';
import { sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { StaffEnv } from '../../web/context.ts';
import {
  isByCalendar,
  isForgottenReply,
  replyAggregate,
  type SaidByCalendar,
  type SaidDelegation,
} from '../rules/state.ts';
import { listWaitingReplies } from '../rules/views.ts';
import { seemingTexts, replyTexts as texts } from '../texts.ts';

/** One answer that waits, with what a person needs to decide about it. */
export interface Waiting {
  readonly id: string;
  readonly said: SaidByCalendar;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly named: Named;
  /** What is counted for the seat until somebody decides. */
  readonly counted: GivenAnswer | undefined;
  /** The contact who was named to come instead, where the network knows them. */
  readonly delegate: { readonly seat: string; readonly contact: Contact } | undefined;
}

/** Answers that wait, the oldest first. The list names them; the facts say what still waits. */
export async function waitingReplies(c: Context<StaffEnv>): Promise<Waiting[]> {
  const { services, networkId, lang } = c.var;
  const { repository, views } = services;
  const rows = await listWaitingReplies(views, networkId);
  if (rows.length === 0) return [];
  const members = await listMembers(views, networkId);
  const loaded = await Promise.all(
    rows.map(async ({ id, meeting: meetingId, seat: seatOf }): Promise<Waiting[]> => {
      const [{ state: said }, { state: meeting }, { state: seat }] = await Promise.all([
        repository.load(replyAggregate, networkId, id),
        repository.load(meetingAggregate, networkId, meetingId),
        repository.load(seatAggregate, networkId, seatId(meetingId, seatOf)),
      ]);
      if (!isByCalendar(said) || !said.waiting) return [];
      if (isForgottenReply(said) || !isConvened(meeting)) return [];
      const named = namesOf(members, meeting.details.guests ?? [], lang)(said.seat, said.person);
      const delegate = said.kind === 'delegation' ? delegateIn(members, said) : undefined;
      return [{ id, said, meeting, named, counted: seat.current, delegate }];
    }),
  );
  return loaded.flat();
}

/** The contact of this address who can be written to: of the same organisation, else of any. */
export function delegateIn(
  members: readonly ListedMember[],
  { seat, delegate }: SaidDelegation,
): { readonly seat: string; readonly contact: Contact } | undefined {
  const address = known(delegate.address) ?? '';
  const found = members.flatMap(({ id, member }) =>
    member.contacts
      .filter((contact) => canBeReached(contact) && sameAddress(known(contact.email), address))
      .map((contact) => ({ seat: id, contact })),
  );
  return found.find((one) => one.seat === seat) ?? found[0];
}

/** `Demo Dara (Reading Bridge) seems to say yes by e-mail`. */
export function seemingOf({ said, named }: Pick<Waiting, 'said' | 'named'>, lang: Lang): string {
  const { name, organisation } = named;
  const called = name || say(lang, texts.somebody);
  const who = organisation ? say(lang, texts.who, { name: called, organisation }) : called;
  return say(lang, seemingTexts[said.kind === 'answer' ? said.answer : said.kind], { who });
}
