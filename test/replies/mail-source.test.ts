import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailTools } from '../../functions/delivery/mail-source.ts';
import { buildMime } from '../../functions/delivery/mime.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { replyMails } from '../../functions/replies/mails.ts';
import { readReceived } from '../../functions/replies/reading/received-mail.ts';
import type { ReplyEvent } from '../../functions/replies/rules/events.ts';
import { REPLY_ADDRESS, replyReactions } from '../../functions/replies/rules/reactions.ts';
import { replyAggregate } from '../../functions/replies/rules/state.ts';
import { recorded } from '../given.ts';
import { foundedWith, type Rig, settings, startRig } from '../web/rig.ts';

let rig: Rig;
let tools: MailTools;
let id = '';
let n = 0;
beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
  const { repository, views, origin, mailDomain, stage } = rig.services;
  tools = { repository, views, origin, mailDomain, stage, sign: () => '', replyTag: () => '' };
});
afterAll(() => rig.stop());
beforeEach(() => {
  n += 1;
  id = `words${n}`;
});

type Words = Extract<ReplyEvent, { type: 'HumanReplyReceived' }>['data'];
const words: Words = {
  meeting: '01MEETING',
  staff: 's-coord',
  from: 'sokha@example.org',
  name: 'Keo Sokha',
  subject: 'Re: BEST Q4',
  words: 'អាចនាំមិត្តរួមការងារមកបានទេ?\n<b>Thank you</b>',
  cut: false,
};

function rowFor(person: string): LedgerRow {
  return {
    network: 'best',
    cause: `reply/${id}`,
    person,
    seat: 'best',
    party: 'staff',
    kind: 'forward',
    revision: 1,
    channel: 'email',
    state: 'planned',
    plannedAt: rig.services.now(),
    attempt: 0,
  };
}

async function judged(data: Partial<Words> = {}, person = 's-coord') {
  const meta = { by: 'system', at: rig.services.now() };
  const event: ReplyEvent = { type: 'HumanReplyReceived', data: { ...words, ...data } };
  await rig.services.repository.change(replyAggregate, 'best', id, meta, () => [event]);
  return replyMails.judge(rowFor(person), async () => [], meta.at, tools);
}

async function written(data: Partial<Words> = {}, person = 's-coord') {
  const verdict = await judged(data, person);
  if (!verdict.send) throw new Error(verdict.reason);
  const now = rig.services.now();
  const content = await replyMails.write(
    rowFor(person),
    { ...verdict.frozen, dtstamp: now },
    { firstSent: true, now },
    tools,
  );
  return { ...content, subject: content.model.subject, ...renderMail(content.model) };
}

describe('words that are passed on', () => {
  test('are planned once, to the coordinator who convened, else to the reply address', () => {
    const stream = { network: 'best', kind: 'reply', id: 'r1' };
    const plannedFor = (data: Words) => {
      const [event] = recorded(replyAggregate, [{ type: 'HumanReplyReceived', data }]);
      const [intent] = event ? replyReactions(event, { kind: 'none' }, stream) : [];
      return intent?.do === 'plan' ? intent.mails.map(({ person, cause }) => [person, cause]) : [];
    };
    expect(plannedFor(words)).toEqual([['s-coord', 'reply/r1']]);
    const { staff: _, ...unknown } = words;
    expect(plannedFor(unknown)).toEqual([[REPLY_ADDRESS, 'reply/r1']]);
  });

  test('are quoted in the mail, in their own language; the reply goes to the writer', async () => {
    const mail = await written();
    expect(mail.subject).toBe('Forwarded: Re: BEST Q4');
    expect(mail.to).toEqual({ name: 'Sok Dara', address: 'dara@example.org' });
    expect(mail.replyTo).toEqual({ name: 'Keo Sokha', address: 'sokha@example.org' });
    expect(mail.from.address).toBe('best@mail.example.org');
    expect(mail.html).toContain('<span lang="km">អាចនាំមិត្តរួមការងារមកបានទេ?</span>');
    expect(mail.html).toContain('&lt;b&gt;Thank you&lt;/b&gt;');
    expect(mail.text).toContain('Keo Sokha, sokha@example.org');
    expect(mail.text).toContain('/n/best/meetings/01MEETING');
    expect(mail.calendar).toBeUndefined();
  });

  test('go to the reply address where the coordinator has no role any more', async () => {
    const mail = await written({}, 'gone');
    expect(mail.to.address).toBe(settings.replyAddress);
    expect(mail.subject).toBe('បញ្ជូនបន្ត៖ Re: BEST Q4');
  });

  test('never go back to where they came from', async () => {
    expect(await judged({ from: 'Dara@example.org' })).toEqual({ send: false, reason: 'wouldReturn' });
  });

  test('of somebody who asked to be forgotten are not sent', async () => {
    expect(await judged({ from: FORGOTTEN })).toEqual({ send: false, reason: 'forgotten' });
  });

  test('without text, subject or name are still a mail, and say what was left out', async () => {
    const mail = await written({ words: '', subject: '', name: '', cut: true });
    expect(mail.subject).toBe('Forwarded: a reply to an invitation');
    expect(mail.text).toContain('(The mail had no text.)');
    expect(mail.text).toContain('ask sokha@example.org for the rest');
  });

  test('are a mail that we ourselves would not pass on again', async () => {
    const mail = await written();
    const raw = await buildMime({
      ...mail,
      listId: 'best.mail.example.org',
      key: 'k',
      date: rig.services.now(),
    });
    expect((await readReceived(raw))?.content.kind).toBe('automatic');
  });
});
