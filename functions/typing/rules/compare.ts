/** A piece of two texts that are compared: in both of them, or in one alone. */
export interface Piece {
  readonly is: 'both' | 'first' | 'second';
  readonly text: string;
}

/** Steps of comparing: two texts of a thousand different words each. Above it they are shown as wholly different. */
const MOST_STEPS = 1_000_000;

/**
 * What two texts have in common, word by word, by their longest common subsequence. Khmer is written without spaces:
 * where its words end is known from a dictionary (`Intl.Segmenter`).
 */
export function compare(first: string, second: string): Piece[] {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = between(a.slice(from, a.length - end), b.slice(from, b.length - end));
  const same = (words: readonly string[]): Piece => ({ is: 'both', text: words.join('') });
  return together([same(a.slice(0, from)), ...middle, same(a.slice(a.length - end))]);
}

function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('km', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function between(a: readonly string[], b: readonly string[]): Piece[] {
  const whole: Piece[] = [
    { is: 'first', text: a.join('') },
    { is: 'second', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_STEPS) return whole;
  const wide = b.length + 1;
  const common = new Uint16Array((a.length + 1) * wide);
  const at = (i: number, j: number) => common[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * wide + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ is: 'both', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ is: 'first', text: a[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ is: 'second', text: b[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind are one piece: a reader hears 'taken out' once. */
function together(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last?.is === piece.is) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
