import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { capabilities } from '../../functions/capabilities.ts';
import { effectOf } from '../../functions/meeting/messages/table.ts';
import {
  type AudienceEvent,
  audienceAggregate,
  audienceChunks,
  audienceHash,
} from '../../functions/meeting/rules/audience.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { ContactFields, MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import type { LinkClaims } from '../../functions/platform/links.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import type { Services } from '../../functions/web/context.ts';
import { foundedWith, type Rig, startRig } from '../web/rig.ts';

/** A founded network with members, one meeting that everybody is invited to, and its pages. */
export interface Site extends Rig {
  /** Appends facts of the meeting as they are, and brings the lists up to date. */
  happens(events: readonly MeetingEvent[], at?: string): Promise<void>;
  /** Appends facts of a member, and brings the lists up to date. */
  member(id: string, events: readonly MemberEvent[]): Promise<void>;
  /** Carries out what a run of react would plan for these people. */
  plan(mails: readonly Partial<PlannedMail>[]): Promise<void>;
  token(claims?: Partial<LinkClaims>): string;
  /** Everything in all tables, to see that nothing was written. */
  everything(): Promise<string>;
  facts(kind: string, id: string): Promise<readonly { type: string; by: string; data: unknown }[]>;
}

export const NETWORK = 'best';
export const MEETING = '01MEETING';
export const NOW = '2025-10-20T02:00:00.000Z';

const organisations: Record<
  string,
  { name: { en?: string; km?: string }; people: Record<string, ContactFields> }
> = {
  'm-rice': {
    name: { en: 'Rice Field Learning', km: 'អង្គការវាលស្រែរៀនសូត្រ' },
    people: {
      'c-sokha': {
        name: 'Keo Sokha',
        honorific: 'Ms',
        role: 'focalPoint',
        lang: 'en',
        email: 'sokha@example.org',
        phone: '+855 00 000 101',
        reachedBy: 'email',
      },
      'c-dara': {
        name: 'Sok Dara',
        role: 'alternate',
        lang: 'km',
        email: 'dara.sok@example.org',
        reachedBy: 'email',
      },
    },
  },
  'm-lotus': {
    name: { km: 'អង្គការផ្កាឈូក' },
    people: {
      'c-bopha': {
        name: 'ចាន់ បុប្ផា',
        honorific: 'អ្នកនាង',
        role: 'focalPoint',
        lang: 'km',
        phone: '000 000 102',
        reachedBy: 'telegram',
      },
    },
  },
  'm-poe': {
    name: { en: 'Provincial Office of Education', km: 'មន្ទីរអប់រំ យុវជន និងកីឡា' },
    people: {
      'c-chan': {
        name: 'ច័ន្ទ វិសាល',
        honorific: 'ឯកឧត្តម',
        title: 'ប្រធានមន្ទីរ',
        role: 'head',
        lang: 'both',
        reachedBy: 'letter',
      },
    },
  },
};

export const meeting: Partial<MeetingDetails> = {
  title: { en: 'BEST Q4 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤' },
  date: '2025-11-10',
  start: '08:30',
  end: '12:00',
  venue: { en: 'P-ESWG venue', km: 'ទីតាំង P-ESWG' },
  address: { en: 'Battambang' },
  mapUrl: 'https://map.example.org/venue',
  answerBy: '2025-11-05',
  objectives: [
    { en: 'Membership updates and future collaboration', km: 'បច្ចុប្បន្នភាពសមាជិក និងកិច្ចសហការ' },
    { en: 'Prepare the learning forum' },
  ],
  guests: [
    {
      id: 'g-meas',
      name: 'Meas Rithy',
      role: 'Researcher',
      organisation: 'University of the Delta',
      email: 'meas@example.org',
      lang: 'en',
      reachedBy: 'email',
    },
  ],
};

export const invitees: readonly Invitee[] = [
  { seat: 'm-rice', party: 'member', person: 'c-sokha', channel: 'email', lang: 'en' },
  { seat: 'm-lotus', party: 'member', person: 'c-bopha', channel: 'telegram', lang: 'km' },
  { seat: 'm-poe', party: 'member', person: 'c-chan', channel: 'letter', lang: 'both' },
  { seat: 'g-meas', party: 'guest', person: 'g-meas', channel: 'email', lang: 'en' },
];

