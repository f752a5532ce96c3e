import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { topicKinds } from '../../../functions/agenda/rules/reactions.ts';
import { otherKindTexts } from '../../../functions/boards/mails/kind-names.ts';
import { mailsOfPerson } from '../../../functions/boards/mails/of-person.ts';
import { isOf, mailStandings } from '../../../functions/boards/mails/standing.ts';
import { mailStates } from '../../../functions/delivery/ledger-row.ts';
import { PLACE_CONFIRM } from '../../../functions/forum/rules/places/ask.ts';
import { placeKinds } from '../../../functions/forum/rules/places/reactions.ts';
import { MODERATES } from '../../../functions/forum/rules/programme/reactions.ts';
import { callKinds, proposalKinds } from '../../../functions/forum/rules/voices/kinds.ts';
import { PERSONAL_LINK } from '../../../functions/lost-link/rules/reactions.ts';
import { mailSources } from '../../../functions/mail-sources.ts';
import { correctionKinds } from '../../../functions/membership/rules/told.ts';
import { networkMailKinds } from '../../../functions/network/rules/reactions.ts';
import { later, MINUTE } from '../../../functions/platform/clock.ts';
import { FORWARD, KEPT_WORDS } from '../../../functions/replies/rules/reactions.ts';
import { MEETING, NETWORK, NOW, type Site, startSite } from '../../meeting/site.ts';
import { players } from '../../web/rig.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await site.member('m-rice', [
    {
      type: 'ContactRevised',
      data: {
        contact: 'c-sokha',
        fields: {
          name: 'Keo Sokha',
          role: 'focalPoint',
          lang: 'en',
          email: 'sokha.keo@ricefield.example',
          phone: '+855 00 000 101',
          reachedBy: 'email',
        },
      },
    },
  ]);
});
afterAll(() => site.stop());
beforeEach(() => site.at(NOW));

const LOG = `/n/${NETWORK}/mails`;
const SOKHA = { person: 'c-sokha', seat: 'm-rice', party: 'member', channel: 'email' } as const;

async function read(query: string, lang: 'en' | 'km' = 'en', status = 200) {
  const answer = await site.ask(`${LOG}${query}`, { as: players.coordinator, lang });
  expect(answer.status, query).toBe(status);
  return answer.text();
}
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const hrefs = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const rowsOn = (html: string) =>
  html.match(/<ul class="rows mails">(.*?)<\/ul>/s)?.[1]?.match(/<li>/g)?.length ?? 0;

describe('somebody is found', () => {
  const link = `${LOG}?person=c-sokha&seat=m-rice`;

  test.each([
    ['their name', 'sokha'],
    ['their organisation', 'rice field'],
    ['its name in Khmer', 'វាលស្រែ'],
    ['the address that they have', 'sokha.keo@ricefield.example'],
    ['an address that they had', 'sokha@example.org'],
    ['the same in capitals', 'SOKHA@EXAMPLE.ORG'],
  ])('by %s', async (_, search) => {
    const page = await read(`?q=${encodeURIComponent(search)}`);
    expect(hrefs(page)).toContain(link);
    expect(words(page)).toContain('before: sokha@example.org');
  });

  test('among staff, and a meeting by its title', async () => {
    expect(hrefs(await read('?q=vanna'))).toContain(`${LOG}?person=s-admin`);
    expect(hrefs(await read('?q=Q4'))).toContain(`${LOG}?meeting=${MEETING}`);
  });

  test('by no sign that stands for others, and 2,000 letters are looked for by their first 100', async () => {
    for (const search of ['%', '_', '*', '%%%', 'a'.repeat(2000), 'ក'.repeat(2000)]) {
      const page = await read(`?q=${encodeURIComponent(search)}`);
      expect(words(page), search.slice(0, 5)).toContain('Nobody and no recent meeting is found by this.');
      const kept = /name="q" type="search" value="([^"]*)"/.exec(page)?.[1] ?? '';
      expect([...kept].length).toBeLessThanOrEqual(100);
    }
    expect(words(await read(`?q=${encodeURIComponent('\u200b \u200b')}`))).toContain(
      'there are no letters in this',
    );
  });

  test('in Khmer the page says the same', async () => {
    const page = words(await read('?q=sokha', 'km'));
    expect(page).toContain('មុន៖ sokha@example.org');
    expect(page).toContain('កំណត់ត្រាសារ');
  });
});

