import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../functions/meeting/draft/templates.ts';
import { chooseVisibility } from '../../functions/meeting/rules/choose-visibility.ts';
import { revise } from '../../functions/meeting/rules/decide.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { meetingReactions } from '../../functions/meeting/rules/reactions.ts';
import { MeetingNotConvened } from '../../functions/meeting/rules/refusals.ts';
import { isConvened } from '../../functions/meeting/rules/state.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { meetingRow, meetingViews } from '../../functions/meeting/rules/views.ts';
import {
  chosenVisibility,
  type Visibility,
  visibilityOf,
  withVisibility,
} from '../../functions/meeting/rules/visibility.ts';
import { given, recorded } from '../given.ts';
import { details, drafted, invited, now } from './meetings.ts';

function meetingWith(...facts: MeetingEvent[]) {
  const state = given(meetingAggregate, [...invited, ...facts]);
  if (!isConvened(state)) throw new Error('There is no meeting.');
  return state;
}
const chosen = (visibility: Visibility) => chooseVisibility(meetingWith(), visibility);
const releasedOf = (state: ReturnType<typeof meetingWith>) => {
  const rows = meetingViews(state, 9, { network: 'best', kind: 'meeting', id: 'it' });
  return rows.flatMap((row) => ('data' in row ? meetingRow.parse(row.data).released : []));
};

describe('who can read the page of a meeting', () => {
  it('is what somebody chose, else what its template says, which is the same for meetings from before', () => {
    expect(visibilityOf({})).toBe('public');
    expect(visibilityOf({ template: 'emergency' })).toBe('members');
    expect(visibilityOf({ template: 'emergency', details: { visibility: 'link' } })).toBe('link');
    for (const { id, details } of builtInTemplates) {
      expect(visibilityOf({ template: id })).toBe(visibilityOf({ details }));
    }
  });

  it('changes both ways at any time, and the same choice again is nothing', () => {
    const hidden = meetingWith(...chosen('members'));
    expect(visibilityOf(hidden)).toBe('members');
    expect(chooseVisibility(hidden, 'members')).toEqual([]);
    const events = chooseVisibility(hidden, 'public');
    expect(visibilityOf(meetingWith(...chosen('members'), ...events))).toBe('public');
    expect(() => chooseVisibility(given(meetingAggregate, [drafted]), 'link')).toThrow(MeetingNotConvened);
  });

  it('is told to nobody: no message, no other SEQUENCE, no other date; a notice that waits still goes out', () => {
    const before = meetingWith();
    const facts = [...invited, ...chosen('link')];
    const hidden = meetingWith(...chosen('link'));
    const event = recorded(meetingAggregate, facts).at(-1);
    if (!event) throw new Error('There is no fact.');
    expect(meetingReactions(event, hidden, { network: 'best', kind: 'meeting', id: 'it' })).toEqual([]);
    expect(hidden).toMatchObject({ sequence: before.sequence, dateNumber: before.dateNumber });
    const timeline = defaultTimeline;
    const typed = { ...hidden.details, visibility: 'public' as const };
    const silent = revise(hidden, typed, { now, mute: false, timeline });
    expect(silent.map(({ type }) => type)).toEqual(['MeetingRevised']);
    const moved = revise(
      before,
      { ...before.details, venue: { en: 'Hall' } },
      { now, mute: false, timeline },
    );
    const waiting = meetingWith(...moved);
    const again = meetingWith(...moved, ...chooseVisibility(waiting, 'link'));
    expect(again).toMatchObject({ announceAt: expect.any(String) });
  });

  it('takes a meeting out of what lists for everybody show', () => {
    expect(releasedOf(meetingWith())).toHaveLength(1);
    for (const visibility of ['link', 'members'] as const) {
      expect(releasedOf(meetingWith(...chosen(visibility)))).toEqual([undefined]);
    }
  });

  it('goes along where another meeting begins from one, and is not stored where a form only shows what is so', () => {
    expect(withVisibility(details, 'working-session')).toMatchObject({ visibility: 'members' });
    expect(withVisibility(details, undefined)).not.toHaveProperty('visibility');
    const shown = { ...details, visibility: 'members' as const };
    expect(chosenVisibility(shown, details, 'emergency')).not.toHaveProperty('visibility');
    expect(chosenVisibility(shown, details, undefined)).toHaveProperty('visibility', 'members');
    expect(chosenVisibility(shown, shown, 'emergency')).toHaveProperty('visibility', 'members');
  });
});
