import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import type { Report } from '../../functions/delivery/report.ts';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { effectOf } from '../../functions/meeting/messages/table.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../functions/meeting/rules/seat.ts';
import { DAY, later, MINUTE } from '../../functions/platform/clock.ts';
import { players } from '../web/rig.ts';
import { invitees, MEETING, NETWORK, NOW, type Site, startSite } from './site.ts';

/*
 * Whatever has happened to the messages of a meeting, and whatever people have answered or were told: every page that says
 * how many need somebody, are to be handed something, or come, says the same.
 */

/** A failure prints the seed that repeats it. */
const RUNS = Number(process.env.RUNS ?? 12);
const cause = `meeting/${MEETING}`;
const endings = [
  'waits',
  'sent',
  'delivered',
  'noSuchAddress',
  'mailboxFull',
  'refused',
  'complained',
] as const;
const more = ['unknown', 'skippedHeld', 'skippedAnswered', 'handedOver', 'settled'] as const;

interface Happening {
  /** Of the people invited, by place. */
  readonly who: number;
  readonly what: 'invitation' | 'change' | 'reminder' | 'uninvite' | 'yes' | 'no';
  readonly ends: (typeof endings)[number] | (typeof more)[number];
  readonly people: number;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  who: fc.nat(invitees.length - 1),
  what: fc.constantFrom('invitation', 'invitation', 'change', 'reminder', 'uninvite', 'yes', 'no'),
  ends: fc.constantFrom(...endings, ...more),
  people: fc.integer({ min: 1, max: 3 }),
});

async function happen(site: Site, one: Happening, n: number): Promise<void> {
  const invitee = invitees[one.who];
  if (!invitee) return;
  const at = later(NOW, n * MINUTE);
  site.at(at);
  if (one.what === 'yes' || one.what === 'no') return await answer(site, invitee, one, at);
  const { seat, party, person, channel } = invitee;
  const kind = one.what;
  const skip =
    one.ends === 'skippedHeld' ? 'addressHeld' : one.ends === 'skippedAnswered' ? 'answered' : undefined;
  if (kind === 'uninvite') {
    const { state } = await site.services.repository.load(meetingAggregate, NETWORK, MEETING);
    if ('singles' in state && state.singles[person]?.invited === false) return;
    await site.happens([{ type: 'SeatUninvited', data: { invitee } }], at);
  }
  // Messages of the timeline are about the date, the others of an event of their own.
  const revision = kind === 'reminder' ? 1 : 100 + n;
  const calendar = effectOf(kind);
  await site.plan([
    { seat, party, person, channel, kind, revision, ...(calendar ? { calendar } : {}), skip },
  ]);
  await end(site, { person, kind, revision }, one.ends, at);
}

async function end(
  { services: { ledger } }: Site,
  of: { person: string; kind: string; revision: number },
  ends: Happening['ends'],
  at: string,
): Promise<void> {
  const key = { network: NETWORK, cause, ...of };
  const row = await ledger.get(key);
  if (row?.state === 'toHandOver' && ends === 'handedOver') {
    await ledger.handOver(key, 'staff:s-coord', at);
    return;
  }
  if (row?.state !== 'planned') return;
  const report = async (what: Pick<Report, 'state'> & Partial<Report> & object) => {
    await ledger.markSent(row, 'ses-1', at);
    await ledger.report(key, { ...what, at, messageId: 'ses-1', sentAt: at } as Report);
  };
  switch (ends) {
    case 'sent':
      await ledger.markSent(row, 'ses-1', at);
      return;
    case 'delivered':
      return await report({ state: 'delivered' });
    case 'noSuchAddress':
      return await report({ state: 'bounced', lasting: true, reason: 'noSuchAddress' });
    case 'mailboxFull':
      return await report({ state: 'bounced', lasting: false, reason: 'mailboxFull' });
    case 'complained':
      return await report({ state: 'complained' });
    case 'refused':
      await ledger.markFailed(row, 'refused');
      return;
    case 'unknown':
      await ledger.markUnknown(row, 'noEvidence');
      return;
    case 'settled':
      await ledger.markUnknown(row, 'noEvidence');
      await ledger.settle(key, 'staff:s-coord', at);
      return;
    default:
      return;
  }
}

