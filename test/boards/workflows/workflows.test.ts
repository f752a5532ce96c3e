import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { IDLE } from '../../../functions/boards/system/cost.ts';
import { isAllDone } from '../../../functions/boards/workflows/rows.ts';
import { capabilities } from '../../../functions/capabilities.ts';
import type { BounceReason } from '../../../functions/delivery/report.ts';
import { projectCause } from '../../../functions/flow/project-cause.ts';
import { tallyOf } from '../../../functions/flow/tally.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import { DAY, later, MINUTE, SECOND } from '../../../functions/platform/clock.ts';
import type { PlannedMail } from '../../../functions/platform/planned-mail.ts';
import { MEETING, NETWORK, NOW, type Site, startSite } from '../../meeting/site.ts';
import { players } from '../../web/rig.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  return () => site.stop();
});

const WORKFLOWS = `/n/${NETWORK}/workflows`;
const FAILURES = `${WORKFLOWS}/failures`;
const SOKHA = { person: 'c-sokha', seat: 'm-rice', party: 'member', channel: 'email' } as const;
const MEAS = { person: 'g-meas', seat: 'g-meas', party: 'guest', channel: 'email' } as const;

async function html(path: string, as: keyof typeof players = 'coordinator', lang: 'en' | 'km' = 'en') {
  const answer = await site.ask(path, { as: players[as], lang });
  expect(answer.status, path).toBe(200);
  return answer.text();
}
const words = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const read = async (...of: Parameters<typeof html>) => words(await html(...of));
const hrefs = (text: string) =>
  [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const count = () => projectCause({ ...site.services, capabilities }, NETWORK, `meeting/${MEETING}`);

/** A mail that came back, as the ledger and the lists then say. */
async function bounced(who: Partial<PlannedMail> & { person: string }, reason: BounceReason, revision = 3) {
  await site.plan([{ kind: 'invitation', revision, ...who }]);
  const { ledger } = site.services;
  const key = {
    network: NETWORK,
    cause: `meeting/${MEETING}`,
    person: who.person,
    kind: 'invitation',
    revision,
  };
  const lasting = reason === 'noSuchAddress';
  await ledger.report(key, {
    state: 'bounced',
    lasting,
    reason,
    at: NOW,
    messageId: `m-${who.person}`,
    sentAt: NOW,
  });
  await count();
}

/** What the form of a cause would send. */
function formOf(page: string, trouble: string): URLSearchParams | undefined {
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)].find(([text]) =>
    text.includes(`value="${trouble}"`),
  );
  if (!form) return undefined;
  const fields = [...form[0].matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  return new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
}
const press = (form: URLSearchParams | undefined, as: keyof typeof players = 'coordinator') =>
  site.ask(FAILURES, { as: players[as], form: form?.toString() ?? '', lang: 'en' });
const resent = async () =>
  (await site.facts('meeting', MEETING)).flatMap(({ type, data }) =>
    type === 'InvitationResent' ? [(data as { invitee: { person: string } }).invitee.person] : [],
  );

