import { byTime } from '../../delivery/needing.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { isSample } from '../messages/table.ts';
import { namesOf, withoutWays } from '../people/audience-names.ts';
import { seatAggregate, seatId } from '../rules/seat.ts';
import { type ConvenedOpen, type InvitedPerson, invitedPerson, momentOf } from './people-of.ts';

/**
 * Somebody of the audience, found by the messages to them, so that it costs the same however many were invited.
 *
 * @returns nothing where only the audience or other people's messages tell all of them: of people who were invited
 *   or uninvited singly, who have several seats, and while nothing is planned yet.
 */
export async function personAlone(
  c: StaffContext,
  { id, meeting }: ConvenedOpen,
  person: string,
): Promise<InvitedPerson | undefined> {
  const { services, networkId, lang } = c.var;
  const { repository, ledger } = services;
  const singly = Object.entries(meeting.singles).some(
    ([one, { invitee }]) => one === person || invitee.seats?.some((seat) => seat.person === person),
  );
  if (singly || person === '') return undefined;
  const rows = (await ledger.lane(networkId, `meeting/${id}`, person))
    .filter((row) => !isSample(row.kind) && row.party !== 'staff')
    .sort(byTime);
  const asked = rows.find(({ kind }) => kind === 'invitation');
  if (!asked || rows.some(({ seats }) => seats !== undefined)) return undefined;
  // It goes by hand although they are reached by mail.
  if (asked.channel !== 'email' && asked.reason !== undefined) return undefined;
  const { seat, party, channel } = asked;
  const guests = meeting.details.guests ?? [];
  const [members, { state: given }] = await Promise.all([
    party === 'member' ? [await repository.load(memberAggregate, networkId, seat)] : [],
    repository.load(seatAggregate, networkId, seatId(id, seat)),
  ]);
  const contacts = members.flatMap(({ state }) => state.contacts);
  const reads = [...contacts, ...guests].find((one) => one.id === person)?.lang;
  if (party === 'staff' || reads === undefined) return undefined;
  const known = namesOf(
    members.map(({ state }) => ({ id: seat, member: state })),
    guests,
    lang,
  );
  const named = (mayAct(c) ? known : withoutWays(known))(seat, person);
  const invitee = { seat, party, person, channel, lang: reads };
  return invitedPerson(
    { invitee, invited: true },
    { meeting, named, mails: rows, answer: given.current, moment: momentOf(c) },
  );
}