async function answer(
  site: Site,
  { seat, person }: (typeof invitees)[number],
  { what, people }: Happening,
  at: string,
): Promise<void> {
  const { repository, views } = site.services;
  const stream = { network: NETWORK, kind: seatAggregate.kind, id: seatId(MEETING, seat) };
  const fields = { answer: what as 'yes' | 'no', ...(what === 'yes' ? { people } : {}) };
  await repository.change(seatAggregate, NETWORK, stream.id, { by: `person:${person}`, at }, () => [
    {
      type: 'AnswerGiven' as const,
      data: {
        meeting: MEETING,
        seat,
        person,
        source: 'form' as const,
        fields,
        startsAt: '2025-11-10T01:30:00.000Z',
        endsAt: '2025-11-10T05:00:00.000Z',
        late: false,
      },
    },
  ]);
  await views.relist(capabilities.of(seatAggregate.kind).views(await repository.log.read(stream), stream));
}

/** A page as its words. */
async function read(site: Site, path: string, as: 'coordinator' | 'admin' = 'coordinator'): Promise<string> {
  const answer = await site.ask(`/n/${NETWORK}${path}`, { as: players[as], lang: 'en' });
  expect(answer.status, path).toBe(200);
  return (await answer.text())
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/li>/g, ' ; ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** The number in the first match; what is not said is none. */
function count(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? 0 : /^one/i.test(found) ? 1 : Number(found);
}

function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((all, [, n]) => all + Number(n), 0);
}

async function numbers(site: Site) {
  const meeting = `/meetings/${MEETING}`;
  const [today, board, people, mails, timeline, list] = await Promise.all([
    read(site, '/today'),
    read(site, '/workflows', 'admin'),
    read(site, `${meeting}/people`),
    read(site, `${meeting}/mails`),
    read(site, `${meeting}/timeline`),
    read(site, '/meetings'),
  ]);
  return {
    needYou: {
      today: count(today, /did not reach (one person|\d+)/),
      board: count(board, /(\d+) people not reached/),
      people: count(people, /Need you (\d+)/),
      mails: sum(mails, /(\d+) needs? you/g),
      // A withdrawal is to one person and no message of the timeline.
      timeline:
        sum(timeline, /need you: (\d+)/g) +
        count(mails, /Withdrawal of the invitation [^;]*?(\d+) needs? you/),
    },
    handOver: {
      today: count(today, /Hand over to (one person|\d+)/),
      people: count(people, /To hand over (\d+)/),
      button: count(people, /Hand over to (one person|\d+)/),
    },
    both: count(board, /(One|\d+) (?:person|people) waits? for you/),
    coming: { today: count(today, /(\d+) coming/), people: count(people, /(\d+) coming/) },
    said: { yes: count(people, / Coming (\d+)/), no: count(people, /Not coming (\d+)/) },
    invited: { list: count(list, /(\d+) invited/), board: count(board, /(\d+) invited/) },
    figures: { no: count(people, /(\d+) not coming/) },
  };
}

test('the pages agree on who needs somebody, what is to be handed over, and who comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (life) => {
      const site = await startSite();
      try {
        const chunk = { asked: 3, kind: 'invitation', of: 2 } as const;
        await site.happens([
          { type: 'AudienceChunkPlanned', data: { ...chunk, chunk: 1 } },
          { type: 'AudienceChunkPlanned', data: { ...chunk, chunk: 2 } },
          { type: 'MessageFellDue', data: { kind: 'reminder', date: 1 } },
        ]);
        for (const [n, one] of life.entries()) await happen(site, one, n + 1);
        const now = later(NOW, DAY);
        site.at(now);
        const { ledger, views } = site.services;
        await projectCause({ ledger, views, capabilities, now: () => now }, NETWORK, cause);
        const { needYou, handOver, coming, said, figures, both, invited } = await numbers(site);
        const withdrawn = new Set(life.flatMap(({ who, what }) => (what === 'uninvite' ? [who] : [])));
        expect(new Set(Object.values(needYou)).size, JSON.stringify(needYou)).toBe(1);
        expect(new Set(Object.values(handOver)).size, JSON.stringify(handOver)).toBe(1);
        const left = invitees.length - withdrawn.size;
        expect(invited, 'invited').toEqual({ list: left, board: left });
        expect(both, 'the board').toBe(needYou.today + handOver.today);
        expect(coming.people, 'coming').toBe(coming.today);
        expect(said.yes === 0, 'nobody comes').toBe(coming.people === 0);
        expect(said.no, 'not coming').toBe(figures.no);
      } finally {
        await site.stop();
      }
    }),
    { numRuns: RUNS },
  );
});
