import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cancelFollows, laneVerdict } from '../../functions/delivery/lanes.ts';
import { type LedgerRow, type MailState, mailStates } from '../../functions/delivery/ledger-row.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { calendarKinds, frozen, laneRow, NOW } from './ledger-samples.ts';

type Brief = readonly [kind: string, state: MailState, more?: Partial<LedgerRow>];

/** The verdict on the last of these messages, in the order they were asked for. */
function verdictOn(...lane: readonly Brief[]) {
  const rows = lane.map(([kind, state, more], n) => laneRow({ kind, state, revision: n + 1, ...more }));
  const row = rows.at(-1);
  if (!row) throw new Error('no message');
  return laneVerdict(row, rows, NOW);
}

/** The verdict on the first of these messages. */
function verdictOnFirst(...lane: readonly Brief[]) {
  const rows = lane.map(([kind, state, more], n) => laneRow({ kind, state, revision: n + 1, ...more }));
  const [row] = rows;
  if (!row) throw new Error('no message');
  return laneVerdict(row, rows, NOW);
}

const running = { leaseUntil: later(NOW, MINUTE), frozen };
const over = { leaseUntil: NOW, frozen };
const asInvitation = { do: 'go', firstSent: true };
const asItIs = { do: 'go', firstSent: false };
const mine: Brief = [
  'change',
  'claimed',
  { leaseUntil: later(NOW, 10 * MINUTE), frozen: { ...frozen, sequence: 1 } },
];
const cancel: Brief = ['cancellation', 'claimed', running];

const stands: readonly MailState[] = [
  'planned',
  'claimed',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'toHandOver',
  'handedOver',
];
const gone = mailStates.filter((state) => !stands.includes(state));

describe('a newer message', () => {
  test.each(stands)('that is %s takes the place of an unsent invitation', (state) => {
    expect(verdictOnFirst(['invitation', 'claimed', running], ['change', state])).toEqual({
      do: 'superseded',
    });
    expect(verdictOnFirst(['invitation', 'planned'], ['invitation', state])).toEqual({ do: 'superseded' });
  });

  test.each(gone)('that is %s does not', (state) => {
    expect(verdictOnFirst(['invitation', 'claimed', running], ['change', state])).toMatchObject(asInvitation);
  });

  test.each(mailStates)('that cancels takes it even when it is %s', (state) => {
    expect(verdictOnFirst(['invitation', 'planned'], ['uninvite', state])).toEqual({ do: 'superseded' });
    expect(verdictOnFirst(['change', 'planned'], ['cancellation', state])).toEqual({ do: 'superseded' });
  });

  test.each(mailStates)('that only tells of a change never takes the place of a cancel (%s)', (state) => {
    expect(verdictOnFirst(['uninvite', 'planned'], ['change', state])).toEqual({
      do: 'skip',
      reason: 'neverInvited',
    });
  });

  test('that invites again supersedes an unsent uninvite and what came before it', () => {
    const again: Brief = ['invitation', 'planned'];
    expect(verdictOnFirst(['uninvite', 'planned'], again)).toEqual({ do: 'superseded' });
    expect(verdictOnFirst(['invitation', 'planned'], ['uninvite', 'superseded'], again)).toEqual({
      do: 'superseded',
    });
    expect(verdictOn(['invitation', 'superseded'], ['uninvite', 'superseded'], again)).toMatchObject(
      asInvitation,
    );
  });

  test('that invites again does so too when a change has since taken its place', () => {
    expect(
      verdictOnFirst(['uninvite', 'planned'], ['invitation', 'superseded'], ['change', 'planned']),
    ).toEqual({
      do: 'superseded',
    });
  });

  test('that cancels the meeting supersedes an unsent uninvite', () => {
    expect(verdictOnFirst(['uninvite', 'planned'], ['cancellation', 'planned'])).toEqual({
      do: 'superseded',
    });
  });
});

