const MODULUS = 2 ** 31 - 1;
const FACTOR = 48_271;

/**
 * Numbers from 0 to 1 in an order without a pattern, the same every time: what went wrong goes wrong again.
 * Lehmer's generator, with the factor of Park, Miller and Stockmeyer (Communications of the ACM 36, 1993).
 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * FACTOR) % MODULUS;
    return state / MODULUS;
  };
}
