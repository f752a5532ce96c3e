import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { ledgerKey } from '../../functions/delivery/ledger-row.ts';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { NewEvent } from '../../functions/platform/event.ts';
import { toItem } from '../../functions/platform/items.ts';
import type { Channel } from '../../functions/platform/planned-mail.ts';
import { guardTexts } from '../../functions/site/texts-guard.ts';
import { convened, details, invitee, released } from '../meeting/meetings.ts';
import { foundedWith, players, type Rig, startRig } from './rig.ts';

/** The pages of a store in which a later version has put one value of its own wherever there is an enum. */
let rig: Rig;
const NETWORK = 'best';
const vuthy = { staff: 's-new', subject: 'sub-9', email: 'vuthy@example.org', name: 'Im Vuthy' };

async function store(kind: string, id: string, ...events: NewEvent[]): Promise<void> {
  const { log } = rig.services.repository;
  const stream = { network: NETWORK, kind, id };
  await log.append({
    stream,
    expected: (await log.read(stream)).length,
    events,
    meta: { by: `staff:${players.coordinator.staff}`, at: rig.services.now() },
    reacting: [],
  });
  const { views, now } = rig.services;
  await projectStream({ capabilities, events: new CachedEvents(log), views, now }, stream);
}

const contact = (name: string, fields: object = {}) => ({
  name,
  role: 'focalPoint',
  lang: 'en',
  email: `${name.toLowerCase()}@example.org`,
  phone: '012 345 678',
  reachedBy: 'email',
  ...fields,
});

beforeAll(async () => {
  rig = await startRig();
  await store(
    'network',
    'self',
    ...foundedWith(),
    {
      type: 'RoleGranted',
      data: { ...vuthy, subject: undefined, role: 'auditor', lang: 'fr', invited: false },
    },
    { type: 'RoleClaimed', data: { staff: vuthy.staff, subject: vuthy.subject } },
  );
  await store(
    'member',
    'member-1',
    {
      type: 'MemberRegistered',
      data: {
        organisation: { name: { en: 'Krous Yoeung' }, type: 'startUp', subSectors: [], districts: [] },
        status: 'suspended',
      },
    },
    {
      type: 'ContactAdded',
      data: { contact: 'contact-1', fields: contact('Sokha', { role: 'treasurer', lang: 'fr' }) },
    },
    {
      type: 'ContactAdded',
      data: { contact: 'contact-2', fields: contact('Bopha', { reachedBy: 'pigeon' }) },
    },
    { type: 'AddressHeld', data: { contact: 'contact-1', why: 'mailboxGone' } },
  );
  const invited = [
    { ...invitee(1), channel: 'pigeon' },
    { ...invitee(1), person: 'contact-2', lang: 'fr' },
    { ...invitee(9), party: 'donor' },
  ];
  await store('audience', 'it.1', {
    type: 'AudienceChunkFixed',
    data: { invited, leftOut: [{ seat: 'member-1', person: 'contact-2', reason: 'onHoliday' }] },
  });
  const agenda = [{ id: 'a', title: { en: 'Welcome' }, minutes: 5, tag: 'sing' }];
  const guest = { id: 'g', name: 'Guest Neary', lang: 'fr', reachedBy: 'pigeon' };
  await store(
    'meeting',
    'm1',
    {
      type: 'MeetingDrafted',
      data: {
        zone: 'Asia/Phnom_Penh',
        details: { ...details, agenda, guests: [guest], audience: { choice: 'byMoon', moons: [1] } },
      },
    },
    { type: 'MeetingConvened', data: { ...convened.data, chunks: 1 } },
    released,
    { type: 'AudienceChunkPlanned', data: { asked: 3, kind: 'invitation', chunk: 1, of: 2 } },
    { type: 'AudienceChunkPlanned', data: { asked: 3, kind: 'invitation', chunk: 2, of: 2 } },
    { type: 'MessageAdjusted', data: { kind: 'reminder', adjustment: { do: 'sing', times: 3 } } },
    { type: 'MessageFellDue', data: { kind: 'oneMoreThing', date: 1 } },
    { type: 'MessageSkipped', data: { kind: 'anotherThing', date: 1, reason: 'tooLate' } },
    { type: 'MessageSkipped', data: { kind: 'lastCall', date: 1, reason: 'fullMoon' } },
    { type: 'MessageAdjusted', data: { kind: 'aThird', adjustment: { do: 'pause' } } },
    {
      type: 'SeatsAsked',
      data: { kind: 'askTreasurer', date: 1, invitees: [{ ...invitee(1), person: 'contact-2' }] },
    },
    {
      type: 'SeatInvited',
      data: { invitee: { ...invitee(1), person: 'g', seat: 'g', party: 'guest' }, again: false },
    },
  );
  await store('seat', 'm1.member-1', {
    type: 'AnswerGiven',
    data: {
      meeting: 'm1',
      seat: 'member-1',
      person: 'contact-1',
      source: 'telepathy',
      fields: { answer: 'perhaps', mode: 'hologram', needs: ['quiet'], meals: { vegan: 1 }, people: 2 },
      startsAt: '2025-11-10T01:30:00.000Z',
      endsAt: '2025-11-10T05:00:00.000Z',
      late: false,
    },
  });
  await messages(
    { person: 'contact-1', seat: 'member-1', channel: 'email', kind: 'oneMoreThing', fields: {} },
    { person: 'contact-2', seat: 'member-1', channel: 'letter', kind: 'oneMoreThing', fields: {} },
    { person: 'contact-1', seat: 'member-1', channel: 'email', fields: { state: 'parked' } },
    { person: 'contact-2', seat: 'member-1', channel: 'letter', fields: { channel: 'pigeon' } },
    { person: 'contact-9', seat: 'member-9', channel: 'email', fields: { party: 'donor' } },
  );
});
afterAll(() => rig.stop());