describe('workflows', () => {
  test('say of each meeting its stage, what is next, and with whom what waits is', async () => {
    await site.plan([{ kind: 'invitation' }]);
    await bounced(SOKHA, 'mailboxFull');
    await site.services.views.relist([
      {
        pk: `${NETWORK}/due`,
        sk: `meeting/${MEETING}`,
        v: 9,
        dueAt: later(NOW, DAY),
        data: { what: 'nudge1' },
      },
    ]);
    const page = await read(WORKFLOWS);
    expect(page).toContain('BEST Q4 Meeting');
    expect(page).toMatch(/Next: [A-Z][^,]*nudge[^,]*, Tue 21 Oct 2025/i);
    expect(page).toContain('one person is not reached: with the team');
    expect(page).toContain('to hand over to one person: with the team');
    expect(page).toContain('one mailbox is full');
    expect(await read(WORKFLOWS, 'coordinator', 'km')).toContain('ដំណើរការការងារ');
  });

  test('name nobody to those who only watch, nor lead them to names', async () => {
    await bounced(SOKHA, 'mailboxFull');
    for (const path of [WORKFLOWS, `${WORKFLOWS}/${MEETING}`]) {
      const page = await html(path, 'observer');
      expect(page).not.toContain('Sokha');
      expect(page).not.toContain('example.org');
      expect(hrefs(page).filter((href) => /\/mails|failures/.test(href))).toEqual([]);
    }
    expect((await site.ask(FAILURES, { as: players.observer })).status).toBe(403);
  });

  test('what the system should have done is late, and so is a summary that it reminds of', async () => {
    const due = (dueAt: string, what: string, v: number) =>
      site.services.views.relist([
        { pk: `${NETWORK}/due`, sk: `meeting/${MEETING}`, v, dueAt, data: { what } },
      ]);
    await due(later(NOW, -10 * MINUTE), 'nudge1', 9);
    expect(await read(WORKFLOWS)).toContain('The system should have acted');
    await due(later(NOW, DAY), 'summaryLate1', 10);
    const page = await read(WORKFLOWS);
    expect(page).not.toContain('The system should have acted');
    expect(page).toContain('The summary is not shared yet: with the team');
  });

  test('all is done only when the meeting is over, nothing is due, and every message has come to its end', () => {
    const past = { endsAt: later(NOW, -DAY) };
    const row = { id: 'm', stage: 'invited', title: {}, mail: 1, byHand: 0, leftOut: 0, ...past } as const;
    const of = (states: Record<string, number>) => ({
      ...tallyOf([], NOW),
      kinds: { invitation: states, preview: { planned: 1 } },
    });
    const one = {
      row,
      failures: [],
      dueAt: undefined,
      tally: of({ delivered: 3, skipped: 1, handedOver: 1 }),
    };
    expect(isAllDone(one, NOW)).toBe(true);
    for (const state of ['planned', 'claimed', 'carried', 'unknown', 'toHandOver']) {
      expect(isAllDone({ ...one, tally: of({ delivered: 3, [state]: 1 }) }, NOW), state).toBe(false);
    }
    expect(isAllDone({ ...one, dueAt: later(NOW, DAY) }, NOW)).toBe(false);
    expect(isAllDone({ ...one, row: { ...row, endsAt: later(NOW, DAY) } }, NOW)).toBe(false);
    expect(isAllDone({ ...one, row: { ...row, stage: 'draft' } }, NOW)).toBe(false);
  });

  test('say how fresh they are by what the lists know, and in words when something older is missing', async () => {
    await count();
    site.at(later(NOW, 3 * SECOND));
    expect(await read(WORKFLOWS)).toContain('As of 09:00:03. Newest event 3 seconds before.');
    // A fact that nobody has listed.
    const meta = { by: 'system', at: later(NOW, 5 * SECOND) };
    await site.services.repository.change(meetingAggregate, NETWORK, MEETING, meta, () => [
      { type: 'HandOversClosed', data: {} },
    ]);
    site.at(later(NOW, 10 * SECOND));
    expect(await read(WORKFLOWS)).not.toContain('The figures are behind');
    site.at(later(NOW, 2 * MINUTE));
    expect(await read(WORKFLOWS)).toContain('The figures are behind: what happened since');
  });

  test('an address that no page has written shows meetings, or says that there are none', async () => {
    for (const query of ['?after=%25', `?before=${'x'.repeat(3000)}`, '?after=2999-01-01~']) {
      expect((await site.ask(`${WORKFLOWS}${query}`, { as: players.observer })).status, query).toBe(200);
    }
    expect((await site.ask(`${WORKFLOWS}/nothing`, { as: players.observer })).status).toBe(404);
  });
});

describe('the funnel of a meeting', () => {
  test('has numbers that are exactly the messages that the log shows behind each', async () => {
    await site.plan([
      { kind: 'invitation' },
      { kind: 'reminder', person: 'c-chan', seat: 'm-poe', channel: 'letter', skip: 'answered' },
      { ...SOKHA, kind: 'reminder' },
    ]);
    await bounced(SOKHA, 'mailboxFull');
    const page = await html(`${WORKFLOWS}/${MEETING}`);
    const numbers = [...page.matchAll(/<a href="([^"]*mails\?[^"]*)">(\d+)<\/a>/g)];
    expect(numbers.length).toBeGreaterThan(5);
    for (const [, href = '', n] of numbers) {
      const log = await html(href.replaceAll('&amp;', '&'));
      const rows = log.match(/<ul class="rows mails">(.*?)<\/ul>/s)?.[1]?.match(/<li>/g)?.length ?? 0;
      expect(rows, href).toBe(Number(n));
    }
    expect(words(page)).toContain('Why messages were left out');
    expect(numbers.some(([, href]) => href?.includes('why=answered'))).toBe(true);
  });
});

