import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { Kind } from '../../functions/meeting/messages/table.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { players } from '../web/rig.ts';
import { MEETING, NETWORK, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

async function section(as: keyof typeof players = 'coordinator', member = 'm-rice'): Promise<string> {
  const html = await (await site.ask(`/n/best/members/${member}`, { as: players[as], lang: 'en' })).text();
  return /<section id="meetings"[\s\S]*?(?=<\/div><div class="aside")/.exec(html)?.[0] ?? '';
}
const plain = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const toSokha = { seat: 'm-rice', person: 'c-sokha', channel: 'email' } as const;

test('a member’s page says that nothing was sent yet, then shows meeting, answer and each message to its people', async () => {
  expect(plain(await section())).toContain('Nothing has been sent to this organisation yet.');
  await site.plan([
    toSokha,
    { ...toSokha, kind: 'nudge1', revision: 1, skip: 'answered' },
    { seat: 'm-rice', person: 'c-dara', channel: 'email', kind: 'askAlternate', revision: 5 },
  ]);
  await site.ask(`/a/${site.token()}`, { form: { part: 'answer', answer: 'yes' } });
  const html = await section();
  const text = plain(html);
  expect(html).toContain(`href="/n/best/meetings/${MEETING}"`);
  expect(text).toContain('BEST Q4 Meeting Monday 10 November 2025');
  expect(text).toContain('2025 Yes Keo Sokha');
  expect(text).toMatch(/Keo Sokha 2 messages/);
  expect(text).toMatch(/First nudge .* Not sent — the organisation has answered already/);
  expect(text).toMatch(/Sok Dara One message/);
  expect(text).not.toContain('Nothing has been sent');
  // What others were sent is not here.
  expect(plain(await section('observer', 'm-lotus'))).not.toContain('Sokha');
});

test('what the page costs to read does not grow with the meetings of years', async () => {
  const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
  let units = 0;
  site.engine.client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      units += consumed.safeParse(result.output).data?.ConsumedCapacity.CapacityUnits ?? 0;
      return result;
    },
    { step: 'initialize' },
  );
  const costs = async () => {
    units = 0;
    const html = await section();
    return { units, shown: html.match(/class="what"/g)?.length, more: html.includes('Earlier ones') };
  };
  await pastMeetings(0, 6);
  const few = await costs();
  expect(few).toMatchObject({ shown: 6, more: false });
  await pastMeetings(6, 40);
  const many = await costs();
  expect(many).toMatchObject({ shown: 6, more: true });
  expect(many.units).toBeLessThanOrEqual(few.units * 1.15);
});

/** Meetings of the past with five messages each to one person, as they would have been stored. */
async function pastMeetings(from: number, to: number): Promise<void> {
  const { repository, ledger } = site.services;
  for (let n = from; n < to; n += 1) {
    const id = `01PAST${String(100 - n)}`;
    const details = { title: { en: `Past ${n}` }, date: '2025-01-10', start: '08:30', end: '12:00' };
    const facts: MeetingEvent[] = [{ type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } }];
    const meta = { by: 'staff:s-coord', at: '2025-01-01T00:00:00.000Z' };
    await repository.change(meetingAggregate, NETWORK, id, meta, () => facts);
    const mail = {
      ...toSokha,
      network: NETWORK,
      cause: `meeting/${id}`,
      party: 'member',
      skip: 'tooLate',
    } as const;
    const kinds: Kind[] = ['saveTheDate', 'invitation', 'nudge1', 'agenda', 'reminder'];
    await ledger.plan(
      kinds.map((kind) => ({ ...mail, kind, revision: 1 })),
      meta.at,
    );
  }
}