export async function startSite(
  options: {
    details?: Partial<MeetingDetails>;
    receiving?: Services['receiving'];
    /** Where a browser finds the pages. */
    origin?: string;
  } = {},
): Promise<Site> {
  const rig = await startRig({
    receiving: options.receiving,
    ...(options.origin ? { origin: options.origin } : {}),
  });
  const { repository, views, ledger } = rig.services;
  const meta = () => ({ by: 'staff:s-coord', at: rig.services.now() });
  const project = async (kind: string, id: string) => {
    const stream = { network: NETWORK, kind, id };
    await views.relist(capabilities.of(kind).views(await repository.log.read(stream), stream));
  };
  const site: Site = {
    ...rig,
    async happens(events, at = rig.services.now()) {
      await repository.change(meetingAggregate, NETWORK, MEETING, { ...meta(), at }, () => events);
      await project('meeting', MEETING);
    },
    async member(id, events) {
      await repository.change(memberAggregate, NETWORK, id, meta(), () => events);
      await project('member', id);
    },
    async plan(mails) {
      const full = mails.map(
        (mail): PlannedMail => ({
          calendar: effectOf(mail.kind ?? 'invitation'),
          network: NETWORK,
          cause: `meeting/${MEETING}`,
          person: 'c-bopha',
          seat: 'm-lotus',
          party: 'member',
          kind: 'invitation',
          revision: 3,
          channel: 'telegram',
          ...mail,
        }),
      );
      await ledger.plan(full, rig.services.now());
    },
    token: (claims = {}) =>
      rig.services.signLink({
        purpose: 'answer',
        network: NETWORK,
        cause: MEETING,
        seat: 'm-rice',
        person: 'c-sokha',
        epoch: 0,
        expires: '2025-12-10',
        ...claims,
      }),
    everything: () => everything(rig),
    async facts(kind, id) {
      const stored = await repository.log.read({ network: NETWORK, kind, id });
      return stored.map(({ type, by, data }) => ({ type, by, data }));
    },
  };
  await found(site, { ...meeting, ...options.details });
  rig.at(NOW);
  return site;
}

async function found(site: Site, details: Partial<MeetingDetails>): Promise<void> {
  await site.network(NETWORK, foundedWith());
  await site.project(NETWORK);
  for (const [id, { name, people }] of Object.entries(organisations)) {
    await site.member(id, [
      {
        type: 'MemberRegistered',
        data: {
          organisation: { name, type: 'localNgo', subSectors: [], districts: ['0203'] },
          status: 'active',
        },
      },
      ...Object.entries(people).map(
        ([contact, fields]): MemberEvent => ({ type: 'ContactAdded', data: { contact, fields } }),
      ),
    ]);
  }
  const chunks: AudienceEvent[] = audienceChunks(invitees, []);
  await site.services.repository.change(
    audienceAggregate,
    NETWORK,
    `${MEETING}.1`,
    { by: 'staff:s-coord', at: site.services.now() },
    () => chunks,
  );
  await site.happens([
    { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } },
    {
      type: 'MeetingConvened',
      data: {
        audience: `${MEETING}.1`,
        chunks: 1,
        hash: audienceHash(invitees),
        mail: 2,
        byHand: 2,
        leftOut: 0,
        releaseAt: '2025-10-13T02:02:00.000Z',
        startsAt: '2025-11-10T01:30:00.000Z',
        endsAt: '2025-11-10T05:00:00.000Z',
      },
    },
    { type: 'InvitationsReleased', data: {} },
  ]);
}

/** A reschedule as the coordinator's page stores it. */
export const moved: readonly MeetingEvent[] = [
  {
    type: 'MeetingRevised',
    data: {
      changes: { date: '2025-11-17' },
      startsAt: '2025-11-17T01:30:00.000Z',
      endsAt: '2025-11-17T05:00:00.000Z',
    },
  },
  {
    type: 'ChangeAnnounced',
    data: { changes: [{ field: 'date', from: '2025-11-10', to: '2025-11-17' }] },
  },
];

async function everything({ engine }: Rig): Promise<string> {
  const client: DynamoDBClient = engine.client;
  const items = [];
  for (const TableName of Object.values(engine.tables)) {
    const page = await client.send(new ScanCommand({ TableName }));
    items.push(...(page.Items ?? []).map((item) => canonical(item)));
  }
  return items.sort().join('\n');
}

/** The engine gives attributes in no order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