describe('an older message', () => {
  test('whose claim still runs makes the newer wait until that lease ends', () => {
    expect(verdictOn(['invitation', 'claimed', running], mine)).toEqual({
      do: 'wait',
      until: running.leaseUntil,
    });
    expect(verdictOn(['invitation', 'claimed', running], cancel)).toMatchObject({ do: 'wait' });
  });

  test('whose lease is over, or whose outcome is unknown, may have been sent or not', () => {
    for (const older of [
      ['invitation', 'claimed', over],
      ['invitation', 'unknown', { frozen }],
    ] as const) {
      expect(verdictOn(older, mine)).toMatchObject(asInvitation);
      expect(verdictOn(older, cancel)).toMatchObject({ do: 'go' });
    }
  });

  test('that was given up after an attempt without an answer may have been sent', () => {
    for (const state of ['planned', 'superseded', 'skipped', 'failed'] as const) {
      expect(verdictOn(['invitation', state, { frozen }], cancel)).toMatchObject({ do: 'go' });
      expect(verdictOn(['invitation', state], cancel)).toEqual({ do: 'skip', reason: 'neverInvited' });
    }
  });
});

describe('a change', () => {
  test.each(['sent', 'delivered', 'complained', 'handedOver'] as const)(
    'to somebody whose invitation was %s is told as a change, from what they were last told',
    (state) => {
      const older = { frozen: { ...frozen, stateVersion: 42 } };
      expect(verdictOn(['invitation', state, older], mine)).toEqual({ ...asItIs, lastSent: older.frozen });
    },
  );

  test('to somebody whose invitation did not arrive is written as an invitation', () => {
    expect(verdictOn(['invitation', 'failed'], mine)).toMatchObject(asInvitation);
    expect(verdictOn(['invitation', 'bounced', { reason: 'mailboxFull', frozen }], mine)).toMatchObject(
      asInvitation,
    );
    expect(verdictOn(mine)).toMatchObject(asInvitation);
  });

  test('to somebody who answered automatically is a change: they have the mail', () => {
    expect(verdictOn(['invitation', 'bounced', { reason: 'notNow', frozen }], mine)).toMatchObject(asItIs);
  });

  test('whose SEQUENCE the person already has is not told again', () => {
    const older = { frozen: { ...frozen, sequence: 1 } };
    expect(verdictOn(['invitation', 'sent', older], mine)).toEqual({ do: 'skip', reason: 'alreadyTold' });
    expect(verdictOn(['invitation', 'claimed', { ...older, leaseUntil: NOW }], mine)).toMatchObject(
      asInvitation,
    );
  });

  test('is not told to somebody uninvited, whatever became of that', () => {
    for (const state of mailStates.filter((one) => one !== 'claimed')) {
      expect(verdictOn(['invitation', 'sent', { frozen }], ['uninvite', state], mine)).toEqual({
        do: 'skip',
        reason: 'notInvited',
      });
    }
    const again: Brief = ['invitation', 'sent', { frozen }];
    expect(
      verdictOn(['invitation', 'sent', { frozen }], ['uninvite', 'sent', { frozen }], again, mine),
    ).toMatchObject(asItIs);
  });
});

describe('a cancel', () => {
  test('follows whatever was sent', () => {
    for (const state of ['sent', 'delivered', 'bounced', 'complained', 'handedOver', 'unknown'] as const) {
      expect(verdictOn(['invitation', state, { frozen }], cancel)).toMatchObject({ do: 'go' });
    }
  });

  test('of nothing is not sent', () => {
    expect(verdictOn(cancel)).toEqual({ do: 'skip', reason: 'neverInvited' });
    expect(verdictOn(['invitation', 'toHandOver'], cancel)).toEqual({ do: 'skip', reason: 'neverInvited' });
  });

  test('is not sent to somebody who was told for certain that they are not invited', () => {
    const invited: Brief = ['invitation', 'sent', { frozen }];
    expect(verdictOn(invited, ['uninvite', 'sent', { frozen }], cancel)).toEqual({
      do: 'skip',
      reason: 'alreadyCancelled',
    });
    expect(verdictOn(invited, ['uninvite', 'unknown', { frozen }], cancel)).toMatchObject({ do: 'go' });
    expect(
      verdictOn(invited, ['uninvite', 'bounced', { frozen, reason: 'mailboxFull' }], cancel),
    ).toMatchObject({
      do: 'go',
    });
  });
});

test('an invitation after an uninvite that was sent begins anew', () => {
  const again: Brief = ['invitation', 'claimed', running];
  const lane: Brief[] = [['invitation', 'sent', { frozen }], ['uninvite', 'sent', { frozen }], again];
  expect(verdictOn(...lane)).toMatchObject(asInvitation);
});