describe('what became of each message is one sentence', () => {
  const page = `?person=c-sokha&seat=m-rice`;

  beforeAll(async () => {
    const { ledger } = site.services;
    await site.plan([
      { ...SOKHA, kind: 'invitation', revision: 3 },
      { ...SOKHA, kind: 'reminder', revision: 1, skip: 'addressHeld' },
      { person: 'c-bopha', seat: 'm-lotus', kind: 'invitation', revision: 3, channel: 'telegram' },
    ]);
    const key = {
      network: NETWORK,
      cause: `meeting/${MEETING}`,
      person: 'c-sokha',
      kind: 'invitation',
      revision: 3,
    };
    const row = await ledger.get(key);
    if (!row) throw new Error('not planned');
    // Written for the person as they were before their address was corrected.
    const frozen = { dtstamp: NOW, stateVersion: 3, personVersion: 2 };
    const claimed = await ledger.claim(row, frozen, NOW);
    if (claimed) await ledger.markSent(claimed, 'm-1', NOW);
    await ledger.report(key, {
      state: 'bounced',
      lasting: true,
      reason: 'noSuchAddress',
      at: NOW,
      messageId: 'm-1',
      sentAt: NOW,
    });
    const bopha = { ...key, person: 'c-bopha' };
    await ledger.handOver(bopha, 'staff:s-coord', NOW);
  });

  test('with its reason, the address that it went to then, and the way out', async () => {
    const html = await read(page);
    const text = words(html);
    expect(text).toContain('Messages to Keo Sokha');
    expect(text).toContain('Not delivered — the address does not exist');
    expect(text).toContain('to sokha@example.org');
    expect(text).toMatch(/Reminder .*Not sent — /);
    expect(hrefs(html)).toContain(`/n/${NETWORK}/meetings/${MEETING}/people/c-sokha#way-out`);
    expect(hrefs(html)).toContain(`/n/${NETWORK}/meetings/${MEETING}`);
  });

  test('and says who handed it over', async () => {
    const text = words(await read('?person=c-bopha&seat=m-lotus'));
    expect(text).toContain('Handed over');
    expect(text).toMatch(/handed over .* by Sok Dara/);
  });

  test('is narrowed by kind, by state and by day, and each filter says when there is nothing', async () => {
    expect(rowsOn(await read(`${page}&kind=reminder`))).toBe(1);
    expect(rowsOn(await read(`${page}&state=missed`))).toBe(1);
    expect(words(await read(`${page}&state=delivered`))).toContain('There is no message like this.');
    expect(rowsOn(await read(`${page}&day=2025-10-20`))).toBe(2);
    expect(rowsOn(await read(`${page}&day=20/10/2025`))).toBe(2);
    expect(rowsOn(await read(`${page}&day=2025-10-19`))).toBe(0);
    expect(rowsOn(await read(`?meeting=${MEETING}&state=byHand`))).toBe(1);
    expect(rowsOn(await read(`?meeting=${MEETING}&day=2025-10-19`))).toBe(0);
    expect(rowsOn(await read(`?meeting=${MEETING}&day=2025-10-20`))).toBe(3);
  });

  test('a day that is none is told beside its field, and what was typed is still there', async () => {
    const html = await read(`${page}&day=31/02/2025`, 'en', 422);
    expect(html).toContain('value="31/02/2025"');
    expect(html).toMatch(/aria-invalid="true"/);
    expect(rowsOn(html)).toBe(2);
  });

  test('by meeting everybody is on it, named, and leads to all that they got', async () => {
    const html = await read(`?meeting=${MEETING}`);
    expect(rowsOn(html)).toBe(3);
    expect(words(html)).toContain('Messages about BEST Q4 Meeting');
    expect(hrefs(html)).toContain(`${LOG}?person=c-bopha&seat=m-lotus`);
    await read('?meeting=nothing', 'en', 404);
  });

  test('an address of the log that no page has written shows the beginning', async () => {
    for (const older of [
      'x',
      '2999-01-01T00:00:00.000Z~meeting/x~a#000001',
      '2025-10-20T02:00:00.000Z~..~a#000001',
      '~'.repeat(3000),
    ]) {
      expect(rowsOn(await read(`${page}&older=${encodeURIComponent(older)}`))).toBeGreaterThan(0);
    }
    expect(words(await read('?person=..%2F&q='))).toContain('By meeting');
  });
});

