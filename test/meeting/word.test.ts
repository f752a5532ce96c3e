import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailTools, Verdict } from '../../functions/delivery/mail-source.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../functions/meeting/rules/seat.ts';
import { isConvened } from '../../functions/meeting/rules/state.ts';
import { dueAt, fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from './meeting-rig.ts';

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
};
const said = {
  'text.en': 'No power in the hall. Please bring water.',
  'text.km': 'គ្មានអគ្គិសនី។ សូមយកទឹកមកជាមួយ។',
};

/** Three organisations by mail and one by Telegram. */
beforeAll(async () => {
  rig = await startMeetingRig();
  for (const n of [1, 2, 3]) await rig.member(`m${n}`, memberFacts(n));
  await rig.member('m4', memberFacts(4, { reachedBy: 'telegram', lang: 'en' }));
  await rig.flow();
});
afterAll(() => rig.stop());

/** They are invited; m1 comes, m2 is not sure, m3 and m4 are silent. */
beforeEach(async () => {
  rig.at('2025-10-13T02:00:00.000Z');
  drafts += 1;
  id = `01K7W0000000000000000000${String(drafts).padStart(2, '0')}`;
  await rig.post(`${MEETINGS}/new`, { id, from: 'empty' });
  await rig.post(at('/edit'), { ...needed, version: String((await load()).version) });
  await rig.post(at('/preview'), { ...hiddenOf((await rig.page(at('/preview'))).html), do: 'invite' });
  await until('2025-10-13T02:03:00.000Z');
  await answers('m1', 'yes');
  await answers('m2', 'unsure');
  rig.at('2025-10-14T03:00:00.000Z');
});

const at = (below = '') => `${MEETINGS}/${id}${below}`;
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const text = async (below = '', lang: 'km' | 'en' = 'en') => words((await rig.page(at(below), lang)).html);
const load = async () => await rig.services.repository.load(meetingAggregate, NETWORK, id);
const hiddenOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  );

/** What the tick does when it comes at this instant. */
async function until(instant: string): Promise<void> {
  rig.at(instant);
  const meta = { by: 'system', at: instant };
  await rig.services.repository.change(meetingAggregate, NETWORK, id, meta, (state) =>
    fallDue(state, defaultTimeline, instant),
  );
  await rig.flow();
}

async function answers(seat: string, answer: 'yes' | 'no' | 'unsure'): Promise<void> {
  const { repository, now } = rig.services;
  const { state } = await load();
  if (!isConvened(state)) throw new Error('nobody is invited');
  const { startsAt, endsAt } = state;
  const stream = seatId(id, seat);
  const person = seat.replace('m', 'c');
  await repository.change(seatAggregate, NETWORK, stream, { by: `person:${person}`, at: now() }, () => [
    {
      type: 'AnswerGiven' as const,
      data: {
        meeting: id,
        seat,
        person,
        source: 'form' as const,
        fields: { answer },
        startsAt,
        endsAt,
        late: false,
      },
    },
  ]);
  await rig.flow();
}

const look = async (to: string, more: Record<string, string> = {}) =>
  await (await rig.post(at('/word'), { ...said, to, ...more })).text();
const send = async (to: string, how = 'send') =>
  await rig.post(at('/word'), { ...said, to, seen: hiddenOf(await look(to)).seen ?? '', do: how });

async function rows(): Promise<LedgerRow[]> {
  const all = await rig.services.ledger.allOfCause(NETWORK, `meeting/${id}`);
  return all.filter(({ kind }) => kind === 'word');
}

const whom = async () => (await rows()).map(({ person, state }) => `${person} ${state}`).sort();

