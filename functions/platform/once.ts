/** Makes a thing when it is first asked for: a run meets few of the shapes that a function knows. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
