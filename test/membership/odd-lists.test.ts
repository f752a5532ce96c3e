import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { react } from '../../functions/flow/reaction.ts';
import { importAggregate } from '../../functions/membership/rules/import/import.ts';
import { contactsInOrder, memberAggregate } from '../../functions/membership/rules/member.ts';
import { memberViews } from '../../functions/membership/rules/views.ts';
import { foundedWith, players, type Rig, startRig } from '../web/rig.ts';

/* Lists as spreadsheets and people really write them, each through the form, its preview and its button. */

const list = '/n/best/members';
const as = players.coordinator;
let rig: Rig;
let n = 0;

beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
});
afterAll(() => rig.stop());

const fileOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'samples', 'lists', `${name}.csv`));

/** Chooses the file and sends the form. Answers the address of its preview. */
async function upload(bytes: Uint8Array): Promise<string> {
  n += 1;
  const id = `01JA0000000000000000000${String(n).padStart(3, '0')}`;
  const form = new FormData();
  form.set('id', id);
  form.set('file', new Blob([Uint8Array.from(bytes)]), 'list.csv');
  const request = new Request('https://meet.example.org/', { method: 'POST', body: form });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const sent = await rig.ask(`${list}/import`, { as, form: await request.text(), headers });
  expect(sent.status).toBe(303);
  return sent.headers.get('location') ?? '';
}

const uploadText = (text: string) => upload(new TextEncoder().encode(text));
const look = async (path: string, lang: 'en' | 'km' = 'en') =>
  (await rig.ask(path, { as, lang }))
    .text()
    .then((html) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));

/** Presses the button of a preview; the answer is what became of each organisation. */
async function press(path: string, said: Record<string, string> = {}) {
  const html = await (await rig.ask(path, { as })).text();
  const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const form = { seen, confirm: 'yes', alike: 'leaveOut', odd: 'leaveOut', ...said };
  expect((await rig.ask(path, { as, form })).status).toBe(303);
  const { log } = rig.services.repository;
  const { ledger, now, views, repository } = rig.services;
  for (const { stream, version } of (await log.pending()).filter((one) => one.stream.kind === 'import')) {
    await react(
      {
        events: log,
        log,
        ledger,
        views,
        capabilities,
        keyed: async () => () => '',
        orders: async () => ({ write: () => Promise.resolve() }),
        now,
      },
      stream,
      version,
    );
  }
  const { state } = await repository.load(importAggregate, 'best', path.split('/').at(-1) ?? '');
  const members = await Promise.all(
    state.pages.flat().map(async ({ member: id }) => {
      const { state: member, version } = await repository.load(memberAggregate, 'best', id);
      await views.relist(memberViews(member, version, { network: 'best', kind: 'member', id }));
      return member;
    }),
  );
  return members.map((member) => ({
    name: member.organisation.name.en,
    people: contactsInOrder(member).map(({ name, email, phone, reachedBy, role, telegram }) => ({
      name,
      role,
      reachedBy,
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(telegram ? { telegram } : {}),
    })),
  }));
}

