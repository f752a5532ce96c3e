import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { memberMails } from '../../functions/membership/mails.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const list = `/n/${NETWORK}/members`;
const page = (person = 'c-sokha', seat = 'm-rice') =>
  `/p/${site.token({ purpose: 'personal', cause: '-', seat, person, expires: '2026-12-10' })}`;
const text = async (path: string, as?: 'coordinator' | 'observer') => {
  const answer = await site.ask(path, { lang: 'en', ...(as ? { as: players[as] } : {}) });
  return await answer.text();
};
const staffPost = (path: string, form: Record<string, string>) =>
  site.ask(path, { as: players.coordinator, lang: 'en', form });
const fieldsIn = (html: string, from = 'name="correction"'): Record<string, string> => {
  const form = html.slice(html.indexOf(from) - 200);
  return Object.fromEntries(
    [...form.matchAll(/<input(?=[^>]*name="([^"]+)")(?=[^>]*value="([^"]*)")[^>]*>/g)].flatMap(
      ([tag, name, value]) =>
        tag.includes('type="checkbox"') && !tag.includes(' checked') ? [] : [[name ?? '', value ?? '']],
    ),
  );
};
/** What a browser sends of the form as it was loaded, with what somebody changed in it. */
async function sends(typed: Record<string, string>, loaded?: string, person?: string, seat?: string) {
  const html = loaded ?? (await text(page(person, seat)));
  const form = { ...fieldsIn(html), lang: 'en', part: 'correct', ...typed };
  return await site.ask(page(person, seat), { lang: 'en', form });
}
const member = async (id = 'm-rice') =>
  (await site.services.repository.load(memberAggregate, NETWORK, id)).state;
const waits = async (id = 'm-rice') => (await member(id)).corrections.map(({ fields }) => fields);
const correctionOf = async (id = 'm-rice') => (await member(id)).corrections[0]?.id ?? '';
/** Each mail about a correction as it would be sent now: to whom, what is said. */
async function mails(id = 'm-rice') {
  const tools = mailTools(site);
  const rows = (await messages(site, `member/${id}`)).filter(({ channel }) => channel === 'email');
  return await Promise.all(
    rows.map(async (row) => {
      const verdict = await memberMails.judge(row, async () => rows, site.services.now(), tools);
      if (!verdict.send) return { kind: row.kind, not: verdict.reason };
      const frozen = { ...verdict.frozen, dtstamp: site.services.now() };
      const mail = await memberMails.write(row, frozen, { firstSent: true, now: frozen.dtstamp }, tools);
      return { kind: row.kind, to: mail.to.address, text: renderMail(mail.model).text };
    }),
  );
}

describe('what somebody says of their own details', () => {
  test('an emptied address is taken as what it says, and is never a yes', async () => {
    const answer = await sends({ email: '' });
    expect(answer.headers.get('location')).toContain('saved=proposed');
    expect(await waits()).toEqual([{ emptied: ['email'] }]);
    const after = await text(page());
    expect(after).toContain('E-mail: not right any more');
    expect(after).not.toContain('You said on');
    const facts = await site.facts('member', 'm-rice');
    expect(facts.map(({ type }) => type)).not.toContain('DetailsConfirmed');
  });

  test('a form that was sent as it was loaded says so, and keeps nothing', async () => {
    const answer = await sends({});
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Nothing here is different from what we have');
    expect(await waits()).toEqual([]);
  });

  test('the form shows what waits, and the next one adds to it', async () => {
    await sends({ email: 'new@example.org', message: 'From Monday on' });
    const second = await text(page());
    expect(fieldsIn(second)).toMatchObject({ email: 'new@example.org', name: 'Keo Sokha' });
    expect(second).toContain('From Monday on</textarea>');
    await sends({ name: 'Keo Sokhaa', message: 'From Monday on' }, second);
    expect(await waits()).toEqual([{ name: 'Keo Sokhaa', email: 'new@example.org', note: 'From Monday on' }]);
  });

  test('a form that was loaded before another was sent takes nothing of that one back', async () => {
    const [first, second] = [await text(page()), await text(page())];
    await sends({ email: 'new@example.org', message: 'From Monday on' }, first);
    await sends({ phone: '', message: 'Ask Dara' }, second);
    expect(await waits()).toEqual([
      { email: 'new@example.org', note: 'From Monday on\n\nAsk Dara', emptied: ['phone'] },
    ]);
  });
});

