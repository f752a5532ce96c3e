import { describe, expect, it } from 'vitest';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { meetingReactions } from '../../functions/meeting/rules/reactions.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { recorded } from '../given.ts';
import { chunkPlanned, invited, invitee } from './meetings.ts';

const stream = { network: 'best', kind: 'meeting', id: 'it' };
const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: {} };
const announced: MeetingEvent = { type: 'ChangeAnnounced', data: { changes: [] } };
const uninvited: MeetingEvent = { type: 'SeatUninvited', data: { invitee: invitee(1) } };

/** Intents that follow from the fact at `version`, with the state after all facts. */
function reactionsTo(facts: MeetingEvent[], version: number) {
  const events = recorded(meetingAggregate, facts);
  const event = events[version - 1];
  if (!event) throw new Error('no such fact');
  const state = fold(meetingAggregate, events);
  const intents = meetingReactions(event, state, stream);
  const [first] = intents;
  if (first?.do !== 'consult') return { intents, recordedNow: [], planned: [] };
  const { mails, record } = first.decide(first.of ? [invitee(first.of.chunk)] : [], () => []);
  return { intents, recordedNow: record(state), planned: mails };
}

describe('a fan-out', () => {
  it('plans one chunk and notes it', () => {
    const { intents, recordedNow, planned } = reactionsTo(invited, 3);
    expect(intents).toMatchObject([{ do: 'consult', of: { audience: 'it.1', chunk: 1 } }]);
    expect(planned).toMatchObject([{ person: 'contact-1', kind: 'invitation', revision: 3 }]);
    expect(recordedNow).toEqual([chunkPlanned(3, 1)]);
  });

  it('goes on with the next chunk when one is noted, and ends with the people invited singly', () => {
    expect(reactionsTo([...invited, chunkPlanned(3, 1)], 4).intents[0]).toMatchObject({ of: { chunk: 2 } });
    const last = reactionsTo([...invited, chunkPlanned(3, 1), chunkPlanned(3, 2)], 5);
    expect(last.intents).toMatchObject([{ do: 'consult', of: undefined }]);
    expect(last.planned).toEqual([]);
    expect(
      reactionsTo([...invited, chunkPlanned(3, 1), chunkPlanned(3, 2), chunkPlanned(3, 3)], 6).intents,
    ).toEqual([]);
  });

  it('that already went on plans nothing when its fact is seen again', () => {
    expect(reactionsTo([...invited, chunkPlanned(3, 1)], 3).intents).toEqual([]);
  });

  it('of invitations or changes stops when the meeting is cancelled', () => {
    expect(reactionsTo([...invited, cancelled], 3).intents).toEqual([]);
    expect(reactionsTo([...invited, announced, cancelled], 4).intents).toEqual([]);
  });

  it('of a cancellation reaches every chunk, also those never invited', () => {
    const facts = [...invited, chunkPlanned(3, 1), cancelled];
    const first = reactionsTo(facts, 5);
    expect(first.intents[0]).toMatchObject({ of: { chunk: 1 } });
    expect(first.planned).toMatchObject([{ person: 'contact-1', kind: 'cancellation', revision: 5 }]);
    const second = reactionsTo([...facts, chunkPlanned(5, 1, 'cancellation')], 6);
    expect(second.planned).toMatchObject([{ person: 'contact-2', kind: 'cancellation', revision: 5 }]);
  });

  it('leaves people with an invitation of their own to the last chunk', () => {
    const again: MeetingEvent = { type: 'SeatInvited', data: { invitee: invitee(1), again: true } };
    const facts = [...invited, uninvited, again, announced];
    expect(reactionsTo(facts, 6).planned).toEqual([]);
    const noted = [chunkPlanned(6, 1, 'change'), chunkPlanned(6, 2, 'change')];
    expect(reactionsTo([...facts, ...noted], 8).planned).toMatchObject([
      { person: 'contact-1', kind: 'change', revision: 6 },
    ]);
  });

  it('tells nothing more to somebody who was uninvited', () => {
    const facts = [
      ...invited,
      uninvited,
      announced,
      chunkPlanned(5, 1, 'change'),
      chunkPlanned(5, 2, 'change'),
    ];
    expect(reactionsTo(facts, 7).planned).toEqual([]);
  });
});

describe('one person', () => {
  it('gets an invitation when invited, and a cancellation when uninvited', () => {
    const single: MeetingEvent = { type: 'SeatInvited', data: { invitee: invitee(9, 'call'), again: false } };
    expect(reactionsTo([...invited, single], 4).intents).toEqual([
      {
        do: 'plan',
        mails: [
          {
            network: 'best',
            cause: 'meeting/it',
            person: 'contact-9',
            seat: 'member-9',
            party: 'member',
            kind: 'invitation',
            calendar: 'invites',
            revision: 4,
            channel: 'call',
          },
        ],
      },
    ]);
    expect(reactionsTo([...invited, uninvited], 4).intents[0]).toMatchObject({
      mails: [{ kind: 'uninvite', person: 'contact-1' }],
    });
  });

  it('is asked once, at the release, when invited or asked again while the invitations are held', () => {
    const [draft, convene, release] = invited;
    if (!draft || !convene || !release) throw new Error('three facts');
    const single: MeetingEvent = { type: 'SeatInvited', data: { invitee: invitee(9), again: false } };
    const resent: MeetingEvent = { type: 'InvitationResent', data: { invitee: invitee(1) } };
    const taken: MeetingEvent = { type: 'SeatUninvited', data: { invitee: invitee(2) } };
    const held = [draft, convene, single, resent, taken];
    const noted = [chunkPlanned(6, 1), chunkPlanned(6, 2)];
    for (const version of [3, 4, 5]) {
      expect(reactionsTo(held, version).intents).toEqual([]);
      expect(reactionsTo([...held, release], version).intents).toEqual([]);
    }
    expect(reactionsTo([...held, release, ...noted], 8).planned).toMatchObject([
      { person: 'contact-9', kind: 'invitation' },
    ]);
  });
});
