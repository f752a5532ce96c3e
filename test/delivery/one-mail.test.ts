import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GATHER } from '../../functions/delivery/delivery-run.ts';
import { type LedgerRow, partName } from '../../functions/delivery/ledger-row.ts';
import { tickDelivery } from '../../functions/delivery/tick-delivery.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { type Death, Mortal } from './crashing.ts';
import { planned } from './ledger-samples.ts';
import { mergeableKinds, PostOffice, TestMeeting } from './post-office.ts';
import type { SesMood } from './ses-stand-in.ts';

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open();
  await office.tick();
});
afterAll(() => office.close());

beforeEach(async () => {
  office.ses.mood = () => 'accept';
  office.meeting = new TestMeeting();
  office.wait(2 * DAY);
  await office.hear('Send');
});

/** Messages of some kinds to one new person, ready to send. */
async function waiting(...kinds: readonly string[]): Promise<PlannedMail[]> {
  const { person } = planned();
  const mails = kinds.map((kind) => {
    const [name = '', cause = 'one'] = kind.split('@');
    return planned({ person, kind: name, cause: `meeting/${cause}` });
  });
  await office.plan(...mails);
  office.wait(GATHER);
  return mails;
}

/** What each mail that the provider took for a person says, by name, in the order of the mail. */
async function toldTo({ person }: { person: string }): Promise<string[][]> {
  const mails = office.ses.accepted.filter(({ to }) => to.startsWith(person.toLowerCase()));
  return Promise.all(
    mails.map(async ({ raw }) => {
      const { text = '' } = await simpleParser(raw);
      return [...text.matchAll(/says (\S+ \S+) of/g)].map(([, name = '']) => name);
    }),
  );
}

async function states(mails: readonly PlannedMail[]): Promise<string[]> {
  const rows = await Promise.all(mails.map((mail) => office.row(mail)));
  return rows.map(({ state, reason }) => (reason ? `${state} ${reason}` : state));
}

