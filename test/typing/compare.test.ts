import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../functions/typing/rules/compare.ts';

const words = fc.array(fc.constantFrom('the', ' ', 'forum', 'ក្នុង', 'ខែ', '\n', 'is'), { maxLength: 12 });

describe('two texts that are compared', () => {
  it('differ in words, also where no spaces are between them', () => {
    expect(compare('The forum is in March', 'The forum is in April')).toEqual([
      { is: 'both', text: 'The forum is in ' },
      { is: 'first', text: 'March' },
      { is: 'second', text: 'April' },
    ]);
    expect(compare('កិច្ចប្រជុំខែមីនា', 'កិច្ចប្រជុំខែមេសា')[0]).toEqual({ is: 'both', text: 'កិច្ចប្រជុំ' });
  });

  it('are both whole again, whatever they are', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [first, second] = [a.join(''), b.join('')];
        const pieces = compare(first, second);
        const of = (one: 'first' | 'second') =>
          pieces.flatMap(({ is, text }) => (is === 'both' || is === one ? [text] : [])).join('');
        expect([of('first'), of('second')]).toEqual([first, second]);
      }),
    );
  });

  it('of great length are shown as wholly different rather than counted for minutes', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ');
    expect(compare(long('a'), long('b'))).toHaveLength(2);
  });
});
