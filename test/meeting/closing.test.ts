import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduledKinds } from '../../functions/meeting/messages/table.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { meetingReactions } from '../../functions/meeting/rules/reactions.ts';
import { dueAt, fallDue } from '../../functions/meeting/rules/timeline/due.ts';
import { defaultTimeline, type TimelineSettings } from '../../functions/meeting/rules/timeline/settings.ts';
import { given, recorded } from '../given.ts';
import { invited } from './meetings.ts';
import { MEETING, moved, type Site, startSite } from './site.ts';

const BEGIN = '2025-11-10T01:30:00.000Z';
const END = '2025-11-10T05:00:00.000Z';
const closed: MeetingEvent = { type: 'HandOversClosed', data: {} };
const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: {} };

/** A network that sends nothing by time. */
const silent: TimelineSettings = {
  ...defaultTimeline,
  messages: Object.fromEntries(
    scheduledKinds.map((kind) => [kind, { ...defaultTimeline.messages[kind], on: false }]),
  ) as TimelineSettings['messages'],
};

describe('what waits to be handed over is closed', () => {
  it('when the meeting begins, also where the network sends nothing else by time, and once', () => {
    const meeting = given(meetingAggregate, invited);
    expect(dueAt(meeting, silent, '2025-11-09T00:00:00.000Z')).toBe(BEGIN);
    expect(fallDue(meeting, silent, '2025-11-10T01:29:59.000Z')).toEqual([]);
    expect(fallDue(meeting, silent, BEGIN)).toEqual([closed]);
    const after = given(meetingAggregate, [...invited, closed]);
    expect(dueAt(after, silent, BEGIN)).toBeUndefined();
    expect(fallDue(after, silent, END)).toEqual([]);
  });

  it('of a meeting that was called off only when nobody can be on the way any more', () => {
    const meeting = given(meetingAggregate, [...invited, cancelled]);
    expect(dueAt(meeting, defaultTimeline, BEGIN)).toBe(END);
    expect(fallDue(meeting, defaultTimeline, BEGIN)).toEqual([]);
    expect(fallDue(meeting, defaultTimeline, END)).toEqual([closed]);
    expect(dueAt(given(meetingAggregate, [...invited, cancelled, closed]), defaultTimeline, END)).toBe(
      undefined,
    );
  });
});

function reactionsTo(facts: readonly MeetingEvent[]) {
  const events = recorded(meetingAggregate, facts);
  const last = events.at(-1);
  if (!last) throw new Error('no fact');
  return meetingReactions(last, given(meetingAggregate, facts), {
    network: 'best',
    kind: 'meeting',
    id: 'it',
  }).filter((intent) => intent.do === 'closeHandOvers');
}

describe('facts that close it', () => {
  it('name the reason: the beginning, a cancellation, another time', () => {
    expect(reactionsTo([...invited, closed])).toMatchObject([{ reason: 'meetingBegun' }]);
    expect(reactionsTo([...invited, cancelled, closed])).toMatchObject([{ reason: 'meetingOver' }]);
    expect(reactionsTo([...invited, cancelled])).toMatchObject([{ reason: 'meetingCancelled' }]);
    expect(reactionsTo([...invited, ...moved])).toMatchObject([{ reason: 'moved', before: 2 }]);
  });

  it('are not edits that nobody was told of and that may be undone', () => {
    expect(reactionsTo([...invited, ...moved.slice(0, 1)])).toEqual([]);
  });

  it('are not edits that leave day and hour alone', () => {
    const venue: MeetingEvent = {
      type: 'MeetingRevised',
      data: { changes: { venue: { en: 'Elsewhere' } }, startsAt: BEGIN, endsAt: END },
    };
    expect(reactionsTo([...invited, venue])).toEqual([]);
  });
});

describe('the ledger', () => {
  let site: Site;
  beforeEach(async () => {
    site = await startSite();
  });
  afterEach(() => site.stop());
  const cause = `meeting/${MEETING}`;
  const states = async () =>
    Object.fromEntries(
      (await site.services.ledger.lane('best', cause, 'c-bopha')).map(({ kind, revision, state, reason }) => [
        `${kind}.${revision}`,
        reason ? `${state} ${reason}` : state,
      ]),
    );

  it('closes only what waits, of the kinds named, and says why', async () => {
    await site.plan([{}, { kind: 'nudge1', revision: 1 }, { kind: 'thanks', revision: 1 }]);
    const { ledger } = site.services;
    const key = { network: 'best', cause, person: 'c-bopha', kind: 'invitation', revision: 3 };
    await ledger.handOver(key, 'staff:s-coord', site.services.now());
    await ledger.closeHandOvers('best', cause, { kinds: ['invitation', 'nudge1'], reason: 'meetingBegun' });
    expect(await states()).toEqual({
      'invitation.3': 'handedOver',
      'nudge1.1': 'skipped meetingBegun',
      'thanks.1': 'toHandOver',
    });
  });

  it('leaves messages about the present date alone', async () => {
    await site.plan([
      { kind: 'reminder', revision: 1 },
      { kind: 'reminder', revision: 2 },
    ]);
    await site.services.ledger.closeHandOvers('best', cause, {
      kinds: ['reminder'],
      reason: 'moved',
      before: 2,
    });
    expect(await states()).toEqual({ 'reminder.1': 'skipped moved', 'reminder.2': 'toHandOver' });
  });
});
