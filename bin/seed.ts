import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { encodeTime } from 'ulid';
import { localInstant } from '../functions/i18n/dates.ts';
import { khmerDigits } from '../functions/i18n/khmer.ts';
import { scheduledKinds } from '../functions/meeting/messages/table.ts';
import { audienceAggregate, audienceChunks, audienceHash } from '../functions/meeting/rules/audience.ts';
import type { Invitee, MeetingEvent } from '../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../functions/meeting/rules/meeting.ts';
import { keepTemplate, TEMPLATES_ID, templatesAggregate } from '../functions/meeting/rules/own-templates.ts';
import { countChannels } from '../functions/meeting/rules/select-audience.ts';
import type { MemberEvent } from '../functions/membership/rules/events.ts';
import { memberAggregate } from '../functions/membership/rules/member.ts';
import type { NetworkEvent } from '../functions/network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../functions/network/rules/network.ts';
import type { Aggregate } from '../functions/platform/aggregate.ts';
import { DAY, later, MINUTE } from '../functions/platform/clock.ts';
import { EventLog, VersionConflict } from '../functions/platform/event-log.ts';
import { appendOf } from '../functions/platform/repository.ts';
import { demoPeople } from './local/people.ts';
import { bestQ4 } from './seed/best-q4.ts';
import { type DemoMeeting, demoMeetings } from './seed/meetings.ts';
import { type DemoContact, type DemoMember, demoMembers } from './seed/members.ts';
import { demoSettings } from './seed/network.ts';

/** The demo network's id. */
export const DEMO_NETWORK = 'best';

/** The day the data are written for; another day moves them by whole quarters of 13 weeks. */
const WRITTEN_FOR = Date.parse('2025-10-13T00:00:00.000Z');
const QUARTER = 91 * DAY;

const MEMBERS_SINCE = '2024-11-04T02:00:00.000Z';
const FOCAL_POINT_LEFT = '2025-09-08T03:30:00.000Z';
const MEMBER_LEFT = '2025-09-22T04:00:00.000Z';
const APPLIED = '2025-08-11T07:20:00.000Z';
const TEMPLATE_KEPT = '2025-09-29T03:00:00.000Z';
const WENT_DORMANT = '2025-08-25T02:40:00.000Z';

/**
 * Puts the demo network into an empty event log: settings, staff, 24 organisations and the last three
 * quarters. Every stream is written whole or not at all and never twice, so that seeding again, also
 * after a crash, does nothing that was done. Nothing is marked as pending: no mail is sent.
 */
export async function seed(target: {
  dynamodb: string;
  eventLogTable: string;
  clockNow: () => Date;
}): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: target.dynamodb,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    const moved = Math.floor((target.clockNow().getTime() - WRITTEN_FOR) / QUARTER) * QUARTER;
    const log = new EventLog(client, target.eventLogTable);
    for (const stream of demoStreams((instant) => later(instant, moved))) await stream(log);
  } finally {
    client.destroy();
  }
}

type Stream = (log: EventLog) => Promise<void>;
type When = (instant: string) => string;

function demoStreams(when: When): Stream[] {
  return [
    theNetwork(when),
    ...demoMembers.map((member, index) => theMember(index + 1, member, when)),
    ...demoMeetings.flatMap((meeting) => theMeeting(meeting, when)),
    stream(templatesAggregate, TEMPLATES_ID, [{ at: when(TEMPLATE_KEPT), events: keepTemplate([], bestQ4) }]),
  ];
}

/** Events of one moment. */
interface Moment<Event> {
  readonly at: string;
  readonly by?: string;
  readonly events: readonly Event[];
}