describe('messages to one person that are ready at the same time', () => {
  test('go out as one mail with one greeting, whatever meeting they are about, and all are sent', async () => {
    const mails = await waiting('agenda', 'reminder', 'nudge1@other');
    await office.deliver(...mails);
    expect(await toldTo(mails[0] ?? planned())).toEqual([mails.map(partName).sort()]);
    expect(await states(mails)).toEqual(['sent', 'sent', 'sent']);
    const rows = await Promise.all(mails.map((mail) => office.row(mail)));
    expect(new Set(rows.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(rows.map(({ sentAt }) => sentAt))).toEqual(new Set([office.now]));
    const { text = '', subject } = await simpleParser(office.ses.accepted.at(-1)?.raw ?? '');
    expect(text.match(/Dear reader/g)).toHaveLength(1);
    expect(text.match(/Open: https/g)).toHaveLength(3);
    expect(subject).toMatch(/^agenda .* · reminder .* \(and one more message\)$/);
  });

  test('are claimed by one, whose parts wait for it', async () => {
    const mails = await waiting('agenda', 'reminder');
    office.ses.mood = () => 'resetAfterAccept';
    await office.deliver(mails[0] ?? planned());
    const [first, second] = mails.map(partName);
    expect(await Promise.all(mails.map((mail) => office.row(mail)))).toMatchObject([
      { state: 'claimed', carries: [second] },
      { state: 'carried', carrier: first, attempt: 1 },
    ]);
    await office.hear('Send', 'Delivery');
    expect(await states(mails)).toEqual(['delivered', 'delivered']);
  });

  test('planned later take the next mail', async () => {
    const [agenda] = await waiting('agenda');
    if (!agenda) return;
    await office.deliver(agenda);
    const late = { ...agenda, kind: 'thanks' };
    await office.plan(late);
    office.wait(GATHER);
    await office.deliver(late);
    expect(await toldTo(agenda)).toEqual([[partName(agenda)], [partName(late)]]);
  });

  test('never share a mail with a calendar part, nor with another person’s', async () => {
    const mails = await waiting('invitation', 'agenda');
    const [other] = await waiting('agenda');
    await office.deliver(...mails);
    expect((await toldTo(mails[0] ?? planned())).length).toBe(2);
    expect(await states(other ? [other] : [])).toEqual(['planned']);
  });

  test('that are no longer wanted are left out, with their own reason', async () => {
    const mails = await waiting('agenda', 'reminder');
    office.meeting.senseless.add('reminder');
    await office.deliver(...mails);
    expect(await states(mails)).toEqual(['sent', 'skipped meetingBegun']);
  });

  test('are at most six, and the others take the next mail', async () => {
    const mails = await waiting(...Array.from({ length: 8 }, (_, n) => `agenda@m${n}`));
    await office.deliver(...mails);
    const told = await toldTo(mails[0] ?? planned());
    expect(told.every((names) => names.length <= 6)).toBe(true);
    expect(told.flat().sort()).toEqual(mails.map(partName).sort());
  });

  test('that many runs take at once are sent once each', async () => {
    for (let n = 0; n < 10; n += 1) {
      const mails = await waiting('agenda', 'reminder', 'thanks@other', 'nudge1@other');
      await Promise.all([...mails, ...mails].map((mail) => office.deliverRow(mail)));
      expect((await toldTo(mails[0] ?? planned())).flat().sort()).toEqual(mails.map(partName).sort());
      expect(await states(mails)).toEqual(['sent', 'sent', 'sent', 'sent']);
    }
  });
});

test('a message that may go out with others waits for them within its batch', async () => {
  const mail = planned({ kind: 'agenda' });
  await office.plan(mail);
  office.wait(GATHER - 300);
  const began = Date.parse(office.now);
  await office.deliver(mail);
  expect(Date.parse(office.now) - began).toBeGreaterThanOrEqual(300);
  expect(await states([mail])).toEqual(['sent']);
});

describe('a mail of several messages', () => {
  test('of unknown outcome is sent again exactly as it was, also when a part is no longer wanted', async () => {
    const mails = await waiting('agenda', 'reminder');
    office.ses.mood = () => 'server-error';
    await office.deliver(mails[0] ?? planned());
    office.ses.mood = () => 'accept';
    office.meeting.senseless.add('reminder');
    office.meeting.version = 9;
    await untilSettled(mails);
    expect(await toldTo(mails[0] ?? planned())).toEqual([mails.map(partName)]);
    const { text = '' } = await simpleParser(office.ses.accepted.at(-1)?.raw ?? '');
    expect(text.match(/version 2\./g)).toHaveLength(2);
    expect(await states(mails)).toEqual(['sent', 'sent']);
  });

  test('that surely did not leave is put together anew: who is no longer wanted is left out', async () => {
    const mails = await waiting('agenda', 'reminder');
    office.ses.mood = () => 'throttle';
    await office.deliverRow(mails[0] ?? planned());
    expect(await states(mails)).toEqual(['planned', 'planned']);
    office.ses.mood = () => 'accept';
    office.meeting.senseless.add('reminder');
    await untilSettled(mails);
    expect(await states(mails)).toEqual(['sent', 'skipped meetingBegun']);
    expect(await toldTo(mails[0] ?? planned())).toEqual([[partName(mails[0] ?? planned())]]);
  });

  test('whose own message is skipped after an attempt in doubt gives its parts back', async () => {
    const mails = await waiting('agenda', 'reminder');
    office.ses.mood = () => 'server-error';
    await office.deliver(mails[0] ?? planned());
    office.ses.mood = () => 'accept';
    office.meeting.senseless.add('agenda');
    await untilSettled(mails);
    expect(await states(mails)).toEqual(['skipped meetingBegun', 'sent']);
  });

  test('that nobody can say anything about is unknown in all its parts, until an event comes', async () => {
    const mails = await waiting('agenda', 'reminder');
    office.ses.mood = () => 'resetAfterAccept';
    await office.deliver(mails[0] ?? planned());
    for (let hour = 0; hour < 26; hour += 1) {
      office.wait(HOUR);
      await office.tick();
    }
    expect(await states(mails)).toEqual(['unknown noEvidence', 'unknown noEvidence']);
    await office.hear('Send', 'PermanentBounce');
    expect(await states(mails)).toEqual(['bounced noSuchAddress', 'bounced noSuchAddress']);
  });

  test('of which one cannot be written fails in that one alone', async () => {
    const mails = await waiting('agenda', 'reminder', 'thanks');
    office.meeting.unwritable.add('reminder');
    await office.deliver(...mails);
    await untilSettled(mails);
    expect(await states(mails)).toEqual(['sent', 'failed unwritable', 'sent']);
  });

  test('that the provider refuses fails in all', async () => {
    const mails = await waiting('agenda', 'reminder');
    office.ses.mood = () => 'reject';
    await office.deliver(...mails);
    expect(await states(mails)).toEqual(['failed suppressed', 'failed suppressed']);
  });
});

/** Lets time pass, with everybody at work and nothing going wrong any more. */
async function untilSettled(mails: readonly PlannedMail[]): Promise<LedgerRow[]> {
  for (let round = 0; round < 40; round += 1) {
    await office.hear('Send');
    const rows = await Promise.all(mails.map((mail) => office.row(mail)));
    if (rows.every(({ state }) => !['planned', 'claimed', 'carried'].includes(state))) return rows;
    office.wait(20 * MINUTE);
    await work(office.engine);
    for (const mail of mails) await office.deliverRow(mail);
  }
  throw new Error(`not settled: ${await states(mails)}`);
}

function work({ ledger, pace, provider }: Mortal['engine']) {
  return tickDelivery({ ledger, pace, provider, mailDomain: 'meet.example.org' }, office.now);
}

/** Each message was told once or not at all, and its row says which, and names the mail. */
async function expectEachOnce(
  mails: readonly PlannedMail[],
  mayBeSkipped: ReadonlySet<string>,
): Promise<void> {
  const rows = await untilSettled(mails);
  const told = (await toldTo(mails[0] ?? planned())).flat();
  expect([...new Set(told)].sort()).toEqual([...told].sort());
  for (const row of rows) {
    const expected = told.includes(partName(row)) ? 'sent' : 'skipped';
    expect(`${row.kind} ${row.state}`).toBe(`${row.kind} ${expected}`);
    if (row.state === 'skipped') expect(mayBeSkipped).toContain(row.kind);
    if (row.state !== 'sent') continue;
    const mail = office.ses.accepted.find(({ messageId }) => messageId === row.messageId);
    const { text = '' } = await simpleParser(mail?.raw ?? '');
    expect(text).toContain(`says ${partName(row)} of`);
  }
}

describe('a crash', () => {
  const nobody: ReadonlySet<string> = new Set();

  test.each(['accept', 'throttle', 'server-error', 'resetAfterAccept', 'reject'] as const)(
    'at any call of deliver, where the provider answers “%s”, loses nothing and doubles nothing',
    async (mood) => {
      for (const when of ['before', 'after'] as const) {
        for (let call = 1; ; call += 1) {
          const mails = await waiting('agenda', 'reminder', 'nudge1@other');
          office.ses.mood = () => mood;
          const mortal = new Mortal(office, { call, when });
          await mortal.run((engine) => office.deliverRow(mails[0] ?? planned(), engine));
          if (!mortal.died && mood === 'reject') {
            expect(await states(mails)).toEqual(mails.map(() => 'failed suppressed'));
          }
          office.ses.mood = () => 'accept';
          if (mood !== 'reject') await expectEachOnce(mails, nobody);
          else await untilSettled(mails);
          if (!mortal.died) break;
        }
      }
    },
  );

  test('at any call of the tick or of feedback, after a crash of deliver, does not either', async () => {
    for (const what of ['tick', 'feedback'] as const) {
      for (let call = 1; ; call += 1) {
        const mails = await waiting('agenda', 'reminder', 'nudge1@other');
        office.ses.mood = () => 'resetAfterAccept';
        await office.deliverRow(mails[0] ?? planned());
        office.ses.mood = () => 'accept';
        const mortal = new Mortal(office, { call, when: call % 2 === 0 ? 'before' : 'after' });
        if (what === 'tick') {
          office.wait(20 * MINUTE);
          await mortal.run((engine) => work(engine));
        } else await mortal.run(({ ledger, pace }) => office.hearWith({ ledger, pace }, 'Send'));
        await expectEachOnce(mails, nobody);
        if (!mortal.died) break;
      }
    }
  });

  test('whatever the order of planning, delivering, ticks, events and crashes: each message is told once', async () => {
    const death = fc.option(
      fc.record({ call: fc.integer({ min: 1, max: 14 }), when: fc.constantFrom('before', 'after') }),
      { nil: undefined },
    );
    const moods = ['accept', 'accept', 'throttle', 'server-error', 'resetAfterAccept'] as const;
    const step: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant('deliver'),
          who: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
          death,
          mood: fc.constantFrom(...moods),
        }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('tick'), death }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('hear'), death }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('plan'),
          kind: fc.constantFrom(...mergeableKinds),
          cause: fc.constantFrom('one', 'other'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('loseSense'), kind: fc.constantFrom(...mergeableKinds) }),
      },
    );
    // No run is alive any more when so much time has passed.
    const passing: fc.Arbitrary<Step> = fc.record({
      do: fc.constant('wait'),
      ms: fc.constantFrom(SECOND, 3 * MINUTE, 16 * MINUTE),
    });
    const first = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...mergeableKinds), fc.constantFrom('one', 'other'))
        .map((pair) => pair.join('@')),
      { minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        first,
        fc.array(
          fc.oneof(
            fc.tuple(step, step),
            passing.map((one) => [one]),
          ),
          { maxLength: 12, size: 'max' },
        ),
        async (kinds, steps) => {
          office.meeting = new TestMeeting();
          office.wait(DAY);
          await office.hear('Send');
          const mails = await waiting(...kinds);
          // What is in one list happens at the same time.
          for (const some of steps) await Promise.all(some.map((one) => play(one, mails)));
          office.ses.mood = () => 'accept';
          await expectEachOnce(mails, office.meeting.senseless);
        },
      ),
      { numRuns: 50 },
    );
  });
});

