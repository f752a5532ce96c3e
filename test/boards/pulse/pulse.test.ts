import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countedCauses } from '../../../functions/boards/pulse/day.ts';
import { capabilities } from '../../../functions/capabilities.ts';
import type { LedgerRow } from '../../../functions/delivery/ledger-row.ts';
import { byHour, countBetween, countOf, messagesBetween } from '../../../functions/flow/day.ts';
import { beat } from '../../../functions/flow/pulse.ts';
import { noteTrouble } from '../../../functions/flow/troubles.ts';
import { HOUR, later, MINUTE } from '../../../functions/platform/clock.ts';
import { NetworkRig, planned } from '../../flow/network-rig.ts';
import { players, type Rig, startRig } from '../../web/rig.ts';

let web: Rig;
let rig: NetworkRig;
const NOW = '2025-10-14T01:30:00.000Z';
/** Begins with the time of its creation, as ids do. */
const MEETING = '01K7B0000000000000000000M1';
const OLD = '01G0000000000000000000000M';
const { counted } = capabilities;

beforeAll(async () => {
  web = await startRig();
});
afterAll(() => web.stop());
beforeEach(async () => {
  rig = new NetworkRig(web.engine);
  await rig.found();
  rig.time = NOW;
  web.at(NOW);
});

const page = async (lang: 'en' | 'km' = 'en') =>
  (await web.ask(`/n/${rig.id}/pulse`, { as: players.admin, lang })).text();
const row = (of: Partial<LedgerRow>): LedgerRow => ({
  ...planned('anna'),
  network: 'best',
  cause: 'meeting/m1',
  state: 'planned',
  plannedAt: NOW,
  attempt: 0,
  ...of,
});

/** A tick ended in every hour of the last day. */
async function beating(minutesAgo = 0): Promise<void> {
  for (let hours = 23; hours >= 0; hours -= 1) {
    for (let n = 0; n < 3; n += 1) {
      const at = later(NOW, -hours * HOUR - minutesAgo * MINUTE);
      await beat(rig.views, { done: 1, failed: 0, waiting: 0 }, 0, at);
    }
  }
}

describe('counting a day', () => {
  it('tells apart what was sent, what goes by hand, what was left out and why, and what did not arrive', () => {
    const rows = [
      row({ state: 'sent' }),
      row({ state: 'delivered' }),
      row({ state: 'toHandOver' }),
      row({ state: 'handedOver' }),
      row({ state: 'skipped', reason: 'alreadyTold' }),
      row({ state: 'superseded' }),
      row({ state: 'bounced' }),
      row({ state: 'unknown' }),
      row({ state: 'planned' }),
    ];
    expect(countOf(rows, NOW)).toEqual({
      due: 9,
      sent: 2,
      byHand: 2,
      skipped: { alreadyTold: 1, superseded: 1 },
      failed: 2,
      stuck: 0,
    });
  });

  it('calls a message stuck after half an hour, and not while it waits its turn', () => {
    const at = later(NOW, -31 * MINUTE);
    const stuck = (of: Partial<LedgerRow>) => countOf([row({ plannedAt: at, ...of })], NOW).stuck;
    expect(stuck({})).toBe(1);
    expect(stuck({ state: 'claimed' })).toBe(1);
    expect(stuck({ plannedAt: later(NOW, -29 * MINUTE) })).toBe(0);
    expect(stuck({ notBefore: later(NOW, HOUR) })).toBe(0);
    expect(stuck({ state: 'sent' })).toBe(0);
  });

  it('puts a message into the hour in which it was asked for, and into that in which it was sent', () => {
    const hours = byHour([row({ state: 'sent', sentAt: later(NOW, HOUR) })]);
    expect([...hours]).toEqual([
      ['2025-10-14T01', { due: 1, sent: 0, leftOut: 0, failed: 0 }],
      ['2025-10-14T02', { due: 0, sent: 1, leftOut: 0, failed: 0 }],
    ]);
  });

  it('reads only what something has happened to since, and leaves out what somebody sends to themself', async () => {
    await rig.plan(MEETING, planned('anna'), { ...planned('bo'), kind: 'preview' });
    await rig.projectCause(`meeting/${MEETING}`);
    rig.time = later(NOW, -3 * HOUR);
    await rig.plan('01K70000000000000000000QM2', planned('quiet'));
    await rig.projectCause('meeting/01K70000000000000000000QM2');
    const read: string[] = [];
    const ledger: Parameters<typeof messagesBetween>[0]['ledger'] = {
      newestOfCause: rig.ledger.newestOfCause.bind(rig.ledger),
      ofCause: (network, cause, from, limit) => {
        read.push(cause);
        return rig.ledger.ofCause(network, cause, from, limit);
      },
    };
    const between = { from: later(NOW, -HOUR), to: later(NOW, HOUR) };
    const rows = await messagesBetween({ views: rig.views, ledger, counted }, rig.id, between);
    expect(rows.map(({ person }) => person)).toEqual(['anna']);
    expect(read).toEqual([`meeting/${MEETING}`]);
  });

  it('does not even look at meetings of years ago', async () => {
    await rig.plan(OLD, planned('anna'));
    await rig.projectCause(`meeting/${OLD}`);
    const between = { from: later(NOW, -HOUR), to: later(NOW, HOUR) };
    expect(await countBetween({ ...rig.tools(), counted }, rig.id, between, NOW)).toMatchObject({ due: 0 });
  });
});

