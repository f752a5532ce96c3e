import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import ical from 'node-ical';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeatEvent } from '../../functions/meeting/rules/seat-events.ts';
import type { LinkClaims } from '../../functions/platform/links.ts';
import { ORIGIN, players } from '../web/rig.ts';
import { invitees, MEETING, moved, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const tap = (answer: string, more: Record<string, string> = {}) => ({ part: 'answer', answer, ...more });
const details = (more: Record<string, string> = {}) => ({
  part: 'details',
  answer: 'yes',
  people: '1',
  ...more,
});

async function text(path: string, lang: 'km' | 'en' = 'en'): Promise<string> {
  return (await site.ask(path, { lang })).text();
}

/** Posts and follows to the page that the answer leads to. */
async function post(path: string, form: string | Record<string, string>): Promise<string> {
  const answer = await site.ask(path, { form });
  const location = answer.headers.get('location');
  return location ? await text(location) : await answer.text();
}

type Given = Extract<SeatEvent, { type: 'AnswerGiven' }>['data'];

async function answers(seat = 'm-rice'): Promise<Given[]> {
  const facts = await site.facts('seat', `${MEETING}.${seat}`);
  return facts.map(({ data }) => data as Given);
}

const link = (claims: Partial<LinkClaims> = {}) => `/a/${site.token(claims)}`;

describe('the answer page', () => {
  test('says who is asked, for which organisation, to what, when and where', async () => {
    const page = await text(link());
    for (const words of [
      'BEST Q4 Meeting',
      'Monday 10 November 2025',
      '08:30–12:00',
      'P-ESWG venue',
      'Rice Field Learning',
      'Keo Sokha',
      'Not you?',
      'Please answer by Wednesday 5 November 2025',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('takes the answer with one tap and says thank you, until when it may change, and its source', async () => {
    const page = await post(link(), tap('yes'));
    expect(page).toContain('Thank you');
    expect(page).toContain('You can change this until Monday 10 November 2025, 08:30');
    expect(page).toContain('answered by Keo Sokha, Monday 20 October 2025, 09:00');
    const [fact] = await site.facts('seat', `${MEETING}.m-rice`);
    expect(fact).toMatchObject({ type: 'AnswerGiven', by: 'person:c-sokha' });
  });

  test('says first what was saved, in other words for a yes, a no and not sure', async () => {
    const firstLine = (page: string) =>
      /<main[^>]*><div class="notice[^>]*>.*?<h2>(.*?)<\/h2>/.exec(page)?.[1];
    expect(firstLine(await post(link(), tap('yes')))).toBe('You are coming');
    expect(firstLine(await post(link(), tap('unsure')))).toBe('You are not sure yet');
    expect(firstLine(await post(link(), tap('no')))).toBe('You are not coming');
    expect(firstLine(await post(link(), details({ people: '3' })))).toBe('You are coming, 3 people in all');
    const other = details({ people: '2', attendee: 'Nuon Srey' });
    expect(firstLine(await post(link(), other))).toBe('Nuon Srey is coming, 2 people in all');
    expect(firstLine(await text(link()))).toBeUndefined();
  });

  test('says why to come under the buttons: objectives, agenda and host', async () => {
    const changes = {
      host: 'Rice Field Learning',
      agenda: [{ id: '1', title: { en: 'Research progress' }, minutes: 45, tag: 'inform' as const }],
    };
    const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
    await site.happens([{ type: 'MeetingRevised', data: { changes, ...times } }]);
    const page = await text(link());
    const below = page.slice(page.lastIndexOf('class="tap"'));
    for (const words of ['Prepare the learning forum', 'Research progress', '45 minutes', 'Host']) {
      expect(below).toContain(words);
    }
  });

  test('offers the calendar to people who may come, not to those who said no', async () => {
    expect(await post(link(), tap('yes'))).toContain('Keep the date');
    expect(await post(link(), tap('unsure'))).toContain('Keep the date');
    expect(await post(link(), tap('no'))).not.toContain('Keep the date');
  });

  test('a double tap is one answer', async () => {
    await Promise.all([post(link(), tap('no')), post(link(), tap('no'))]);
    await post(link(), tap('no'));
    expect(await answers()).toHaveLength(1);
  });

  test('shows nobody anything to change by being opened', async () => {
    await post(link(), tap('yes'));
    const before = await site.everything();
    for (const path of [
      link(),
      `${link()}?saved=answer`,
      `${link()}/meeting.ics`,
      `${link()}x`,
      `/p/${site.token({ purpose: 'personal', cause: '-' })}`,
      `/notice/best/${MEETING}`,
    ]) {
      await site.ask(path);
    }
    expect(await site.everything()).toBe(before);
  });

  test('opens for somebody whom the ladder asked, who answers for the organisation', async () => {
    const dara = { seat: 'm-rice', person: 'c-dara' };
    const asked = { ...dara, party: 'member', channel: 'email', lang: 'km' } as const;
    expect(await text(link(dara))).not.toContain('Will you come?');
    await site.happens([{ type: 'SeatsAsked', data: { kind: 'askAlternate', date: 1, invitees: [asked] } }]);
    const personal = await text(`/p/${site.token({ ...dara, purpose: 'personal', cause: '-' })}`);
    expect(personal).toContain('BEST Q4 Meeting');
    expect(await text(link(dara))).toContain('Will you come?');
    site.at('2025-11-03T02:00:00.000Z');
    expect(await post(link(dara), tap('yes'))).toContain('Thank you');
    expect(await answers()).toMatchObject([{ person: 'c-dara', source: 'form', fields: { answer: 'yes' } }]);

    // The focal point sees it and may change it.
    const page = await text(link());
    expect(page).toContain('The answer of Rice Field Learning');
    expect(page).toContain('answered by Sok Dara, Monday 3 November 2025, 09:00');
    expect(page).toContain('You can change it here.');
    await post(link(), tap('no'));
    expect(await answers()).toMatchObject([{ person: 'c-dara' }, { person: 'c-sokha' }]);
    expect(await text(link(dara))).toContain('answered by Keo Sokha');
  });

  test('asks again whom the ladder asked when the meeting moves, and takes no answer once uninvited', async () => {
    const dara = { seat: 'm-rice', person: 'c-dara' };
    const invitee = { ...dara, party: 'member', channel: 'email', lang: 'km' } as const;
    await site.happens([{ type: 'SeatsAsked', data: { kind: 'askHead', date: 1, invitees: [invitee] } }]);
    await post(link(dara), tap('yes'));
    await site.happens(moved);
    expect(await text(link(dara))).toContain('The meeting has moved. Will you come?');
    await site.happens([{ type: 'SeatUninvited', data: { invitee } }]);
    await post(link(dara), tap('no'));
    expect(await answers()).toHaveLength(1);
  });

  test('keeps what was said with a yes when somebody changes their mind twice', async () => {
    await post(link(), details({ people: '3', women: '2', attendee: 'Nuon Srey' }));
    await post(link(), tap('no'));
    await post(link(), tap('yes'));
    const all = await answers();
    expect(all).toHaveLength(3);
    expect(all.at(-1)?.fields).toMatchObject({ answer: 'yes', people: 3, women: 2, attendee: 'Nuon Srey' });
    expect(await text(link())).toContain('Earlier answers (2)');
  });

  test('takes who comes, how many, women, needs, meals and a note, in Khmer digits as well', async () => {
    const form = new URLSearchParams(
      details({ people: '៣', women: '២', 'meals.vegetarian': '១', note: 'សូមអរគុណ' }),
    );
    form.append('needs', 'wheelchair');
    form.append('needs', 'interpreter');
    await post(link(), form.toString());
    expect((await answers())[0]?.fields).toEqual({
      answer: 'yes',
      people: 3,
      women: 2,
      needs: ['wheelchair', 'interpreter'],
      meals: { vegetarian: 1 },
      note: 'សូមអរគុណ',
    });
  });

  test('offers online only where the meeting has a link, each with one tap', async () => {
    expect(await text(link())).not.toContain('joining online');
    await post(link(), tap('yes', { mode: 'online' }));
    expect((await answers())[0]?.fields).toEqual({ answer: 'yes' });
    await site.happens([
      {
        type: 'MeetingRevised',
        data: {
          changes: { onlineUrl: 'https://online.example.org/q4' },
          startsAt: '2025-11-10T01:30:00.000Z',
          endsAt: '2025-11-10T05:00:00.000Z',
        },
      },
    ]);
    expect(await text(link({ seat: 'g-meas', person: 'g-meas' }))).toContain('Yes, joining online');
    await post(link(), tap('yes', { mode: 'online' }));
    expect((await answers()).at(-1)?.fields).toEqual({ answer: 'yes', mode: 'online' });
  });

  test('a second contact of the organisation sees who answered, and may change it', async () => {
    await site.happens([
      {
        type: 'SeatInvited',
        data: {
          invitee: { seat: 'm-rice', party: 'member', person: 'c-dara', channel: 'email', lang: 'km' },
          again: false,
        },
      },
    ]);
    await post(link(), tap('yes'));
    const page = await text(link({ person: 'c-dara' }));
    expect(page).toContain('The answer of Rice Field Learning');
    expect(page).toContain('answered by Keo Sokha');
    expect(page).toContain('You can change it here');
    await post(link({ person: 'c-dara' }), tap('no'));
    expect(await text(link())).toContain('answered by Sok Dara');
    expect(await answers()).toHaveLength(2);
  });

  test('marks a late answer', async () => {
    site.at('2025-11-06T02:00:00.000Z');
    expect(await text(link())).toContain('it will be marked as late');
    expect(await post(link(), tap('yes'))).toContain('after the answer date');
  });

  test('asks again when the meeting has moved since the answer', async () => {
    await post(link(), tap('yes'));
    await site.happens(moved);
    const page = await text(link());
    expect(page).toContain('The meeting has moved. Will you come?');
    expect(page).toContain('was for Monday 10 November 2025');
    expect(await post(link(), tap('yes'))).toContain('Thank you');
    expect(await text(link())).not.toContain('has moved');
  });

  test('asks again also when only the end has moved', async () => {
    await post(link(), tap('yes'));
    await site.happens([
      {
        type: 'MeetingRevised',
        data: {
          changes: { end: '16:00' },
          startsAt: '2025-11-10T01:30:00.000Z',
          endsAt: '2025-11-10T09:00:00.000Z',
        },
      },
    ]);
    expect(await text(link())).toContain('has moved');
    await post(link(), tap('yes'));
    expect(await text(link())).not.toContain('has moved');
  });

  test.each([
    ['cancelled', 'This meeting is cancelled'],
    ['begun', 'The meeting has begun'],
    ['uninvited', 'You are not on the list'],
    ['left', 'This page is no longer yours'],
  ])('takes no answer when the meeting or the person is %s, and says so kindly', async (state, words) => {
    const [sokha] = invitees;
    if (state === 'cancelled') await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    if (state === 'begun') site.at('2025-11-10T01:30:00.000Z');
    if (state === 'uninvited' && sokha) {
      await site.happens([{ type: 'SeatUninvited', data: { invitee: sokha } }]);
    }
    if (state === 'left')
      await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
    expect(await text(link())).toContain(words);
    expect(await post(link(), tap('yes'))).toContain(words);
    expect(await answers()).toEqual([]);
  });

  test('speaks the language of the contact unless another was chosen', async () => {
    const token = site.token({ seat: 'm-lotus', person: 'c-bopha' });
    const own = await site.app.request(`${ORIGIN}/a/${token}`, { headers: { 'accept-language': 'en' } });
    expect(await own.text()).toContain('<html lang="km">');
    expect(await text(`/a/${token}`, 'en')).toContain('<html lang="en">');
  });

  test('tells other sites nothing: no referrer, and only the public part in a preview', async () => {
    const answer = await site.ask(link());
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    const page = await answer.text();
    const head = page.slice(0, page.indexOf('</head>'));
    expect(head).toContain('og:title');
    expect(head).not.toMatch(/Sokha|Rice Field/);
    await post(link(), tap('yes'));
    const google = /href="(https:\/\/calendar\.google[^"]+)"/.exec(await text(link()))?.[1] ?? '';
    expect(decodeURIComponent(google)).toContain(`/notice/best/${MEETING}`);
    expect(decodeURIComponent(google)).not.toContain('/a/');
  });

  test('gives a calendar file with the UID of the mail', async () => {
    const file = await site.ask(`${link()}/meeting.ics`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    const [event] = Object.values(ical.sync.parseICS(await file.text())).filter(
      (one) => one?.type === 'VEVENT',
    );
    expect(event).toMatchObject({
      uid: `mtg-${MEETING}@mail.example.org`,
      start: new Date('2025-11-10T01:30:00.000Z'),
    });
  });
});

describe('a link that is dead', () => {
  test.each<[string, () => string | Promise<string>]>([
    ['was tampered with', () => site.token().replace('m-rice', 'm-poe')],
    ['was cut', () => site.token().slice(0, -4)],
    ['has expired', () => site.token({ expires: '2025-10-19' })],
    ['was made for another page', () => site.token({ purpose: 'personal' })],
    ['names a meeting that is not', () => site.token({ cause: '01OTHER' })],
    ['names nobody we know', () => site.token({ person: 'c-nobody' })],
    [
      'was revoked',
      async () => {
        await site.member('m-rice', [{ type: 'LinksRevoked', data: { contact: 'c-sokha' } }]);
        return site.token();
      },
    ],
  ])('because it %s gets one kind page in both languages, and takes no answer', async (_, tokenOf) => {
    const token = await tokenOf();
    const answer = await site.ask(`/a/${token}`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('This link no longer works');
    expect(page).toContain('តំណនេះលែងដំណើរការហើយ');
    expect(page).toContain('Send my link again');
    expect(page).not.toMatch(/Sokha|Rice Field|BEST Q4/);
    await site.ask(`/a/${token}`, { form: tap('yes') });
    expect(await answers()).toEqual([]);
  });
});

describe('our details', () => {
  beforeEach(() => post(link(), tap('yes')));

  test('are confirmed with one tap, once', async () => {
    expect(await text(link())).toContain('Are these details still right?');
    expect(await post(link(), { part: 'confirm' })).toContain('That helps a lot');
    await post(link(), { part: 'confirm' });
    const facts = (await site.facts('member', 'm-rice')).filter(({ type }) => type === 'DetailsConfirmed');
    expect(facts).toMatchObject([{ by: 'person:c-sokha', data: { contact: 'c-sokha', meeting: MEETING } }]);
  });

  test('are corrected by a proposal that waits for the coordinator, also that somebody left', async () => {
    const form = {
      part: 'correct',
      correction: '01CORR',
      organisationName: 'Rice Field Learning',
      name: 'Keo Sokha',
      email: 'new@example.org',
      phone: '+855 00 000 101',
      lang: 'en',
      left: 'yes',
      message: 'Nuon Srey follows me',
    };
    expect(await post(link(), form)).toContain('The coordinator will check your correction');
    await post(link(), form);
    const facts = (await site.facts('member', 'm-rice')).filter(({ type }) => type === 'CorrectionProposed');
    expect(facts.map(({ data }) => data)).toEqual([
      {
        correction: '01CORR',
        contact: 'c-sokha',
        fields: { email: 'new@example.org', left: true, note: 'Nuon Srey follows me' },
        meeting: MEETING,
      },
    ]);
  });

  test('with an address that cannot be used come back with a sentence and everything typed', async () => {
    const answer = await site.ask(link(), {
      form: { part: 'correct', correction: '01CORR', email: 'a b@example', name: 'Keo Sokhaa' },
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('a b@example');
    expect(page).toContain('Keo Sokhaa');
    expect(page).toContain('aria-invalid="true"');
  });

  test('are not asked of a guest, and no one answers for them by a forged part', async () => {
    const guest = link({ seat: 'g-meas', person: 'g-meas' });
    expect(await post(guest, tap('yes'))).not.toContain('Are these details');
    const before = await site.everything();
    for (const part of ['confirm', 'correct', 'nothing', '']) await site.ask(guest, { form: { part } });
    expect(await site.everything()).toBe(before);
  });
});

describe('bad input', () => {
  test.each([
    ['people', { people: '0' }, 'from 1 to 20'],
    ['people', { people: 'many' }, 'whole number'],
    ['women', { people: '2', women: '3' }, 'more women than people'],
    ['meals', { people: '2', 'meals.halal': '3' }, 'more special meals than people'],
    ['attendee', { attendee: 'x'.repeat(201) }, '201 characters'],
    ['note', { note: 'ក'.repeat(10_000) }, 'room for 1000'],
  ])(
    'in %s gets a sentence at the field, keeps what was typed and stores nothing',
    async (field, more, words) => {
      const answer = await site.ask(link(), { form: details({ ...more, note: 'kept', ...more }) });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(words);
      expect(page).toContain(`id="${field}-problem"`);
      expect(await answers()).toEqual([]);
    },
  );

  test('cannot write html, headers or directions into anything', async () => {
    const page = await post(
      link(),
      details({
        attendee: '<script>alert(1)</script>\r\nBcc: x@example.org',
        note: 'a\u202eb\ud800c"><img src=x>',
      }),
    );
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img');
    const [given] = await answers();
    expect(given?.fields.attendee).toBe('<script>alert(1)</script> Bcc: x@example.org');
    expect(given?.fields.note).not.toMatch(/[\u202e\ud800]/);
  });
});

describe('an answer by phone', () => {
  const path = `/n/best/meetings/${MEETING}/seats/m-lotus/answer`;
  const said = { answer: 'yes', people: '2', women: '1', note: 'by bus' };

  test('is recorded by a coordinator and says so, also to the person', async () => {
    const answer = await site.ask(path, { as: players.coordinator, form: said });
    expect(answer.status).toBe(303);
    const facts = await site.facts('seat', `${MEETING}.m-lotus`);
    expect(facts).toMatchObject([
      { by: 'staff:s-coord', data: { source: 'phone', person: 'c-bopha', fields: { people: 2, women: 1 } } },
    ]);
    const page = await text(link({ seat: 'm-lotus', person: 'c-bopha' }));
    expect(page).toContain('by phone; recorded by Sok Dara');
  });

  test('is not for observers, nor for a seat that nobody is invited to', async () => {
    expect((await site.ask(path, { as: players.observer, form: said })).status).toBe(403);
    const nobody = path.replace('m-lotus', 'm-nobody');
    expect((await site.ask(nobody, { as: players.coordinator })).status).toBe(404);
  });
});

describe('every page of a link', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // `short` forms and long lines are the compressor's business; a summary may hold more than text.
    rules: {
      'long-title': 'off',
      'no-inline-style': 'error',
      'void-style': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'valid-id': ['error', { relaxed: true }],
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    },
  });

  test('is valid, in both languages, and weighs at most 14 KB compressed', async () => {
    const pages = [
      link(),
      `/notice/best/${MEETING}`,
      '/a/dead',
      `/p/${site.token({ purpose: 'personal', cause: '-' })}`,
    ];
    const check = async (path: string) => {
      for (const lang of ['km', 'en'] as const) {
        const page = await text(path, lang);
        const report = validator.validateStringSync(page);
        expect(
          report.results.flatMap(({ messages }) =>
            messages.map((one) => `${path} ${one.ruleId} ${one.message}`),
          ),
        ).toEqual([]);
        expect(gzipSync(page).length).toBeLessThan(14 * 1024);
        expect(page).not.toMatch(/<script|<img|<link rel="stylesheet"|@font-face|var\(--|display:grid/);
      }
    };
    for (const path of pages) await check(path);
    await post(link(), details({ people: '3', women: '1', note: 'ក'.repeat(200) }));
    await post(link(), tap('no'));
    await post(link(), tap('yes'));
    await check(`${link()}?saved=answer`);
  });
});

test('people who lost their link come from the page for signing in to the form, and read of no dead link', async () => {
  expect(await (await site.ask('/sign-in')).text()).toContain('href="/a/lost"');
  const answer = await site.ask('/a/lost');
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain('Get your personal link again');
  expect(page).toContain('ផ្ញើតំណរបស់ខ្ញុំម្តងទៀត');
  expect(page).not.toContain('no longer works');
});
