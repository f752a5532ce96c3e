import { describe, expect, it } from 'vitest';
import { takeIntoAgenda } from '../../functions/agenda/rules/take-topic.ts';
import type { TopicEvent } from '../../functions/agenda/rules/topic-events.ts';
import {
  decideTopic,
  minutesAsked,
  type Proposing,
  proposeTopic,
  type TopicDecision,
  type Topics,
  topicsAggregate,
  withdrawTopic,
} from '../../functions/agenda/rules/topics.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { given, recorded } from '../given.ts';

const none = topicsAggregate.initial;
const books: Proposing = {
  topic: 't1',
  seat: 'm-lotus',
  party: 'member',
  person: 'dara',
  title: { en: 'School libraries' },
  minutes: 20,
};

/** As somebody decides who sees it as it is. */
const decide = (now: Topics, id: string, decision: TopicDecision, isOnAgenda = false) =>
  decideTopic(now, id, decision, {
    seen: now.topics.find((one) => one.id === id)?.state ?? 'proposed',
    isOnAgenda,
  });

const having = (topics: Topics, ...facts: TopicEvent[][]): Topics =>
  facts.reduce((now, events) => fold(topicsAggregate, recorded(topicsAggregate, events), now), topics);
const proposed = having(none, proposeTopic(none, books, false));

describe('a topic', () => {
  it('that is taken comes before the closing of the meeting, and last where there is none', () => {
    const item = (id: string) => ({ id, title: { en: id }, minutes: 10, tag: 'discuss' as const });
    const taken = (...ids: string[]) => {
      const details = { agenda: ids.map(item) };
      const drafted = { type: 'MeetingDrafted' as const, data: { zone: 'Asia/Phnom_Penh', details } };
      const topic = { id: 't1', title: { en: 'School libraries' }, minutes: 20 };
      const options = { now: '2025-10-20T02:00:00.000Z', timeline: defaultTimeline };
      const draft = given(meetingAggregate, [drafted]);
      const after = fold(
        meetingAggregate,
        recorded(meetingAggregate, [drafted, ...takeIntoAgenda(draft, topic, 'Lotus Steps', options)]),
      );
      return after.status === 'draft' ? after.details.agenda?.map(({ id }) => id) : [];
    };
    expect(taken('welcome', 'closing')).toEqual(['welcome', 't1', 'closing']);
    expect(taken('welcome', 'lunch')).toEqual(['welcome', 'lunch', 't1']);
  });

  it('that is sent twice is one, and may be reworded until somebody has decided', () => {
    expect(proposeTopic(proposed, books, false)).toEqual([]);
    const longer = { ...books, minutes: 30 };
    const changed = having(proposed, proposeTopic(proposed, longer, true));
    expect(changed.topics).toMatchObject([{ minutes: 30, state: 'proposed' }]);
    const taken = having(changed, decide(changed, 't1', { do: 'take', meeting: 'q4' }));
    expect(proposeTopic(taken, longer, false)).toEqual([]);
    expect(() => proposeTopic(taken, books, false)).toThrow('OwnTopicIsDecided');
    expect(() => withdrawTopic(taken, { topic: 't1', seat: 'm-lotus' })).toThrow('TooLateToTakeBack');
    expect(taken.topics).toMatchObject([{ state: 'taken', meeting: 'q4' }]);
  });

  it('is no longer taken when the agenda has been sent', () => {
    expect(() => proposeTopic(none, books, true)).toThrow('AgendaIsOut');
  });

  it('of an organisation that has three on their way waits', () => {
    const three = [1, 2, 3].reduce(
      (now, n) => having(now, proposeTopic(now, { ...books, topic: `t${n}` }, false)),
      none,
    );
    expect(() => proposeTopic(three, { ...books, topic: 't4' }, false)).toThrow(/^TooManyTopics$/);
    expect(proposeTopic(three, { ...books, topic: 't4', seat: 'm-rice' }, false)).toHaveLength(1);
  });

  it('is refused with a sentence that helps where taking one back does not', () => {
    const proposing = (topics: Topics, n: number, seat: string) =>
      having(topics, proposeTopic(topics, { ...books, topic: `${seat}${n}`, seat }, false));
    const often = Array.from({ length: 12 }, (_, n) => n).reduce((topics, n) => {
      const more = proposing(topics, n, 'm-lotus');
      return having(more, withdrawTopic(more, { topic: `m-lotus${n}`, seat: 'm-lotus' }));
    }, none);
    expect(() => proposing(often, 12, 'm-lotus')).toThrow('TooManyTopicsEver');
    const full = Array.from({ length: 100 }, (_, n) => n).reduce(
      (topics, n) => proposing(topics, n, `m-${Math.floor(n / 3)}-`),
      none,
    );
    expect(() => proposing(full, 0, 'm-lotus')).toThrow('TooManyTopicsInAll');
  });

  it('is changed and taken back by the organisation alone that proposed it', () => {
    expect(() => proposeTopic(proposed, { ...books, seat: 'm-rice' }, false)).toThrow('NoSuchTopic');
    expect(() => withdrawTopic(proposed, { topic: 't1', seat: 'm-rice' })).toThrow('NoSuchTopic');
    const back = having(proposed, withdrawTopic(proposed, { topic: 't1', seat: 'm-lotus' }));
    expect(() => decide(back, 't1', { do: 'park' })).toThrow('NoSuchTopic');
  });

  it('about which somebody else decided meanwhile is shown again, and their word stays', () => {
    const taken = having(proposed, decide(proposed, 't1', { do: 'take', meeting: 'q4' }));
    const seen = { seen: 'proposed', isOnAgenda: true } as const;
    expect(decideTopic(taken, 't1', { do: 'take', meeting: 'q4' }, seen)).toEqual([]);
    expect(() => decideTopic(taken, 't1', { do: 'park' }, seen)).toThrow('TopicDecidedMeanwhile');
    expect(() => decide(taken, 't1', { do: 'park' }, true)).toThrow('TopicIsOnTheAgenda');
    expect(decide(taken, 't1', { do: 'park' }, false)).toHaveLength(1);
  });

  it('is declined with a word, and decided once', () => {
    expect(() => decide(proposed, 't1', { do: 'decline', word: ' ' })).toThrow('WordIsNeeded');
    const declined = having(proposed, decide(proposed, 't1', { do: 'decline', word: 'Next year' }));
    expect(decide(declined, 't1', { do: 'decline', word: 'Next year' })).toEqual([]);
    expect(decide(declined, 't1', { do: 'take', meeting: 'q4' })).toHaveLength(1);
  });

  it('counts the minutes that each organisation asks for', () => {
    const two = having(proposed, proposeTopic(proposed, { ...books, topic: 't2', minutes: 15 }, false));
    expect([...minutesAsked(two.topics)]).toEqual([['m-lotus', 35]]);
    const one = having(two, decide(two, 't2', { do: 'park' }));
    expect([...minutesAsked(one.topics)]).toEqual([['m-lotus', 20]]);
  });
});