test('who is asked to come in the place of another has an invitation, which a cancellation follows', () => {
  for (const kind of ['askAlternate', 'askHead']) {
    const asked = laneRow({ kind, state: 'sent', frozen, revision: 1 });
    const cancelled = laneRow({ kind: 'cancellation', revision: 2 });
    expect(laneVerdict(cancelled, [asked, cancelled], NOW)).toMatchObject({ do: 'go' });
    const change = laneRow({ kind: 'change', revision: 2, frozen: { ...frozen, sequence: 1 } });
    expect(laneVerdict(change, [asked, change], NOW)).toMatchObject(asItIs);
  }
});

test('a message without a calendar part is outside the lane', () => {
  expect(verdictOn(['invitation', 'claimed', running], ['preview', 'claimed', running])).toMatchObject(
    asInvitation,
  );
  expect(verdictOnFirst(['invitation', 'planned'], ['preview', 'sent'])).toMatchObject(asInvitation);
});

/** One message in the model: what is stored, and how far the run that works on it has come. */
interface Modelled {
  row: LedgerRow;
  run: 'none' | 'claimed' | { readonly firstSent: boolean };
}

interface Left {
  readonly key: string;
  readonly revision: number;
  readonly kind: string;
  readonly firstSent: boolean;
}

/** Steps of the engine over one lane, in any order; a crash loses what a run knew, never what is stored. */
class Model {
  readonly messages: Modelled[] = [];
  readonly left: Left[] = [];
  /** Revisions that a run gave up without an answer: only evidence says that they were not sent. */
  readonly doubtful: number[] = [];
  now = NOW;
  #revision = 0;