describe('what became of it', () => {
  test('declined: not without a reason, which is on the page and in the mail', async () => {
    await sends({ name: 'Keo Sokhaa' });
    await followUp(site);
    const correction = await correctionOf();
    const reason = `reason-${correction}`;
    const refused = await staffPost(`${list}/corrections`, {
      member: 'm-rice',
      decline: correction,
      [reason]: '',
    });
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(again).toContain(`href="#${reason}"`);
    expect(await waits()).toHaveLength(1);
    const why = 'The ministry has it in the other spelling';
    const form = { member: 'm-rice', decline: correction, [reason]: why };
    expect((await staffPost(`${list}/corrections`, form)).status).toBe(303);
    await followUp(site);
    expect(await text(page())).toContain(why);
    site.at('2025-10-20T03:00:00.000Z');
    const sent = await mails();
    expect(sent).toMatchObject([{ kind: 'correctionDeclined', to: 'sokha@example.org' }]);
    expect(sent[0]?.text).toContain(why);
  });

  test('approved: told at the new address what is in the list now, and at the old one that it is not used', async () => {
    await sends({ email: 'new@example.org' });
    await followUp(site);
    const form = { member: 'm-rice', approve: await correctionOf() };
    const done = await staffPost(`${list}/corrections`, form);
    await followUp(site);
    const next = await text(done.headers.get('location') ?? '', 'coordinator');
    expect(next).toContain('is told by mail at the new address; the old one hears that it is no longer used');
    expect(await text(page())).toContain('was taken over');
    site.at('2025-10-20T03:00:00.000Z');
    expect(await mails()).toMatchObject([
      { kind: 'correctionApproved', to: 'new@example.org' },
      { kind: 'correctionMoved', to: 'sokha@example.org' },
    ]);
  });

  test('at night it waits for the morning', async () => {
    await sends({ name: 'Keo Sokhaa' });
    await followUp(site);
    site.at('2025-10-20T16:00:00.000Z');
    await staffPost(`${list}/corrections`, { member: 'm-rice', approve: await correctionOf() });
    await followUp(site);
    expect(await mails()).toEqual([{ kind: 'correctionApproved', not: 'notNow' }]);
  });

  test('who is not reached by mail is told by a person, named on Today until then', async () => {
    await sends({ name: 'Chan Bopha' }, undefined, 'c-bopha', 'm-lotus');
    await followUp(site);
    await staffPost(`${list}/corrections`, { member: 'm-lotus', approve: await correctionOf('m-lotus') });
    await followUp(site);
    expect(await text(`/n/${NETWORK}/today`, 'coordinator')).toContain('One person waits to hear');
    const waiting = await text(`${list}/corrections`, 'coordinator');
    const [, told = ''] = /name="told" value="([^"]+)"/.exec(waiting) ?? [];
    expect(await text(`${list}/corrections`, 'observer')).not.toContain('name="told"');
    await staffPost(`${list}/corrections`, { member: 'm-lotus', told });
    await followUp(site);
    expect(await text(`/n/${NETWORK}/today`, 'coordinator')).not.toContain('One person waits to hear');
    expect(await messages(site, 'member/m-lotus')).toMatchObject([{ state: 'handedOver' }]);
  });
});

describe('I no longer work here', () => {
  const note = 'I no longer work here; please write to Sok Sophea, sophea@example.org, 012 345 678';
  const leaves = async (person?: string, seat = 'm-rice') => {
    await sends({ left: 'yes', message: note }, undefined, person, seat);
    await followUp(site);
    const form = { member: seat, approve: await correctionOf(seat) };
    const done = await staffPost(`${list}/corrections`, form);
    await followUp(site);
    return await text(done.headers.get('location') ?? '', 'coordinator');
  };
  const asked = async () =>
    (await messages(site, `meeting/${MEETING}`))
      .filter(({ revision }) => revision > 3)
      .map(({ person, kind, seat }) => `${seat} ${person} ${kind}`);

  test('approving offers to add who takes over, with the fields read from the note', async () => {
    const next = await leaves();
    expect(next).toContain('Add this person: Sok Sophea');
    const [, form = ''] = /href="([^"]+\/contacts\/new\?after=[^"]+)"/.exec(next) ?? [];
    const filled = await text(form, 'coordinator');
    expect(filled).toContain(note);
    expect(fieldsIn(filled, 'name="after"')).toMatchObject({
      'contact.name': 'Sok Sophea',
      'contact.email': 'sophea@example.org',
      'contact.phone': '012 345 678',
    });
  });

  test('the last word goes to the address they had, and their page says that it is closed', async () => {
    await leaves();
    site.at('2025-10-20T03:00:00.000Z');
    expect(await mails()).toMatchObject([{ kind: 'correctionApproved', to: 'sokha@example.org' }]);
    const closed = await text(page());
    expect(closed).toContain('This page is no longer yours');
    expect(closed).toContain('Keo Sokha no longer speaks for Rice Field Learning');
    expect(closed).not.toContain('BEST Q4 Meeting');
    const tap = await site.ask(page(), { lang: 'en', form: { part: 'confirm' } });
    expect(await tap.text()).toContain('This page is no longer yours');
  });

  test('the seat of a meeting to come asks its next person at once', async () => {
    await leaves();
    expect(await asked()).toEqual(['m-rice c-dara invitation']);
  });

  test('where nobody is left Today names the organisation, and who is added is asked at once', async () => {
    const next = await leaves('c-bopha', 'm-lotus');
    expect(next).toContain('Nobody can be reached at');
    expect(await asked()).toEqual([]);
    expect(await text(`/n/${NETWORK}/today`, 'coordinator')).toContain('nobody can be reached there');
    expect(await text(`${list}/m-lotus`, 'coordinator')).toContain('Add this person: Sok Sophea');
    const form = {
      ...{ id: '01NEWCONTACT', 'contact.name': 'Sok Sophea', 'contact.email': 'sophea@example.org' },
      ...{ 'contact.role': 'focalPoint', 'contact.lang': 'km', 'contact.reachedBy': 'email' },
    };
    expect((await staffPost(`${list}/m-lotus/contacts/new`, form)).status).toBe(303);
    await followUp(site);
    expect(await text(`/n/${NETWORK}/today`, 'coordinator')).not.toContain('nobody can be reached there');
    expect(await asked()).toEqual(['m-lotus 01NEWCONTACT invitation']);
  });

  test('a seat in which somebody who was asked is still there asks nobody, nor does a meeting that has begun', async () => {
    await site.happens([
      {
        type: 'SeatInvited',
        data: {
          invitee: { seat: 'm-rice', party: 'member', person: 'c-dara', channel: 'email', lang: 'km' },
          again: false,
        },
      },
    ]);
    await followUp(site);
    const before = await asked();
    await leaves();
    expect(await asked()).toEqual(before);
  });
});
