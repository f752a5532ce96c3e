import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { players } from '../web/rig.ts';
import { MEETING, NETWORK, type Site, startSite } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const links = () => ({
  personal: `/p/${site.token({ purpose: 'personal', cause: '-' })}`,
  preferences: `/u/${site.token({ purpose: 'preferences', cause: '-' })}`,
});
const say = (path: string, purpose: string, agrees: string) =>
  site.ask(path, { form: { part: 'consent', purpose, agrees } });
const last = async () => (await site.facts('member', 'm-rice')).at(-1);

test('a person agrees by their link and takes it back with one press as well, on either of their pages', async () => {
  for (const path of Object.values(links())) {
    expect(await (await site.ask(path)).text()).toContain(
      'BEST may show pictures in which I can be recognised',
    );
    expect((await say(path, 'photo', 'yes')).status).toBe(303);
    expect(await last()).toMatchObject({
      type: 'ConsentGiven',
      by: 'person:c-sokha',
      data: { contact: 'c-sokha', purpose: 'photo', via: 'link' },
    });
    expect(await (await site.ask(path)).text()).toContain('I no longer agree');
    expect((await say(path, 'photo', 'no')).status).toBe(303);
    expect(await last()).toMatchObject({ type: 'ConsentWithdrawn', data: { via: 'link' } });
  }
});

test('pressed twice, or with words that are none, it stores nothing', async () => {
  const { personal } = links();
  const facts = (await site.facts('member', 'm-rice')).length;
  for (const [purpose, agrees] of [
    ['photo', 'no'],
    ['photo', 'perhaps'],
    ['everything', 'yes'],
  ] as const) {
    await say(personal, purpose, agrees);
  }
  expect((await site.facts('member', 'm-rice')).length).toBe(facts);
});

test('agreeing is bounded, taking back is not', async () => {
  const { personal } = links();
  const statuses: number[] = [];
  for (let n = 0; n < 25; n += 1) {
    statuses.push((await say(personal, 'publicName', 'yes')).status);
    statuses.push((await say(personal, 'publicName', 'no')).status);
  }
  expect(statuses).toContain(422);
  expect(await last()).toMatchObject({ type: 'ConsentWithdrawn' });
});

describe('a guest', () => {
  const guest = { seat: 'g-meas', person: 'g-meas' };
  const said = async () => (await site.facts('seat', `${MEETING}.g-meas`)).map(({ type, by }) => [type, by]);

  test('agrees for this one meeting on the page of their mails, and takes it back there', async () => {
    const path = `/u/${site.token({ purpose: 'preferences', ...guest })}`;
    expect(await (await site.ask(path)).text()).toContain('id="consents"');
    for (const agrees of ['yes', 'yes', 'no']) expect((await say(path, 'photo', agrees)).status).toBe(303);
    expect(await said()).toEqual([
      ['ConsentGiven', 'person:g-meas'],
      ['ConsentWithdrawn', 'person:g-meas'],
    ]);
    expect(await (await site.ask(path)).text()).not.toContain('I no longer agree');
  });

  test('has what they said on paper noted by a coordinator; people who only watch may not', async () => {
    const path = `/n/${NETWORK}/meetings/${MEETING}/people/g-meas/consents`;
    const form = { photo: 'yes', publicName: 'no', via: 'sheet', lang: 'en' };
    expect((await site.ask(path, { as: players.observer, form })).status).toBe(403);
    const answer = await site.ask(path, { as: players.coordinator, form });
    expect(answer.status).toBe(303);
    expect((await said()).at(-1)).toEqual(['ConsentGiven', 'staff:s-coord']);
    const html = await (await site.ask(path, { as: players.coordinator, lang: 'en' })).text();
    expect(html).toMatch(/name="photo" value="yes"[^>]* checked/);
    const ofContact = path.replace('g-meas', 'c-sokha');
    expect((await site.ask(ofContact, { as: players.coordinator })).status).toBe(404);
  });

  test('has no page of their own on which they could be asked', async () => {
    const page = await site.ask(`/p/${site.token({ purpose: 'personal', cause: '-', ...guest })}`);
    expect(await page.text()).not.toContain('id="consents"');
  });
});

test('a coordinator notes what somebody said, and the history says how', async () => {
  const path = `/n/${NETWORK}/members/m-rice/contacts/c-dara/consents`;
  const as = players.coordinator;
  const html = await (await site.ask(path, { as, lang: 'en' })).text();
  expect(html).toContain('may show my name on its public pages');
  expect(html).toContain('អាចបង្ហាញឈ្មោះរបស់ខ្ញុំ');
  const form = { photo: 'yes', publicName: 'no', via: 'sheet', lang: 'km' };
  expect((await site.ask(path, { as, form })).status).toBe(303);
  expect(await last()).toMatchObject({
    type: 'ConsentGiven',
    data: { contact: 'c-dara', purpose: 'photo', via: 'sheet', lang: 'km' },
  });
  const member = await (await site.ask(`/n/${NETWORK}/members/m-rice`, { as, lang: 'en' })).text();
  expect(member).toContain('Sok Dara agreed (on the signed sheet)');
  expect((await site.ask(path, { as, form: { ...form, via: '' } })).status).toBe(422);
});
