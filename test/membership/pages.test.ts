import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberId, seed } from '../../bin/seed.ts';
import { capabilities } from '../../functions/capabilities.ts';
import { react } from '../../functions/flow/reaction.ts';
import { proposeCorrection } from '../../functions/membership/rules/corrections.ts';
import { holdAddress } from '../../functions/membership/rules/decide.ts';
import { type Member, memberAggregate } from '../../functions/membership/rules/member.ts';
import { listMembers, memberViews } from '../../functions/membership/rules/views.ts';
import { foundedWith, keyed, orders, players, type Rig, startRig } from '../web/rig.ts';

const list = '/n/best/members';
const by = { by: 'system', at: '2025-10-13T02:00:00.000Z' };
let rig: Rig;

beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
  await seed({
    dynamodb: rig.engine.endpoint,
    eventLogTable: rig.engine.tables.eventLog,
    clockNow: () => new Date('2025-10-13T02:00:00.000Z'),
  });
  for (let number = 1; number <= 24; number += 1) await project(memberId(number));
});
afterAll(() => rig.stop());

async function load(id: string) {
  return rig.services.repository.load(memberAggregate, 'best', id);
}

async function project(id: string): Promise<void> {
  const { state, version } = await load(id);
  await rig.services.views.relist(memberViews(state, version, { network: 'best', kind: 'member', id }));
}

async function change(
  id: string,
  decide: Parameters<typeof rig.services.repository.change<Member, never>>[4],
) {
  await rig.services.repository.change(memberAggregate, 'best', id, by, decide as never);
  await project(id);
}

const page = async (path: string, lang: 'km' | 'en' = 'en', as: keyof typeof players = 'coordinator') => {
  const response = await rig.ask(path, { as: players[as], lang });
  expect(response.status, path).toBe(200);
  return response.text();
};
const post = (path: string, form: Record<string, string>) => rig.ask(path, { as: players.coordinator, form });

const contact = (fields: Record<string, string> = {}) => ({
  'contact.name': 'Demo Dara',
  'contact.role': 'focalPoint',
  'contact.lang': 'km',
  'contact.email': 'dara@org90.example.org',
  'contact.reachedBy': 'email',
  ...fields,
});
const ID = '01JA0000000000000000000090';
const registration = { id: ID, 'name.en': 'Demo Ninety', type: 'school', status: 'active', ...contact() };

describe('the list of members', () => {
  it('says how many there are and how each is reached', async () => {
    const html = await page(list);
    expect(html).toContain('Active members: 17. Organisations in all: 24.');
    expect(html).toContain('Demo Vibol (focal point), by Telegram');
  });

  it('finds a Khmer name in another spelling', async () => {
    const html = await page(`${list}?q=${encodeURIComponent('បណ្ដាញសិក្សា')}`);
    expect(html).toContain('2 found.');
    expect(html).toContain('Migrant Families Study Net');
  });

  it('finds an organisation by its people, and filters', async () => {
    expect(await page(`${list}?q=kosal`)).toContain('Young Makers TVET');
    expect(await page(`${list}?status=dormant`)).toContain('2 found.');
    expect(await page(`${list}?q=nobody-at-all`)).toContain('Nothing found.');
  });

  it('offers observers nothing to change', async () => {
    const html = await page(list, 'en', 'observer');
    expect(html).not.toContain(`${list}/new`);
    const own = await page(`${list}/${memberId(2)}`, 'en', 'observer');
    expect(own).not.toContain('/edit');
    const refused = await rig.ask(`${list}/${memberId(2)}/edit`, { as: players.observer });
    expect(refused.status).toBe(403);
  });

  it.each(['km', 'en'] as const)('shows every page in %s without a gap', async (lang) => {
    const one = `${list}/${memberId(13)}`;
    const { state } = await load(memberId(13));
    const present = state.contacts.find(({ left }) => !left)?.id;
    const paths = ['', '/new', '/corrections', '/import'].map((path) => list + path);
    const own = [
      '',
      '/edit',
      '/status',
      '/contacts/new',
      `/contacts/${present}`,
      `/contacts/${present}/left`,
    ];
    for (const path of [...paths, ...own.map((path) => one + path)]) {
      const html = await page(path, lang);
      expect(html).toContain(`<html lang="${lang}"`);
      expect(html.replace(/<style>.*<\/style>/s, ''), path).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });
});

describe('registering a member', () => {
  it('happens once, however often the button is tapped', async () => {
    for (let tap = 0; tap < 2; tap += 1) {
      const response = await post(`${list}/new`, registration);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`${list}/${ID}?saved`);
    }
    expect((await load(ID)).version).toBe(2);
    await project(ID);
  });

  it('asks for the focal point first; long lists of boxes come after, folded', async () => {
    const html = await page(`${list}/new`);
    const at = (part: string) => html.indexOf(part);
    const before = html.slice(0, at('id="contact.reachedBy"'));
    expect(before).toContain('name="contact.name"');
    expect(before.match(/<input type="(checkbox|radio)"/g)).toBeNull();
    for (const name of ['subSectors', 'districts', 'status']) {
      expect(html.slice(0, at(`name="${name}"`))).toMatch(/<details class="fold">(?!.*<\/details>).*$/s);
    }
  });

  it('says whose name is missing', async () => {
    const answer = await post(`${list}/new`, {
      ...registration,
      id: '01JA0000000000000000000094',
      'name.en': '',
      'contact.name': '',
    });
    const html = await answer.text();
    expect(html).toContain('Organisation’s name: please');
    expect(html).toContain('Contact’s name: please');
    expect(html).not.toMatch(/>Name: /);
  });

  it('points out a member of the same name, and registers it only when told', async () => {
    const again = { ...registration, id: '01JA0000000000000000000091', 'name.en': 'demo NINETY' };
    const asked = await post(`${list}/new`, again);
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('This may be here already');
    expect((await post(`${list}/new`, { ...again, alike: 'yes' })).status).toBe(303);
  });

  it.each([
    ['no name', { 'name.en': '' }, 'please write it in Khmer, in English, or in both'],
    ['an address of Khmer letters', { 'contact.email': 'ដារ៉ា@example.org' }, 'has Latin letters only'],
    ['e-mail without an address', { 'contact.email': '' }, 'an e-mail address is needed'],
    ['a call without a number', { 'contact.reachedBy': 'call' }, 'a phone number is needed'],
    [
      'a number of letters',
      { 'contact.phone': 'ask at the office' },
      'please write a phone number in digits',
    ],
    ['a huge name', { 'name.en': 'x'.repeat(100_000) }, 'there is room for 200'],
  ])('refuses %s with a sentence and keeps what was typed', async (_, wrong, sentence) => {
    const response = await post(`${list}/new`, {
      ...registration,
      id: '01JA0000000000000000000092',
      'name.en': 'Demo Hundred',
      ...wrong,
    });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain('value="Demo Dara"');
    expect((await load('01JA0000000000000000000092')).version).toBe(0);
  });

  it('shows what was typed as text, never as html', async () => {
    const id = '01JA0000000000000000000093';
    const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    await post(`${list}/new`, {
      ...registration,
      id,
      'name.en': hostile,
      ...contact({ 'contact.name': hostile }),
    });
    await project(id);
    for (const path of [list, `${list}/${id}`, `${list}/${id}/edit`]) {
      const html = await page(path);
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toContain('<img src=x');
    }
  });
});

