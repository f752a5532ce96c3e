import { simpleParser } from 'mailparser';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailTools } from '../../functions/delivery/mail-source.ts';
import { buildMime } from '../../functions/delivery/mime.ts';
import { preferencesAddress, withPreferencesLink } from '../../functions/delivery/preferences.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { type Kind, mayGoByHand, rules } from '../../functions/meeting/messages/table.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { recipientsOf } from '../../functions/meeting/rules/timeline/recipients.ts';
import { meetingSwitches } from '../../functions/meeting/switch-words.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { ownWords } from '../../functions/replies/reading/received-mail.ts';
import { players } from '../web/rig.ts';
import { invitees, MEETING, NETWORK, type Site, startSite } from './site.ts';

const kinds = Object.keys(rules) as Kind[];
const [sokha, , , guest] = invitees as readonly [Invitee, Invitee, Invitee, Invitee];
const MONDAY = '2025-10-27T02:00:00.000Z';

let site: Site;
beforeEach(async () => {
  await site?.stop();
  site = await startSite();
});
afterAll(() => site?.stop());

const tools = (): MailTools => {
  const { repository, views, origin, mailDomain, signLink: sign } = site.services;
  return { repository, views, origin, mailDomain, stage: 'live', sign, replyTag: () => 'tag' };
};

function row(kind: string, to: Invitee = sokha): LedgerRow {
  const { seat, party, person, channel } = to;
  const cause = `meeting/${MEETING}`;
  const key = { network: NETWORK, cause, seat, party, person, channel, kind, revision: 1 };
  return { ...key, state: 'planned', plannedAt: MONDAY, attempt: 0 };
}

/** As deliver sends it: its headers by their names, its html and text. */
async function sent(one: LedgerRow) {
  const stateVersion = (await site.facts('meeting', MEETING)).length;
  const [holder, id] = one.party === 'staff' ? ['network', 'self'] : ['member', one.seat];
  const personVersion = (await site.facts(holder, id)).length;
  const frozen = { stateVersion, personVersion, sequence: 0, dtstamp: MONDAY };
  const content = await meetingMails.write(one, frozen, { firstSent: true, now: MONDAY }, tools());
  const model = withPreferencesLink(content.model, content.preferences);
  const mime = await buildMime({
    ...content,
    ...renderMail(model),
    subject: model.subject,
    key: 'k',
    date: MONDAY,
    listId: 'best.mail.example.org',
  });
  const raw = Buffer.from(mime);
  const { headerLines, text = '' } = await simpleParser(raw);
  const headers = new Map(headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 2)]));
  const unsubscribe = /^<(https:[^>]+)>$/.exec(headers.get('list-unsubscribe') ?? '')?.[1] ?? '';
  return { headers, text, unsubscribe, path: unsubscribe.replace(site.services.origin, '') };
}

const staff: Invitee = {
  seat: 'self',
  party: 'staff',
  person: 's-coord',
  channel: 'email',
  lang: 'en',
} as never;
const readerOf = (kind: Kind): Invitee => (mayGoByHand(kind) ? sokha : staff);

