/**
 * Makes a thing on first use and keeps it. What only imports need must not cost every function its
 * start: normalizing a hundred Khmer words takes longer than loading all the rest.
 */
export function madeOnce<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
