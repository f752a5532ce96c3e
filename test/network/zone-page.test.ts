import { afterAll, beforeAll, expect, test } from 'vitest';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { foundedWith, players, type Rig, startRig } from '../web/rig.ts';

const PATH = '/n/best/settings/details';
let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
});
afterAll(() => rig.stop());

const as = players.admin;
const version = async () =>
  String((await rig.services.repository.load(networkAggregate, 'best', NETWORK_ID)).version);
const zone = async () => {
  const { state } = await rig.services.repository.load(networkAggregate, 'best', NETWORK_ID);
  return state.status === 'founded' ? state.settings.zone : '';
};
const form = {
  'name.en': 'Battambang Education Sector Team',
  'name.km': 'ក្រុម',
  shortName: 'BEST',
  zone: 'Asia/Phnom_Penh',
  languages: 'km',
  senderLocalPart: 'best',
  replyAddress: 'best@example.org',
  stopSeconds: '120',
  lateNoticeDays: '10',
  answerDays: '5',
  right: 'name',
  zoneAnswered: '',
};

test('the settings offer every zone, grouped, in both languages', async () => {
  const en = await (await rig.ask(PATH, { as, lang: 'en' })).text();
  expect(en).toContain('<optgroup label="Africa">');
  expect(en.match(/<option /g)?.length).toBeGreaterThan(400);
  expect(en).toContain('<option value="Asia/Phnom_Penh" selected="">');
  expect(await (await rig.ask(PATH, { as, lang: 'km' })).text()).toContain('<optgroup label="អាហ្វ្រិក">');
});

test('a search keeps everything that was typed, stores nothing, and offers what it found beside what is chosen', async () => {
  const before = await version();
  const sent = { ...form, shortName: 'BEST typed', zoneSearch: 'ជប៉ុន', version: before };
  for (const pressed of [{ zoneGo: 'search' }, {}]) {
    const answer = await rig.ask(PATH, { as, lang: 'en', form: { ...sent, ...pressed } });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('value="BEST typed"');
    expect(html).toContain('One found. Please choose.');
    expect(html).toMatch(/type="radio" name="zone" value="Asia\/Phnom_Penh" checked/);
    expect(html).toContain('name="zone" value="Asia/Tokyo"');
    expect(html).not.toContain('<optgroup');
  }
  expect(await version()).toBe(before);
});

test('what was found and chosen is saved', async () => {
  const answer = await rig.ask(PATH, {
    as,
    form: { ...form, zone: 'Asia/Tokyo', zoneSearch: 'ជប៉ុន', zoneAnswered: 'ជប៉ុន', version: await version() },
  });
  expect(answer.headers.get('location')).toBe('/n/best/settings?saved');
  expect(await zone()).toBe('Asia/Tokyo');
});

test('a search without an answer says what else to try, and keeps the zone', async () => {
  const answer = await rig.ask(PATH, {
    as,
    lang: 'en',
    form: { ...form, zoneSearch: 'atlantis', zoneGo: 'search', version: await version() },
  });
  expect(await answer.text()).toContain('Nothing found. Try the capital');
});

test('who founds a network searches in the same way, and keeps the folded part open', async () => {
  const founder = { subject: 'f', email: 'founder@example.org' };
  const answer = await rig.ask('/new', {
    as: founder,
    lang: 'en',
    form: { yourName: 'Sok', ...form, zoneSearch: 'thailand', zoneGo: 'search' },
  });
  const html = await answer.text();
  expect(html).toContain('name="zone" value="Asia/Bangkok"');
  expect(html.match(/<details class="fold" open/g)?.length).toBeGreaterThan(1);
});
