import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverRow } from '../../functions/delivery/engine.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { readKeyTag } from '../../functions/delivery/ledger-item.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import type { Kind } from '../../functions/meeting/messages/table.ts';
import { DAY, MINUTE } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { ofKind, planned } from './ledger-samples.ts';
import { PostOffice, TestMeeting } from './post-office.ts';

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open();
  await office.tick();
});
afterAll(() => office.close());
beforeEach(() => {
  office.ses.mood = () => 'accept';
  office.meeting = new TestMeeting();
  office.meeting.invitesAlone = true;
  office.wait(2 * DAY);
});

async function plan(of: Partial<PlannedMail> = {}): Promise<PlannedMail> {
  const mail = planned(of);
  await office.plan(mail);
  return mail;
}

/** A later message to the same person. */
function planLater({ person }: PlannedMail, kind: string): Promise<PlannedMail> {
  return plan({ ...ofKind(kind), person, revision: 5 });
}

/** What somebody got, in order. */
function told({ person }: PlannedMail): string[] {
  const mails = office.ses.accepted.filter(({ to }) => to.startsWith(person.toLowerCase()));
  return mails.map(({ raw }) => /^Subject: (\w+)/m.exec(raw)?.[1] ?? '');
}

const states = async (...mails: PlannedMail[]) =>
  Promise.all(mails.map(async (mail) => (await office.row(mail)).state));

describe('an invitation of which it is known that nothing else is in its lane', () => {
  test('is sent without a look at the lane', async () => {
    const looks: string[] = [];
    office.table.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          looks.push(commandName);
          return next(args);
        },
      { step: 'initialize', name: 'looks' },
    );
    const mail = await plan();
    const row = await office.row(mail);
    looks.length = 0;
    await deliverRow(office.engine, row);
    office.table.client.middlewareStack.remove('looks');
    expect(looks).toEqual(['UpdateItemCommand', 'UpdateItemCommand']);
    expect(office.meeting.written).toMatchObject([{ firstSent: true }]);
  });

  test.each(['cancellation', 'uninvite'])(
    'is not sent once a %s was skipped because there was nothing to take back',
    async (kind) => {
      const mail = await plan();
      let cancel: PlannedMail | undefined;
      office.meeting.meanwhile = async () => {
        cancel = await planLater(mail, kind);
        await office.deliverRow(cancel);
      };
      await office.deliverRow(mail);
      if (!cancel) throw new Error('nothing was cancelled');
      expect(await office.row(cancel)).toMatchObject({ state: 'skipped', reason: 'neverInvited' });
      expect(await office.row(mail)).toMatchObject({ state: 'superseded' });
      expect(told(mail)).toEqual([]);
    },
  );

  test.each(['change', 'invitation'])('is not sent after a %s that took its place', async (kind) => {
    const mail = await plan();
    office.meeting.meanwhile = async () => {
      office.meeting.meanwhile = undefined;
      await office.deliverRow(await planLater(mail, kind));
    };
    await office.deliverRow(mail);
    expect(told(mail)).toEqual([kind]);
    expect(await states(mail)).toEqual(['superseded']);
  });

  test('is not sent once a cancellation by hand was found pointless', async () => {
    const mail = await plan();
    let cancel: PlannedMail | undefined;
    office.meeting.meanwhile = async () => {
      cancel = await plan({
        ...ofKind('cancellation'),
        person: mail.person,
        revision: 5,
        channel: 'telegram',
      });
    };
    await office.deliverRow(mail);
    if (!cancel) throw new Error('nothing was cancelled');
    expect(await states(mail, cancel)).toEqual(['superseded', 'skipped']);
  });
});

/** Revisions of the mails that somebody got, in order. */
function revisionsTo({ person }: PlannedMail): (number | undefined)[] {
  return office.ses.accepted
    .map(({ tags }) => readKeyTag(tags.row ?? ''))
    .filter((key) => key?.person === person)
    .map((key) => key?.revision);
}

/** By the kind of the later message, of revision 5. A change says nothing new to somebody who got that invitation. */
const possible = {
  cancellation: [[], [2, 5]],
  uninvite: [[], [2, 5]],
  change: [[2], [5]],
  invitation: [[5], [2, 5]],
};

/** In which of two runs the next call to the table is answered, as chance has it. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #next: number;

  constructor(seed: number) {
    this.#next = seed;
  }

  readonly call = async <T>(work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((go) => this.#waiting.push(go));
    return work();
  };

  async until(done: Promise<unknown>): Promise<void> {
    let over = false;
    const end = () => {
      over = true;
    };
    done.then(end, end);
    while (!over) {
      const at = this.#next % Math.max(1, this.#waiting.length);
      this.#next = Math.floor(this.#next / 2);
      this.#waiting.splice(at, 1)[0]?.();
      // As long as a call takes: the other run may come to its next one meanwhile, or not.
      await new Promise((later) => setTimeout(later, this.#next % 3));
    }
  }
}

test('in whichever order they are done, a cancellation follows the invitation that was sent, and nothing is sent after what took its place', async () => {
  const kind = fc.constantFrom(
    ...(['cancellation', 'uninvite', 'change', 'invitation'] as const satisfies readonly Kind[]),
  );
  await fc.assert(
    fc.asyncProperty(kind, fc.nat(), async (later, seed) => {
      const mail = await plan();
      const newer = await planLater(mail, later);
      const turns = new Turns(seed);
      const { client, tables } = office.table;
      const send = (command: Parameters<typeof client.send>[0]) => turns.call(() => client.send(command));
      const slow: typeof client = Object.assign(Object.create(client), { send });
      const ledger = new Ledger(slow, tables.mailLedger, effectsOfBefore);
      // Also the meeting's decision is as old as it may be: made before anything was asked of the table.
      const rows = await Promise.all([mail, newer].map((one) => office.row(one)));
      const both = rows.map((row) => deliverRow({ ...office.engine, ledger }, row));
      await turns.until(Promise.all(both));
      await Promise.all(both);
      for (let round = 0; round < 3; round += 1) {
        office.wait(2 * MINUTE);
        for (const one of [mail, newer]) await office.deliverRow(one);
      }
      expect(possible[later]).toContainEqual(revisionsTo(mail));
    }),
    { numRuns: 40 },
  );
});