describe('what did not arrive is grouped by cause', () => {
  test('with the way out: all of a cause that needs no word with anybody is tried again by one press', async () => {
    await bounced(SOKHA, 'mailboxFull');
    await bounced(MEAS, 'mailboxFull');
    const page = await html(FAILURES);
    expect(words(page)).toContain('2 mailboxes are full');
    expect(words(page)).toContain('Try again: 2 invitations');
    expect(hrefs(page)).toContain(`/n/${NETWORK}/meetings/${MEETING}/people/c-sokha#way-out`);
    const answer = await press(formOf(page, 'mailboxFull'));
    const to = answer.headers.get('location') ?? '';
    expect(to).toBe(`${FAILURES}?again=2&of=2`);
    expect(await read(to)).toContain('Sent again: 2 of 2.');
    expect((await resent()).sort()).toEqual(['c-sokha', 'g-meas']);
  });

  test('pressed twice, by two people, each is written to once, and the second reads that all had changed', async () => {
    await bounced(SOKHA, 'mailboxFull');
    const form = formOf(await html(FAILURES), 'mailboxFull');
    await press(form);
    const to = (await press(form)).headers.get('location') ?? '';
    expect(await read(to)).toContain('Sent again: 0 of 1. One had changed meanwhile.');
    expect(await resent()).toEqual(['c-sokha']);
  });

  test('who had changed since the page was opened is passed over, and the others are tried', async () => {
    await bounced(SOKHA, 'mailboxFull');
    await bounced(MEAS, 'mailboxFull');
    const form = formOf(await html(FAILURES), 'mailboxFull');
    await site.services.ledger.settle(
      { network: NETWORK, cause: `meeting/${MEETING}`, person: 'g-meas', kind: 'invitation', revision: 3 },
      'staff:s-coord',
      NOW,
    );
    const to = (await press(form)).headers.get('location') ?? '';
    expect(await read(to)).toContain('Sent again: 1 of 2. One had changed meanwhile.');
    expect(await resent()).toEqual(['c-sokha']);
  });

  test('an address that does not exist is corrected one by one: there is no button for all', async () => {
    await bounced(SOKHA, 'noSuchAddress');
    const page = await html(FAILURES);
    expect(words(page)).toContain('One address does not exist');
    expect(formOf(page, 'noSuchAddress')).toBeUndefined();
    const form = new URLSearchParams({ trouble: 'noSuchAddress', row: `${MEETING} c-sokha invitation 3` });
    await press(form);
    expect(await resent()).toEqual([]);
  });

  test('what no page has sent does nothing', async () => {
    await bounced(SOKHA, 'mailboxFull');
    const before = await site.everything();
    for (const form of [
      { trouble: 'mailboxFull', row: '../x y z 1' },
      { trouble: 'everything', row: `${MEETING} c-sokha invitation 3` },
      { trouble: 'mailboxFull', row: `${MEETING} c-sokha invitation 4` },
      { trouble: 'mailboxFull', row: `${MEETING} nobody invitation 3` },
      { trouble: 'refused', row: `${MEETING} c-sokha invitation 3` },
      { trouble: 'mailboxFull', row: 'unknown c-sokha invitation 3' },
    ]) {
      expect((await press(new URLSearchParams(form))).status).toBe(303);
    }
    expect(await site.everything()).toBe(before);
    expect((await press(formOf(await html(FAILURES), 'mailboxFull'), 'observer')).status).toBe(403);
  });
});

describe('the page of the system', () => {
  test('leads admins to its clock and switch, says quotas, and estimates the month from what was counted', async () => {
    await bounced(SOKHA, 'mailboxFull');
    const page = await html(`/n/${NETWORK}/board`, 'admin');
    for (const path of ['pulse', 'sending', 'mails', 'workflows']) {
      expect(hrefs(page)).toContain(`/n/${NETWORK}/${path}`);
    }
    const text = words(page);
    expect(text).toContain('It has not looked in the last day.');
    expect(text).toContain('1 mail sent');
    expect(text).toContain('Estimated from what the system counts');
    expect((await site.ask(`/n/${NETWORK}/board`, { as: players.coordinator })).status).toBe(403);
  });

  test('takes the fixed part from the table of what it costs', async () => {
    const doc = await readFile('docs/deployment.md', 'utf8');
    const costs = [...doc.matchAll(/^\|.*\| \$(\d+\.\d\d)[^|]*\|$/gm)].map(([, usd]) => Number(usd));
    expect(costs.length).toBeGreaterThan(5);
    expect(IDLE).toBeCloseTo(
      costs.reduce((sum, usd) => sum + usd, 0),
      2,
    );
  });
});