/** Invitations in the ledger, with what a later version has stored in them. */
async function messages(
  ...all: {
    readonly person: string;
    readonly seat: string;
    readonly channel: Channel;
    readonly kind?: string;
    readonly fields: Readonly<Record<string, string>>;
  }[]
): Promise<void> {
  const { ledger, views, now } = rig.services;
  for (const { fields, kind = 'invitation', ...mail } of all) {
    const row = {
      ...mail,
      kind,
      network: NETWORK,
      cause: 'meeting/m1',
      party: 'member',
      revision: 3,
    } as const;
    await ledger.plan([row], now());
    const [field] = Object.entries(fields);
    if (!field) continue;
    const [name, value] = field;
    await rig.engine.client.send(
      new UpdateItemCommand({
        TableName: rig.engine.tables.mailLedger,
        Key: toItem(ledgerKey(row)),
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': { S: value } },
      }),
    );
  }
  await projectCause({ ledger, views, capabilities, now }, NETWORK, 'meeting/m1');
}

const as = players.admin;

describe('pages of a store with values of tomorrow', () => {
  it.each([
    ['today', 'BEST'],
    ['workflows', 'BEST Q4 Meeting'],
    ['workflows/failures', 'What did not arrive'],
    ['workflows/m1', 'BEST Q4 Meeting'],
    ['mails?meeting=m1', 'BEST Q4 Meeting'],
    ['board', 'Sending'],
    ['pulse', 'BEST'],
    ['members', 'Krous Yoeung'],
    ['members/member-1', 'Sokha'],
    ['members/member-1/edit', 'Krous Yoeung'],
    ['members/member-1/contacts/contact-1', 'Sokha'],
    ['meetings', 'BEST Q4 Meeting'],
    ['meetings/m1', 'Krous Yoeung'],
    ['meetings/m1/timeline', 'paused'],
    ['meetings/m1/timeline/reminder', 'Sokha'],
    ['meetings/m1/hand-over', 'Bopha'],
    ['meetings/m1/calls', '1 of 3'],
    ['meetings/m1/print', 'Krous Yoeung'],
    ['meetings/m1/people/contact-1', 'Sokha'],
    ['meetings/m1/people/g', 'Guest Neary'],
    ['meetings/m1/change', 'Welcome'],
    ['meetings/m1/cancel', 'BEST Q4 Meeting'],
    ['replies', 'Answers by e-mail'],
    ['settings/people', 'Im Vuthy'],
    ['settings/people/s-new', 'Im Vuthy'],
  ])('%s is shown, with %s', async (path, name) => {
    const page = await rig.ask(`/n/${NETWORK}/${path}`, { as });
    expect(rig.reported).toEqual([]);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(name);
  });
});

describe('a role of tomorrow', () => {
  it.each(['today', 'members', 'members/export', 'settings/people', 'you'])(
    'does not open %s',
    async (path) => {
      const page = await rig.ask(`/n/${NETWORK}/${path}`, { as: vuthy });
      expect(page.status).toBe(403);
      expect(await page.text()).toContain(guardTexts.noRoleTitle.en);
    },
  );

  it('is named in the list of people, and an admin may give one that is known', async () => {
    const people = await rig.ask(`/n/${NETWORK}/settings/people`, { as });
    expect(await people.text()).toContain('a role that this version does not know');
    const form = { do: 'role', role: 'observer' };
    expect((await rig.ask(`/n/${NETWORK}/settings/people/${vuthy.staff}`, { as, form })).status).toBe(303);
    expect((await rig.ask(`/n/${NETWORK}/members`, { as: vuthy })).status).toBe(200);
  });
});
