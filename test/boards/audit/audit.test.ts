import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actWords } from '../../../functions/boards/audit/act-words.ts';
import { actWordsOfWork } from '../../../functions/boards/audit/act-words-of-work.ts';
import { MOST_ACTS } from '../../../functions/boards/audit/audit.tsx';
import { actOf } from '../../../functions/flow/acts.ts';
import { MEETING, NETWORK, type Site, startSite } from '../../meeting/site.ts';
import { catalogues } from '../../platform/samples.ts';
import { players } from '../../web/rig.ts';

/** Facts that only the system records. */
const BY_ITSELF = new Set([
  'network.DayFellDue',
  'network.DayCounted',
  'network.KindsIntroduced',
  'member.AddressHeld',
  'import.ImportPageApplied',
  'meeting.AudienceChunkPlanned',
  'meeting.GuestAddressHeld',
  'meeting.MessageFellDue',
  'meeting.HandOversClosed',
  'linkRequest.RequesterRecognised',
  'day.WalkInAddressHeld',
  'forgetting.FactsBlanked',
  'forgetting.PersonForgotten',
  'task.TaskTurned',
  'minutes.ItemsKept',
  'minutes.SummaryReleased',
  'minutes.SummaryCarriedOut',
  'forum.TasksFollowed',
  'places.OfferExpired',
  'places.WaitingEnded',
  'places.MeetingKnown',
  'places.BringingDue',
  'places.SeatsBrought',
  'places.RegistrantAddressHeld',
  'call.CallFellDue',
  'call.CalledAddressHeld',
  'proposal.ConfirmationFellDue',
  'proposal.SlotGiven',
  'proposal.SlotTaken',
  'proposal.VoiceAddressHeld',
]);

it('every fact that a person can cause has its words, and nothing else has', () => {
  const said = Object.entries({ ...actWords, ...actWordsOfWork }).flatMap(([kind, of]) =>
    Object.keys(of).map((type) => `${kind}.${type}`),
  );
  const known = Object.entries(catalogues).flatMap(([kind, { types }]) =>
    types.map((type) => `${kind}.${type}`),
  );
  expect(known.filter((one) => !said.includes(one)).sort()).toEqual([...BY_ITSELF].sort());
  expect(said.filter((one) => !known.includes(one))).toEqual([]);
});

describe('who did what', () => {
  let site: Site;
  const path = `/n/${NETWORK}/audit`;
  const read = async (query = '', lang: 'en' | 'km' = 'en') => {
    const answer = await site.ask(`${path}${query}`, { as: players.admin, lang });
    expect(answer.status).toBe(200);
    return await answer.text();
  };
  const put = async (
    kind: string,
    id: string,
    n: number,
    of: { type: string; by: string; data?: object; at?: string },
  ) => {
    const { at = `2025-10-19T0${n % 10}:00:00.000Z`, data = {} } = of;
    const row = actOf({ id: `x${n}`, stream: { network: NETWORK, kind, id }, version: 1, ...of, at, data });
    if (row) await site.services.views.put(row);
  };

  beforeAll(async () => {
    site = await startSite();
    await put('meeting', MEETING, 1, { type: 'MeetingConvened', by: 'staff:s-coord' });
    await put('seat', `${MEETING}.m-rice`, 2, { type: 'AnswerGiven', by: 'person:c-sokha' });
    await put('member', 'm-lotus', 3, {
      type: 'ContactRevised',
      by: 'person:c-gone',
      data: { contact: 'c-gone' },
    });
    await put('meeting', MEETING, 4, { type: 'ActOfTomorrow', by: 'staff:s-coord' });
    await put('day', MEETING, 5, { type: 'AttendanceNoted', by: 'door:d1' });
  });
  afterAll(() => site.stop());

  it('is said in words, in both languages, and of somebody who is not known any more by their organisation', async () => {
    const en = await read();
    expect(en).toContain('invited people to a meeting');
    expect(en).toContain('Keo Sokha');
    expect(en).toContain('answered an invitation');
    expect(en).toContain('Somebody of <span lang="km">អង្គការផ្កាឈូក</span>');
    expect(en).toContain('Somebody at the door');
    expect(en).toContain('did something that a later version of the system knows (ActOfTomorrow)');
    expect(en).not.toMatch(/example\.org\/[aptgu]\/|sokha@example/);
    const km = await read('', 'km');
    expect(km).toContain('បានឆ្លើយតបលិខិតអញ្ជើញ');
    expect(km).toContain('បុគ្គលម្នាក់នៃអង្គការផ្កាឈូក');
  });

  it('is narrowed by person, meeting and member', async () => {
    const rows = (html: string) =>
      [...html.matchAll(/<time datetime="([^"]+)"/g)].map(([, at]) => at?.slice(11, 13));
    expect(rows(await read())).toEqual(['05', '04', '03', '02', '01']);
    expect(rows(await read('?by=person:c-sokha'))).toEqual(['02']);
    expect(rows(await read('?by=staff:s-coord'))).toEqual(['04', '01']);
    expect(rows(await read(`?meeting=${MEETING}`))).toEqual(['05', '04', '02', '01']);
    expect(rows(await read('?member=rice'))).toEqual(['02']);
    expect(rows(await read('?member=ផ្កាឈូក'))).toEqual(['03']);
    expect(rows(await read('?member=rice&by=staff:s-coord'))).toEqual([]);
  });

  it('answers a search for ‘%’, for 2,000 letters and for marks that mean something elsewhere with a sentence', async () => {
    for (const typed of ['%', 'x'.repeat(2000), '"><script>', '\u0000', '__proto__']) {
      const html = await read(`?member=${encodeURIComponent(typed)}`);
      expect(html).toContain('No member has');
      // The way to the other language keeps the address as it is.
      expect(html.slice(html.indexOf('<main'))).not.toContain('x'.repeat(101));
      expect(html).not.toContain('"><script>');
    }
    expect(await read(`?by=${'y'.repeat(2000)}&before=${'z'.repeat(2000)}`)).toContain(
      'Nothing like this has happened',
    );
    expect(await read('?by=constructor:x')).toContain('Nothing like this');
  });

  it('is for admins', async () => {
    for (const as of [players.observer, players.coordinator]) {
      expect((await site.ask(path, { as })).status).toBe(403);
    }
  });

  it('comes in pages that lead to each other, and lose nothing', async () => {
    for (let n = 0; n < 60; n += 1) {
      const at = `2025-09-01T00:00:${String(n).padStart(2, '0')}.000Z`;
      await put('meeting', MEETING, 100 + n, { type: 'MeetingDraftSaved', by: 'staff:s-coord', at });
    }
    const seen: string[] = [];
    let query: string | undefined = '';
    while (query !== undefined) {
      const html: string = await read(query);
      const page = [...html.matchAll(/<time datetime="([^"]+)"/g)].map(([, at]) => at ?? '');
      expect(page.length).toBeLessThanOrEqual(MOST_ACTS);
      seen.push(...page);
      query = html.match(/href="[^"?]*(\?[^"]*before=[^"]*)" rel="next"/)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(65);
    expect(new Set(seen).size).toBe(65);
  });
});
