import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scheduledKinds } from '../../../functions/meeting/messages/table.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../../functions/meeting/rules/seat.ts';
import type { AnswerFields } from '../../../functions/meeting/rules/seat-events.ts';
import type { Meeting } from '../../../functions/meeting/rules/state.ts';
import { fallDue } from '../../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../../functions/meeting/rules/timeline/settings.ts';
import { players, settings } from '../../web/rig.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from '../meeting-rig.ts';

let rig: MeetingRig;
let id = '';
let drafts = 0;

const needed = {
  'title.en': 'BEST Q4 Meeting',
  date: '2025-11-10',
  start: '08:30',
  end: '12:00',
  'venue.en': 'P-ESWG venue',
  'objectives.0.en': 'Member list',
  'audience.choice': 'all',
  'agenda.0.id': 'a1',
  'agenda.0.title.en': 'Welcome',
  'agenda.0.minutes': '30',
  'agenda.0.tag': 'inform',
};

/** Three organisations by mail and one by Telegram; the first has an alternate. */
beforeAll(async () => {
  rig = await startMeetingRig();
  for (const n of [1, 2, 3]) await rig.member(`m${n}`, memberFacts(n));
  await rig.member('m4', memberFacts(4, { reachedBy: 'telegram', lang: 'km' }));
  await rig.member('m1', [
    {
      type: 'ContactAdded',
      data: {
        contact: 'c1b',
        fields: {
          name: 'Alternate One',
          role: 'alternate',
          lang: 'en',
          email: 'alternate1@example.org',
          reachedBy: 'email',
        },
      },
    },
  ]);
  await rig.flow();
});
afterAll(() => rig.stop());

beforeEach(async () => {
  rig.at('2025-10-13T02:00:00.000Z');
  drafts += 1;
  id = `01K7T0000000000000000000${String(drafts).padStart(2, '0')}`;
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  await rig.post(at('/edit'), { ...needed, version: await version() });
});

const at = (below = '') => `${MEETINGS}/${id}${below}`;
const text = async (below = '') => plain((await rig.page(at(below))).html);