/** Writes a stream that has no events yet; a stream that has some is left alone. */
function stream<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  id: string,
  moments: readonly Moment<Event>[],
): Stream {
  return async (log) => {
    if ((await log.read({ network: DEMO_NETWORK, kind: aggregate.kind, id })).length > 0) return;
    let expected = 0;
    const appends = moments.map(({ at, by = COORDINATOR, events }) => {
      const append = appendOf(aggregate, DEMO_NETWORK, id, expected, events, { by, at });
      expected += events.length;
      return { ...append, reacting: [] };
    });
    try {
      await log.appendAll(appends);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  };
}

function theNetwork(when: When): Stream {
  const roles = demoPeople.map(
    ({ email, name, role }): NetworkEvent => ({
      type: 'RoleGranted',
      data: {
        staff: staffId(email),
        email,
        name,
        role,
        lang: 'en',
        invited: false,
      },
    }),
  );
  const founded: NetworkEvent = { type: 'NetworkFounded', data: { settings: demoSettings } };
  return stream(networkAggregate, NETWORK_ID, [
    { at: when(later(MEMBERS_SINCE, -MINUTE)), by: 'system', events: [founded, ...roles] },
  ]);
}

function theMember(number: number, member: DemoMember, when: When): Stream {
  const { en, km, shortName, type, subSectors, districts, status } = member;
  const applied = status === 'pending';
  const begins = applied ? 'pending' : status === 'observer' ? 'observer' : 'active';
  const registered: MemberEvent = {
    type: 'MemberRegistered',
    data: {
      organisation: {
        name: { ...(en ? { en } : {}), ...(km ? { km } : {}) },
        ...(shortName ? { shortName } : {}),
        type,
        subSectors: [...subSectors],
        districts: [...districts],
      },
      status: begins,
    },
  };
  const added = member.contacts.map(
    (contact, index): MemberEvent => ({
      type: 'ContactAdded',
      data: { contact: contactId(number, index), fields: fieldsOf(number, contact) },
    }),
  );
  const moments: Moment<MemberEvent>[] = [
    {
      at: when(later(applied ? APPLIED : MEMBERS_SINCE, number * MINUTE)),
      events: [registered, ...added],
    },
  ];
  for (const [index, contact] of member.contacts.entries()) {
    if (!contact.left) continue;
    const left: MemberEvent = { type: 'ContactLeft', data: { contact: contactId(number, index) } };
    moments.push({ at: when(FOCAL_POINT_LEFT), events: [left] });
  }
  if (status === 'dormant' || status === 'left') {
    const reason = status === 'left' ? 'Closed: funding ended' : 'Missed two meetings in a row';
    moments.push({
      at: when(later(status === 'left' ? MEMBER_LEFT : WENT_DORMANT, number * MINUTE)),
      events: [{ type: 'MemberStatusChanged', data: { status, reason } }],
    });
  }
  return stream(memberAggregate, memberId(number), moments);
}

function fieldsOf(
  number: number,
  contact: DemoContact,
): Extract<MemberEvent, { type: 'ContactAdded' }>['data']['fields'] {
  const { name, honorific, title, role = 'focalPoint', lang, email = 'focal', reachedBy = 'email' } = contact;
  const nn = String(number).padStart(2, '0');
  return {
    name,
    ...(honorific ? { honorific } : {}),
    ...(title ? { title } : {}),
    role,
    lang,
    ...(email ? { email: `${email}@org${nn}.example.org` } : {}),
    // No Cambodian number is reserved for examples: this one cannot be dialled anywhere.
    ...(reachedBy === 'telegram' || reachedBy === 'call' ? { phone: `000 000 0${nn}` } : {}),
    reachedBy,
  };
}

/** A past quarter with its audience, both complete: nothing is left to be planned, and nothing falls due. */
function theMeeting(meeting: DemoMeeting, when: When): Stream[] {
  const { details, alsoInvited } = meeting;
  const { zone } = demoSettings;
  const move = (date: string) => when(`${date}T00:00:00.000Z`).slice(0, 10);
  const date = move(details.date);
  const answerBy = move(details.answerBy);
  const startsAt = localInstant(date, details.start, zone).instant;
  const endsAt = localInstant(date, details.end, zone).instant;
  const convenedAt = when(meeting.convenedAt);
  const id = seedId(`meeting ${meeting.details.date}`, when(later(meeting.convenedAt, -DAY)));
  const audience = `${id}.1`;

  const numbers = demoMembers.map((_, index) => index + 1);
  const invited = numbers.filter((number) => demoMembers[number - 1]?.status !== 'pending').map(invitee);
  const leftOut = numbers
    .filter((number) => demoMembers[number - 1]?.status === 'pending')
    .map((number) => ({ seat: memberId(number), reason: 'pending' as const }));
  const { mail, byHand } = countChannels(invited);
  const chunks = audienceChunks(invited, leftOut);
  const quarter = Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
  const year = date.slice(0, 4);

  const convened: MeetingEvent[] = [
    {
      type: 'MeetingConvened',
      data: {
        audience,
        chunks: chunks.length,
        hash: audienceHash(invited),
        mail,
        byHand,
        leftOut: leftOut.length,
        releaseAt: later(convenedAt, 2 * MINUTE),
        startsAt,
        endsAt,
      },
    },
  ];
  // Versions count from 1: drafted, convened, released.
  const asked = 3;
  const of = chunks.length + 1;
  const planned = Array.from(
    { length: of },
    (_, index): MeetingEvent => ({
      type: 'AudienceChunkPlanned',
      data: {
        asked,
        kind: 'invitation',
        chunk: index + 1,
        of,
      },
    }),
  );
  const singly = alsoInvited.map(
    (number): MeetingEvent => ({
      type: 'SeatInvited',
      data: { invitee: invitee(number), again: false },
    }),
  );
  const byWord = scheduledKinds.map(
    (kind): MeetingEvent => ({ type: 'MessageAdjusted', data: { kind, adjustment: { do: 'skip' } } }),
  );
  return [
    stream(audienceAggregate, audience, [{ at: convenedAt, events: chunks }]),
    stream(meetingAggregate, id, [
      {
        at: when(later(meeting.convenedAt, -DAY)),
        events: [
          {
            type: 'MeetingDrafted',
            data: {
              zone,
              details: {
                title: {
                  en: `BEST Q${quarter} ${year} Meeting`,
                  km: `កិច្ចប្រជុំ BEST ត្រីមាសទី${khmerDigits(quarter)} ឆ្នាំ${khmerDigits(year)}`,
                },
                audience: { choice: 'all' },
                ...details,
                date,
                answerBy,
              },
            },
          },
        ],
      },
      { at: convenedAt, events: convened },
      {
        at: later(convenedAt, 2 * MINUTE),
        by: 'system',
        events: [{ type: 'InvitationsReleased', data: {} }],
      },
      { at: later(convenedAt, 2 * MINUTE), by: 'system', events: planned },
      ...(singly.length > 0 ? [{ at: later(convenedAt, 20 * MINUTE), events: singly }] : []),
      // In those quarters people were still reminded by word of mouth.
      { at: later(convenedAt, 21 * MINUTE), events: byWord },
    ]),
  ];
}

/** The person a past invitation went to: the first in the list, as they were then. */
function invitee(number: number): Invitee {
  const contact = demoMembers[number - 1]?.contacts[0];
  return {
    seat: memberId(number),
    party: 'member',
    person: contactId(number, 0),
    channel: contact?.reachedBy ?? 'email',
    lang: contact?.lang ?? 'km',
  };
}

/** The id of a demo organisation, by its number from 1 to 24. */
export function memberId(number: number): string {
  return seedId(`member ${number}`, MEMBERS_SINCE);
}

function contactId(number: number, index: number): string {
  return seedId(`contact ${number}.${index}`, MEMBERS_SINCE);
}

function staffId(email: string): string {
  return seedId(`staff ${email}`, MEMBERS_SINCE);
}

const COORDINATOR = `staff:${staffId(demoPeople[1].email)}`;

/** A ULID that is the same on every machine: 10 characters of time, 16 of a hash. */
function seedId(name: string, at: string): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const hash = createHash('sha256').update(name).digest().subarray(0, 16);
  return encodeTime(Date.parse(at)) + Array.from(hash, (byte) => letters[byte % 32]).join('');
}
