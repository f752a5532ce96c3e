import { describe, expect, it } from 'vitest';
import type { TopicEvent } from '../../functions/minutes/rules/topic-events.ts';
import {
  decideTopic,
  minutesAsked,
  type Proposing,
  proposeTopic,
  type Topics,
  topicsAggregate,
  withdrawTopic,
} from '../../functions/minutes/rules/topics.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { recorded } from '../given.ts';

const none = topicsAggregate.initial;
const books: Proposing = {
  topic: 't1',
  seat: 'm-lotus',
  party: 'member',
  person: 'dara',
  title: { en: 'School libraries' },
  minutes: 20,
};

const having = (topics: Topics, ...facts: TopicEvent[][]): Topics =>
  facts.reduce((now, events) => fold(topicsAggregate, recorded(topicsAggregate, events), now), topics);
const proposed = having(none, proposeTopic(none, books, false));

describe('a topic', () => {
  it('that is sent twice is one, and may be reworded until somebody has decided', () => {
    expect(proposeTopic(proposed, books, false)).toEqual([]);
    const longer = { ...books, minutes: 30 };
    const changed = having(proposed, proposeTopic(proposed, longer, true));
    expect(changed.topics).toMatchObject([{ minutes: 30, state: 'proposed' }]);
    const taken = having(changed, decideTopic(changed, 't1', { do: 'take', item: 'i9' }));
    expect(proposeTopic(taken, books, false)).toEqual([]);
    expect(taken.topics).toMatchObject([{ state: 'taken', item: 'i9' }]);
  });

  it('is no longer taken when the agenda has been sent', () => {
    expect(() => proposeTopic(none, books, true)).toThrow('AgendaIsOut');
  });

  it('of an organisation that has three on their way waits', () => {
    const three = [1, 2, 3].reduce(
      (now, n) => having(now, proposeTopic(now, { ...books, topic: `t${n}` }, false)),
      none,
    );
    expect(() => proposeTopic(three, { ...books, topic: 't4' }, false)).toThrow('TooManyTopics');
    expect(proposeTopic(three, { ...books, topic: 't4', seat: 'm-rice' }, false)).toHaveLength(1);
  });

  it('is changed and taken back by the organisation alone that proposed it', () => {
    expect(() => proposeTopic(proposed, { ...books, seat: 'm-rice' }, false)).toThrow('NoSuchTopic');
    expect(() => withdrawTopic(proposed, { topic: 't1', seat: 'm-rice' })).toThrow('NoSuchTopic');
    const back = having(proposed, withdrawTopic(proposed, { topic: 't1', seat: 'm-lotus' }));
    expect(() => decideTopic(back, 't1', { do: 'park' })).toThrow('NoSuchTopic');
  });

  it('is declined with a word, and decided once', () => {
    expect(() => decideTopic(proposed, 't1', { do: 'decline', word: ' ' })).toThrow('WordIsNeeded');
    const declined = having(proposed, decideTopic(proposed, 't1', { do: 'decline', word: 'Next year' }));
    expect(decideTopic(declined, 't1', { do: 'decline', word: 'Next year' })).toEqual([]);
    expect(decideTopic(declined, 't1', { do: 'take', item: 'i9' })).toHaveLength(1);
  });

  it('counts the minutes that each organisation asks for', () => {
    const two = having(proposed, proposeTopic(proposed, { ...books, topic: 't2', minutes: 15 }, false));
    expect([...minutesAsked(two)]).toEqual([['m-lotus', 35]]);
    const one = having(two, decideTopic(two, 't2', { do: 'park' }));
    expect([...minutesAsked(one)]).toEqual([['m-lotus', 20]]);
  });
});
