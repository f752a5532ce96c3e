import { describe, expect, it } from 'vitest';
import { EVERY, type Heard, saver } from '../../functions/typing/phone/saver.ts';

/** A page with a text, a line that answers when the test says so, and a clock that does not move. */
function page() {
  const timers: { ms: number; then: () => void }[] = [];
  const answers: ((heard: Heard) => void)[] = [];
  const sent: string[] = [];
  const state = { text: '', saved: '' };
  const work = saver({
    isUnsaved: () => state.text !== state.saved,
    send: (last) => {
      const { text } = state;
      sent.push(last ? `${text} (last)` : text);
      return new Promise((done) => {
        answers.push((heard) => {
          if (heard === 'heard') state.saved = text;
          done(heard);
        });
      });
    },
    after: (ms, then) => {
      const timer = { ms, then };
      timers.push(timer);
      return () => {
        timers.splice(timers.indexOf(timer), 1);
      };
    },
    random: () => 1,
    changed: () => undefined,
  });
  return {
    ...{ work, sent, timers },
    type(text: string) {
      state.text = text;
      work.soon();
    },
    async answer(heard: Heard) {
      answers.shift()?.(heard);
      await new Promise((done) => setTimeout(done));
    },
    /** Lets the first timer of this length ring. */
    ring(ms: number) {
      const at = timers.findIndex((one) => one.ms === ms);
      timers.splice(at, 1)[0]?.then();
    },
  };
}

describe('a page on which somebody types', () => {
  it('saves 20 seconds after the first key, and once for all that came until then', async () => {
    const { type, ring, sent, timers } = page();
    for (const text of ['a', 'ab', 'abc']) type(text);
    expect(timers.map(({ ms }) => ms)).toEqual([EVERY]);
    ring(EVERY);
    expect(sent).toEqual(['abc']);
  });

  it('has one request on its way: the newest text waits, and goes after it', async () => {
    const { type, answer, sent, work } = page();
    type('a');
    void work.now();
    type('ab');
    void work.now();
    type('abc');
    void work.now();
    expect(sent).toEqual(['a']);
    await answer('heard');
    expect(sent).toEqual(['a', 'abc']);
  });

  it('tries again after an answer that is lost, in pauses that grow', async () => {
    const { type, answer, ring, sent, timers, work } = page();
    type('a');
    void work.now();
    for (const pause of [5000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
      await answer('lost');
      expect(timers.some(({ ms }) => ms === pause)).toBe(true);
      ring(pause);
    }
    await answer('heard');
    expect(sent).toHaveLength(7);
  });

  it('does not repeat what was not taken before somebody types on', async () => {
    const { type, answer, sent, timers, work } = page();
    type('a');
    void work.now();
    await answer('held');
    expect(timers.filter(({ ms }) => ms === EVERY || ms === 5000)).toEqual([]);
    type('ab');
    void work.now();
    expect(sent).toEqual(['a', 'ab']);
  });

  it('that goes away sends what is unsaved beside a request that is on its way', () => {
    const { type, sent, work } = page();
    type('a');
    void work.now();
    type('ab');
    work.last();
    expect(sent).toEqual(['a', 'ab (last)']);
  });
});