const tools = (): MailTools => {
  const { repository, views, origin, mailDomain, stage, signLink: sign } = rig.services;
  return { repository, views, origin, mailDomain, stage, sign, replyTag: () => '' };
};
async function verdict(row: LedgerRow): Promise<Verdict> {
  const { ledger, now } = rig.services;
  const lane = () => ledger.lane(NETWORK, row.cause, row.person);
  return await meetingMails.judge(row, lane, now(), tools());
}
async function why(person: string): Promise<string> {
  const row = (await rows()).find((one) => one.person === person);
  if (!row) throw new Error(`no row for ${person}`);
  const judged = await verdict(row);
  return judged.send ? 'sent' : judged.reason;
}

describe('a word to them', () => {
  it.each([
    ['coming', 2, ['c1 planned', 'c2 planned']],
    ['silent', 2, ['c3 planned', 'c4 toHandOver']],
    ['everybody', 4, ['c1 planned', 'c2 planned', 'c3 planned', 'c4 toHandOver']],
  ] as const)('to who is %s: the preview says as many as get it', async (to, n, people) => {
    const preview = words(await look(to));
    expect(preview).toContain(`It goes to ${n} people`);
    expect(preview).toContain(`Send it to ${n} people`);
    expect(preview).toContain(said['text.en']);
    expect(preview).toContain(said['text.km']);
    expect(await rows()).toEqual([]);
    expect((await send(to)).status).toBe(303);
    await until('2025-10-14T03:02:00.000Z');
    expect(await whom()).toEqual(people);
    const { state } = await load();
    const asked = isConvened(state) ? state.words?.[0]?.asked : undefined;
    const names = await text(`/timeline/word-${asked}`);
    for (const row of people) expect(names).toContain(`Person ${row.slice(1, 2)}`);
  });

  it('the mail says it in the words that were typed, and leads to the answer', async () => {
    await send('coming');
    await until('2025-10-14T03:02:00.000Z');
    const row = (await rows()).find(({ person }) => person === 'c1');
    if (!row) throw new Error('no row');
    const judged = await verdict(row);
    if (!judged.send) throw new Error(judged.reason);
    const frozen = { ...judged.frozen, dtstamp: rig.services.now() };
    const { model } = await meetingMails.write(
      row,
      frozen,
      { firstSent: false, now: frozen.dtstamp },
      tools(),
    );
    const mail = renderMail(model).text;
    expect(mail).toContain(said['text.en']);
    expect(mail).toContain(said['text.km']);
    expect(mail).toContain('/a/');
  });

  it('is brought by hand in the same words, and to nobody who has answered since what is for the silent', async () => {
    await send('silent');
    await until('2025-10-14T03:02:00.000Z');
    const card = await text('/hand-over');
    expect(card).toContain(said['text.en']);
    await answers('m4', 'yes');
    expect(await text('/hand-over')).not.toContain(said['text.en']);
  });

  it('what was not brought is off the list once the meeting has begun', async () => {
    await send('silent');
    await until('2025-10-14T03:02:00.000Z');
    await until('2025-11-10T01:30:00.000Z');
    expect(await whom()).toContain('c4 skipped');
    expect(await text('/hand-over')).not.toContain(said['text.en']);
  });

  it('waits two minutes, in which Stop works; then it is too late', async () => {
    await send('coming');
    expect(await text('/mails')).toContain('Your word goes out at 10:02');
    expect(dueAt((await load()).state, defaultTimeline, rig.services.now())).toBe('2025-10-14T03:02:00.000Z');
    expect((await rig.post(at('/word'), { do: 'stop' })).headers.get('location')).toContain('stopped');
    expect(await text('/word?stopped')).toContain('Nobody got it');
    await until('2025-10-14T03:02:00.000Z');
    expect(await rows()).toEqual([]);

    // What was stopped does not count as the word of the day.
    await send('coming');
    await until('2025-10-14T03:05:00.000Z');
    const late = await rig.post(at('/word'), { do: 'stop' });
    expect(late.status).toBe(409);
    expect(words(await late.text())).toContain('too late to stop');
    expect(await whom()).toEqual(['c1 planned', 'c2 planned']);
  });

  it('one a day: a second tap changes nothing, another one is refused and stays typed', async () => {
    await send('coming');
    const { version } = await load();
    expect((await send('coming')).status).toBe(303);
    expect((await load()).version).toBe(version);
    await until('2025-10-14T03:02:00.000Z');
    expect(await text('/word')).toContain('One word a day is enough');
    const seen = hiddenOf(await look('silent')).seen ?? '';
    const other = { 'text.en': 'Bring a hat too.', to: 'silent', seen, do: 'send' };
    const refused = await rig.post(at('/word'), other);
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(words(page)).toContain('have a word from you for that day already');
    expect(page).toContain('Bring a hat too.');
    rig.at('2025-10-16T03:00:00.000Z');
    expect((await rig.post(at('/word'), other)).status).toBe(303);
  });

  it('waits for working hours; the nearer the meeting, the sooner it goes, and at once where somebody says so', async () => {
    rig.at('2025-10-17T13:00:00.000Z');
    expect(words(await look('coming'))).toContain('Monday 20 October 2025, 07:00');
    await send('coming', 'sendNow');
    await until('2025-10-17T13:02:00.000Z');
    expect(await why('c1')).toBe('sent');
    // On the evening before, people would read it too late the next morning.
    rig.at('2025-11-09T13:45:00.000Z');
    expect(words(await look('coming'))).toContain('It goes out at 20:47');
  });

  it('who says no meanwhile does not get it, nor who has answered what is for the silent', async () => {
    await send('coming');
    await until('2025-10-14T03:02:00.000Z');
    await answers('m1', 'no');
    expect(await why('c1')).toBe('declined');
    expect(await why('c2')).toBe('sent');
    rig.at('2025-10-16T03:00:00.000Z');
    await send('silent');
    await until('2025-10-16T03:02:00.000Z');
    await answers('m3', 'yes');
    expect(await why('c3')).toBe('answered');
  });

  it('a list that changed since the preview is shown again, and nothing is sent', async () => {
    const seen = hiddenOf(await look('coming')).seen ?? '';
    await answers('m3', 'yes');
    const again = await rig.post(at('/word'), { ...said, to: 'coming', seen, do: 'send' });
    expect(words(await again.text())).toContain('changed since you looked');
    const { state } = await load();
    expect(isConvened(state) && state.words).toBeFalsy();
  });

  it('does not tell a change before its notice does, and nothing of a meeting that was called off', async () => {
    await send('everybody');
    await until('2025-10-14T03:02:00.000Z');
    const { version } = await load();
    await rig.post(at('/change'), { ...needed, start: '09:30', version: String(version), do: 'tell' });
    expect(await why('c1')).toBe('changeWaits');
    await rig.post(at('/cancel'), { 'reason.en': 'No hall.' });
    await rig.flow();
    expect(await why('c1')).toBe('meetingCancelled');
    expect((await whom()).join()).not.toContain('toHandOver');
  });

  it('one that waits is not said once the meeting is called off', async () => {
    await send('everybody');
    await rig.post(at('/cancel'), { 'reason.en': 'No hall.' });
    await until('2025-10-14T03:05:00.000Z');
    expect(await rows()).toEqual([]);
  });

  it('an empty or overlong text, or nobody chosen, gets a sentence, and what was typed is there', async () => {
    const empty = await rig.post(at('/word'), { 'text.en': '', 'text.km': '', to: 'coming' });
    expect(empty.status).toBe(422);
    const long = 'water '.repeat(100);
    const refused = await rig.post(at('/word'), { 'text.en': long, to: 'coming' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(long.trim());
    for (const m of ['m3', 'm4']) await answers(m, 'yes');
    const nobody = await rig.post(at('/word'), { ...said, to: 'silent' });
    expect(nobody.status).toBe(422);
    expect(words(await nobody.text())).toContain('nobody in this group');
  });

  it('is in the story of the person, in its own words', async () => {
    await send('coming');
    await until('2025-10-14T03:02:00.000Z');
    const story = await text('/people/c1');
    expect(story).toContain('A word to them');
    expect(story).toContain(said['text.en']);
  });
});
