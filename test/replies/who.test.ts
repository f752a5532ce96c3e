import { describe, expect, test } from 'vitest';
import { meetingUid } from '../../functions/delivery/calendar.ts';
import { meetingOfThread, meetingOfUid } from '../../functions/delivery/meeting-names.ts';
import { threadRoot } from '../../functions/delivery/mime.ts';
import { isTagOf, readReplyAddress, replyAddress, replyTag } from '../../functions/delivery/reply-address.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { vouchedBy } from '../../functions/replies/rules/verdict.ts';
import { type Sender, whose } from '../../functions/replies/rules/whose-reply.ts';

const invitee = (n: number): Invitee => ({
  seat: `m${n}`,
  party: 'member',
  person: `c${n}`,
  channel: 'email',
  lang: 'en',
});
const one = 'one@example.org';
const two = 'two@example.org';
const own: Sender = {
  from: one,
  attendees: [{ address: one, answer: 'yes' }],
  vouched: 'dmarc',
  tagged: { invitee: invitee(1), addresses: [one] },
  addressed: [invitee(1)],
};
const withoutTag: Sender = { ...own, tagged: undefined };

describe('whose answer it is', () => {
  test.each<[string, Sender, object]>([
    ['the attendee’s, vouched for by their domain', own, { invitee: invitee(1), proof: 'dmarc' }],
    ['theirs, by the address they were given', { ...own, vouched: undefined }, { proof: 'tag' }],
    [
      'theirs, however the letters of the address are written',
      { ...own, from: 'One@EXAMPLE.org' },
      { proof: 'dmarc' },
    ],
    ['in doubt without either', { ...withoutTag, vouched: undefined }, { doubt: 'unproven' }],
    ['in doubt where another sends it by their invitation', { ...own, from: two }, { doubt: 'otherSender' }],
    [
      'in doubt where an unknown address answers by their invitation',
      { ...own, from: 'x@y.example', attendees: [{ address: 'x@y.example', answer: 'yes' }], addressed: [] },
      { invitee: invitee(1), doubt: 'otherAddress' },
    ],
    [
      'in doubt where it came by the invitation of another',
      { ...own, tagged: { invitee: invitee(2), addresses: [two] } },
      { invitee: invitee(1), doubt: 'otherInvitation' },
    ],
    [
      'in doubt where two are invited by one address',
      { ...withoutTag, addressed: [invitee(1), invitee(2)] },
      { doubt: 'severalPeople' },
    ],
    [
      'that of the one whose invitation it is, where two are invited by one address',
      { ...own, addressed: [invitee(2), invitee(1)] },
      { invitee: invitee(1), proof: 'dmarc' },
    ],
    ['nobody’s without an attendee', { ...own, attendees: [] }, { nobody: 'noAttendee' }],
    ['nobody’s who is not invited', { ...withoutTag, addressed: [] }, { nobody: 'notInvited' }],
    ['nobody’s where another speaks for them', { ...withoutTag, from: two }, { nobody: 'forged' }],
    [
      'nobody’s where an unproved sender uses the invitation of another',
      { ...own, vouched: undefined, tagged: { invitee: invitee(2), addresses: [two] } },
      { nobody: 'forged' },
    ],
    [
      'that of the sender, where a program lists everybody',
      {
        ...own,
        attendees: [
          { address: two, answer: 'no' },
          { address: one, answer: 'yes' },
        ],
      },
      { invitee: invitee(1), answer: 'yes' },
    ],
  ])('%s', (_, sender, expected) => {
    expect(whose(sender)).toMatchObject(expected);
  });
});

describe('the receiving server vouches', () => {
  const received = (verdicts: object, envelopeFrom = '') => ({ verdicts, envelopeFrom });
  const results = 'amazonses.com;\n spf=pass; dkim=pass header.i=@mail.example.org; dmarc=none';

  test.each([
    ['by DMARC', received({ dmarc: 'PASS' }), '', 'dmarc'],
    ['not against a FAIL', received({ dmarc: 'FAIL', spf: 'PASS' }, one), '', undefined],
    [
      'by SPF of the same domain',
      received({ dmarc: 'GRAY', spf: 'PASS' }, 'x@bounce.example.org'),
      '',
      'aligned',
    ],
    ['not by SPF of another domain', received({ spf: 'PASS' }, 'x@example.net'), '', undefined],
    ['by a signature of the same domain', received({ dkim: 'PASS' }), results, 'aligned'],
    [
      'not by a signature of another domain',
      received({ dkim: 'PASS' }),
      results.replace('mail.example.org', 'example.net'),
      undefined,
    ],
    [
      'not by what the sender wrote',
      received({ dkim: 'PASS' }),
      results.replace('amazonses.com', 'evil.example'),
      undefined,
    ],
    ['not for an empty envelope', received({ spf: 'PASS' }, ''), '', undefined],
  ])('%s', (_, told, header, expected) => {
    expect(vouchedBy(told, one, header)).toBe(expected);
  });
});

describe('the address that answers go to', () => {
  const seat = { network: 'best', meeting: '01K', seat: 'm1', person: 'c1' };
  const keys = { current: '2', keys: { 1: 'an older key of sixteen', 2: 'a newer key of sixteen' } };

  test('has at most 64 octets before the @, also for the longest name of a network', () => {
    const network = `a${'b'.repeat(29)}`;
    const address = replyAddress({ network, tag: replyTag(seat, keys, '1') }, 'reply.example.org');
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(readReplyAddress(address, 'reply.example.org')?.network).toBe(network);
  });

  test('is read in capitals as well, and not at another domain', () => {
    const address = replyAddress({ network: 'best', tag: replyTag(seat, keys, '1') }, 'reply.example.org');
    expect(readReplyAddress(address.toUpperCase(), 'reply.example.org')?.network).toBe('best');
    expect(readReplyAddress(address, 'example.org')).toBeUndefined();
    expect(readReplyAddress('rsvp+best@reply.example.org', 'reply.example.org')).toBeUndefined();
  });

  test('stays the same when the key is changed, and is accepted with every key that is left', () => {
    const tag = replyTag(seat, keys, '1');
    expect(replyTag(seat, { ...keys, current: '1' }, '1')).toBe(tag);
    expect(isTagOf(tag.toUpperCase(), seat, keys)).toBe(true);
    expect(isTagOf(tag, { ...seat, person: 'c2' }, keys)).toBe(false);
    expect(isTagOf(tag, seat, { current: '2', keys: { 2: keys.keys[2] } })).toBe(false);
  });
});

test('meetings are found by the names that our mails and calendars give them', () => {
  expect(meetingOfUid(meetingUid('01K', 'mail.example.org'), 'mail.example.org')).toBe('01K');
  expect(meetingOfThread(threadRoot('01K', 'mail.example.org'), 'mail.example.org')).toBe('01K');
  expect(meetingOfUid('mtg-01K@other.example.org', 'mail.example.org')).toBeUndefined();
  expect(meetingOfUid('mtg-../x@mail.example.org', 'mail.example.org')).toBeUndefined();
  expect(meetingOfThread('mtg-01K@mail.example.org', 'mail.example.org')).toBeUndefined();
});
