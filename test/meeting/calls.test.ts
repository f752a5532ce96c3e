import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { players } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { phonePageValidator } from './phone-page-validator.ts';
import { MEETING, moved, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const path = `/n/best/meetings/${MEETING}/calls`;
/** The day on which everybody silent is called: the last working day before, after the Water Festival. */
const CALLS = '2025-11-07T01:00:00.000Z';

async function page(lang: 'km' | 'en' = 'en', query = ''): Promise<string> {
  return (await site.ask(`${path}${query}`, { as: players.coordinator, lang })).text();
}

async function cards(): Promise<string[]> {
  return [...(await page()).matchAll(/<article class="call" id="call-([\w-]+)"/g)].map(([, id = '']) => id);
}

const tap = (seat: string, person: string, more: Record<string, string>) =>
  site.ask(path, { as: players.coordinator, form: { seat, person, ...more } });

async function facts(seat: string) {
  return site.facts('seat', `${MEETING}.${seat}`);
}

/** Follows the redirect of a tap. */
async function led(answer: Response): Promise<string> {
  expect(answer.status).toBe(303);
  return (await site.ask(answer.headers.get('location') ?? '', { as: players.coordinator })).text();
}

const byCall = {
  type: 'SeatInvited',
  data: {
    invitee: { seat: 'm-rice', party: 'member', person: 'c-dara', channel: 'call', lang: 'km' },
    again: false,
  },
} as const;

describe('on the call list', () => {
  test('are those reached by call, from the day the invitations went out, and nobody else yet', async () => {
    expect(await cards()).toEqual([]);
    await site.happens([byCall]);
    expect(await cards()).toEqual(['m-rice']);
    expect(await page()).toContain('From Friday 7 November 2025, everybody else');
  });

  test('every organisation that is still silent, from the end of the ladder on, A–Z', async () => {
    site.at('2025-11-07T00:59:00.000Z');
    expect(await cards()).toEqual([]);
    site.at(CALLS);
    expect(await cards()).toEqual(['m-poe', 'm-rice', 'g-meas', 'm-lotus']);
    expect(await page()).toContain('4 organisations have not answered.');
  });

  test('nobody whose organisation has answered, in whatever way and a moment ago', async () => {
    site.at(CALLS);
    await site.ask(`/a/${site.token()}`, { form: { part: 'answer', answer: 'unsure' } });
    expect(await cards()).toEqual(['m-poe', 'g-meas', 'm-lotus']);
  });

  test('are again those who answered for another time, with what they had said', async () => {
    await site.ask(`/a/${site.token()}`, { form: { part: 'answer', answer: 'yes' } });
    await site.happens(moved);
    site.at('2025-11-14T01:00:00.000Z');
    expect(await cards()).toContain('m-rice');
  });

  test('is nobody before the invitations go out, after the meeting began, or once it is off', async () => {
    site.at('2025-11-10T01:30:00.000Z');
    expect(await cards()).toEqual([]);
    expect(await page()).toContain('The meeting has begun');
    site.at(CALLS);
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    expect(await cards()).toEqual([]);
    expect(await page('km')).toContain('កិច្ចប្រជុំត្រូវបានលុបចោល');
  });

  test('is no member that has left, nor anybody who left it', async () => {
    site.at(CALLS);
    await site.member('m-lotus', [{ type: 'MemberStatusChanged', data: { status: 'left' } }]);
    await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
    expect(await cards()).not.toContain('m-lotus');
    expect(await page()).not.toContain('Keo Sokha');
  });
});

describe('a card', () => {
  beforeEach(() => site.at(CALLS));

  test('rings with one tap, and says who was invited', async () => {
    const html = await page();
    expect(html).toContain('href="tel:+85500000101"');
    expect(html).toMatch(/Ms Keo Sokha<\/b><span class="muted"> Focal point · invited/);
    expect(html).not.toContain('Sok Dara</b>');
  });

  test('has the words to read out, in the language of the person who is called', async () => {
    const html = unmarked(await page());
    expect(html).toContain(
      'Hello, may I speak with Ms Keo Sokha? My name is Sok Dara, and I am calling from Battambang Education Sector Team.',
    );
    expect(html).toContain(
      'We would like to invite Rice Field Learning to BEST Q4 Meeting. It is on Monday 10 November 2025, 08:30, at P-ESWG venue.',
    );
    expect(html).toContain(
      'ជម្រាបសួរ! តើខ្ញុំអាចនិយាយជាមួយ អ្នកនាង ចាន់ បុប្ផា បានទេ? ខ្ញុំឈ្មោះ Sok Dara ទូរសព្ទមកពី ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង។',
    );
    expect(html).toContain('តើ អង្គការផ្កាឈូក អាចអញ្ជើញមកចូលរួមបានដែរឬទេ?');
  });

  test('records with one tap, by telephone and by the person who tapped, and is gone', async () => {
    const html = await led(await tap('m-rice', 'c-sokha', { answer: 'yes' }));
    expect(html).toContain('Recorded: Rice Field Learning is coming.');
    expect(html).not.toContain('id="call-m-rice"');
    expect(await facts('m-rice')).toMatchObject([
      {
        type: 'AnswerGiven',
        by: 'staff:s-coord',
        data: { person: 'c-sokha', source: 'phone', fields: { answer: 'yes' } },
      },
    ]);
    expect(html).toContain(`/seats/m-rice/answer`);
  });

  test('takes the word of somebody of the organisation who was not invited', async () => {
    await site.member('m-rice', [
      {
        type: 'ContactRevised',
        data: {
          contact: 'c-dara',
          fields: {
            name: 'Sok Dara',
            role: 'alternate',
            lang: 'km',
            phone: '000 000 103',
            reachedBy: 'call',
          },
        },
      },
    ]);
    expect(await page()).toContain('<option value="c-dara">');
    await tap('m-rice', 'c-dara', { answer: 'no' });
    expect(await facts('m-rice')).toMatchObject([{ data: { person: 'c-dara', fields: { answer: 'no' } } }]);
  });

  test('tapped twice is one answer', async () => {
    await Promise.all([
      tap('m-rice', 'c-sokha', { answer: 'yes' }),
      tap('m-rice', 'c-sokha', { answer: 'yes' }),
    ]);
    await tap('m-rice', 'c-sokha', { answer: 'yes' });
    expect(await facts('m-rice')).toHaveLength(1);
  });

  test('leaves an answer that came meanwhile as it is, and says so', async () => {
    await site.ask(`/a/${site.token()}`, { form: { part: 'answer', answer: 'no' } });
    const html = await led(await tap('m-rice', 'c-sokha', { answer: 'yes' }));
    expect(html).toContain('Rice Field Learning has answered in the meantime, and we keep that answer: No');
    expect(await facts('m-rice')).toHaveLength(1);
  });

  test('is put back by undo, with the answer before, as long as the tap is the answer that counts', async () => {
    await tap('m-rice', 'c-sokha', { answer: 'yes' });
    const html = await led(await tap('m-rice', '', { undo: CALLS }));
    expect(html).toContain('Undone: Rice Field Learning is on the list again.');
    expect(html).toContain('id="call-m-rice"');
    expect((await facts('m-rice')).map(({ type }) => type)).toEqual(['AnswerGiven', 'AnswerTakenBack']);
    await tap('m-rice', '', { undo: CALLS });
    expect(await facts('m-rice')).toHaveLength(2);
    site.at('2025-11-07T02:00:00.000Z');
    await site.ask(`/a/${site.token()}`, { form: { part: 'answer', answer: 'no' } });
    await tap('m-rice', '', { undo: '2025-11-07T02:00:00.000Z' });
    expect((await facts('m-rice')).at(-1)).toMatchObject({ type: 'AnswerGiven' });
  });

  test('of somebody who could not be reached says how often and when, and comes last', async () => {
    const html = await led(await tap('m-rice', 'c-sokha', { tried: '1' }));
    expect(html).toContain('Noted: nobody could be reached at Rice Field Learning');
    expect(await cards()).toEqual(['m-poe', 'g-meas', 'm-lotus', 'm-rice']);
    // A double tap is one call.
    await tap('m-rice', 'c-sokha', { tried: '1' });
    expect(await page()).toContain('Tried once, Fri 7 Nov 2025, 08:00');
    site.at('2025-11-07T03:05:00.000Z');
    await tap('m-rice', 'c-sokha', { tried: '1' });
    expect(await page()).toContain('Tried 2 times, last Fri 7 Nov 2025, 10:05');
    expect(await page('km')).toContain('បានហៅ ២ ដង');
    expect(await facts('m-rice')).toEqual([]);
  });

  test('forgets the calls about another day', async () => {
    await tap('m-rice', 'c-sokha', { tried: '1' });
    await site.happens(moved);
    site.at('2025-11-14T01:00:00.000Z');
    expect(await page()).not.toContain('Tried once');
  });
});

test('what is recorded takes what asks for an answer off the list to hand over, for everybody of the seat', async () => {
  await site.happens([byCall]);
  await site.plan([
    { seat: 'm-rice', person: 'c-dara', channel: 'call', kind: 'askAlternate', revision: 1 },
    { kind: 'nudge1', revision: 1 },
  ]);
  site.at(CALLS);
  await tap('m-rice', 'c-sokha', { answer: 'yes' });
  const rows = await site.services.ledger.ofCause('best', `meeting/${MEETING}`);
  expect(rows.rows.map(({ person, kind, state, reason }) => [person, kind, state, reason])).toEqual([
    ['c-bopha', 'nudge1', 'toHandOver', undefined],
    ['c-dara', 'askAlternate', 'skipped', 'answered'],
  ]);
});

test('names that are not invited, and hostile ones, change nothing', async () => {
  site.at(CALLS);
  const before = await site.everything();
  const hostile = [
    tap('m-nobody', 'c-sokha', { answer: 'yes' }),
    tap('m-rice', 'c-bopha', { answer: 'yes' }),
    tap('m-rice', '../c-sokha', { tried: '1' }),
    tap('m-rice#x', '', { undo: CALLS }),
    tap('__proto__', 'constructor', { answer: 'yes' }),
  ];
  for (const answer of await Promise.all(hostile)) expect(answer.status).toBe(404);
  await tap('m-rice', 'c-sokha', { answer: 'perhaps' });
  expect(await site.everything()).toBe(before);
  expect(await page('en', '?done=recorded&seat=<script>')).not.toContain('<script>');
});

test('is not for observers, who may neither see nor record', async () => {
  site.at(CALLS);
  expect((await site.ask(path, { as: players.observer })).status).toBe(403);
  const form = { seat: 'm-rice', person: 'c-sokha', answer: 'yes' };
  expect((await site.ask(path, { as: players.observer, form })).status).toBe(403);
  expect(await facts('m-rice')).toEqual([]);
});

test('says it with pleasure when nobody needs a call', async () => {
  expect(await page()).toContain('Nobody needs a call. Well done.');
  expect(await page('km')).toContain('មិនមាននរណាត្រូវហៅទូរសព្ទទេ');
});

test('is in the print job of the meeting, with boxes to tick and numbers to dial', async () => {
  const print = await (
    await site.ask(`/n/best/meetings/${MEETING}/print`, { as: players.coordinator })
  ).text();
  expect(print).toContain('class="call-sheet"');
  expect(print).toContain('+855 00 000 101');
});

test('is valid in both languages', async () => {
  site.at(CALLS);
  await tap('m-rice', 'c-sokha', { tried: '1' });
  await tap('m-lotus', 'c-bopha', { answer: 'yes' });
  for (const lang of ['km', 'en'] as const) {
    const { results } = phonePageValidator.validateStringSync(
      await page(lang, '?done=recorded&seat=m-lotus'),
    );
    expect(results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId} ${m.message}`))).toEqual([]);
  }
});
