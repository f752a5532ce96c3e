import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailTools } from '../../functions/delivery/mail-source.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { players, settings } from '../web/rig.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from './meeting-rig.ts';

let rig: MeetingRig;
let id = '';
let drafts = 0;

const needed = {
  'title.en': 'BEST Q4 Meeting',
  date: '2025-11-10',
  start: '08:30',
  end: '12:00',
  'venue.en': 'P-ESWG venue',
  'objectives.0.en': 'Member list',
  'audience.choice': 'all',
};

/** Two organisations by mail, one by Telegram and one by a call, in a network that asks people to keep days free. */
beforeAll(async () => {
  rig = await startMeetingRig();
  for (const n of [1, 2]) await rig.member(`m${n}`, memberFacts(n));
  await rig.member('m3', memberFacts(3, { reachedBy: 'telegram', lang: 'en' }));
  // Reached otherwise, with an address all the same.
  const [registered, added] = memberFacts(4, { lang: 'en' });
  if (!registered || added?.type !== 'ContactAdded') throw new Error('no contact');
  const { contact, fields } = added.data;
  await rig.member('m4', [
    registered,
    {
      type: 'ContactAdded',
      data: { contact, fields: { ...fields, phone: '012 000 004', reachedBy: 'call' } },
    },
  ]);
  await rig.network(NETWORK, [
    {
      type: 'NetworkRevised',
      data: { settings: { ...settings, timeline: { ...defaultTimeline, saveTheDate: true } } },
    },
  ]);
  await rig.flow();
});
afterAll(() => rig.stop());

beforeEach(async () => {
  rig.at('2025-10-13T02:00:00.000Z');
  drafts += 1;
  id = `01K7S0000000000000000000${String(drafts).padStart(2, '0')}`;
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  await edit({});
  await keepFree();
});

const at = (below = '') => `${MEETINGS}/${id}${below}`;
const text = async (below = '') =>
  (await rig.page(at(below))).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const version = async () =>
  String((await rig.services.repository.load(meetingAggregate, NETWORK, id)).version);
const hiddenOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  );
const edit = async (fields: Record<string, string>) =>
  await rig.post(at('/edit'), { ...needed, ...fields, version: await version() });

/** Everybody is asked to keep the day of the draft, and hears of it. */
async function keepFree(): Promise<void> {
  await rig.post(at('/save-the-date'), hiddenOf((await rig.page(at('/save-the-date'))).html));
  await rig.flow();
  for (const row of await rows('saveTheDate')) {
    if (row.state === 'toHandOver') await rig.services.ledger.handOver(row, 'staff:s', rig.services.now());
    if (row.state === 'planned') await sent(row);
  }
}

/** As deliver leaves a row whose mail was accepted. */
async function sent(row: LedgerRow): Promise<void> {
  const { ledger, now } = rig.services;
  const frozen = { dtstamp: now(), stateVersion: 1, personVersion: 1 };
  const claimed = await ledger.claim(row, frozen, now());
  if (!claimed) throw new Error('not claimed');
  await ledger.markSent(claimed, `message-${row.person}-${row.revision}`, now());
}

async function invite(): Promise<void> {
  const { html } = await rig.page(at('/preview'));
  await rig.post(at('/preview'), { ...hiddenOf(html), do: 'invite' });
  const instant = '2025-10-13T02:03:00.000Z';
  rig.at(instant);
  const meta = { by: 'system', at: instant };
  await rig.services.repository.change(meetingAggregate, NETWORK, id, meta, (state) =>
    fallDue(state, defaultTimeline, instant),
  );
  await rig.flow();
}

async function rows(kind: string): Promise<LedgerRow[]> {
  const all = await rig.services.ledger.allOfCause(NETWORK, `meeting/${id}`);
  return all.filter((row) => row.kind === kind);
}

/** What each mail of a kind says, or why it is not sent, by person. */
async function said(kind: string): Promise<Record<string, string>> {
  const { repository, views, origin, mailDomain, stage, signLink: sign, ledger, now } = rig.services;
  const tools: MailTools = { repository, views, origin, mailDomain, stage, sign, replyTag: () => '' };
  const mails = (await rows(kind)).filter(({ channel }) => channel === 'email');
  const all = await Promise.all(
    mails.map(async (row) => {
      const lane = () => ledger.lane(NETWORK, row.cause, row.person);
      const verdict = await meetingMails.judge(row, lane, now(), tools);
      if (!verdict.send) return [row.person, verdict.reason] as const;
      const frozen = { ...verdict.frozen, dtstamp: now() };
      const mail = await meetingMails.write(row, frozen, { firstSent: true, now: now() }, tools);
      return [row.person, `${mail.model.subject}\n${renderMail(mail.model).text}`] as const;
    }),
  );
  return Object.fromEntries(all);
}

