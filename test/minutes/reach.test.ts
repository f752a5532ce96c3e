import { afterEach, expect, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { itemAggregate, itemId } from '../../functions/minutes/rules/item.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { mailTools, messages } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { clock } from './clock.ts';

let site: Site;
afterEach(() => site.stop());

const AFTER = '2025-11-11T03:00:00.000Z';
const path = `/n/${NETWORK}/meetings/${MEETING}/summary/publish`;
const as = players.coordinator;
const holds = ['none', 'bounced', 'complained'] as const;

/** How a message ends: sent, carried by a person, or left out. */
async function endOf(row: LedgerRow): Promise<'mail' | 'byHand' | 'nobody'> {
  if (row.state === 'toHandOver') return 'byHand';
  if (row.state !== 'planned') return 'nobody';
  const verdict = await meetingMails.judge(row, async () => [row], site.services.now(), mailTools(site));
  if (verdict.send) return 'mail';
  return 'byHand' in verdict && verdict.byHand ? 'byHand' : 'nobody';
}

test.each(holds.flatMap((contact) => holds.map((guest) => [contact, guest] as const)))(
  'the button counts those whom the summary reaches: contact held %s, guest held %s',
  async (contact, guest) => {
    site = await startSite({
      details: { agenda: [{ id: 'a1', title: { en: 'The forum' }, minutes: 30, tag: 'decide' as const }] },
    });
    if (contact !== 'none')
      await site.member('m-rice', [{ type: 'AddressHeld', data: { contact: 'c-sokha', why: contact } }]);
    if (guest !== 'none')
      await site.happens([{ type: 'GuestAddressHeld', data: { guest: 'g-meas', why: guest } }]);
    site.at(AFTER);
    const meta = { by: 'staff:s-coord', at: AFTER };
    await site.services.repository.change(itemAggregate, NETWORK, itemId(MEETING, 'a1'), meta, () => [
      { type: 'ItemTyped' as const, data: { fields: { 'd1.text.en': 'The forum is in May.' } } },
    ]);
    const page = await (await site.ask(path, { as, lang: 'en' })).text();
    const [, n, mail, byHand] = /tell (\d+): (\d+) by mail, (\d+) by hand/.exec(page) ?? [];
    await site.ask(path, { as, lang: 'en', form: { do: 'publish', seen: '0', halfToo: 'yes' } });
    await clock(site, later(AFTER, 3 * MINUTE));
    const rows = (await messages(site, `meeting/${MEETING}`)).filter(({ kind }) => kind === 'summary');
    const ends = await Promise.all(rows.map(endOf));
    const number = (end: (typeof ends)[number]) => ends.filter((one) => one === end).length;
    expect([n, mail, byHand].map(Number)).toEqual([
      number('mail') + number('byHand'),
      number('mail'),
      number('byHand'),
    ]);
    expect(number('mail')).toBe([contact, guest].filter((one) => one === 'none').length);
  },
);