describe('every message', () => {
  it('has a switch with words, or everybody must get it', () => {
    const by = Object.groupBy(kinds, (kind) => String(rules[kind].optional));
    const { false: mandatory, ...optional } = by;
    expect(optional).toEqual({
      questions: ['nudge1', 'nudge2', 'lastCall'],
      agenda: ['agenda'],
      reminder: ['reminder'],
      thanks: ['thanks'],
      summary: ['summary', 'correction'],
    });
    expect(Object.keys(meetingSwitches).sort()).toEqual(Object.keys(optional).sort());
    expect(mandatory).toEqual(expect.arrayContaining(['invitation', 'change', 'cancellation', 'uninvite']));
  });

  it('offers one click where it has a switch, and otherwise only leads to the page', async () => {
    await site.happens([{ type: 'SummaryShared', data: { text: { en: 'Thank you.' } } }]);
    for (const kind of kinds.filter((one) => rules[one].mail !== 'sample')) {
      const { optional } = rules[kind];
      const { headers, unsubscribe, text } = await sent(row(kind, readerOf(kind)));
      expect(headers.get('list-unsubscribe-post'), kind).toBe(
        optional ? 'List-Unsubscribe=One-Click' : undefined,
      );
      const page = mayGoByHand(kind) ? /\/u\/[\w.-]+$/ : /\/n\/best\/you$/;
      expect(optional ? unsubscribe.replace(`/${optional}`, '') : unsubscribe, kind).toMatch(page);
      if (optional) expect(unsubscribe, kind).toMatch(new RegExp(`/${optional}$`));
      expect(text, kind).toContain(unsubscribe);
      expect(headers.get('list-id'), kind).toBe('"BEST" <best.mail.example.org>');
    }
  });

  it('whose switch is off is skipped with that reason when it would be sent, and every other is sent', async () => {
    await site.happens([{ type: 'SummaryShared', data: { text: { en: 'Thank you.' } } }]);
    const names = Object.keys(meetingSwitches);
    const verdict = async (kind: string, to: Invitee) => {
      const judged = await meetingMails.judge(row(kind, to), async () => [], MONDAY, tools());
      return judged.send ? 'send' : judged.reason;
    };
    const timed = ['nudge1', 'nudge2', 'lastCall', 'agenda', 'reminder', 'headcount', 'invitation'] as const;
    for (const to of [sokha, guest]) {
      expect(await Promise.all(timed.map((kind) => verdict(kind, to)))).not.toContain('switchedOff');
    }
    await site.member('m-rice', [
      { type: 'MailsSwitched', data: { contact: 'c-sokha', mails: [...names, 'ofTomorrow'], on: false } },
    ]);
    const { path } = await sent(row('reminder', guest));
    for (const name of names)
      await site.ask(path.replace(/reminder$/, name), { form: 'List-Unsubscribe=One-Click' });
    for (const to of [sokha, guest]) {
      for (const kind of timed) {
        const expected = rules[kind].optional ? 'switchedOff' : 'send';
        expect(await verdict(kind, to), `${kind} ${to.person}`).toBe(expected);
      }
    }
  });

  it('whose switch is off is not planned for people reached by hand either', async () => {
    await site.member('m-lotus', [
      { type: 'MailsSwitched', data: { contact: 'c-bopha', mails: ['reminder'], on: false } },
    ]);
    const { state: member } = await site.services.repository.load(memberAggregate, NETWORK, 'm-lotus');
    const skips = (kind: 'reminder' | 'agenda') =>
      recipientsOf(
        kind,
        invitees.filter(({ seat }) => seat === 'm-lotus' || seat === 'g-meas'),
        { details: { guests: [{ ...guestFields }] }, singles: {}, dateTimes: [] },
        { member: () => member, answer: () => undefined, guestOff: () => ['agenda'] },
      ).map(({ skip }) => skip);
    expect(skips('reminder')).toEqual(['switchedOff', undefined]);
    expect(skips('agenda')).toEqual([undefined, 'switchedOff']);
  });

  it('that one can do without is not carried to people who reported our mail as unwanted, every other is', async () => {
    await site.member('m-rice', [{ type: 'AddressHeld', data: { contact: 'c-sokha', why: 'complained' } }]);
    const { state: member } = await site.services.repository.load(memberAggregate, NETWORK, 'm-rice');
    const planned = (kind: 'reminder' | 'askAlternate') =>
      recipientsOf(
        kind,
        [sokha],
        { details: {}, singles: {}, dateTimes: [] },
        { member: () => member, answer: () => undefined, guestOff: () => undefined },
      ).map(({ skip, channel }) => [skip, channel === 'email']);
    expect(planned('reminder')).toEqual([['addressComplained', false]]);
    expect(planned('askAlternate')).toEqual([[undefined, false]]);
  });
});

const guestFields = {
  id: 'g-meas',
  name: 'Meas Rithy',
  email: 'meas@example.org',
  lang: 'en',
  reachedBy: 'email',
} as const;

const offOf = async (contact = 'c-sokha') => {
  const { state } = await site.services.repository.load(memberAggregate, NETWORK, 'm-rice');
  return state.contacts.find(({ id }) => id === contact)?.off;
};
const ONE_CLICK = { form: 'List-Unsubscribe=One-Click', origin: null };

