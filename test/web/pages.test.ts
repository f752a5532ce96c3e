import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { foundedWith, players, type Rig, settings, startRig } from './rig.ts';

let rig: Rig;
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Ids are the dotted names of fields.
    'valid-id': ['error', { relaxed: true }],
  },
});

beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
  await rig.project('best');
});
afterAll(() => rig.stop());

const founder = { subject: 'sub-9', email: 'founder@example.org' };
const pages = [
  { path: '/sign-in', as: undefined },
  { path: '/sign-in?out', as: undefined },
  { path: '/', as: founder },
  { path: '/new', as: founder },
  { path: '/nowhere', as: undefined },
  { path: '/n/best/today', as: players.coordinator },
  { path: '/n/best/today', as: players.admin },
  { path: '/n/best/board', as: players.admin },
  { path: '/n/best/pulse', as: players.admin },
  { path: '/n/best/settings', as: players.admin },
  { path: '/n/best/settings/details', as: players.admin },
  { path: '/n/best/settings/timeline', as: players.admin },
  { path: '/n/best/settings/people', as: players.admin },
  { path: '/n/best/settings/people/s-obs', as: players.admin },
  { path: '/n/best/settings/test-mail', as: players.admin },
  { path: '/n/best/you', as: players.observer },
] as const;

describe('pages are valid in both languages', () => {
  for (const { path, as } of pages) {
    for (const lang of ['en', 'km'] as const) {
      test(`${path} in ${lang}${as ? ` for ${as.email}` : ''}`, async () => {
        const html = await (await rig.ask(path, { as, lang })).text();
        expect(html).toContain(`<html lang="${lang}">`);
        expect(findings(html)).toEqual([]);
      });
    }
  }

  test('a form with problems is valid too, and everything typed is still in it', async () => {
    const answer = await rig.ask('/n/best/settings/details', {
      as: players.admin,
      form: {
        'name.en': '<b>"x"</b>',
        shortName: '',
        replyAddress: 'a b',
        version: '1',
        lateNoticeDays: 'x',
      },
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(findings(html)).toEqual([]);
    expect(html).toContain('&lt;b&gt;&quot;x&quot;&lt;/b&gt;');
    expect(html).toContain('role="alert"');
    for (const field of ['shortName', 'replyAddress', 'lateNoticeDays']) {
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}-problem"`);
    }
  });
});

function findings(html: string): string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
}

describe('what people typed stays text', () => {
  test('a network, a name and an address full of markup appear as they were typed', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    await rig.network('evil', [
      ...foundedWith([{ ...players.admin, name: hostile }]),
      {
        type: 'NetworkRevised',
        data: { settings: { ...settings, shortName: hostile, name: { en: hostile } } },
      },
    ]);
    for (const path of ['today', 'settings', 'settings/details', 'settings/people', 'you', 'board']) {
      const html = await (await rig.ask(`/n/evil/${path}`, { as: players.admin })).text();
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;script&gt;');
    }
  });
});

describe('settings', () => {
  const form = (more: Record<string, string>) => ({
    'name.en': 'Battambang Education Sector Team',
    shortName: 'BEST',
    zone: 'Asia/Phnom_Penh',
    languages: 'km',
    senderLocalPart: 'best',
    replyAddress: 'coordinator@example.org',
    stopSeconds: '120',
    lateNoticeDays: '10',
    answerDays: '5',
    ...more,
  });
  const path = '/n/two/settings/details';

  test('the second of two who save at once is shown what the first changed, and loses nothing', async () => {
    await rig.network('two', foundedWith());
    const { version } = await rig.services.repository.load(networkAggregate, 'two', NETWORK_ID);
    const first = await rig.ask(path, {
      as: players.admin,
      form: form({ version: String(version), replyAddress: 'first@example.org' }),
    });
    expect(first.status).toBe(303);
    const second = await rig.ask(path, {
      as: players.admin,
      form: form({ version: String(version), shortName: 'BEST of two' }),
    });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain('Somebody saved this before you');
    expect(html).toContain('first@example.org');
    expect(html).toContain('value="BEST of two"');
    const again = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const third = await rig.ask(path, {
      as: players.admin,
      form: form({ version: again, shortName: 'BEST of two' }),
    });
    expect(third.status).toBe(303);
  });

  test('a network is founded once, also by a double tap, and its name in addresses is then taken', async () => {
    const founding = form({ id: '01FOUNDER', yourName: 'Chan Vanna', slug: '', shortName: 'New Net' });
    const twice = await Promise.all([
      rig.ask('/new', { as: founder, form: founding }),
      rig.ask('/new', { as: founder, form: founding }),
    ]);
    expect(twice.map((answer) => answer.headers.get('location'))).toEqual(Array(2).fill('/n/new-net/today'));
    const other = await rig.ask('/new', { as: founder, form: { ...founding, id: '01OTHER' } });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain('A network with this short name exists already');
    expect((await rig.ask('/n/new-net/settings', { as: founder })).status).toBe(200);
  });

  test('your name and that of the network found it: its short name is made of the first letters', async () => {
    const { shortName, senderLocalPart, ...rest } = form({ id: '01NEWCOMER', yourName: 'Chan Vanna' });
    const answer = await rig.ask('/new', {
      as: founder,
      form: { ...rest, 'name.en': 'Pursat Reading Network' },
    });
    expect(answer.headers.get('location')).toBe('/n/prn/today');
    const { state } = await rig.services.repository.load(networkAggregate, 'prn', NETWORK_ID);
    expect(state).toMatchObject({ settings: { shortName: 'PRN', senderLocalPart: 'prn' } });
  });

  test('a name in Khmer alone asks for the name in web addresses beside it, for nothing more, and keeps what was typed', async () => {
    const { shortName, 'name.en': _, ...rest } = form({ id: '01KHMER', yourName: 'Chan Vanna' });
    const answer = await rig.ask('/new', { as: founder, form: { ...rest, 'name.km': 'បណ្តាញអំណាន' } });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('id="slug-problem"');
    expect(html.match(/name="slug"/g)).toHaveLength(1);
    expect(html.indexOf('name="slug"')).toBeLessThan(html.indexOf('<details class="fold">'));
    expect(html).not.toMatch(/<details[^>]* open/);
    expect(html).toContain('value="បណ្តាញអំណាន"');
  });

  test('a person who may begin on an empty deployment reads what Prachum is, and has one thing to press', async () => {
    const empty = { subject: 'sub-9', email: 'founder@example.org' };
    const html = await (await rig.ask('/', { as: empty })).text();
    expect(html).toContain('Welcome to Prachum');
    expect(html.match(/class="button main"/g)).toHaveLength(1);
    expect(html).toContain('href="/new"');
  });

  test('all is not well before the network is set up: Today says the next step instead', async () => {
    await rig.network('young', foundedWith([players.admin]));
    const html = await (await rig.ask('/n/young/today', { as: players.admin })).text();
    expect(html).not.toContain('All is well');
    expect(html).toContain('1 of 5 steps is done. The next one: Bring the members in.');
    expect(html).toMatch(/class="button main" href="\/n\/young\/members\/import"/);
    expect(html.match(/class="button main"/g)).toHaveLength(1);
  });

  test('only the founder founds networks', async () => {
    const answer = await rig.ask('/new', { as: players.admin, form: form({ id: 'x', yourName: 'x' }) });
    expect(answer.status).toBe(403);
  });
});
