import { describe, expect, test } from 'vitest';
import { withBareCalendars } from '../../functions/replies/reading/bare-calendars.ts';
import { replyId } from '../../functions/replies/reading/incoming.ts';
import { readReceived } from '../../functions/replies/reading/received-mail.ts';
import { MEETING, NETWORK, type Site } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import type { PostBox } from './post-box.ts';
import { listReply, replyFacts, seatFacts, siteForEach } from './reply-site.ts';
import { sample } from './samples.ts';

/*
 * Replies that programs and gateways really make of a calendar's answer, each through the way in that SES's
 * notification takes. Each is an example of its kind.
 */

const LIST = `/n/${NETWORK}/replies`;
let site: Site;
let box: PostBox;
siteForEach((one, its) => {
  site = one;
  box = its;
});

const seat = () => seatFacts(site);
const reply = (key?: string) => replyFacts(site, key);
const from = { source: 'sokha@example.org' };
const changed = (name: string, ...changes: readonly [string, string][]) =>
  Buffer.from(
    changes.reduce((raw, [was, is]) => raw.replace(was, is), sample(name).toString('latin1')),
    'latin1',
  );

/** What project makes of a received mail. */
async function project(key = 'k1'): Promise<string> {
  const id = replyId({ objectKey: key });
  await listReply(site, id);
  return id;
}

describe('counted as the answer that it is', () => {
  test('a calendar with a sentence of a gateway after its end', async () => {
    await box.arrives(sample('disclaimer-after-the-end'));
    expect(await seat()).toMatchObject([{ data: { fields: { answer: 'yes' } } }]);
  });

  test('one whose stamp is no time of calendars: it was said when it arrived', async () => {
    await box.arrives(sample('stamp-with-dashes'));
    expect(await seat()).toMatchObject([
      { data: { fields: { answer: 'yes' }, saidAt: '2025-10-20T05:00:00.000Z' } },
    ]);
  });

  test('one whose begin is to be decided: it answers the time of its SEQUENCE', async () => {
    await box.arrives(sample('begin-to-be-decided'));
    expect(await seat()).toMatchObject([
      { data: { fields: { answer: 'no' }, startsAt: '2025-11-10T01:30:00.000Z' } },
    ]);
  });

  test('a note in the letters of Windows', async () => {
    await box.arrives(sample('note-in-windows-1252'));
    expect(await seat()).toMatchObject([{ data: { fields: { answer: 'yes', note: 'Désolé – à bientôt' } } }]);
  });

  test('the note that Google keeps beside the answer', async () => {
    await box.arrives(sample('google-note-and-guests'));
    expect(await seat()).toMatchObject([{ data: { fields: { answer: 'no', note: 'ខ្ញុំមកយឺត' } } }]);
  });

  test('guests that Google counts come along with a yes; none says nothing of how many come', async () => {
    const yes: [string, string] = ['PARTSTAT=DECLINED', 'PARTSTAT=ACCEPTED'];
    await box.arrives(changed('google-note-and-guests', yes, ['X-NUM-GUESTS=0', 'X-NUM-GUESTS=2']));
    expect((await seat()).at(-1)).toMatchObject({ data: { fields: { answer: 'yes', people: 3 } } });
    const later: [string, string] = ['DTSTAMP:20251020T0330', 'DTSTAMP:20251020T0340'];
    await box.arrives(changed('google-note-and-guests', yes, later), { key: 'k2' });
    expect((await seat()).at(-1)).toMatchObject({ data: { fields: { answer: 'yes', people: 3 } } });
  });
});

describe('a person decides', () => {
  test('where a newer answer comes from a slow clock and says something else', async () => {
    await box.arrives(sample('apple-decline'));
    await box.arrives(sample('clock-two-hours-slow'), { key: 'k2' });
    expect(await seat()).toMatchObject([{ data: { fields: { answer: 'no' } } }]);
    expect(await reply('k2')).toMatchObject([{ data: { answer: 'yes', doubt: 'clocks' } }]);
    const id = await project('k2');
    const html = await (await site.ask(LIST, { as: players.coordinator })).text();
    expect(html).toContain('One of the clocks is wrong');
    expect(html).toContain('Counted now');
    await site.ask(LIST, { as: players.coordinator, form: { accept: id } });
    expect((await seat()).at(-1)).toMatchObject({ by: 'staff:s-coord', data: { fields: { answer: 'yes' } } });
  });

  test('where somebody else is named, who comes or is invited', async () => {
    await box.arrives(sample('delegated'), from);
    expect(await reply()).toMatchObject([
      { type: 'DelegationReceived', data: { delegate: { address: 'colleague@example.org' } } },
    ]);
    const id = await project();
    const html = await (await site.ask(LIST, { as: players.coordinator })).text();
    expect(html).toContain('Keo Sokha (Rice Field Learning) names somebody else by e-mail');
    expect(html).toContain('Record that colleague@example.org is coming');
    expect(html).not.toContain('name="invite"');
    expect(await seat()).toEqual([]);
    const done = await site.ask(LIST, { as: players.coordinator, form: { accept: id } });
    expect(done.headers.get('location')).toBe(`${LIST}?accepted`);
    expect(await seat()).toMatchObject([
      { by: 'staff:s-coord', data: { fields: { answer: 'yes', attendee: 'colleague@example.org' } } },
    ]);
  });

  test('and may invite the one who is named, where the network knows their address', async () => {
    await box.arrives(changed('delegated', ['colleague@example.org', 'Dara.Sok@example.org']), from);
    const id = await project();
    const html = await (await site.ask(LIST, { as: players.coordinator })).text();
    expect(html).toContain('Invite Sok Dara');
    const done = await site.ask(LIST, { as: players.coordinator, form: { invite: id } });
    expect(done.headers.get('location')).toBe(`${LIST}?invited=Sok%20Dara`);
    expect((await site.facts('meeting', MEETING)).at(-1)).toMatchObject({
      type: 'SeatInvited',
      data: { invitee: { person: 'c-dara', seat: 'm-rice' } },
    });
    const again = await site.ask(LIST, { as: players.coordinator, form: { invite: id } });
    expect(again.status).toBe(409);
  });
});