describe('one click', () => {
  /** What a mail program sends: no cookie, no origin, no referrer. */
  const click = (path: string, init: RequestInit = {}) =>
    site.app.request(`${site.services.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      ...init,
    });

  it('turns off what the mail said, answers where it was asked, and is one fact however often it comes', async () => {
    const { path } = await sent(row('nudge1'));
    const answers = await Promise.all([click(path), click(path), click(path)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await click(path)).status).toBe(200);
    const facts = (await site.facts('member', 'm-rice')).filter(({ type }) => type === 'MailsSwitched');
    expect(facts).toEqual([
      {
        type: 'MailsSwitched',
        by: 'person:c-sokha',
        data: { contact: 'c-sokha', mails: ['questions'], on: false },
      },
    ]);
    expect(await answers[0]?.text()).toContain('You will no longer get: Questions.');
  });

  it('may come as a form of several parts', async () => {
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await click((await sent(row('summary'))).path, { body, headers: {} })).status).toBe(200);
    expect(await offOf()).toEqual(['summary']);
  });

  it('of a joined mail turns off all of it that one can do without', async () => {
    const { path } = await sent(row('agenda'));
    await click(path.replace(/agenda$/, 'agenda.reminder'));
    expect(await offOf()).toEqual(['agenda', 'reminder']);
  });

  it('on the page of a mail that everybody must get, or with names that are none, changes nothing', async () => {
    const { path } = await sent(row('invitation'));
    const before = await site.everything();
    for (const one of [path, `${path}/invitation`, `${path}/constructor.__proto__`]) {
      expect((await click(one)).status).toBe(200);
    }
    expect(await site.everything()).toBe(before);
  });

  it('with a link that was tampered with, revoked, expired or made for another page changes nothing', async () => {
    const token = (claims = {}) =>
      site.token({ purpose: 'preferences', cause: '-', expires: '2026-12-01', ...claims });
    const before = await site.everything();
    const dead = [
      `${token()}x`,
      token({ epoch: 1 }),
      token({ expires: '2025-10-01' }),
      token({ purpose: 'personal' }),
      token({ person: 'c-nobody' }),
      token({ cause: MEETING, seat: 'g-nobody', person: 'g-nobody' }),
    ];
    for (const one of dead) expect((await click(`/u/${one}/questions`)).status, one).toBe(404);
    expect(await site.everything()).toBe(before);
    expect((await click(`/u/${token()}/questions`)).status).toBe(200);
  });

  it('lives for 400 days from the mail', async () => {
    const { path } = await sent(row('reminder'));
    site.at('2026-12-01T23:00:00.000Z');
    expect((await click(path)).status).toBe(200);
    site.at('2026-12-02T01:00:00.000Z');
    expect((await click(path)).status).toBe(404);
  });
});

describe('the page of one’s mails', () => {
  test('changes nothing by being opened, and names what the mail said', async () => {
    const { path } = await sent(row('agenda'));
    const before = await site.everything();
    const html = await (await site.ask(path)).text();
    expect(html).toContain('You came from a mail of this kind: Agenda.');
    expect(html).toContain('Stop these mails: Agenda');
    expect(html).toContain('mailto:coordinator@example.org?subject=');
    for (const { name } of Object.values(meetingSwitches)) expect(html).toContain(name.en);
    expect(await site.everything()).toBe(before);
  });

  test('saves the choice, both ways, and leaves alone what only a later version knows', async () => {
    await site.member('m-rice', [
      { type: 'MailsSwitched', data: { contact: 'c-sokha', mails: ['ofTomorrow', 'thanks'], on: false } },
    ]);
    const { path } = await sent(row('invitation'));
    const form = 'part=choice&mails=questions&mails=agenda&mails=thanks&mails=summary&mails=tasks';
    const answer = await site.ask(path, { form });
    expect(answer.status).toBe(303);
    expect(await offOf()).toEqual(['ofTomorrow', 'reminder']);
    const before = await site.everything();
    await site.ask(path, { form });
    expect(await site.everything()).toBe(before);
    expect(await (await site.ask(answer.headers.get('location') ?? '')).text()).toContain('Saved.');
  });

  test('the button beside the mail’s name stops it', async () => {
    const { path } = await sent(row('summary'));
    const html = await (await site.ask(path, { form: { part: 'stop' } })).text();
    expect(html).toContain('You will no longer get: Summary.');
    expect(await offOf()).toEqual(['summary']);
    expect(await (await site.ask(path)).text()).not.toContain('The mail you opened');
  });

  test('of a guest is about the one meeting, and stays when they answer', async () => {
    const { path } = await sent(row('reminder', guest));
    await site.ask(path, ONE_CLICK);
    expect(await site.facts('seat', `${MEETING}.g-meas`)).toEqual([
      { type: 'MailsSwitched', by: 'person:g-meas', data: { mails: ['reminder'], on: false } },
    ]);
    const answer = `/a/${site.token({ seat: 'g-meas', person: 'g-meas' })}`;
    await site.ask(answer, { form: { part: 'answer', answer: 'yes' } });
    const html = await (await site.ask(path)).text();
    expect(html).toContain('for this one meeting');
    const judged = await meetingMails.judge(row('reminder', guest), async () => [], MONDAY, tools());
    expect(judged).toMatchObject({ send: false, reason: 'switchedOff' });
  });
});

test('a guest’s page closes with their other links: what went astray neither shows nor turns off anything', async () => {
  const { path } = await sent(row('reminder', guest));
  await site.happens([{ type: 'GuestLinksRevoked', data: { guest: 'g-meas' } }]);
  expect((await site.ask(path)).status).toBe(404);
  await site.ask(path, { form: 'List-Unsubscribe=One-Click' });
  expect(await site.facts('seat', `${MEETING}.g-meas`)).toEqual([]);
  const { path: next } = await sent(row('reminder', guest));
  expect((await site.ask(next)).status).toBe(200);
});

test('a person who writes back with the link to this page in their words does not pass it on', async () => {
  const { unsubscribe } = await sent(row('reminder'));
  expect(ownWords(`See ${unsubscribe}`).words).toBe(`See ${site.services.origin}/u/…/reminder`);
});

describe('the coordinator', () => {
  const as = players.coordinator;

  test('sees on both pages what a contact does without, and sets it for somebody on the phone', async () => {
    const page = '/n/best/members/m-rice/contacts/c-sokha/mails';
    expect(await (await site.ask(page, { as })).text()).toContain('Which mails Keo Sokha gets');
    const form = 'mails=questions&mails=agenda&mails=thanks&mails=tasks';
    expect((await site.ask(page, { as, form })).status).toBe(303);
    expect((await site.facts('member', 'm-rice')).at(-1)).toEqual({
      type: 'MailsSwitched',
      by: 'staff:s-coord',
      data: { contact: 'c-sokha', mails: ['reminder', 'summary'], on: false },
    });
    const member = await (await site.ask('/n/best/members/m-rice', { as })).text();
    expect(member).toContain('Does not want: Reminder, Summary');
    expect(member).toContain('Keo Sokha no longer gets: Reminder, Summary');
    const person = await (await site.ask(`/n/best/meetings/${MEETING}/people/c-sokha`, { as })).text();
    expect(person).toContain('Does not want: Reminder, Summary');
    expect(person).toContain(`href="${page}"`);
  });

  test('does so for a guest of one meeting', async () => {
    const page = `/n/best/meetings/${MEETING}/people/g-meas`;
    const form = 'mails=questions&mails=agenda&mails=thanks&mails=summary&mails=tasks';
    expect((await site.ask(`${page}/mails`, { as, form })).status).toBe(303);
    expect(await site.facts('seat', `${MEETING}.g-meas`)).toEqual([
      { type: 'MailsSwitched', by: 'staff:s-coord', data: { mails: ['reminder'], on: false } },
    ]);
    const html = await (await site.ask(page, { as })).text();
    expect(html).toContain('Does not want: Reminder');
    expect((await site.ask(`/n/best/meetings/${MEETING}/people/c-sokha/mails`, { as })).status).toBe(404);
  });

  test('sees at the meeting why somebody did not get it', async () => {
    await site.plan([{ kind: 'reminder', ...sokha, revision: 1, skip: 'switchedOff' }]);
    const html = await (await site.ask(`/n/best/meetings/${MEETING}/people/c-sokha`, { as })).text();
    expect(html).toContain('they asked not to get this kind of message');
  });
});

test('the address of a mail names its switches in one path', () => {
  const page = 'https://meet.example.org/u/t';
  expect(preferencesAddress({ page, switches: [] })).toBe(page);
  expect(preferencesAddress({ page, switches: ['agenda', 'reminder'] })).toBe(`${page}/agenda.reminder`);
});
