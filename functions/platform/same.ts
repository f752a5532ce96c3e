/**
 * Whether two values are the same once stored: absent and empty fields and the order of fields make no
 * difference. Values are those of events, hence of JSON.
 */
export function sameAsStored(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null && field !== '')
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

/** A text that is the same for values that are the same once stored; empty for one that says nothing. */
export function textAsStored(value: unknown): string {
  const text = canonical(value);
  return ['null', '""', '{}', '[]'].includes(text) ? '' : text;
}