it('the page counts what the daily line counts', () => {
  expect(countedCauses).toEqual(counted);
});

describe('the page', () => {
  it('begins with one sentence when all is well', async () => {
    await beating();
    await rig.plan(MEETING, planned('anna'), { ...planned('bo'), skip: 'alreadyTold' });
    const [anna] = await rig.rows(`meeting/${MEETING}`);
    if (anna) await rig.ledger.markSent(anna, 'x', NOW);
    await rig.projectCause(`meeting/${MEETING}`);
    const text = await page();
    expect(text).toMatch(
      /All well\. Checks of the list since Mon 13 Oct 2025, 09:00: \d+\. Messages due: 2, done: 2, stuck: 0\./,
    );
    expect(text).toContain('Most messages were due at Tue 14 Oct 2025, 08:00: 2.');
    expect(text).toMatch(/the person knows it already<\/span><b>1<\/b>/);
    expect(await page('km')).toContain('ល្អប្រសើរ៖ ប្រព័ន្ធបានពិនិត្យបញ្ជី');
  });

  it('counts a message to hand over as done once it was handed over, and says before that it waits for somebody', async () => {
    await beating();
    await rig.plan(MEETING, { ...planned('anna'), channel: 'call' }, { ...planned('bo'), channel: 'letter' });
    const [anna] = await rig.rows(`meeting/${MEETING}`);
    if (anna) expect(await rig.ledger.handOver(anna, 'staff:s', NOW)).toBe(true);
    await rig.projectCause(`meeting/${MEETING}`);
    const text = await page();
    expect(text).toContain('Messages due: 2, done: 1, stuck: 0.');
    expect(text).toMatch(/<b[^>]*>1<\/b>[^<]*(<[^>]+>)*to hand over/);
  });

  it('names what is stuck: an aggregate that fails, one that nobody looked at, messages that wait', async () => {
    await beating();
    const stream = { network: rig.id, kind: 'meeting', id: 'm-broken' };
    await noteTrouble(rig.views, stream, new TypeError('x'), undefined, later(NOW, -HOUR));
    const due = { pk: `${rig.id}/due`, v: 1, dueAt: later(NOW, -HOUR), data: {} };
    await rig.views.put({ ...due, sk: 'meeting/m-late' });
    rig.time = later(NOW, -40 * MINUTE);
    await rig.plan(MEETING, planned('anna'));
    await rig.projectCause(`meeting/${MEETING}`);
    const text = await page();
    expect(text).toContain('Please look. ');
    expect(text).toContain(', stuck: 3.');
    expect(text).toContain(`href="/n/${rig.id}/meetings/m-broken"`);
    expect(text).toContain('TypeError');
    expect(text).toContain('Was due on Tue 14 Oct 2025, 07:30, and nobody has worked on it.');
    expect(text).toContain('waiting for more than half an hour: 1.');
  });

  it('says that the clock has stopped, and since when', async () => {
    web.at(later(NOW, 7 * MINUTE));
    await beating();
    expect(await page()).toContain('It last checked on Tue 14 Oct 2025, 08:30.');
    web.at(later(NOW, 60 * HOUR));
    expect(await page()).toContain('It has not checked in the last day.');
  });
});