type Step =
  | { do: 'deliver'; who: number[]; death: Death | undefined; mood: SesMood }
  | { do: 'tick' | 'hear'; death: Death | undefined }
  | { do: 'plan'; kind: string; cause: string }
  | { do: 'loseSense'; kind: string }
  | { do: 'wait'; ms: number };

async function play(step: Step, mails: PlannedMail[]): Promise<void> {
  switch (step.do) {
    case 'deliver': {
      office.ses.mood = () => step.mood;
      const mortal = new Mortal(office, step.death);
      const rows = step.who.flatMap((n) => mails[n % mails.length] ?? []);
      const runs = rows.map((row) => mortal.run((engine) => office.deliverRow(row, engine)));
      await Promise.all(runs);
      return;
    }
    case 'tick':
      return new Mortal(office, step.death).run(work);
    case 'hear':
      return new Mortal(office, step.death).run(({ ledger, pace }) =>
        office.hearWith({ ledger, pace }, 'Send'),
      );
    case 'plan': {
      const mail = { ...(mails[0] ?? planned()), kind: step.kind, cause: `meeting/${step.cause}` };
      await office.plan(mail);
      if (!mails.some((one) => partName(one) === partName(mail))) mails.push(mail);
      return;
    }
    case 'loseSense':
      office.meeting.senseless.add(step.kind);
      return;
    case 'wait':
      office.wait(step.ms);
  }
}