/** What a reader sees. */
function plain(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

async function loaded(): Promise<{ state: Meeting; version: number }> {
  return await rig.services.repository.load(meetingAggregate, NETWORK, id);
}

async function version(): Promise<string> {
  return String((await loaded()).version);
}

async function facts(type: string): Promise<number> {
  const history = await rig.services.repository.history(meetingAggregate, NETWORK, id);
  return history.filter((event) => event.type === type).length;
}

function hiddenOf(html: string): Record<string, string> {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
}

async function invite(button: 'invite' | 'inviteNow' = 'invite'): Promise<void> {
  const { html } = await rig.page(at('/preview'));
  await rig.post(at('/preview'), { ...hiddenOf(html), do: button });
}

/** Everything that has fallen due by an instant is asked for and planned. */
async function passes(instant: string): Promise<void> {
  rig.at(instant);
  for (;;) {
    const before = await version();
    await rig.services.repository.change(
      meetingAggregate,
      NETWORK,
      id,
      { by: 'system', at: instant },
      (state) => fallDue(state, defaultTimeline, instant),
    );
    await rig.flow();
    if ((await version()) === before) return;
  }
}

async function invited(): Promise<void> {
  await invite();
  await passes('2025-10-13T02:03:00.000Z');
}

async function answers(seat: string, person: string, fields: AnswerFields): Promise<void> {
  const { state } = await loaded();
  if (state.status !== 'convened') throw new Error('not convened');
  const { startsAt, endsAt } = state;
  const by = { by: `person:${person}`, at: rig.services.now() };
  await rig.services.repository.change(seatAggregate, NETWORK, seatId(id, seat), by, () => [
    {
      type: 'AnswerGiven' as const,
      data: { meeting: id, seat, person, source: 'form' as const, fields, startsAt, endsAt, late: false },
    },
  ]);
  await rig.flow();
}

async function revised(more: Record<string, string>, button: string): Promise<string> {
  const answer = await rig.post(at('/change'), { ...needed, ...more, version: await version(), do: button });
  return answer.headers.get('location') ?? '';
}

const saving = (on: boolean) =>
  rig.network(NETWORK, [
    {
      type: 'NetworkRevised',
      data: { settings: { ...settings, timeline: { ...defaultTimeline, saveTheDate: on } } },
    },
  ]);

describe('the timeline of a meeting', () => {
  it('says what a button did, where it was pressed and with the focus there, as it is now', async () => {
    await invited();
    const press = async (form: Record<string, string>) => {
      const to = (await rig.post(at('/timeline'), form)).headers.get('location') ?? '';
      const { html } = await rig.page(to);
      const row = html.slice(html.indexOf(`id="${form.kind}"`));
      expect(row.slice(0, row.indexOf('</li>'))).toContain('<div id="said" tabindex="-1">');
      return plain(row.slice(0, row.indexOf('</li>')));
    };
    expect(await press({ kind: 'nudge1', do: 'skip' })).toContain(
      '“First nudge” is skipped: nobody gets it.',
    );
    expect(await press({ kind: 'nudge1', do: 'restore' })).toContain(
      '“First nudge” is sent as usual again: Monday 27 October 2025, 08:00.',
    );
    expect(await press({ kind: 'nudge1', do: 'pause' })).toContain('“First nudge” is paused');
    const moved = { 'nudge1.date': '2025-10-29', 'nudge1.time': '14:00' };
    expect(await press({ kind: 'nudge1', do: 'move', ...moved })).toContain(
      '“First nudge” is moved. It is sent on Wednesday 29 October 2025, 14:00.',
    );
    const stale = await text('/timeline?did=skip&kind=nudge1');
    expect(stale).not.toContain('is skipped');
  });

  it('points out a move that makes no sense, and refuses none', async () => {
    await invited();
    expect(await text('/timeline')).not.toContain('usually');
    await rig.post(at('/timeline'), {
      ...{ kind: 'reminder', do: 'move', 'reminder.date': '2025-11-02', 'reminder.time': '08:00' },
    });
    const page = await text('/timeline?did=move&kind=reminder');
    expect(page).toContain('It is sent before “Agenda and papers”, which usually comes first.');
    expect(page).toContain('Sunday 2 November 2025 is a day off for the network. It is sent all the same.');
    expect(await text('/timeline')).toContain(
      'It is sent before “Agenda and papers”, which usually comes first.',
    );
  });

  it('names as the next one what somebody gets, and no step of nobody', async () => {
    await invited();
    for (const n of [1, 2, 3, 4]) await answers(`m${n}`, `c${n}`, { answer: 'yes' });
    const [lead = ''] = (await text('/timeline')).match(/Next: [^.]*\./) ?? [];
    expect(lead).not.toContain('nobody');
    expect(lead).toContain('to 4 people who have not said no');
    for (const day of ['10-27', '10-31', '11-03']) await passes(`2025-${day}T03:00:00.000Z`);
    const page = await text('/timeline');
    expect(page).toContain('Sent to nobody: nobody needed it');
    expect(page).not.toMatch(/alternate 0|head 0/);
  });

  it('says in one sentence what comes next, and of each message when it is sent and to whom', async () => {
    await invited();
    await answers('m2', 'c2', { answer: 'no' });
    const page = await text('/timeline');
    expect(page).toContain(
      'Next: a nudge to 3 people who have not answered, on Monday 27 October 2025, 08:00.',
    );
    expect(page).toContain('To 3 people who have not answered · 1 in Khmer, 2 in both languages · 1 by hand');
    expect(page).toContain('To 3 people who have not said no');
    expect(page).toContain('To the alternate of one silent organisation');
    expect(page).toContain('To the coordinator, Sok Dara');
    expect(page).toContain('Not sent — nobody is listed as a contributor');
  });

  it('skips and pauses a message with one tap, and lets it go on; a double tap is one', async () => {
    await invited();
    for (const _ of [1, 2]) await rig.post(at('/timeline'), { kind: 'nudge1', do: 'skip' });
    expect(await facts('MessageAdjusted')).toBe(1);
    expect(await text('/timeline')).toContain('Not sent — you skipped it');
    const restored = await rig.post(at('/timeline'), { kind: 'nudge1', do: 'restore' });
    expect(restored.headers.get('location')).toBe(at('/timeline?did=restore&kind=nudge1#said'));
    await rig.post(at('/timeline'), { kind: 'agenda', do: 'pause' });
    const page = await text('/timeline');
    expect(page).not.toContain('you skipped it');
    expect(page).toContain('Paused');
  });

  it('moves a message to another day and time', async () => {
    await invited();
    const to = { 'nudge1.date': '29.10.2025', 'nudge1.time': '14:00' };
    await rig.post(at('/timeline'), { kind: 'nudge1', ...to, do: 'move' });
    expect(await text('/timeline')).toContain('Wednesday 29 October 2025, 14:00 (moved by you)');
  });

  it.each([
    [409, { 'nudge1.date': '2025-10-29', 'nudge1.time': '22:15' }, 'nudge1.time-problem', '22:15'],
    [409, { 'nudge1.date': '2025-11-12', 'nudge1.time': '10:10' }, 'nudge1.date-problem', '10:10'],
    [409, { 'nudge1.date': '2025-10-01', 'nudge1.time': '10:11' }, 'nudge1.date-problem', '10:11'],
    [422, { 'nudge1.date': 'soon', 'nudge1.time': '09:09' }, 'nudge1.date-problem', 'soon'],
  ])('answers %i to a time that cannot be, at its row, and keeps what was typed: %j', async (...row) => {
    const [status, typed, problem, kept] = row;
    await invited();
    const answer = await rig.post(at('/timeline'), { kind: 'nudge1', ...typed, do: 'move' });
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toContain(`id="${problem}"`);
    expect(html).toContain(`value="${kept}"`);
    expect(html).toMatch(/<details class="move" open/);
    expect(await facts('MessageAdjusted')).toBe(0);
  });

  it.each([
    ['nudge1', '2025-10-01', 'That time is already past.'],
    ['nudge1', '2025-11-12', 'By then this message would be too late to be useful.'],
    ['actionPoints', '2025-11-05', 'This message is about a meeting that is over.'],
    ['midQuarter', '2026-06-01', 'That is too far from the meeting.'],
  ])('says why %s cannot leave on %s: %s', async (kind, date, sentence) => {
    await invited();
    const to = { [`${kind}.date`]: date, [`${kind}.time`]: '10:00' };
    const answer = await rig.post(at('/timeline'), { kind, ...to, do: 'move' });
    expect(await answer.text()).toContain(sentence);
  });

  it('refuses to skip what was sent with a sentence at its row', async () => {
    await invited();
    await passes('2025-10-27T01:00:00.000Z');
    const answer = await rig.post(at('/timeline'), { kind: 'nudge1', do: 'skip' });
    expect(answer.status).toBe(409);
    expect(await facts('MessageAdjusted')).toBe(0);
  });

  it('of what went out says how many were sent, go by hand and were not needed', async () => {
    await invited();
    await answers('m2', 'c2', { answer: 'yes' });
    await passes('2025-10-27T01:00:00.000Z');
    const page = await text('/timeline');
    expect(page).toContain('Done · 2 not needed 2 on the way');
    const names = await text('/timeline/nudge1');
    expect(names).toContain('What happened to it');
    expect(names).toMatch(/Organisation 4 .* an earlier message is still to be handed over/);
    await passes('2025-11-03T01:00:00.000Z');
    expect(await text('/timeline/agenda')).toMatch(/Organisation 4 .* To hand over/);
  });

  it('names those a message is for, and says of the others why not', async () => {
    await invited();
    await answers('m2', 'c2', { answer: 'no' });
    const nudge = await text('/timeline/nudge1');
    expect(nudge).toContain('Who would get it now: 3');
    expect(nudge).toMatch(/Who would not, and why: 1 Organisation 2 .* the organisation has answered/);
    expect(await text('/timeline/reminder')).toMatch(/Organisation 2 .* has said no/);
    const alternates = await text('/timeline/askAlternate');
    expect(alternates).toMatch(/Who would get it now: 1 .* Organisation 1 Alternate One · E-mail · English/);
    expect(alternates).toMatch(/Organisation 3 .* has no alternate who can be asked/);
    expect(await text('/timeline/headcount')).toContain('names no host');
    expect((await rig.page(at('/timeline/nothing'))).status).toBe(404);
  });

  it('of a draft shows what would happen, and of one without a date says what is missing', async () => {
    const page = await text('/timeline');
    expect(page).toContain('This is what would be sent if you invited now.');
    expect(page).toContain('Invite by Monday 20 October 2025, so that people know 21 days before.');
    expect(page).toContain('To 4 people who have not answered');
    await rig.post(at('/timeline'), { kind: 'nudge2', do: 'skip' });
    expect(await text('/timeline')).toContain('Not sent — you skipped it');
    const { date: _, ...dateless } = needed;
    await rig.post(at('/edit'), { ...dateless, version: await version() });
    expect(await text('/timeline')).toContain('Once the draft has a future date');
  });

  it('is read by observers, who are offered nothing to do', async () => {
    await invited();
    await revised({ start: '09:00' }, 'tell');
    for (const path of [at('/timeline'), at('/timeline/nudge1'), at()]) {
      const answer = await rig.ask(path, { as: players.observer });
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(/<button|<details class="move"/);
    }
    for (const path of [at('/timeline'), at('/save-the-date'), at('/summary')]) {
      expect((await rig.ask(path, { as: players.observer, form: {} })).status).toBe(403);
    }
  });
});

/** The line of a meeting's life as a reader sees it. */
async function strip(path = at()): Promise<string> {
  const { html } = await rig.page(path);
  return plain(/<ol class="life[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '');
}

/** The invitations of these seats are sent. */
async function sends(...seats: string[]): Promise<void> {
  for (const row of await rig.services.ledger.allOfCause(NETWORK, `meeting/${id}`)) {
    if (row.kind !== 'invitation' || !seats.includes(row.seat)) continue;
    await rig.services.ledger.markSent(row, `ses-${row.person}`, '2025-10-13T03:00:00.000Z');
  }
}

describe('the line of a meeting', () => {
  it('shows what was sent on the day on which it was sent', async () => {
    await invited();
    await sends('m1', 'm2', 'm3');
    expect(await strip()).toMatch(/27 Oct First nudge 4/);
    // The clock had stopped for a day.
    await passes('2025-10-28T01:00:00.000Z');
    expect(await strip()).toMatch(/28 Oct First nudge/);
  });

  it('has no place for a message that goes to nobody', async () => {
    await invited();
    for (const n of [1, 2, 3, 4]) await answers(`m${n}`, `c${n}`, { answer: 'yes' });
    expect(await strip()).not.toContain('nudge');
    await passes('2025-10-27T01:00:00.000Z');
    const line = await strip();
    expect(line).not.toContain('nudge');
    expect(line).not.toMatch(/ 0 /);
    expect(line).toMatch(/27 Oct Invitation 4 today/);
  });

  it('says that people are invited once it was sent or handed to them, and how many; before that it waits', async () => {
    await invited();
    expect(await strip()).toContain('Begun, Invitation 4 today');
    await sends('m1', 'm2');
    expect(await strip()).toContain('Invited 2 today');
  });

  it('says of a meeting whose messages are all paused that they are, and not that nothing more is sent', async () => {
    await invited();
    for (const kind of scheduledKinds) await rig.post(at('/timeline'), { kind, do: 'pause' });
    expect(await text()).toContain('Nothing is sent next: what is still to come is paused.');
    expect(await text('/timeline')).toContain('what is still to come is paused');
  });

  it('says nothing of invitations that were called off before they were sent', async () => {
    await invite();
    expect(await strip()).toContain('Invitation 4');
    await rig.post(at('/cancel'), {});
    await rig.flow();
    expect(await strip()).not.toMatch(/Invit|Answers due|Cancellation/);
  });
});

describe('the page of a meeting', () => {
  it('names the next message after inviting, with its day', async () => {
    await invite();
    expect(await text()).toContain(
      'Next: a nudge to 4 people who have not answered, on Monday 27 October 2025, 08:00. You can close the laptop.',
    );
  });

  it('counts seats, not people, and shows those who were asked because nobody had answered', async () => {
    await invited();
    await answers('m2', 'c2', { answer: 'yes', people: 2 });
    await answers('m3', 'c3', { answer: 'no' });
    await answers('m4', 'c4', { answer: 'no' });
    await passes('2025-10-31T01:00:00.000Z');
    await passes('2025-11-03T01:00:00.000Z');
    const before = await text();
    expect(before).toContain('3 of 4 have answered.');
    expect(before).toContain('1 no answer yet');
    expect(before).toMatch(/Organisation 1 .* Alternate One asked because nobody had answered/);
    await answers('m1', 'c1b', { answer: 'yes', people: 3 });
    const after = await text();
    expect(after).toContain('4 of 4 have answered.');
    expect(after).toContain('5 coming');
    expect(after).toContain('For the host 5 people');
  });

  it('says what became of a person by what was sent, not by what was not needed', async () => {
    await invited();
    await answers('m1', 'c1', { answer: 'yes' });
    await passes('2025-10-27T01:00:00.000Z');
    expect(await text('/people/c1')).toContain('Organisation 1 Waiting to be sent Yes');
  });
});

describe('inviting outside the hours in which the network writes', () => {
  beforeEach(() => rig.at('2025-10-13T14:00:00.000Z'));

  it('says on the button when the invitations go out, and on the page until when they can be stopped', async () => {
    const page = await text('/preview');
    expect(page).toContain('Invite 4: 3 by mail, 1 by hand — tomorrow, Tuesday 14 October 2025, 07:00');
    expect(page).toContain('Invite 4 now');
    expect(page).toContain('gets 4 mails: the invitation, agenda and papers, the reminder, the summary.');
    await invite();
    expect(await text()).toContain(
      'The first mail goes out tomorrow, Tuesday 14 October 2025, 07:00. Until then you can stop',
    );
  });

  it('does not wait where the coordinator says now', async () => {
    await invite('inviteNow');
    expect((await loaded()).state).toMatchObject({ releaseAt: '2025-10-13T14:02:00.000Z' });
    expect(await text()).toContain('The first mail goes out at 21:02.');
  });
});

describe('a change', () => {
  beforeEach(invited);

  it('says before and after saving when people are told, and is sent now on wish, once', async () => {
    const form = { ...needed, start: '09:00', version: await version() };
    const review = await rig.post(at('/change'), form);
    expect(plain(await review.text())).toContain('4 people will be told at 09:08');
    await revised({ start: '09:00' }, 'tell');
    const page = await text();
    expect(page).toContain('Everybody will be told at 09:08 what changed.');
    expect(page).toContain('Send now');
    expect(await text('/timeline')).toContain('Change notice');
    for (const _ of [1, 2]) {
      const answer = await rig.post(at(), { do: 'announce' });
      expect(answer.headers.get('location')).toBe(at('?changed=told'));
    }
    expect((await loaded()).state).toMatchObject({ sequence: 1 });
    expect(await text('?changed=told')).toContain('Everybody is being told what changed.');
  });

  it('that is undone in time is told to nobody, and the pages say so', async () => {
    await revised({ start: '09:00' }, 'tell');
    const review = await rig.post(at('/change'), { ...needed, version: await version() });
    expect(plain(await review.text())).toContain('No message is sent: everything is as it was.');
    const location = await revised({}, 'save');
    expect(location).toBe(at('?changed=undone'));
    expect(await text('?changed=undone')).toContain('No message is sent: everything is as it was.');
    await passes('2025-10-13T02:30:00.000Z');
    expect((await loaded()).state).toMatchObject({ sequence: 0 });
  });

  it('of the agenda alone is left to the message that brings it', async () => {
    const agenda = { 'agenda.0.title.en': 'Welcome and tea' };
    const review = await rig.post(at('/change'), { ...needed, ...agenda, version: await version() });
    expect(plain(await review.text())).toContain('The new agenda goes out with its own message.');
    expect(await revised(agenda, 'save')).toBe(at('?changed=agenda'));
    expect((await loaded()).state).toMatchObject({ announceAt: undefined, sequence: 0 });
  });
});

describe('a save-the-date', () => {
  afterAll(() => saving(false));

  it('is not offered by a network that sends none', async () => {
    await saving(false);
    expect((await rig.page(at('/save-the-date'))).status).toBe(404);
    expect(await text()).not.toContain('keep the day free');
  });

  it('says on its button whom it touches, and goes out once for two taps', async () => {
    await saving(true);
    const { html } = await rig.page(at('/save-the-date'));
    expect(plain(html)).toContain('Ask 4 to keep the day free: 3 by mail, 1 by hand');
    const form = hiddenOf(html);
    const both = await Promise.all([
      rig.post(at('/save-the-date'), form),
      rig.post(at('/save-the-date'), form),
    ]);
    expect(both.map((answer) => answer.headers.get('location'))).toEqual([at(), at()]);
    expect(await facts('SaveTheDateSent')).toBe(1);
    await rig.flow();
    expect(await rig.services.ledger.lane(NETWORK, `meeting/${id}`, 'c1')).toMatchObject([
      { kind: 'saveTheDate' },
    ]);
  });

  it('stays in sight on the draft, which warns where its day is another one now', async () => {
    await saving(true);
    await rig.post(at('/save-the-date'), hiddenOf((await rig.page(at('/save-the-date'))).html));
    expect(await text('/edit')).toContain('4 people were asked to keep Monday 10 November 2025 free.');
    await rig.post(at('/edit'), { ...needed, date: '2025-11-17', version: await version() });
    const page = await text();
    expect(page).toContain(
      'The draft now says Monday 17 November 2025. They are still keeping the other day free.',
    );
    expect(page).toContain('Ask them to keep the new day');
    expect(await text('/discard')).toContain('Discard the draft and tell 4 people');
  });

  it('is not sent to a list that the coordinator has not seen', async () => {
    await saving(true);
    const form = hiddenOf((await rig.page(at('/save-the-date'))).html);
    const answer = await rig.post(at('/save-the-date'), { ...form, hash: 'another' });
    expect(answer.status).toBe(409);
    expect(await facts('SaveTheDateSent')).toBe(0);
  });
});

describe('sharing the summary', () => {
  const held = '2025-11-10T06:00:00.000Z';

  it('at night says that it is sent in the morning', async () => {
    await invited();
    rig.at('2025-11-10T15:00:00.000Z');
    const when = 'tomorrow, Tuesday 11 November 2025, 07:00.';
    expect(await text('/summary')).toContain(`It goes out ${when}`);
    await rig.post(at('/summary'), { 'text.en': 'We agreed.' });
    expect(await text()).toContain(`The summary goes out ${when}`);
  });

  it('waits until the meeting has begun', async () => {
    await invited();
    expect((await rig.ask(at('/summary'), { as: players.coordinator })).status).toBe(303);
  });

  it('says whom it reaches, and keeps what was typed where something is wrong', async () => {
    await invited();
    rig.at(held);
    expect(await text()).toContain('Share the summary');
    expect(await text('/summary')).toContain('Share it with 4: 3 by mail, 1 by hand');
    const answer = await rig.post(at('/summary'), { 'text.en': 'We agreed.', url: 'no link' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('id="url-problem"');
    expect(html).toContain('We agreed.');
    const silent = await rig.post(at('/summary'), { url: 'https://example.org/q4' });
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain('value="https://example.org/q4"');
  });

  it('tells everybody once for two taps; then the page says when and where', async () => {
    await invited();
    rig.at(held);
    const form = { 'text.en': 'We agreed on the forum.', url: 'example.org/q4' };
    for (const _ of [1, 2]) {
      expect((await rig.post(at('/summary'), form)).headers.get('location')).toBe(at());
    }
    expect(await facts('SummaryShared')).toBe(1);
    expect(await text()).toContain('The summary goes out at 13:00.');
    await passes(held);
    const { html } = await rig.page(at());
    expect(plain(html)).toContain('The summary was shared on Monday 10 November 2025, 13:00.');
    expect(html).toContain('href="https://example.org/q4"');
  });
});

it.each(['en', 'km'] as const)('every page of the timeline is correct html in %s', async (lang) => {
  const validate = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'form-dup-name': 'off', 'valid-id': ['error', { relaxed: true }] },
  });
  const wrong: string[] = [];
  const look = async (...below: string[]) => {
    for (const path of below.map(at)) {
      const { html, status } = await rig.page(path, lang);
      expect([path, status]).toEqual([path, 200]);
      const report = await validate.validateString(html);
      for (const { messages } of report.results) {
        wrong.push(...messages.map((one) => `${path}: ${one.ruleId} ${one.message} (${one.selector})`));
      }
    }
  };
  await saving(true);
  await look('', '/timeline', '/timeline/askHead', '/save-the-date', '/preview', '/discard');
  await saving(false);
  await invited();
  await passes('2025-10-27T01:00:00.000Z');
  await revised({ start: '09:00' }, 'tell');
  await look('', '/timeline', '/timeline/nudge1', '/timeline/thanks', '/timeline/midQuarter');
  rig.at('2025-11-10T06:00:00.000Z');
  await look('', '/summary', '/timeline/summary');
  expect(wrong).toEqual([]);
});