describe('two people saving at once', () => {
  it('shows the second what the first changed, and keeps what they wrote', async () => {
    const path = `${list}/${memberId(3)}/edit`;
    const form = { 'name.en': 'Rice Bowl Circle', type: 'localNgo', version: '2' };
    expect((await post(path, form)).status).toBe(303);
    const second = await post(path, { ...form, 'name.en': 'Rice Bowl Teachers' });
    const html = await second.text();
    expect(second.status).toBe(409);
    expect(html).toContain('Somebody saved this before you');
    expect(html).toContain('Rice Bowl Circle');
    expect(html).toContain('value="Rice Bowl Teachers"');
    expect(html).toContain('name="version" value="3"');
  });
});

describe('an address that came back', () => {
  it('is said on the member’s page with the way to correct it, which leads back to the meeting', async () => {
    const id = memberId(7);
    const { state } = await load(id);
    const person = state.contacts[0]?.id ?? '';
    await change(id, (member) => holdAddress(member, person, 'bounced') as never);
    expect(await page(`${list}/${id}`)).toContain('the address does not work');
    expect(await page(`${list}/${id}/contacts/${person}?meeting=m1`)).toContain('name="meeting" value="m1"');
    const { version } = await load(id);
    const form = {
      ...contact({ 'contact.email': 'right@org07.example.org' }),
      version: String(version),
      meeting: 'm1',
    };
    const response = await post(`${list}/${id}/contacts/${person}`, form);
    expect(response.headers.get('location')).toBe(`/n/best/meetings/m1/people/${person}`);
    expect((await load(id)).state.contacts[0]?.held).toBeUndefined();
  });
});

describe('a correction', () => {
  it('is shown old beside new, and saved when it is approved', async () => {
    const id = memberId(8);
    const person = (await load(id)).state.contacts[0]?.id ?? '';
    const fields = { email: 'new@org08.example.org', note: '<b>soon</b>' };
    await change(
      id,
      (member) => proposeCorrection(member, { correction: 'c8', contact: person, fields }) as never,
    );
    const html = await page(`${list}/corrections`);
    expect(html).toContain('focal@org08.example.org');
    expect(html).toContain('new@org08.example.org');
    expect(html).toContain('&lt;b&gt;soon');
    const response = await post(`${list}/corrections`, { member: id, approve: 'c8' });
    expect(response.headers.get('location')).toBe(`${list}/corrections?approved=${id}%2Fc8`);
    expect((await load(id)).state.contacts[0]?.email).toBe('new@org08.example.org');
    expect((await post(`${list}/corrections`, { member: id, approve: 'c8' })).status).toBe(409);
  });
});

