import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from '../meeting/meeting-rig.ts';
import { players } from './rig.ts';

const founder = { subject: 'sub-9', email: 'founder@example.org' };
const DRAFT = '01K7N000000000000000000001';

let rig: MeetingRig;
beforeAll(async () => {
  rig = await startMeetingRig();
  await rig.member('m1', memberFacts(1));
  await rig.flow();
  await rig.post(`${MEETINGS}/new`, { id: DRAFT, from: 'empty' });
  await rig.post(`${MEETINGS}/${DRAFT}/edit`, { version: '1' });
});
afterAll(() => rig.stop());

/** Names of the fields that say they are needed. */
function markedIn(html: string): string[] {
  const fields = [
    ...html.matchAll(/<label for="([^"]+)">[^<]*<span class="needed">/g),
    ...html.matchAll(/<fieldset class="[^"]*" id="([^"]+)"[^>]*><legend>[^<]*<span class="needed">/g),
  ].map(([, name = '']) => name);
  return /<p class="label">Objectives<span class="needed">/.test(html) ? [...fields, 'objectives'] : fields;
}

const missedIn = (html: string) => [...html.matchAll(/id="([^"]+)-problem"/g)].map(([, name = '']) => name);

const forms = [
  { path: '/new', as: founder, sent: {} },
  { path: `/n/${NETWORK}/settings/people`, as: players.admin, sent: {} },
  { path: `/n/${NETWORK}/members/new`, as: players.coordinator, sent: {} },
  { path: `/n/${NETWORK}/members/m1/contacts/new`, as: players.coordinator, sent: {} },
  { path: `${MEETINGS}/${DRAFT}/template`, as: players.coordinator, sent: {} },
  { path: `${MEETINGS}/${DRAFT}/edit`, as: players.coordinator, sent: { do: 'preview', version: '2' } },
];

test.each(forms)(
  'what is missed in the form at $path was marked before, with a word',
  async ({ path, as, sent }) => {
    const fresh = await (await rig.ask(path, { as })).text();
    const chosen = [...fresh.matchAll(/<input type="(?:radio|checkbox|hidden)" name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const selects = [...fresh.matchAll(/<select[^>]* name="([^"]+)"/g)].map(([, name]) => name);
    const answer = await rig.ask(path, { as, form: { id: '01FORM', ...sent } });
    expect(answer.status).toBe(422);
    const missed = missedIn(await answer.text()).filter((name) => ![...chosen, ...selects].includes(name));
    expect(missed.length).toBeGreaterThan(0);
    expect(markedIn(fresh)).toEqual(expect.arrayContaining(missed));
  },
);

test('what may be left empty says so, and no field says both', async () => {
  const html = await (await rig.ask(`/n/${NETWORK}/members/new`, { as: players.coordinator })).text();
  expect(html).toContain('(not required)');
  expect(html).not.toMatch(/\(not required\)<\/span><span class="needed"/);
});
