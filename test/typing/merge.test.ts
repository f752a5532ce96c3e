import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, markOf, mergeTyped } from '../../functions/typing/rules/merge.ts';

const field = (was: string, is: string) => ({ was: markOf(was), is });

describe('two people in one form', () => {
  it('keep what each of them alone has changed', () => {
    const merged = mergeTyped(
      { notes: 'ours', decision: 'theirs now' },
      { notes: field('ours', 'ours, longer'), decision: field('before', 'before') },
    );
    expect(merged).toEqual({ take: { notes: 'ours, longer' }, clash: {} });
  });

  it('who typed the same are at one', () => {
    expect(mergeTyped({ notes: 'same' }, { notes: field('', 'same\r\n') })).toEqual({ take: {}, clash: {} });
  });

  it('who changed one text in two ways lose neither', () => {
    expect(mergeTyped({ notes: 'hers' }, { notes: field('before', 'his') })).toEqual({
      take: {},
      clash: { notes: 'his' },
    });
  });

  it('empty a field as they fill it', () => {
    expect(mergeTyped({ notes: 'old' }, { notes: field('old', '') }).take).toEqual({ notes: '' });
  });

  it('whatever they type and in whatever order they save, find each word of both', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c\nd', ' e ');
    fc.assert(
      fc.property(text, text, text, (before, hers, his) => {
        const first = mergeTyped({ notes: before }, { notes: field(before, hers) });
        const now = first.take.notes ?? asTyped(before);
        const second = mergeTyped({ notes: now }, { notes: field(before, his) });
        const kept = [second.take.notes ?? now, ...Object.values(second.clash)];
        for (const typed of [hers, his].map(asTyped)) {
          if (typed !== asTyped(before)) expect(kept).toContain(typed);
        }
      }),
    );
  });
});