describe('a phone number', () => {
  const twelve = { ...registration, id: '01JA0000000000000000000099', 'name.en': 'Demo Twelve' };
  const form = { ...twelve, 'contact.phone': '12', 'contact.reachedBy': 'call' };

  it('that looks like none is asked about, and taken once somebody says that it is right', async () => {
    const asked = await post(`${list}/new`, form);
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(html).toContain('a phone number has 9 or 10 digits here');
    expect(html).toContain('name="contact.phoneIsRight" value="12"');
    expect((await post(`${list}/new`, { ...form, 'contact.phoneIsRight': '13' })).status).toBe(422);
    expect((await post(`${list}/new`, { ...form, 'contact.phoneIsRight': '12' })).status).toBe(303);
    const { state } = await load(twelve.id);
    expect(state.contacts).toMatchObject([{ phone: '12' }]);
    const edit = await page(`${list}/${twelve.id}/contacts/${state.contacts[0]?.id}`);
    expect(edit).toContain('type="hidden" name="contact.phoneIsRight" value="12"');
  });

  it('is not needed by people with a Telegram name', async () => {
    const id = '01JA0000000000000000000089';
    const fields = { 'contact.email': '', 'contact.telegram': '@Demo_Sok', 'contact.reachedBy': 'telegram' };
    const sent = await post(`${list}/new`, { ...registration, id, 'name.en': 'Demo Telegram', ...fields });
    expect(sent.status).toBe(303);
    expect((await load(id)).state.contacts).toMatchObject([{ telegram: 'Demo_Sok', reachedBy: 'telegram' }]);
    const wrong = await post(`${list}/new`, { ...registration, ...fields, 'contact.telegram': 'សុខ' });
    expect(await wrong.text()).toContain('a Telegram name has Latin letters');
  });
});

describe('an import', () => {
  const at = '01JA0000000000000000000095';
  const pasted =
    'Organisation,Contact,E-mail\nDemo Lantern School,Demo Maly,m@org95.example.org\nDemo Kite School,Demo Kosal,';

  it('shows what it would do, does it at one button, and says what came of it', async () => {
    const uploaded = await post(`${list}/import`, { id: at, pasted });
    expect(uploaded.headers.get('location')).toBe(`${list}/import/${at}`);
    const preview = await page(`${list}/import/${at}`);
    expect(preview).toContain('Demo Lantern School');
    expect(preview).toContain('Row 3');
    expect(preview).toContain('Demo Kosal has no e-mail address, phone number or Telegram name');
    expect(preview).toMatch(/>\s*Add 1\s*</);
    const seen = /name="seen" value="([^"]+)"/.exec(preview)?.[1] ?? '';
    expect((await post(`${list}/import/${at}`, { seen, confirm: 'yes', alike: 'leaveOut' })).status).toBe(
      303,
    );
    const waiting = await rig.ask(`${list}/import/${at}`, { as: players.coordinator });
    expect(waiting.headers.get('refresh')).toBe('2');
    expect(await waiting.text()).toContain('0 of 1');
    await settle();
    expect(await page(`${list}/import/${at}`)).toContain('1 added, 0 changed.');
  });

  it('takes a file, and says what is wrong with one that cannot be read', async () => {
    const upload = (file: Blob, name: string, id: string) => {
      const form = new FormData();
      form.set('id', id);
      form.set('file', file, name);
      const request = new Request('https://meet.example.org/', { method: 'POST', body: form });
      return request.text().then((body) =>
        rig.ask(`${list}/import`, {
          as: players.coordinator,
          form: body,
          headers: { 'content-type': request.headers.get('content-type') ?? '' },
        }),
      );
    };
    const good = await upload(
      new Blob(['\ufeffអង្គការ;អ៊ីមែល\r\nសាលាគោម;']),
      'list.csv',
      '01JA0000000000000000000096',
    );
    expect(good.status).toBe(303);
    const bad = await upload(new Blob(['PK\u0003\u0004']), 'list.xlsx', '01JA0000000000000000000097');
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('This is an Excel workbook');
  });

  it('of the page’s own export finds nothing to do', async () => {
    for (const { id } of await listMembers(rig.services.views, 'best')) await project(id);
    const response = await rig.ask(`${list}/export`, { as: players.coordinator, lang: 'km' });
    expect(response.headers.get('content-disposition')).toContain('members-best-2025-10-13.csv');
    const id = '01JA0000000000000000000098';
    await post(`${list}/import`, { id, pasted: await response.text() });
    expect(await page(`${list}/import/${id}`)).toContain('Everything in this list is already here.');
  });
});

async function settle(): Promise<void> {
  const { log } = rig.services.repository;
  for (const { stream, version } of (await log.pending()).filter((one) => one.stream.kind === 'import')) {
    const ledger = rig.services.ledger;
    const { now, views } = rig.services;
    await react({ events: log, log, ledger, views, capabilities, keyed, orders, now }, stream, version);
  }
}