test('a page has twelve messages however many there are, the older ones follow, and none is left out or told twice', async () => {
  const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
  let units = 0;
  site.engine.client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      units += consumed.safeParse(result.output).data?.ConsumedCapacity.CapacityUnits ?? 0;
      return result;
    },
    { step: 'initialize', name: 'count' },
  );
  const CHAN = { person: 'c-chan', seat: 'm-poe', party: 'member', channel: 'letter' } as const;
  // Many at one instant, as a fan-out plans them, and more than a page looks through for a kind.
  for (let at = 0; at < 7; at += 1) {
    site.at(later(NOW, at * MINUTE));
    await site.plan(
      Array.from({ length: 10 }, (_, n) => ({
        ...CHAN,
        kind: n === 0 ? 'change' : 'reminder',
        revision: at * 10 + n + 1,
      })),
    );
  }
  // Of the seven changes to hand over, each one takes the place of the one before.
  const filters = [
    ['', 70],
    ['&kind=change', 7],
    ['&state=toHandOver', 64],
  ] as const;
  for (const [query, expected] of filters) {
    let next: string | undefined = `?person=c-chan&seat=m-poe${query}`;
    let seen = 0;
    while (next !== undefined) {
      units = 0;
      const html: string = await read(next);
      expect(units, next).toBeLessThanOrEqual(20);
      expect(rowsOn(html)).toBeLessThanOrEqual(12);
      seen += rowsOn(html);
      next = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&').slice(LOG.length);
    }
    expect(seen, query).toBe(expected);
  }
  site.engine.client.middlewareStack.remove('count');
});

test('the pages of one person together are all that was planned for them, the newest first', async () => {
  const seen: string[] = [];
  let older = '';
  do {
    const asked = { from: '2000', to: '2999-01-01T00:00:00.000Z' };
    const page = await mailsOfPerson(site.services, NETWORK, 'c-chan', asked, older);
    seen.push(...page.rows.map(({ plannedAt, kind, revision }) => `${plannedAt} ${kind}#${revision}`));
    older = page.older ?? '';
  } while (older !== '');
  expect(new Set(seen).size).toBe(70);
  expect(seen.map((one) => one.slice(0, 24))).toEqual(
    seen
      .map((one) => one.slice(0, 24))
      .sort()
      .reverse(),
  );
});

test('every kind of message that is sent has a name, and every state a place among the filters', () => {
  const named = Object.keys(otherKindTexts);
  expect(named.filter((kind) => !mailSources.some((source) => source.writes(kind)))).toEqual([]);
  const kinds = [
    ...[
      ...networkMailKinds,
      ...correctionKinds,
      ...topicKinds,
      ...placeKinds,
      ...callKinds,
      ...proposalKinds,
    ],
    ...[FORWARD, KEPT_WORDS, PERSONAL_LINK, PLACE_CONFIRM, MODERATES],
  ];
  expect(kinds.filter((kind) => !named.includes(kind))).toEqual([]);
  for (const state of mailStates) {
    expect(
      Object.keys(mailStandings).some((name) => isOf(name as keyof typeof mailStandings, state)),
      state,
    ).toBe(true);
  }
});

test('only those who may act read it, and are led to it', async () => {
  expect((await site.ask(LOG, { as: players.observer })).status).toBe(403);
  for (const path of ['today', `meetings/${MEETING}/people/c-sokha`, 'members/m-rice/contacts/c-sokha']) {
    const page = await (await site.ask(`/n/${NETWORK}/${path}`, { as: players.coordinator })).text();
    expect(
      hrefs(page).some((href) => href.startsWith(LOG)),
      path,
    ).toBe(true);
  }
});
