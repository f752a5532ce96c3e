import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultTimeline, timelineOf } from '../../functions/meeting/rules/timeline/settings.ts';
import { timelineValues } from '../../functions/meeting/timeline-page/settings-form.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { foundedWith, players, type Rig, settings, startRig } from '../web/rig.ts';

const PATH = '/n/best/settings/timeline';
let rig: Rig;
let network = 0;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());
beforeEach(async () => {
  network += 1;
  await rig.network(id(), foundedWith());
});

const id = () => `best${network}`;
const path = () => PATH.replace('best', id());
const load = () => rig.services.repository.load(networkAggregate, id(), NETWORK_ID);
const saved = async () => {
  const { state } = await load();
  return timelineOf(state.status === 'founded' ? state.settings.timeline : undefined);
};

/** The form as the page shows it, in the names of its fields. */
async function filledIn(changes: Record<string, string> = {}): Promise<Record<string, string>> {
  const { version } = await load();
  const fields = Object.entries(flat(timelineValues(defaultTimeline))).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(fields), version: String(version), ...changes };
}

function flat(tree: object, before = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([name, value]) =>
      typeof value === 'object' && !Array.isArray(value)
        ? flat(value, `${before}${name}.`)
        : { [`${before}${name}`]: String(value) },
    ),
  );
}

/** Several boxes of one name are several fields. */
function body({ weekdays = '', ...fields }: Record<string, string>): string {
  const form = new URLSearchParams(fields);
  for (const day of weekdays.split(',')) form.append('weekdays', day);
  return form.toString();
}

async function post(changes: Record<string, string>, lang: 'en' | 'km' = 'en') {
  const answer = await rig.ask(path(), { as: players.admin, form: body(await filledIn(changes)), lang });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
}

describe('the page of the timeline', () => {
  it('shows what every message is, who gets it, and the days it makes for one meeting', async () => {
    const text = await (await rig.ask(path(), { as: players.admin })).text();
    expect(text).toContain('For a meeting on Monday 10 November 2025:');
    expect(text).toContain('Mon 27 Oct 2025');
    expect(text).toContain('To everybody invited whose organisation has not answered.');
    expect(text).toContain('Somebody who says yes at once gets 4 mails.');
  });

  it('saves what was changed, in digits of either script', async () => {
    const { status, to } = await post({ 'messages.nudge1.days': '១៦', mergeMinutes: '10' });
    expect([status, to]).toEqual([303, `${path()}?saved`]);
    expect(await saved()).toMatchObject({
      mergeMinutes: 10,
      messages: { ...defaultTimeline.messages, nudge1: { on: true, days: -16 } },
    });
  });

  it('saves nothing where it was opened and sent back as it was', async () => {
    const before = (await load()).version;
    expect((await post({})).status).toBe(303);
    expect((await load()).version).toBe(before);
  });

  it.each([
    ['en', 'this comes too late to be of use. Please write at least 1 day before.'],
    ['km', 'វាហួសពេលហើយ។ សូមសរសេរយ៉ាងតិច ១ ថ្ងៃមុន។'],
  ] as const)(
    'refuses a reminder after the meeting with a sentence at its field, in %s',
    async (lang, sentence) => {
      const { status, text } = await post({ 'messages.reminder.days': '-1' }, lang);
      expect(status).toBe(422);
      expect(text).toContain('href="#messages.reminder.days"');
      expect(text).toContain(sentence);
      expect(text).toContain('value="-1"');
      expect(await saved()).toEqual(defaultTimeline);
    },
  );

  it('says which two are out of order, by name and by day', async () => {
    const { text } = await post({ 'messages.nudge2.days': '15' });
    expect(text).toContain('It would not come after “First nudge” (14 days before the meeting).');
  });

  it('warns of a nudge before the last day for inviting, and keeps it', async () => {
    expect((await post({ 'messages.nudge1.days': '25' })).status).toBe(303);
    const text = await (await rig.ask(path(), { as: players.admin })).text();
    expect(text).toContain('“First nudge” would come before an invitation that goes out as late as it may');
  });

  it('shows what other times would do without saving them', async () => {
    const { status, text } = await post({ 'messages.nudge1.days': '16', do: 'look' });
    expect(status).toBe(200);
    expect(text).toContain('Nothing is saved yet.');
    expect(text).toContain('value="16"');
    expect(await saved()).toEqual(defaultTimeline);
  });

  it('shows what somebody else saved meanwhile beside what was typed', async () => {
    const form = await filledIn({ 'messages.nudge1.days': '16' });
    const messages = { ...defaultTimeline.messages, nudge1: { on: true, days: -18 } };
    const timeline = { ...defaultTimeline, messages };
    await rig.network(id(), [{ type: 'NetworkRevised', data: { settings: { ...settings, timeline } } }]);
    const answer = await rig.ask(path(), { as: players.admin, form: body(form) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/First nudge<\/th><td>18<\/td><td>16<\/td>/);
    expect((await saved()).messages.nudge1.days).toBe(-18);
  });
});

it('saving the details of the network keeps its timeline', async () => {
  const timeline = { ...defaultTimeline, mergeMinutes: 30 };
  await rig.network(id(), [{ type: 'NetworkRevised', data: { settings: { ...settings, timeline } } }]);
  const { version } = await load();
  const form = new URLSearchParams({
    version: String(version),
    'name.en': 'Another name',
    shortName: 'BEST',
    zone: 'Asia/Phnom_Penh',
    languages: 'km',
    senderLocalPart: 'best',
    replyAddress: 'coordinator@example.org',
    stopSeconds: '120',
    lateNoticeDays: '10',
    answerDays: '5',
  });
  const answer = await rig.ask(`/n/${id()}/settings/details`, { as: players.admin, form: form.toString() });
  expect(answer.status).toBe(303);
  expect((await saved()).mergeMinutes).toBe(30);
});
