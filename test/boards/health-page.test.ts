import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Trend } from '../../functions/boards/health/chart.tsx';
import { readNames, readPastLines } from '../../functions/boards/rules/past-list.ts';
import { type MeetingRig, memberFacts, NETWORK, startMeetingRig } from '../meeting/meeting-rig.ts';
import { players } from '../web/rig.ts';

const HEALTH = `/n/${NETWORK}/health`;
const PAST = `${HEALTH}/past`;

let rig: MeetingRig;
beforeAll(async () => {
  rig = await startMeetingRig();
  await rig.project(NETWORK);
  for (const n of [1, 2, 3]) await rig.member(`m${n}`, memberFacts(n));
  await rig.flow();
});
afterAll(() => rig.stop());

/** What is written on a page, without its tags. */
function words(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('network health', () => {
  test('of a network without a meeting says so, and that figures come by themselves', async () => {
    const { status, html } = await rig.page(HEALTH);
    expect(status).toBe(200);
    expect(words(html)).toContain('No meeting has been held here yet.');
    expect(words(html)).toContain('0 of 3');
    expect(words(html)).not.toContain('NaN');
  });

  test('shows observers no person and no number', async () => {
    const answer = await rig.ask(HEALTH, { as: players.observer, lang: 'en' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/example\.org|mailto:|tel:/);
  });

  test('is written in Khmer, with Khmer digits', async () => {
    const { html } = await rig.page(HEALTH, 'km');
    expect(words(html)).toContain('សុខភាពបណ្តាញ');
    expect(words(html)).toContain('០ ក្នុងចំណោម ៣');
  });
});

describe('a meeting from before', () => {
  const meeting = {
    ...{ id: '01KPASTFORM000000000000001', day: '20/2/2025', people: '31', women: '១២', active: '3' },
    organisations: 'Organisation 1\nអង្គការ 2\nA school',
  };

  test('is entered from paper: its organisations by name, in either language, others counted apart', async () => {
    const answer = await rig.post(PAST, meeting);
    expect(answer.headers.get('location')).toBe(`${PAST}?entered=1&others=1`);
    await rig.flow();
    const { html } = await rig.page(HEALTH);
    expect(words(html)).toContain('2 of 3');
    expect(words(html)).toContain('One meeting was entered from paper.');
  });

  test('entered twice by the same form is entered once', async () => {
    await rig.post(PAST, meeting);
    await rig.flow();
    const { html } = await rig.page(PAST);
    expect(html.match(/value="takeOut"/g)).toHaveLength(1);
  });

  test.each([
    [{ day: '2031-01-01' }, 'Only meetings that are over are entered here.'],
    [{ day: '31/2/2025' }, 'Day: please write day, month and year of a day that exists'],
    [{ women: '32' }, 'There cannot be more women than people.'],
    [{ active: '1' }, 'More member organisations came'],
    [{ people: '0', women: '0' }, 'Organisations came, so somebody did'],
    [{ people: 'many' }, 'People present'],
  ])('with %o is refused in a sentence, and what was typed is still there', async (wrong, sentence) => {
    const answer = await rig.post(PAST, { ...meeting, id: '01KPASTFORM000000000000002', ...wrong });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(words(html)).toContain(sentence);
    expect(html).toContain('A school');
    await rig.flow();
    expect((await rig.page(PAST)).html.match(/value="takeOut"/g)).toHaveLength(1);
  });

  test('of a list is first shown as it is read, and then entered whole or not at all', async () => {
    const lines = '2025-05-08; 20; 9; Organisation 1, Organisation 3\n1.8.2025\t25\t\tOrganisation 2';
    const form = { id: '01KPASTFORM000000000000003', lines };
    const looked = await rig.post(PAST, { ...form, do: 'look' });
    expect(words(await looked.text())).toContain('Enter these 2 meetings');
    const wrong = await rig.post(PAST, { ...form, lines: `${lines}\nsome day; 3`, do: 'enter' });
    expect(wrong.status).toBe(422);
    expect(words(await wrong.text())).toContain('Line 3: it does not begin with a day that exists');
    await rig.flow();
    expect((await rig.page(PAST)).html.match(/value="takeOut"/g)).toHaveLength(1);
    await rig.post(PAST, { ...form, do: 'enter' });
    await rig.post(PAST, { ...form, do: 'enter' });
    await rig.flow();
    expect((await rig.page(PAST)).html.match(/value="takeOut"/g)).toHaveLength(3);
  });

  test('taken out is counted nowhere any more', async () => {
    await rig.post(PAST, { do: 'takeOut', meeting: meeting.id });
    await rig.flow();
    expect((await rig.page(PAST)).html.match(/value="takeOut"/g)).toHaveLength(2);
  });

  test('cannot be entered by an observer, who sees the list without forms', async () => {
    const answer = await rig.ask(PAST, { as: players.observer, lang: 'en' });
    expect(await answer.text()).not.toContain('<form method="post" action="/n/best/health');
  });
});

test('the attendance of an organisation is counted from the day on which it joined', async () => {
  const [first, joined] = memberFacts(4);
  if (first?.type !== 'MemberRegistered' || !joined) throw new Error('Not a member');
  const organisation = { ...first.data.organisation, joined: '2025-06-01' };
  await rig.member('m4', [{ ...first, data: { ...first.data, organisation } }, joined]);
  await rig.flow();
  // Of 8 May and 1 August it was there on the second alone.
  const { html } = await rig.page('/n/best/members/m4');
  expect(words(html)).toContain('Meetings since it joined: came to 0 of 1.');
});

test('a quarter of which nothing is known is a gap in the line, not nought', () => {
  const drawn = String(Trend({ marks: [{ value: 50 }, {}, { value: 70 }, { value: 80 }], highest: 100 }));
  const line = /class="line" d="([^"]*)"/.exec(drawn)?.[1];
  expect(line?.replace(/[^ML]/g, '')).toBe('MML');
  expect(drawn.match(/class="mark/g)).toHaveLength(3);
});

test('names are read by commas and lines, each organisation once', () => {
  const named = new Map([['kape', 'm1']]);
  expect(readNames('KAPE, kape\nCARE\n\ncare', named)).toEqual({ members: ['m1'], unknown: ['care'] });
});

test('lines are read in digits of any script', () => {
  expect(readPastLines('២០/២/២០២៥; ៣១; ១២; CARE', new Map())).toMatchObject([
    { read: true, fields: { day: '2025-02-20', people: 31, women: 12, others: 1 } },
  ]);
});