describe('what cannot be read goes to the coordinator, as words', () => {
  test('with the person’s own words beside an unreadable calendar', async () => {
    await box.arrives(sample('words-with-unreadable-calendar'), from);
    expect(await reply()).toMatchObject([
      {
        type: 'HumanReplyReceived',
        data: {
          unread: true,
          subject: 'Accepted: meeting',
          words: 'Sorry, I cannot come; my colleague Sok comes instead.',
        },
      },
    ]);
    expect(await seat()).toEqual([]);
  });

  test.each(['two-events', 'broken-folding'])('%s', async (name) => {
    await box.arrives(sample(name), from);
    expect(await reply()).toMatchObject([{ type: 'HumanReplyReceived', data: { unread: true } }]);
  });

  test('an answer that is none', async () => {
    await box.arrives(changed('gmail-accept', ['PARTSTAT=ACCEPTED', 'PARTSTAT=IN-PROCESS']), from);
    expect(await reply()).toMatchObject([{ type: 'HumanReplyReceived', data: { unread: true } }]);
  });

  test('but not our own invitation in a mail that came back, cut off', async () => {
    const bounce = changed('words-with-unreadable-calendar', [
      'multipart/alternative;',
      'multipart/report; report-type=delivery-status;',
    ]);
    await box.arrives(bounce, from);
    expect(await reply()).toEqual([]);
  });

  test('words about a calendar arrive as typed', async () => {
    await box.arrives(sample('words-about-a-calendar'), from);
    expect(await reply()).toMatchObject([
      {
        data: {
          words: 'Here is what I see:\nContent-Type: text/calendar; method=REQUEST\nIs this right?',
        },
      },
    ]);
  });
});

describe('machines are silent', () => {
  test('a receipt that says when a mail was read', async () => {
    await box.arrives(sample('read-receipt'), from);
    expect(await reply()).toEqual([]);
  });

  test.each(['X-Auto-Reply: yes', 'X-Autogenerated: Reply', 'Auto-Submitted: auto-replied'])(
    '%s',
    async (line) => {
      await box.arrives(changed('words-about-a-calendar', ['MIME-Version', `${line}\nMIME-Version`]), from);
      expect(await reply()).toEqual([]);
    },
  );

  test('but people are not, whose Outlook asks for no automatic answers', async () => {
    const own = 'X-Auto-Response-Suppress: All\nMIME-Version';
    await box.arrives(changed('words-about-a-calendar', ['MIME-Version', own]), from);
    expect(await reply()).toMatchObject([{ type: 'HumanReplyReceived' }]);
  });
});

describe('calendar parts are told from what is quoted', () => {
  const renamed = (text: string) => Buffer.from(withBareCalendars(text)).toString();

  test('in folded headers of parts in parts, and in a mail inside the mail', () => {
    const mail = [
      'Content-Type: multipart/mixed;',
      ' boundary="a b"',
      '',
      'Content-Type: text/calendar',
      '--a b',
      'Content-Type: message/rfc822',
      '',
      'Content-Type: text/calendar; method=REPLY;',
      '\tcharset="windows-1252"',
      '',
      'Content-Type: text/calendar',
      '--c',
      'Content-Type: text/calendar',
      '--a b--',
    ].join('\r\n');
    expect(renamed(mail).match(/x-bare-calendar\S*/g)).toEqual(['x-bare-calendar.windows-1252;']);
  });

  test('a charset that nobody knows is read as UTF-8', async () => {
    const mail = await readReceived(changed('google-note-and-guests', ['charset=utf-8', 'charset=x-none']));
    expect(mail?.content).toMatchObject({ reply: { attendees: [{ note: 'ខ្ញុំមកយឺត' }] } });
  });
});
