import { calendarPart } from '../../delivery/calendar.ts';
import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { localInstant } from '../../i18n/dates.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Person } from '../../meeting/people/people.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { sameAddress } from '../../platform/address.ts';
import { aboutOf } from '../rules/voices/kinds.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';

/**
 * The calendar part of a mail about the slot of a session: one entry a session, the same in every mail about it; nothing
 * for other messages, and for the network's own mailbox, which calendars would show as host.
 */
export async function slotEntry(
  of: {
    readonly row: LedgerRow;
    readonly frozen: Frozen;
    readonly person: Person;
    readonly settings: NetworkSettings;
    readonly link: string;
  },
  { repository, mailDomain }: Pick<MailTools, 'repository' | 'mailDomain'>,
): Promise<Pick<MailContent, 'calendar'>> {
  const { row, frozen, person, settings, link } = of;
  const { replyAddress, shortName, zone } = settings;
  if (row.calendar === undefined || !person.email || sameAddress(person.email, replyAddress)) return {};
  const id = aboutOf(row);
  // As it was when the message was asked for; what is taken out is what was there before.
  const version = row.calendar === 'cancels' ? row.revision - 1 : row.revision;
  const { state } = await repository.load(proposalAggregate, row.network, id, version);
  const slot = state.status === 'none' ? undefined : state.slot;
  if (state.status === 'none' || !slot) return {};
  const lang = person.lang === 'km' ? 'km' : 'en';
  const at = (time: string) => localInstant(slot.day, time, zone).instant;
  return {
    calendar: calendarPart({
      message: row.calendar === 'cancels' ? 'cancelMeeting' : 'invite',
      uid: `slot-${id}@${mailDomain}`,
      sequence: frozen.sequence ?? 0,
      dtstamp: frozen.dtstamp,
      ...{ start: at(slot.start), end: at(slot.end) },
      summary: plain(state.session.title, lang) || shortName,
      location: plain(slot.room, lang) || undefined,
      url: link,
      organizer: { name: shortName, address: replyAddress },
      attendee: { name: person.name, address: person.email },
    }),
  };
}