describe('a draft whose day changes after people were asked to keep it', () => {
  it('says before the button who keeps another day, and shows the invitation as they get it', async () => {
    await edit({ date: '2025-11-17' });
    const preview = await text('/preview');
    expect(preview).toContain('4 people are keeping Monday 10 November 2025 free.');
    expect(preview).toContain('that it is Monday 17 November 2025 instead');
    expect(preview).toContain('This is instead of Monday 10 November 2025');
  });

  it('the invitation says that it is instead of the day they keep, by mail and by hand', async () => {
    await edit({ date: '2025-11-17' });
    await invite();
    const mails = await said('invitation');
    expect(mails.c1).toContain('This is instead of Monday 10 November 2025');
    expect(mails.c2).toContain('This is instead of Monday 10 November 2025');
    expect(await text('/hand-over')).toContain('This is instead of Monday 10 November 2025');
    expect(await rows('dateFreed')).toEqual([]);
  });

  it('who was asked twice hears of the latest day they keep, and the second time of the first', async () => {
    await edit({ date: '2025-11-12' });
    await rig.post(at('/save-the-date'), hiddenOf((await rig.page(at('/save-the-date'))).html));
    await rig.flow();
    const again = (await rows('saveTheDate')).filter(({ state }) => state === 'planned');
    expect((await said('saveTheDate')).c1).toContain('This is instead of Monday 10 November 2025');
    for (const row of again) await sent(row);
    await edit({ date: '2025-11-17' });
    await invite();
    const { c1 = '' } = await said('invitation');
    expect(c1).toContain('This is instead of Wednesday 12 November 2025');
    expect(c1).not.toContain('10 November');
  });

  it('says nothing of the kind where the day stayed, or where nothing reached somebody', async () => {
    await invite();
    expect((await said('invitation')).c1).not.toContain('instead of');
    expect(await text('/preview')).not.toContain('are keeping');
  });

  it('thrown away, it frees the day that people keep and not the one that was written since', async () => {
    await edit({ date: '2025-11-17' });
    await rig.post(at('/discard'), { version: await version() });
    await rig.flow();
    const { c1 = '' } = await said('dateFreed');
    expect(c1).toContain('10 Nov');
    expect(c1).not.toContain('17 Nov');
  });
});

describe('people who keep a day and are not invited', () => {
  const onlyFirst = { 'audience.choice': 'picked', 'audience.members': 'm1' };

  it('are named before the button, and freed when the invitations go out, not before', async () => {
    await edit(onlyFirst);
    const preview = await text('/preview');
    expect(preview).toContain('3 people are keeping Monday 10 November 2025 free and are not invited');
    expect(await rows('dateFreed')).toEqual([]);
    await invite();
    expect((await rows('dateFreed')).map(({ person, channel }) => `${person} ${channel}`).sort()).toEqual([
      'c2 email',
      'c3 telegram',
      'c4 call',
    ]);
    const { c2 = '' } = await said('dateFreed');
    expect(c2).toContain('No need to keep this day free');
    expect(c2).toContain('you are not among the people invited');
    expect(c2).not.toContain('no longer planned');
    expect(await text('/hand-over')).toContain('you are not among the people invited');
  });

  it('hear nothing if they are invited after all before it left', async () => {
    await edit(onlyFirst);
    await invite();
    await rig.post(at('/invite'), { who: 'm2/c2' });
    await rig.flow();
    expect((await said('dateFreed')).c2).toBe('invitedSince');
  });

  it('hear nothing if the day never reached them', async () => {
    const { ledger, now } = rig.services;
    for (const row of await ledger.lane(NETWORK, `meeting/${id}`, 'c2')) {
      const messageId = row.messageId ?? '';
      await ledger.report(row, {
        ...{ state: 'bounced', lasting: true, reason: 'noSuchAddress' },
        ...{ at: now(), messageId, sentAt: now() },
      });
    }
    await edit(onlyFirst);
    await invite();
    expect((await said('dateFreed')).c2).toBe('neverAsked');
  });
});

describe('one person more', () => {
  it('is said to be invited the first time, and invited again the second', async () => {
    await edit({ 'audience.choice': 'picked', 'audience.members': 'm1' });
    await invite();
    const first = await rig.post(at('/invite'), { who: 'm2/c2' });
    const html = await rig.ask(first.headers.get('location') ?? '', { as: players.coordinator, lang: 'en' });
    const page = await html.text();
    expect(page).toContain('is invited.');
    expect(page).not.toContain('on its way again');
    await rig.flow();
    await rig.post(at('/people/c2'), { do: 'uninvite' });
    await rig.flow();
    const again = await rig.post(at('/people/c2'), { do: 'invite' });
    expect(again.headers.get('location')).toContain('done=invitedAgain');
  });
});

describe('a guest', () => {
  const guest = (fields: Record<string, string>) =>
    Object.fromEntries(
      Object.entries({ id: 'g1', name: 'Meas Rithy', lang: 'en', ...fields }).map(([name, value]) => [
        `guests.0.${name}`,
        value,
      ]),
    );

  it.each([
    ['call', 'a guest who is reached by a call needs a phone number'],
    ['telegram', 'a guest who is reached by Telegram needs a name there or a phone number'],
  ])('reached by %s needs a number', async (reachedBy, sentence) => {
    const refused = await edit(guest({ reachedBy }));
    expect(await refused.text()).toContain(sentence);
    const taken = await edit(guest({ reachedBy, phone: '012 345 678' }));
    expect(taken.status).toBe(303);
  });

  it.each(['m1', 'm4'])(
    'with the address of a contact of %s is pointed out, and gets no second invitation',
    async (of) => {
      const email = `person${of.slice(1)}@example.org`;
      await edit(guest({ reachedBy: 'email', email: email.toUpperCase() }));
      const preview = await text('/preview');
      expect(preview).toContain('The address of the guest Meas Rithy is the one of');
      expect(preview).toContain('has the address of somebody who is invited already');
    },
  );

  it('is called by their organisation where they are called', async () => {
    await edit(guest({ reachedBy: 'call', phone: '012 345 678', organisation: 'University of the Delta' }));
    await invite();
    rig.at('2025-11-07T02:00:00.000Z');
    expect(await text('/calls')).toContain('University of the Delta');
    expect(await text('/hand-over')).toContain('University of the Delta');
  });
});