describe('a list', () => {
  test('whose headings are in two languages, one below the other, is read', async () => {
    const path = await upload(fileOf('khmer-two-line-headings'));
    expect(await look(path)).toContain(
      'សុខ យ · Focal point · Khmer and English · y@rho.example · 012345699 · E-mail',
    );
    expect(await press(path)).toMatchObject([
      { name: 'Test Rho', people: [{ name: 'សុខ យ', email: 'y@rho.example', phone: '012345699' }] },
    ]);
  });

  test.each(['Organisation / អង្គការ', 'Organisation (ឈ្មោះពេញ)', 'អង្គការ [NGO]', 'Full list – Organisation'])(
    'with the heading %s is read',
    async (heading) => {
      const path = await uploadText(
        `${heading},Contact,E-mail\nDemo ${heading},Demo Sok,s${n}@heading.example`,
      );
      expect(await look(path)).toContain('will be added');
    },
  );

  test('with more people of one organisation than can be stored at once is refused with a sentence, and the rest is taken', async () => {
    const people = Array.from({ length: 5000 }, (_, n) => `,Demo Person ${n},p${n}@many.example`).slice(2);
    const began = performance.now();
    const path = await uploadText(
      [
        'Organisation,Contact,E-mail',
        'Demo Few,Demo Sok,few@many.example',
        'Demo Many,Demo Sao,sao@many.example',
        ...people,
      ].join('\n'),
    );
    expect(await look(path)).toContain('divide its people into several lists');
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(await press(path)).toMatchObject([{ name: 'Demo Few' }]);
  }, 120_000);

  test('with the same person twice makes one of them, and again changes nothing', async () => {
    const path = await upload(fileOf('same-person-twice'));
    expect(await look(path)).toContain('Sok A is in more than one row, and is counted as one person.');
    expect(await press(path)).toEqual([
      {
        name: 'Test Dup',
        people: [
          {
            name: 'Sok A',
            role: 'focalPoint',
            reachedBy: 'email',
            email: 'dup@dup.example',
            phone: '012345708',
          },
        ],
      },
    ]);
    const again = await upload(fileOf('same-person-twice'));
    expect(await look(again)).toContain('Everything in this list is already here.');
    const shouted = await uploadText('Organisation,Contact,E-mail\nTest Dup,Sok A,DUP@DUP.EXAMPLE');
    expect(await look(shouted)).toContain('Everything in this list is already here.');
  });

  test('with two people at one address of their office keeps both', async () => {
    const path = await uploadText(
      'Organisation,Contact,E-mail\nTest Office,Sok A,office@office.example\nTest Office,Chan B,office@office.example',
    );
    expect((await press(path))[0]?.people.map(({ name }) => name)).toEqual(['Sok A', 'Chan B']);
  });

  test('whose phone numbers lost their zero has it again, and says so', async () => {
    const path = await upload(fileOf('phone-zero-lost'));
    expect(await look(path)).toContain(
      'Phone: “12345678” has lost its 0 in the spreadsheet; we use 012345678.',
    );
    expect(await press(path)).toMatchObject([{ people: [{ phone: '012345678', reachedBy: 'call' }] }]);
  });

  test('with two numbers in a cell takes the first, and says what is left out', async () => {
    const path = await upload(fileOf('two-phones-in-a-cell'));
    const shown = await look(path);
    for (const rest of ['097 345 6901', '097 345 6902', '097 1234567', '097 1234568', '0971234569']) {
      expect(shown).toContain(`Left out: ${rest}.`);
    }
    const people = (await press(path)).flatMap((one) => one.people);
    expect(people.map(({ phone }) => phone)).toEqual([
      '012 345 690',
      '012 345 691',
      '012 345 692',
      '012 345 693',
      '012345694',
    ]);
  });

  test('with one address in two organisations says so for both, and for one that is here already', async () => {
    const path = await upload(fileOf('one-address-two-organisations'));
    const shown = await look(path);
    expect(shown).toContain('twin@twin.example also belongs to Sok Twin, Twin Two.');
    expect(shown).toContain('twin@twin.example also belongs to Sok Twin, Twin One.');
    await press(path);
    const third = await uploadText('Organisation,Contact,E-mail\nQuite Other,Sok Twin,TWIN@twin.example');
    expect(await look(third)).toContain('also belongs to Sok Twin, Twin One.');
  });

  test('with a number that looks like none is left out until somebody says that it is right', async () => {
    const path = await uploadText(
      'Organisation,Contact,Phone\nTest Short,Demo Sok,12\nTest Long,Demo Chan,012345700',
    );
    expect(await look(path)).toContain('“12” does not look like a phone number. Is it correct?');
    const shown = await look(path);
    expect(shown).toMatch(/ 1 will be added 0 will be changed 1 for you to decide /);
    expect(shown).toContain('Add 1, change 0, and what you chose above');
    expect((await press(path)).map(({ name }) => name)).toEqual(['Test Long']);
    const again = await uploadText('Organisation,Contact,Phone\nTest Short,Demo Sok,12');
    expect(await press(again, { odd: 'take' })).toMatchObject([
      { people: [{ phone: '12', reachedBy: 'call' }] },
    ]);
  });

  test('with somebody who has only a Telegram name makes them a contact', async () => {
    const path = await uploadText('Organisation,Contact,Telegram\nTest Tele,Demo Sok,https://t.me/Demo_Sok');
    expect(await look(path)).toContain('Demo Sok · Focal point · Khmer and English · @Demo_Sok · Telegram');
    expect(await press(path)).toMatchObject([{ people: [{ telegram: 'Demo_Sok', reachedBy: 'telegram' }] }]);
    const file = await (await rig.ask(`${list}/export`, { as })).text();
    expect(file).toContain('Demo_Sok');
    expect(await look(await uploadText(file))).toContain('Everything in this list is already here.');
  });

  test('of an organisation without anybody says that nobody can be written to', async () => {
    const path = await uploadText('Organisation,Type\nTest Nobody,School');
    expect(await look(path)).toContain('Nobody to write to');
  });

  test('shows in both languages what is stored of an organisation', async () => {
    const path = await uploadText('Name in English,Name in Khmer,Short name\nDemo Lotus Pond,ស្រះឈូក,DLP');
    const shown = await look(path);
    expect(shown).toContain('Demo Lotus Pond');
    expect(shown).toContain('ស្រះឈូក · DLP');
  });

  test('all of whose rows are refused says so, each row once', async () => {
    const path = await uploadText('Organisation,Contact,E-mail,Phone\nTest Refused,Demo Sok,no address,none');
    const shown = await look(path);
    expect(shown).toContain('No row of this list can be used.');
    expect(shown).not.toContain('already here');
    expect(shown).toContain('1 row refused');
    expect(shown.match(/Row 2/g)).toHaveLength(1);
    expect(shown).toContain('is not an e-mail address');
    expect(shown).toContain('is not a phone number');
  });
});