  plan(kind: string): void {
    this.#revision += 1;
    this.messages.push({ row: laneRow({ kind, revision: this.#revision }), run: 'none' });
  }

  step(index: number, what: 'begin' | 'beginUnread' | 'read' | 'send' | 'sendAndCrash' | 'crash'): void {
    const message = this.messages[index % Math.max(1, this.messages.length)];
    if (!message) return;
    if (what === 'begin' || what === 'beginUnread') this.#begin(message, what === 'begin');
    else if (message.run === 'none') return;
    else if (what === 'crash') message.run = 'none';
    else if (what === 'read') this.#read(message);
    else if (typeof message.run === 'object') this.#send(message, what === 'send');
  }

  /** The lease ends, and evidence tells the truth: what was sent is recorded, what was not is tried again. */
  tick(): void {
    this.now = later(this.now, 20 * MINUTE);
    for (const message of this.messages) {
      message.run = 'none';
      if (message.row.state !== 'claimed') continue;
      const did = this.left.some((one) => one.key === keyOf(message.row));
      message.row = { ...message.row, state: did ? 'sent' : 'planned' };
      if (!did) this.doubtful.push(message.row.revision);
    }
  }

  settle(newestFirst: boolean): void {
    for (let round = 0; round < 2 * this.messages.length + 2; round += 1) {
      this.tick();
      const indexes = [...this.messages.keys()];
      for (const index of newestFirst ? indexes.reverse() : indexes) {
        for (const what of ['begin', 'read', 'send'] as const) this.step(index, what);
      }
    }
  }

  #lane(): LedgerRow[] {
    return this.messages.map(({ row }) => row);
  }

  /** `looks`: at the lane before the claim too, which saves the claim and decides nothing. */
  #begin(message: Modelled, looks: boolean): void {
    if (message.row.state !== 'planned') return;
    const verdict = laneVerdict(message.row, this.#lane(), this.now);
    if (looks && verdict.do !== 'go') this.#giveWay(message, verdict.do);
    else {
      const claim = { state: 'claimed', leaseUntil: later(this.now, 10 * MINUTE) } as const;
      const sequence = message.row.revision;
      message.row = { ...message.row, ...claim, frozen: message.row.frozen ?? { ...frozen, sequence } };
      message.run = 'claimed';
    }
  }

  #read(message: Modelled): void {
    if (message.run !== 'claimed') return;
    const verdict = laneVerdict(message.row, this.#lane(), this.now);
    if (verdict.do === 'go') message.run = { firstSent: verdict.firstSent };
    else this.#giveWay(message, verdict.do);
  }

  #giveWay(message: Modelled, verdict: 'superseded' | 'wait' | 'skip'): void {
    const state = ({ superseded: 'superseded', wait: 'planned', skip: 'skipped' } as const)[verdict];
    const { frozen: kept, ...row } = message.row;
    const keeps = kept && this.doubtful.includes(row.revision);
    message.row = { ...row, state, ...(keeps ? { frozen: kept } : {}) };
    message.run = 'none';
  }

  #send(message: Modelled, recorded: boolean): void {
    if (typeof message.run !== 'object') return;
    const { kind, revision } = message.row;
    this.left.push({ key: keyOf(message.row), kind, revision, firstSent: message.run.firstSent });
    if (recorded) message.row = { ...message.row, state: 'sent' };
    message.run = 'none';
  }
}

function isCancel(kind: string): boolean {
  return kind === 'cancellation' || kind === 'uninvite';
}

function keyOf(row: LedgerRow): string {
  return `${row.kind}#${row.revision}`;
}

describe('for any order of planning, claiming, reading, sending and crashing', () => {
  const step = fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('plan'), kind: fc.constantFrom(...calendarKinds) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constantFrom('begin', 'beginUnread', 'read', 'read', 'send', 'send', 'sendAndCrash', 'crash'),
        index: fc.nat(9),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('tick') }) },
  );

  type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

  function play(steps: readonly Step[]): Model {
    const model = new Model();
    for (const one of steps) {
      if (one.do === 'plan') model.plan(one.kind);
      else if (one.do === 'tick') model.tick();
      else model.step(one.index, one.do);
    }
    return model;
  }

  function holds(rule: (model: Model) => boolean, ...ends: string[]): void {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
        fc.boolean(),
        (steps, newestFirst) => {
          const model = play(steps);
          for (const kind of ends) model.plan(kind);
          model.settle(newestFirst);
          return rule(model);
        },
      ),
      { numRuns: 3000 },
    );
  }

  test('no message is sent twice', () => {
    holds(({ left }) => new Set(left.map(({ key }) => key)).size === left.length);
  });

  test('messages are sent in the order they were asked for', () => {
    holds(({ left }) => left.every((one, n) => one.revision > (left[n - 1]?.revision ?? 0)));
  });

  test('every message comes to an end', () => {
    holds(({ messages }) => messages.every(({ row }) => !['planned', 'claimed'].includes(row.state)));
  });

  test('a cancellation is the last to be sent if anything was sent, and without it none is sent', () => {
    holds(({ left }) => {
      const last = left.at(-1);
      return last === undefined || isCancel(last.kind);
    }, 'cancellation');
    holds(
      ({ left }) => {
        const last = left.at(-1);
        return last === undefined || isCancel(last.kind);
      },
      'uninvite',
      'change',
    );
    holds(({ left, doubtful }) => {
      const [first] = left;
      return !first || !isCancel(first.kind) || doubtful.some((revision) => revision < first.revision);
    });
  });

  test('who is invited last has an invitation or a change as the last word', () => {
    holds(({ left }) => ['invitation', 'change'].includes(left.at(-1)?.kind ?? ''), 'invitation');
  });

  test('the first that reaches somebody, or reaches them again, is written as an invitation', () => {
    holds(({ left }) =>
      left.every(({ kind, firstSent }, n) => {
        const before = left[n - 1]?.kind;
        const anew = before === undefined || isCancel(before);
        return isCancel(kind) || !anew || firstSent;
      }),
    );
  });
});

test('a page may say that a cancel would follow exactly where one would be sent', () => {
  const message = fc.tuple(
    fc.constantFrom(...calendarKinds),
    fc.constantFrom(...mailStates),
    fc.constantFrom<Partial<LedgerRow>>({}, { frozen }),
  );
  fc.assert(
    fc.property(fc.array(message, { maxLength: 5 }), (lane) => {
      const briefs = lane.map(
        ([kind, state, more]): Brief => [kind, state, state === 'claimed' ? over : more],
      );
      const rows = briefs.map(([kind, state, more], n) => laneRow({ kind, state, revision: n + 1, ...more }));
      expect(cancelFollows(rows)).toBe(verdictOn(...briefs, cancel).do === 'go');
    }),
  );
});
